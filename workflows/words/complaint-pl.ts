/** Words of complaints about a solution, Polish; its name and steps are among the words of kinds. */

export const complaintPl = {
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
  'event.complaint.claim': 'Rozpatrz skargę',
  'event.complaint.claim.done': 'Rozpoczęto rozpatrywanie skargi',
  'event.complaint.release': 'Oddaj skargę',
  'event.complaint.release.done': 'Oddano skargę innej osobie',
  'event.complaint.take-over': 'Przejmij skargę',
  'event.complaint.take-over.done': 'Przejęto skargę',
  'event.complaint.answer': 'Odpowiedz na skargę',
  'event.complaint.answer.done': 'Udzielono odpowiedzi na skargę',
  'event.complaint.extend': 'Przedłuż termin',
  'event.complaint.extend.done': 'Przedłużono termin odpowiedzi',
  'event.complaint.forward': 'Przekaż właściwemu organowi',
  'event.complaint.forward.done': 'Przekazano skargę właściwemu organowi',
  'event.complaint.withdraw': 'Wycofaj skargę',
  'event.complaint.withdraw.done': 'Wycofano skargę',
  'event.complaint.remind-half.done': 'Minęła połowa terminu odpowiedzi',
  'event.complaint.remind-ninety.done': 'Minęło dziewięć dziesiątych terminu odpowiedzi',
  'event.complaint.forward-due.done': 'Minęło 7 dni na przekazanie skargi',
  'event.complaint.answer-due.done': 'Minął termin odpowiedzi na skargę',

  'deadline.complaint.answer': 'Odpowiedź na skargę',
  'deadline.complaint.forward': 'Przekazanie właściwemu organowi',
  'explain.complaint.extended': 'Termin przedłużono ({at}). Nowy termin upływa: {until}.',

  'note.complaint.remind-half': 'Minęła połowa terminu odpowiedzi.',
  'note.complaint.remind-ninety':
    'Termin odpowiedzi wkrótce upłynie. Przedłużyć go można tylko przed jego końcem, z podaniem przyczyn.',
  'note.complaint.forward-missed':
    'Minęło 7 dni, w których skargę należało przekazać, jeżeli właściwy jest inny organ.',
  'note.complaint.overdue': 'Termin odpowiedzi na skargę minął. Odpowiedź nastąpi bez dalszej zwłoki.',

  'policy.complaint.independent':
    'Tej skargi nie mogą rozpatrywać osoby, które pracowały nad sprawą: {names}.',
  'policy.complaint.nobody-worked':
    'Nad sprawą nie pracował żaden funkcjonariusz: skargę może rozpatrzyć każdy.',

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

  'section.complaint.answer.answer': 'Odpowiedź na skargę',
  'field.complaint.answer.outcome': 'Rozstrzygnięcie',
  'field.complaint.answer.outcome.hint':
    'Skarga uwzględniona choćby w części wraca do sprawy, której dotyczy.',
  'field.complaint.answer.facts': 'Ustalone fakty',
  'field.complaint.answer.facts.hint': 'Co sprawdzono i co z tego wynika, prostym językiem.',
  'field.complaint.answer.reasons': 'Uzasadnienie',
  'field.complaint.answer.reasons.hint':
    'Dlaczego takie rozstrzygnięcie; przy odmowie także podstawa prawna.',
  'field.complaint.answer.measures': 'Co zostanie zrobione',
  'field.complaint.answer.measures.hint': 'Wymagane, gdy skarga jest uwzględniona choćby w części.',
  'option.complaint-outcome.upheld': 'uwzględniona',
  'option.complaint-outcome.partly': 'uwzględniona w części',
  'option.complaint-outcome.not-upheld': 'nieuwzględniona',
  'effect.complaint.answer':
    'Odpowiedź od razu otrzyma składający skargę. Jeżeli skarga jest uwzględniona choćby w części, wróci do sprawy {number}.',

  'section.complaint.extend.extend': 'Nowy termin',
  'field.complaint.extend.until': 'Odpowiedź nastąpi do',
  'field.complaint.extend.until.hint':
    'Później niż dotychczasowy termin. Koniec doby zapisuje się jako 23:59.',
  'field.complaint.extend.reason': 'Przyczyna',
  'field.complaint.extend.reason.hint': 'Co już zrobiono i dlaczego to nie wystarczyło. Widzi to składający.',
  'effect.complaint.extend': 'Dotychczasowy termin upływa: {from}. Nowy może upłynąć najpóźniej: {to}.',

  'section.complaint.forward.forward': 'Przekazanie',
  'field.complaint.forward.body': 'Właściwy organ',
  'field.complaint.forward.body.hint': 'Pełna nazwa, tak aby składający wiedział, skąd nadejdzie odpowiedź.',
  'field.complaint.forward.reason': 'Dlaczego ten organ jest właściwy',
  'field.complaint.forward.reason.hint': 'Tekst otrzyma składający skargę.',
  'effect.complaint.forward':
    'Skargę należy przekazać w ciągu 7 dni, najpóźniej: {until}. Składający zostanie o tym powiadomiony od razu.',

  'section.complaint.take-over.take-over': 'Przejęcie skargi',
  'field.complaint.take-over.reason': 'Powód przejęcia',
  'field.complaint.take-over.reason.hint': 'Na przykład koniec dyżuru prowadzącego.',
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
