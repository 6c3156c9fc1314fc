/** Excise movements: EMCS PL2. The LRN stands for the movement until the ARC exists; entered again at once. */
import type { PolicyRow } from '../../contracts/policy.ts'
import { bothSides, byApproval, byRequest, withinADay } from './ordinary.ts'

const stamp = {
  pl: ['DOKUMENT ZASTĘPUJĄCY e-AD', 'SYSTEM EMCS NIEDOSTĘPNY', 'OD {startedAt}', 'NR {number}'],
  en: ['FALLBACK ACCOMPANYING DOCUMENT', 'EMCS NOT AVAILABLE', 'SINCE {startedAt}', 'NO {number}'],
} as const

const reportStamp = {
  pl: ['DOKUMENT ZASTĘPUJĄCY RAPORT ODBIORU', 'SYSTEM EMCS NIEDOSTĘPNY', 'OD {startedAt}', 'NR {number}'],
  en: ['FALLBACK REPORT OF RECEIPT', 'EMCS NOT AVAILABLE', 'SINCE {startedAt}', 'NO {number}'],
} as const

const dispatch = {
  system: 'EMCS',
  direction: 'dispatch',
  recovery: 're-enter',
  lrnRule: 'same',
  returnTerm: withinADay,
  stamp,
  legalBasis: ['law.excise-26', 'law.akcyza-46v'],
} as const

export const exciseRows: readonly PolicyRow[] = [
  { ...byRequest, ...dispatch, side: 'customs', documents: ['fad'] },
  // Where the consignor is responsible he gives his reasons before the start: nothing can be allowed afterwards.
  {
    ...byApproval,
    ...dispatch,
    minOutageMinutes: 0,
    secondAbove: null,
    graceMinutes: 0,
    retrospective: null,
    documents: ['fad', 'copy-kept'],
  },
  ...bothSides.map((side) => ({
    ...byRequest,
    system: 'EMCS',
    side,
    direction: 'receipt',
    recovery: 'notify' as const,
    lrnRule: 'none' as const,
    returnTerm: withinADay,
    stamp: reportStamp,
    documents: ['fallback-report'],
    legalBasis: ['law.excise-27', 'law.akcyza-46v'],
  })),
]
