/** Transit: NCTS2. Never entered again; data that was lodged before is withdrawn (UCC-IA Annex 72-04, 3.2). */
import type { PolicyRow } from '../../contracts/policy.ts'
import { bothSides, byApproval, byNotice, byRequest, notAvailable } from './ordinary.ts'

const law = ['law.ucc-6-3-b', 'law.ucc-ia-72-04'] as const

/** UCC-IA Annex 72-04 and the transit manual: the stamp of 26 x 59 mm. */
const stamp = {
  pl: [
    'PROCEDURA CIĄGŁOŚCI DZIAŁANIA DLA TRANZYTU UNIJNEGO/WSPÓLNEGO',
    'BRAK DANYCH W SYSTEMIE',
    'ROZPOCZĘTO DNIA {startedAt}',
    'NR {number}',
  ],
  en: [
    'BUSINESS CONTINUITY PROCEDURE FOR UNION TRANSIT/COMMON TRANSIT',
    'NO DATA AVAILABLE IN THE SYSTEM',
    'INITIATED ON {startedAt}',
    'NO {number}',
  ],
} as const

const arrivalStamp = {
  pl: ['ZAWIADOMIENIE O PRZYBYCIU TOWARÓW', 'SYSTEM NCTS2 NIEDOSTĘPNY', 'OD {startedAt}', 'NR {number}'],
  en: ['NOTICE OF ARRIVAL OF GOODS', 'NCTS2 NOT AVAILABLE', 'SINCE {startedAt}', 'NO {number}'],
} as const

const departure = {
  system: 'NCTS2',
  direction: 'departure',
  lrnRule: 'kept',
  stamp,
  documents: ['transit-stamp', 'tc31'],
  legalBasis: law,
} as const

export const transitRows: readonly PolicyRow[] = [
  { ...byNotice, ...departure, minOutageMinutes: 30, recovery: 'never-re-enter' },
  { ...byApproval, ...departure, minOutageMinutes: 60, recovery: 'data-capture' },
  ...bothSides.map((side) => ({
    ...byRequest,
    system: 'NCTS2',
    side,
    traderClass: 'authorised-consignee' as const,
    direction: 'arrival',
    recovery: 'notify' as const,
    lrnRule: 'none' as const,
    stamp: arrivalStamp,
    documents: ['arrival-email'],
    legalBasis: law,
  })),
  // Without the authorisation goods are presented at the office, and it is the office that goes over to paper.
  ...bothSides.map((side) => ({
    ...notAvailable,
    system: 'NCTS2',
    side,
    direction: 'arrival',
    advice: 'advice.ncts2-present-at-office',
    legalBasis: law,
  })),
]
