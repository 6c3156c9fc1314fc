/** Export and exit: AES. Everything is entered again with the marker, under the same LRN. */
import type { PolicyRow } from '../../contracts/policy.ts'
import { byApproval, byNotice, noStamp } from './ordinary.ts'

const law = ['law.ucc-6-3-b', 'law.aes-bcp'] as const

const stamp = {
  pl: ['PROCEDURA AWARYJNA AES', 'BRAK DANYCH W SYSTEMIE', 'ROZPOCZĘTO DNIA {startedAt}', 'NR {number}'],
  en: [
    'AES FALL-BACK PROCEDURE',
    'NO DATA AVAILABLE IN THE SYSTEM',
    'INITIATED ON {startedAt}',
    'NO {number}',
  ],
} as const

const exported = {
  system: 'AES',
  direction: 'export',
  recovery: 're-enter',
  lrnRule: 'same',
  stamp,
  marker: '3PL15',
  documents: ['bcp-ead', 'signed-xml'],
  legalBasis: law,
} as const

export const exportRows: readonly PolicyRow[] = [
  { ...byNotice, ...exported, minOutageMinutes: 60 },
  { ...byApproval, ...exported, minOutageMinutes: 120, otherChannelFirst: true },
  {
    ...byNotice,
    system: 'AES',
    direction: 'exit',
    minOutageMinutes: 60,
    recovery: 're-enter',
    lrnRule: 'none',
    // Goods leave on the documents that they have.
    stamp: noStamp,
    legalBasis: law,
  },
]
