/** Words of every kind that goes the way of an application, Polish; `for-kind.ts` says them for each. */

/** Of the first view. */
export const applicationStepsPl = {
  'step.application.submitted': 'Złożony',
  'step.application.formal-check': 'Sprawdzanie kompletności',
  'step.application.completion': 'Do uzupełnienia',
  'step.application.under-assessment': 'W ocenie',
  'step.application.proposed': 'U drugiej osoby',
  'step.application.granted': 'Uwzględniony',
  'step.application.refused': 'Odmowa',
  'step.application.withdrawn': 'Wycofany',
  'step.application.left-unexamined': 'Bez rozpoznania',
} as const

export const applicationPl = {
  'next.application.submitted':
    'Sprawdzimy, czy wniosek jest kompletny, i rozstrzygniemy go najpóźniej {until}. Brak odpowiedzi w terminie nie oznacza zgody.',
  'next.application.formal-check':
    'Funkcjonariusz sprawdza, czy wniosek jest kompletny. Rozstrzygnięcie najpóźniej {until}.',
  'next.application.completion':
    'Prosimy uzupełnić wniosek do {until}. Do tego czasu termin rozstrzygnięcia nie biegnie. Wniosek nieuzupełniony pozostanie bez rozpoznania.',
  'next.application.under-assessment':
    'Wniosek jest kompletny i podlega ocenie. Rozstrzygnięcie najpóźniej {until}.',
  'next.application.proposed': 'Rozstrzygnięcie zatwierdza druga osoba, najpóźniej {until}.',
  'next.application.granted': 'Wniosek uwzględniono. Ustalenia podano przy rozstrzygnięciu.',
  'next.application.refused':
    'Wniosku nie uwzględniono. Ustalenia, powody i podstawę prawną podano przy rozstrzygnięciu.',
  'next.application.withdrawn': 'Wniosek wycofano. W razie potrzeby można złożyć nowy.',
  'next.application.left-unexamined':
    'Wniosek pozostawiono bez rozpoznania. Można złożyć nowy, kompletny wniosek.',

  'event.application.open.done': 'Złożono wniosek',
  'event.application.claim.done': 'Przejęto do rozpatrzenia',
  'event.application.accept-form.done': 'Uznano wniosek za kompletny',
  'event.application.decide.done': 'Oceniono wniosek',
  'event.application.approve.done': 'Druga osoba zatwierdziła rozstrzygnięcie',
  'event.application.call-for-completion.done': 'Wezwano do uzupełnienia',
  'event.application.return-to-first.done': 'Zwrócono do ponownej oceny',
  'event.application.release.done': 'Oddano do kolejki',
  'event.application.take-over.done': 'Przejęto od innego funkcjonariusza',
  'event.application.leave-unexamined.done': 'Pozostawiono bez rozpoznania',
  'event.application.resubmit': 'Wyślij uzupełniony wniosek',
  'event.application.resubmit.done': 'Wysłano uzupełniony wniosek',
  'event.application.withdraw': 'Wycofaj wniosek',
  'event.application.withdraw.done': 'Wycofano wniosek',
  'event.application.appeal-decided.done': 'Rozstrzygnięto odwołanie',
  'event.application.decision-near.done': 'Zbliża się koniec terminu rozstrzygnięcia',
  'event.application.decision-due.done': 'Minął termin rozstrzygnięcia',
  'event.application.completion-due.done': 'Minął termin uzupełnienia',

  'deadline.application.decision': 'Termin rozstrzygnięcia',
  'deadline.appeal': 'Termin na odwołanie',
  'note.application.decision-overdue':
    'Termin rozstrzygnięcia minął. Nie oznacza to zgody; rozstrzygnięcie zapadnie bez dalszej zwłoki.',
  'note.application.refusal-upheld': 'Odwołania nie uwzględniono. Odmowa pozostaje w mocy.',
  'effect.application.withdraw': 'Sprawa zakończy się bez rozstrzygnięcia.',

  'decision.application.granted': 'Wniosek uwzględniono',
  'decision.application.granted.advice': 'Powyższe ustalenia są wiążące dla pomocy technicznej.',
  'decision.application.refused': 'Wniosku nie uwzględniono',
  'decision.application.left-unexamined': 'Wniosek pozostawiono bez rozpoznania',
  'decision.left-unexamined.reason':
    'Braków nie uzupełniono w wyznaczonym terminie (art. 64 § 2 Kodeksu postępowania administracyjnego).',

  'history.reason': 'Powód: {text}',
  'history.field-remark': '{field}: {text}',
  'history.completed': 'Wniosek uzupełniono i wysłano ponownie.',
  'history.application.facts': 'Ustalenia: {text}',
  'history.application.text': 'Uzasadnienie: {text}',
  'history.application.appeal.dismissed': 'Odwołanie {number}: odmowę utrzymano w mocy.',
  'history.application.appeal.changed':
    'Odwołanie {number}: rozstrzygnięcie zmieniono na korzyść wnioskodawcy.',
  'history.application.appeal.sent-back':
    'Odwołanie {number}: odmowę uchylono, sprawa wraca do ponownej oceny.',
} as const
