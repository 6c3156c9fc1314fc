/** Words of what follows the desk's answer, a complaint and the questionnaire, Polish. Its questions are data and bring their own. */

export const questionnairePl = {
  'questionnaire.title': 'Ankieta',
  'questionnaire.lede':
    'Jak oceniają Państwo obsługę tej sprawy? Odpowiedzi czyta się tylko łącznie, od co najmniej pięciu osób.',
  'questionnaire.case': 'Sprawa {number}',
  'questionnaire.until': 'Ankietę można wypełnić i zmienić do: {until}.',
  'questionnaire.score.1': 'bardzo źle',
  'questionnaire.score.2': 'źle',
  'questionnaire.score.3': 'średnio',
  'questionnaire.score.4': 'dobrze',
  'questionnaire.score.5': 'bardzo dobrze',
  'questionnaire.comment.hint':
    'Nie trzeba wypełniać; najwyżej {max} znaków. Prosimy nie podawać nazwisk, haseł ani kodów dostępu.',
  'questionnaire.send': 'Wyślij ankietę',
  'questionnaire.change': 'Zapisz zmiany',
  'questionnaire.sent': 'Dziękujemy. Odpowiedzi są zapisane; można je zmienić do: {until}.',
  'questionnaire.loading': 'Wczytywanie…',
  'questionnaire.closed':
    'Tej ankiety nie można już wypełnić: odnośnik jest nieprawidłowy albo minęło 14 dni od odpowiedzi.',
  'questionnaire.away':
    'Ankieta jest chwilowo niedostępna. Odpowiedzi pozostają na ekranie; prosimy spróbować za chwilę.',
  'questionnaire.no-script': 'Do wypełnienia ankiety potrzebny jest JavaScript.',
  'questionnaire.link': 'Odnośnik do ankiety',
  'questionnaire.link.hint': 'Działa bez logowania do: {until}. Kto ma odnośnik, może wypełnić ankietę.',
  'questionnaire.link.show': 'Pokaż odnośnik do ankiety',
  'questionnaire.link.copy': 'Kopiuj odnośnik',

  'appeal.title': 'Odwołanie od odmowy',
  'appeal.late':
    'Termin minął. Spóźnione odwołanie zostanie rozpatrzone tylko wtedy, gdy powód opóźnienia okaże się ważny.',
  'appeal.who':
    'Odwołanie rozstrzygnie ktoś, kto nie brał udziału w odmowie. Samo odwołanie jej nie wstrzymuje.',
  'appeal.do': 'Wnieś odwołanie',
  'appeal.row': 'Odwołanie {number}: {state}',
  'deadline.appeal': 'Termin na odwołanie',
  'afterwards.disagree': 'Odpowiedź jest niewłaściwa?',
  'afterwards.disagree.more':
    'Można złożyć skargę. Rozpatrzy ją ktoś, kto nie pracował nad tą sprawą, w ciągu miesiąca.',
  'afterwards.complain': 'Złóż skargę',
  'afterwards.complaint': 'Skarga {number} – {state}',
  'afterwards.outcome.upheld': 'uwzględniona',
  'afterwards.outcome.partly': 'uwzględniona w części',
  'afterwards.outcome.not-upheld': 'nieuwzględniona',
} as const
