/** What the first view says of every kind of case, English. */
import type { kindsPl } from './kinds-pl.ts'

export const kindsEn: Record<keyof typeof kindsPl, string> = {
  'kind.fallback': 'Application for approval to use the fall-back procedure',
  'kind.fallback.summary':
    'When a customs system or the connection is down and the goods cannot wait: approval to declare outside the system (Article 6(3)(b) UCC).',
  'step.fallback.received': 'Received',
  'step.fallback.checking': 'Being checked',
  'step.fallback.to-review': 'Waiting for an officer',
  'step.fallback.in-review': 'Under review',
  'step.fallback.proposed': 'With the second officer',
  'step.fallback.completion': 'To be completed',
  'step.fallback.active': 'Approval in force',
  'step.fallback.reconciling': 'To be accounted for',
  'step.fallback.overdue': 'Accounting overdue',
  'step.fallback.reconciled': 'Accounted for',
  'step.fallback.refused': 'Refused',
  'step.fallback.withdrawn': 'Withdrawn',
  'step.fallback.moot': 'No longer needed – the system works',
  'step.fallback.superseded': 'Covered by a general permission',
  'step.fallback.not-available': 'Fall-back procedure not available',
}
