/** Monitored carriage, and the systems whose failure shows in others: there the outages of those count. */
import type { PolicyRow } from '../../contracts/policy.ts'
import { bothSides, byNotice, notAvailable } from './ordinary.ts'

const carriage: PolicyRow = {
  ...byNotice,
  system: 'SENT',
  direction: 'carriage',
  minOutageMinutes: 0,
  recovery: 'none',
  lrnRule: 'own-number',
  stamp: {
    pl: ['DOKUMENT ZASTĘPUJĄCY ZGŁOSZENIE SENT', 'REJESTR NIEDOSTĘPNY OD {startedAt}', 'NR {number}'],
    en: [
      'DOCUMENT REPLACING THE SENT NOTIFICATION',
      'REGISTER NOT AVAILABLE SINCE {startedAt}',
      'NO {number}',
    ],
  },
  documents: ['sent-document'],
  legalBasis: ['law.sent'],
}

const derived = [
  { system: 'OSOZ2', advice: 'advice.osoz2-derived', law: 'law.ucc-6-1' },
  { system: 'SZPROT', advice: 'advice.szprot-deadlines', law: 'law.ucc-6-1' },
  { system: 'PKI', advice: 'advice.pki-other-signature', law: 'law.ucc-6-1' },
  { system: 'INTRASTAT', advice: 'advice.intrastat-deadline', law: 'law.ebs-2019-2152' },
] as const

export const otherRows: readonly PolicyRow[] = [
  carriage,
  ...derived.flatMap(({ system, advice, law }) =>
    bothSides.map((side) => ({
      ...notAvailable,
      system,
      side,
      direction: 'any',
      advice,
      documents: system === 'INTRASTAT' ? ['statistics-note'] : [],
      legalBasis: [law],
    })),
  ),
]
