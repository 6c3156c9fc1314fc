/** Words of complaints about a solution, Polish; its name and steps are among the words of kinds. */

export const complaintPl = {
  'case.answers.complaint': 'Treść skargi',
  'next.complaint.received':
    'Skargę przyjęto pod numerem {number}. Odpowiedź nastąpi najpóźniej: {until}. Rozpatrzy ją osoba, która nie pracowała nad tą sprawą.',
  'next.complaint.in-review':
    'Skargę {number} rozpatruje osoba, która nie pracowała nad tą sprawą. Odpowiedź nastąpi najpóźniej: {until}.',
  'next.complaint.extended': 'Termin przedłużono: {until}. Przyczyna: {text}',
  'next.complaint.answered':
    'Odpowiedź na skargę jest poniżej. Jeżeli pojawią się nowe okoliczności, można złożyć kolejną skargę.',
  'next.complaint.forwarded':
    'Skargę przekazano właściwemu organowi: {body}. Od niego nadejdzie odpowiedź; tutaj nie trzeba już nic robić.',
  'next.complaint.withdrawn': 'Skargę wycofano. Nic więcej się w niej nie wydarzy.',

  'event.complaint.open.done': 'Złożono skargę i potwierdzono jej przyjęcie',
  'event.complaint.claim.done': 'Rozpoczęto rozpatrywanie skargi',
  'event.complaint.release.done': 'Oddano skargę innej osobie',
  'event.complaint.take-over.done': 'Przejęto skargę',
  'event.complaint.answer.done': 'Udzielono odpowiedzi na skargę',
  'event.complaint.extend.done': 'Przedłużono termin odpowiedzi',
  'event.complaint.forward.done': 'Przekazano skargę właściwemu organowi',
  'event.complaint.withdraw': 'Wycofaj skargę',
  'event.complaint.withdraw.done': 'Wycofano skargę',
  'event.complaint.remind-half.done': 'Minęła połowa terminu odpowiedzi',
  'event.complaint.remind-ninety.done': 'Minęło dziewięć dziesiątych terminu odpowiedzi',
  'event.complaint.forward-due.done': 'Minęło 7 dni na przekazanie skargi',
  'event.complaint.answer-due.done': 'Minął termin odpowiedzi na skargę',

  'deadline.complaint.answer': 'Odpowiedź na skargę',
  'explain.complaint.extended': 'Termin przedłużono ({at}). Nowy termin upływa: {until}.',

  'note.complaint.overdue': 'Termin odpowiedzi na skargę minął. Odpowiedź nastąpi bez dalszej zwłoki.',

  'section.complaint.complaint': 'Skarga',
  'field.complaint.caseNumber': 'Numer sprawy, której dotyczy skarga',
  'field.complaint.caseNumber.hint':
    'Sprawa musi być zakończona lub mieć odpowiedź. Przykład: FB-26-0000001-4',
  'field.complaint.grounds': 'Czego dotyczy skarga',
  'field.complaint.grounds.hint':
    'Można zaznaczyć kilka odpowiedzi. Rozstrzyga treść skargi, a nie ten wybór.',
  'field.complaint.text': 'Co się stało',
  'field.complaint.text.hint':
    'Fakty i daty. Złożenie skargi nie może nikomu zaszkodzić. Prosimy nie podawać haseł ani kodów dostępu.',
  'field.complaint.expects': 'Jakie rozwiązanie będzie właściwe',
  'field.complaint.expects.hint': 'Nie trzeba wypełniać.',
  'option.complaint-grounds.solution-wrong': 'rozwiązanie jest błędne',
  'option.complaint-grounds.solution-incomplete': 'rozwiązanie jest niepełne',
  'option.complaint-grounds.too-slow': 'sprawa trwała zbyt długo',
  'option.complaint-grounds.conduct': 'sposób obsługi',
  'option.complaint-grounds.other': 'inna przyczyna',

  'option.complaint-outcome.upheld': 'uwzględniona',
  'option.complaint-outcome.partly': 'uwzględniona w części',
  'option.complaint-outcome.not-upheld': 'nieuwzględniona',

  'effect.complaint.withdraw': 'Skarga zakończy się bez odpowiedzi.',

  'history.complaint.reason': 'Uzasadnienie: {text}',
  'history.complaint.upheld': 'Skargę uwzględniono.',
  'history.complaint.partly': 'Skargę uwzględniono w części.',
  'history.complaint.not-upheld': 'Skargi nie uwzględniono.',
  'history.complaint.extended': 'Nowy termin: {until}.',
  'history.complaint.forwarded': 'Właściwy organ: {body}.',

  'complaint.about': 'Skarga dotyczy sprawy {number}',
  'complaint.answer': 'Odpowiedź na skargę',
  'complaint.outcome': 'Skarga {outcome}',
  'complaint.facts': 'Ustalone fakty',
  'complaint.reasons': 'Uzasadnienie',
  'complaint.measures': 'Co zostanie zrobione',
  'complaint.signed': 'Odpowiedzi udziela: {name}, {at}',
  'complaint.again':
    'Kolejną skargę w tej samej sprawie bez nowych okoliczności można pozostawić z tą samą odpowiedzią (art. 239 KPA).',
  'complaint.forwarded': 'Przekazano: {body}',
  'complaint.open-case': 'Otwórz sprawę {number}',
} as const
