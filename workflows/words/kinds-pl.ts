/**
 * What the first view says of every kind that customers open, Polish: its name, what it is for, and its steps. All else of a
 * kind is a room of its own, loaded with its first case or form. Beside them the views that home links to (`place.`).
 */
import { applicationStepsPl } from './application-pl.ts'
import { forKind } from './for-kind.ts'

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

  'kind.ticket': 'Zgłoszenie problemu lub pytanie',
  'kind.ticket.summary':
    'Gdy coś nie działa, komunikat został odrzucony albo nie wiadomo, jak coś zrobić. Odpowiedź pojawi się tutaj.',
  'step.ticket.received': 'Czeka na prowadzącego',
  'step.ticket.in-progress': 'W toku',
  'step.ticket.waiting-for-customer': 'Czeka na Państwa odpowiedź',
  'step.ticket.waiting-for-third-party': 'Czekamy na kogoś z zewnątrz',
  'step.ticket.answered': 'Jest rozwiązanie',
  'step.ticket.closed': 'Zamknięte',
  'step.ticket.archived': 'Zakończone',
  'step.ticket.withdrawn': 'Wycofane',

  'kind.certificate': 'Problem z certyfikatem krajowej PKI',
  'kind.certificate.summary':
    'Gdy certyfikat podpisu, pieczęci lub kanału jest odrzucany, błędny albo wygasł.',
  ...forKind(applicationStepsPl, 'certificate'),

  'kind.test-account': 'Wniosek o konto w środowisku testowym',
  'kind.test-account.summary': 'Aby sprawdzić oprogramowanie, zanim trafi do prawdziwych systemów.',
  ...forKind(applicationStepsPl, 'test-account'),

  'kind.appeal': 'Odwołanie od odmowy',
  'kind.appeal.summary': 'Gdy odmowa jest niesłuszna. Rozstrzygnie ktoś, kto nie brał w niej udziału.',
  'step.appeal.received': 'Przyjęte',
  'step.appeal.in-review': 'W rozpatrywaniu',
  'step.appeal.dismissed': 'Nieuwzględnione',
  'step.appeal.changed': 'Uwzględnione',
  'step.appeal.sent-back': 'Odmowę uchylono',
  'step.appeal.withdrawn': 'Wycofane',
  'step.appeal.left-unexamined': 'Bez rozpoznania',

  'kind.complaint': 'Skarga na rozwiązanie',
  'kind.complaint.summary':
    'Gdy odpowiedź w sprawie jest błędna lub niepełna. Rozpatrzy ją ktoś, kto nad nią nie pracował.',
  'step.complaint.received': 'Przyjęta',
  'step.complaint.in-review': 'W rozpatrywaniu',
  'step.complaint.answered': 'Jest odpowiedź',
  'step.complaint.forwarded': 'Przekazana właściwemu organowi',
  'step.complaint.withdrawn': 'Wycofana',

  'kind.remark': 'Uwaga o pomocy technicznej',
  'kind.remark.summary': 'Pochwała, pomysł, błąd albo przeszkoda w korzystaniu. Na każdą uwagę odpowiadamy.',
  'step.remark.received': 'Czeka na odpowiedź',
  'step.remark.answered': 'Jest odpowiedź',
  'step.remark.published': 'Jest odpowiedź i zmiana',
  'step.remark.closed': 'Zamknięta',
  'step.remark.withdrawn': 'Wycofana',
  'place.cases': 'Wszystkie sprawy',
  'place.knowledge': 'Baza wiedzy',
  'place.services': 'Moje usługi',
  'place.announcements': 'Komunikaty, także planowane i archiwum',
  'place.contact': 'Telefon, godziny, PIN',
  'place.accessibility': 'Deklaracja dostępności',
  'place.you-said': 'Państwa uwagi – nasze zmiany',
} as const
