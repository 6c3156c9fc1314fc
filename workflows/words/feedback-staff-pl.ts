/** Words that only officers meet: queues of complaints and remarks, results of the questionnaire. Polish. */

export const feedbackStaffPl = {
  'console.section.complaints': 'Skargi',
  'console.section.complaints.title': 'Skargi na rozwiązania',
  'console.section.complaints.lede':
    'Odpowiedź w ciągu miesiąca, przekazanie właściwemu organowi w ciągu 7 dni. Skargi nie rozpatruje nikt, kto pracował nad sprawą.',
  'console.section.complaints.empty': 'Brak skarg.',
  'console.section.remarks': 'Uwagi',
  'console.section.remarks.title': 'Uwagi o pomocy technicznej',
  'console.section.remarks.lede':
    'Na każdą uwagę odpowiadamy. O tym, co się dzięki niej zmieniło, można poinformować wszystkich.',
  'console.section.remarks.empty': 'Brak uwag.',
  'console.section.questionnaire': 'Ankiety',
  'console.section.questionnaire.title': 'Wyniki ankiet',
  'console.panel.complaint-about': 'Skarga na rozwiązanie',
  'console.panel.complaint-answer': 'Odpowiedź na skargę',
  'console.panel.afterwards': 'Po odpowiedzi',
  'console.complaint.subject': 'Sprawa, której dotyczy',
  'console.complaint.extended': 'Przedłużono do {until}: {text}',
  'console.afterwards.complaints': 'Skargi na tę sprawę',
  'console.afterwards.none': 'Brak skarg na tę sprawę.',
  'console.afterwards.link': 'Odnośnik do ankiety',
  'console.afterwards.link.show': 'Pokaż odnośnik do ankiety',
  'console.afterwards.link.hint': 'Do przekazania stronie. Działa bez logowania do: {until}.',
  'console.results.lede':
    'Liczone łącznie, od co najmniej {n} osób naraz: odpowiedzi i zmiany pojawiają się tu dopiero, gdy zbierze się ich {n} w tym samym miesiącu, rodzaju sprawy i systemie.',
  'console.results.none': 'Nie ma jeszcze dość odpowiedzi, aby pokazać wyniki.',
  'console.results.by': 'Zestawienie według',
  'console.results.by.cell': 'miesiąca, rodzaju i systemu',
  'console.results.by.month': 'miesiąca',
  'console.results.by.kind': 'rodzaju sprawy',
  'console.results.by.system': 'systemu',
  'console.results.caption':
    'Średnia ocen od 1 (bardzo źle) do 5 (bardzo dobrze); pod nią liczba ocen 1, 2, 3, 4 i 5.',
  'console.results.month': 'Miesiąc',
  'console.results.kind': 'Rodzaj sprawy',
  'console.results.system': 'System',
  'console.results.answers': 'Odpowiedzi',
  'console.results.no-system': 'bez systemu',
  'console.results.comments': 'Uwagi z ankiet ({n})',
} as const
