/**
 * What the first view says of every kind that customers open, Polish: its name, what it is for, and its steps. All else of a
 * kind is a room of its own, loaded with its first case or form. Beside them the views that home links to (`place.`).
 */
export const kindsPl = {
  'kind.fallback': 'Wniosek o zgodę na procedurę awaryjną',
  'kind.fallback.summary':
    'Gdy system celny lub łącze nie działa, a towar nie może czekać: zgoda na zgłoszenie poza systemem (art. 6 ust. 3 lit. b UKC).',
  'step.fallback.received': 'Przyjęty',
  'step.fallback.checking': 'Sprawdzanie wniosku',
  'step.fallback.to-review': 'Czeka na funkcjonariusza',
  'step.fallback.in-review': 'W rozpatrywaniu',
  'step.fallback.proposed': 'U drugiego funkcjonariusza',
  'step.fallback.completion': 'Do uzupełnienia',
  'step.fallback.active': 'Zgoda obowiązuje',
  'step.fallback.reconciling': 'Do rozliczenia',
  'step.fallback.overdue': 'Rozliczenie po terminie',
  'step.fallback.reconciled': 'Rozliczony',
  'step.fallback.refused': 'Odmowa',
  'step.fallback.withdrawn': 'Wycofany',
  'step.fallback.moot': 'Bezprzedmiotowy – system działa',
  'step.fallback.superseded': 'Objęty zgodą ogólną',
  'step.fallback.not-available': 'Procedura awaryjna niedostępna',
} as const
