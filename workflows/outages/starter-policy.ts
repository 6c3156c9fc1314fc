/**
 * The first version of the fall-back policy. Values are starting points that an administration changes by a new
 * version, never in code; the acts they rest on are named in each row.
 */
import type { Policy, PolicyRow } from '../contracts/policy.ts'

const hour = 60

const ordinary = {
  approvers: 1,
  secondAbove: { hours: 24, declarations: 10 },
  firstLookMinutes: 15,
  decisionMinutes: 60,
  completionMinutes: 24 * hour,
  maxHours: 72,
  graceMinutes: 120,
  marker: null,
  advice: null,
} as const

/** UCC-IA Annex 72-04 and the transit manual: the stamp of 26 x 59 mm. */
const transitStamp = {
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

const exportStamp = {
  pl: ['PROCEDURA AWARYJNA AES', 'BRAK DANYCH W SYSTEMIE', 'ROZPOCZĘTO DNIA {startedAt}', 'NR {number}'],
  en: [
    'AES FALL-BACK PROCEDURE',
    'NO DATA AVAILABLE IN THE SYSTEM',
    'INITIATED ON {startedAt}',
    'NO {number}',
  ],
} as const

const exciseStamp = {
  pl: ['DOKUMENT ZASTĘPUJĄCY e-AD', 'SYSTEM EMCS NIEDOSTĘPNY', 'OD {startedAt}', 'NR {number}'],
  en: ['FALLBACK ACCOMPANYING DOCUMENT', 'EMCS NOT AVAILABLE', 'SINCE {startedAt}', 'NO {number}'],
} as const

const noStamp = { pl: [], en: [] } as const

const transitLaw = ['law.ucc-6-3-b', 'law.ucc-ia-72-04'] as const
const exportLaw = ['law.ucc-6-3-b', 'law.aes-bcp'] as const
const exciseLaw = ['law.excise-26', 'law.akcyza-46v'] as const

const rows: readonly PolicyRow[] = [
  {
    ...ordinary,
    system: 'NCTS2',
    direction: 'departure',
    side: 'customs',
    mode: 'notice-is-permission',
    minOutageMinutes: 30,
    recovery: 'never-re-enter',
    returnTerm: { kind: 'next-working-day', time: '23:59' },
    stamp: transitStamp,
    legalBasis: transitLaw,
  },
  {
    ...ordinary,
    system: 'NCTS2',
    direction: 'departure',
    side: 'trader',
    mode: 'approval-required',
    minOutageMinutes: 60,
    graceMinutes: 30,
    recovery: 'data-capture',
    returnTerm: { kind: 'next-working-day', time: '23:59' },
    stamp: transitStamp,
    legalBasis: transitLaw,
  },
  {
    ...ordinary,
    system: 'AES',
    direction: 'export',
    side: 'customs',
    mode: 'notice-is-permission',
    minOutageMinutes: 60,
    recovery: 're-enter',
    returnTerm: { kind: 'next-working-day', time: '23:59' },
    stamp: exportStamp,
    marker: '3PL15',
    legalBasis: exportLaw,
  },
  {
    ...ordinary,
    system: 'AES',
    direction: 'export',
    side: 'trader',
    mode: 'approval-required',
    minOutageMinutes: 120,
    graceMinutes: 30,
    recovery: 're-enter',
    returnTerm: { kind: 'next-working-day', time: '23:59' },
    stamp: exportStamp,
    marker: '3PL15',
    legalBasis: exportLaw,
  },
  {
    ...ordinary,
    system: 'EMCS',
    direction: 'dispatch',
    side: 'customs',
    mode: 'request-is-permission',
    minOutageMinutes: 0,
    secondAbove: null,
    graceMinutes: 0,
    recovery: 're-enter',
    returnTerm: { kind: 'elapsed', minutes: 24 * hour },
    stamp: exciseStamp,
    legalBasis: exciseLaw,
  },
  {
    ...ordinary,
    system: 'EMCS',
    direction: 'dispatch',
    side: 'trader',
    mode: 'approval-required',
    minOutageMinutes: 0,
    secondAbove: null,
    graceMinutes: 0,
    recovery: 're-enter',
    returnTerm: { kind: 'elapsed', minutes: 24 * hour },
    stamp: exciseStamp,
    legalBasis: exciseLaw,
  },
  ...(['customs', 'trader'] as const).map((side) => ({
    ...ordinary,
    system: 'ICS2',
    direction: 'entry',
    side,
    mode: 'not-available' as const,
    minOutageMinutes: 0,
    recovery: 're-enter' as const,
    returnTerm: { kind: 'elapsed' as const, minutes: 24 * hour },
    stamp: noStamp,
    advice: 'advice.ics2-keep-sending',
    legalBasis: ['law.ics2-bcp'],
  })),
]

export const starterPolicy: Policy = { version: 1, rows }
