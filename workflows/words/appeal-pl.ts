/** Words of the appeal against a refusal, Polish. */
export const appealPl = {
  'case.answers.appeal': 'Treść odwołania',
  'next.appeal.received':
    'Odwołanie w sprawie {number} czeka na osobę, która nie brała udziału w odmowie. Rozstrzygnięcie najpóźniej {until}.',
  'next.appeal.in-review':
    'Odwołanie w sprawie {number} rozpatruje osoba, która nie brała udziału w odmowie. Rozstrzygnięcie najpóźniej {until}. Brak odpowiedzi nie oznacza zgody.',
  'next.appeal.review': 'Awaria trwa, dlatego odwołanie zostanie wstępnie rozpatrzone do {until}.',
  'next.appeal.interim': 'Na czas rozpatrywania udzielono zgody tymczasowej, najdłużej do {until}.',
  'next.appeal.dismissed': 'Odwołania w sprawie {number} nie uwzględniono.',
  'next.appeal.changed': 'Odmowę w sprawie {number} zmieniono. Dalszy ciąg znajduje się w tamtej sprawie.',
  'next.appeal.sent-back': 'Odmowę w sprawie {number} uchylono. Tamta sprawa będzie rozpatrzona ponownie.',
  'next.appeal.withdrawn': 'Odwołanie w sprawie {number} wycofano. Odmowa pozostaje w mocy.',
  'next.appeal.left-unexamined':
    'Odwołanie w sprawie {number} wniesiono po terminie i pozostawiono bez rozpoznania.',

  'event.appeal.open.done': 'Wniesiono odwołanie',
  'event.appeal.claim.done': 'Podjęto rozpatrywanie odwołania',
  'event.appeal.release.done': 'Oddano odwołanie innej osobie',
  'event.appeal.take-over.done': 'Odwołanie przejęła inna osoba',
  'event.appeal.accept-late.done': 'Przyjęto odwołanie wniesione po terminie',
  'event.appeal.leave-unexamined.done': 'Pozostawiono bez rozpoznania',
  'event.appeal.grant-interim.done': 'Udzielono zgody tymczasowej',
  'event.appeal.decide.done': 'Rozstrzygnięto odwołanie',
  'event.appeal.withdraw': 'Wycofaj odwołanie',
  'event.appeal.withdraw.done': 'Wycofano odwołanie',
  'event.appeal.review-due.done': 'Minął czas wstępnego rozpatrzenia',
  'event.appeal.decision-due.done': 'Minął termin rozstrzygnięcia odwołania',

  'deadline.appeal.decision': 'Rozstrzygnięcie odwołania',
  'deadline.appeal.review': 'Wstępne rozpatrzenie podczas awarii',
  'note.appeal.late':
    'Odwołanie wniesiono po terminie. Najpierw trzeba rozstrzygnąć, czy zostanie rozpatrzone.',
  'note.appeal.review-missed':
    'Czas wstępnego rozpatrzenia minął. Nie oznacza to zgody; odwołanie zostanie rozpatrzone bez dalszej zwłoki.',
  'note.appeal.overdue':
    'Termin rozstrzygnięcia minął. Nie oznacza to zgody; rozstrzygnięcie zapadnie bez dalszej zwłoki.',

  'section.appeal.appeal': 'Odwołanie',
  'field.appeal.caseNumber': 'Numer sprawy z odmową',
  'field.appeal.caseNumber.hint': 'Na przykład FB-26-0000001-4.',
  'field.appeal.grounds': 'Dlaczego odmowa jest niesłuszna',
  'field.appeal.grounds.hint': 'Zarzuty wobec ustaleń, powodów lub podstawy prawnej.',
  'field.appeal.demand': 'Czego Państwo żądają',
  'field.appeal.demand.hint': 'Można pominąć.',
  'field.appeal.asksInterim': 'Wniosek o zgodę tymczasową',
  'field.appeal.asksInterim.hint': 'Samo odwołanie nie wstrzymuje odmowy (art. 45 unijnego kodeksu celnego).',
  'field.appeal.lateReason': 'Powód opóźnienia',
  'field.appeal.lateReason.hint': 'Tylko gdy termin na odwołanie już minął.',
  'effect.appeal.withdraw': 'Odmowa pozostanie w mocy, a zgoda tymczasowa, jeśli jej udzielono, wygaśnie.',

  'decision.appeal.refused': 'Odwołania nie uwzględniono',
  'decision.appeal.granted': 'Odwołanie uwzględniono',
  'decision.appeal.dismissed.meaning':
    'Odmowa pozostaje w mocy. Przysługuje skarga do wojewódzkiego sądu administracyjnego.',
  'decision.appeal.changed.meaning': 'Rozstrzygnięcie zmieniono na korzyść wnioskodawcy.',
  'decision.appeal.sent-back.meaning': 'Odmowę uchylono, a sprawa wraca do ponownego rozpatrzenia.',
  'law.appeal.ucc': 'Unijny kodeks celny, art. 44 i 45',
  'law.appeal.kpa': 'Kodeks postępowania administracyjnego, art. 127–138',
  'option.appeal-outcome.dismissed': 'utrzymać odmowę w mocy',
  'option.appeal-outcome.changed': 'zmienić na korzyść wnioskodawcy',
  'option.appeal-outcome.sent-back': 'uchylić i przekazać do ponownego rozpatrzenia',
  'history.reason': 'Powód: {text}',
} as const
