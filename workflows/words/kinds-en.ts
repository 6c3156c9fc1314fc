/** What the first view says of every kind of case, English. */
import { applicationStepsEn } from './application-en.ts'
import { forKind } from './for-kind.ts'
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

  'kind.ticket': 'A problem or a question',
  'kind.ticket.summary':
    'When something does not work, a message was rejected, or you do not know how to do something. The answer appears here.',
  'step.ticket.received': 'Waits to be taken on',
  'step.ticket.in-progress': 'In progress',
  'step.ticket.waiting-for-customer': 'Waits for your reply',
  'step.ticket.waiting-for-third-party': 'We wait for somebody outside',
  'step.ticket.answered': 'There is a solution',
  'step.ticket.closed': 'Closed',
  'step.ticket.archived': 'Ended',
  'step.ticket.withdrawn': 'Withdrawn',

  'kind.certificate': 'Problem with a certificate of the national PKI',
  'kind.certificate.summary':
    'When a certificate of a signature, seal or channel is rejected, wrong or expired.',
  ...forKind(applicationStepsEn, 'certificate'),

  'kind.test-account': 'Request for an account in the test environment',
  'kind.test-account.summary': 'To try software before it reaches the real systems.',
  ...forKind(applicationStepsEn, 'test-account'),

  'kind.appeal': 'Appeal against a refusal',
  'kind.appeal.summary': 'Where a refusal is wrong. Somebody who had no part in it decides.',
  'step.appeal.received': 'Received',
  'step.appeal.in-review': 'Being looked into',
  'step.appeal.dismissed': 'Dismissed',
  'step.appeal.changed': 'Allowed',
  'step.appeal.sent-back': 'Refusal set aside',
  'step.appeal.withdrawn': 'Withdrawn',
  'step.appeal.left-unexamined': 'Left unexamined',

  'kind.complaint': 'Complaint about a solution',
  'kind.complaint.summary':
    'Where the answer in a case is wrong or incomplete. Somebody who did not work on it will look into it.',
  'step.complaint.received': 'Received',
  'step.complaint.in-review': 'Being looked into',
  'step.complaint.answered': 'Answered',
  'step.complaint.forwarded': 'Handed on to the competent body',
  'step.complaint.withdrawn': 'Withdrawn',

  'kind.remark': 'Remark on the help desk',
  'kind.remark.summary':
    'Praise, an idea, a fault, or an obstacle to using the desk. Every remark is answered.',
  'step.remark.received': 'Waits for an answer',
  'step.remark.answered': 'Answered',
  'step.remark.published': 'Answered, and something changed',
  'step.remark.closed': 'Closed',
  'step.remark.withdrawn': 'Withdrawn',
  'place.cases': 'All cases',
  'place.knowledge': 'Knowledge base',
  'place.services': 'My services',
  'place.announcements': 'Announcements, planned ones and the archive',
  'place.contact': 'Telephone, hours, PIN',
  'place.accessibility': 'Accessibility statement',
  'place.you-said': 'You said, we did',
}
