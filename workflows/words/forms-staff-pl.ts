/** Words of forms and lists that only officers see, Polish. */
import type { Lane } from '../contracts/view.ts'

/** Faults of what only officers write. */
export type StaffFault =
  | 'line-missing'
  | 'line-wrong'
  | 'nobody-granted'
  | 'intervals-overlap'
  | 'retroactive'
  | 'outside-outage'
  | 'not-sound'
  | 'names-somebody'

export const formsStaffPl = {
  'fault.line-missing': 'Brakuje rozstrzygnięcia dla {eori}.',
  'fault.line-wrong': 'Prosimy podać liczbę zgłoszeń albo kod odmowy od R01 do R14.',
  'fault.nobody-granted': 'Nie udzielono zgody nikomu. W takim przypadku należy odmówić całego wniosku.',
  'fault.intervals-overlap': 'Kolejny okres musi zaczynać się po końcu poprzedniego.',
  'fault.retroactive': 'Zgoda nie może obejmować czasu sprzed złożenia wniosku.',
  'fault.outside-outage': 'Tego awaria nie obejmuje.',
  'fault.not-sound': 'Tak nie może być: {rule}.',
  'fault.names-somebody': 'Tekst dla wszystkich nie może nikogo wskazywać. Prosimy usunąć: {value}.',
  'lane.to-decide': 'Do rozstrzygnięcia',
  'lane.second-person': 'U drugiej osoby',
  'lane.with-customer': 'U wnioskodawcy',
  'lane.running': 'W toku',
  'lane.closed': 'Zakończone',
} as const satisfies Record<`fault.${StaffFault}` | `lane.${Lane}`, string>
