/** Words of a printed case, English. */
import type { reportPl } from './report-pl.ts'

export const reportEn: Record<keyof typeof reportPl, string> = {
  'report.case': 'Case no. {number}',
  'report.made': 'Printed: {at} (Polish time)',
  'report.page': 'page {page} of {pages}',
  'report.state': 'State',
  'report.owner': 'Whose case it is',
  'report.person': 'Opened by',
  'report.opened': 'Opened',
  'report.changed': 'Last change',
  'report.next': 'What happens next',
  'report.deadline.paused': 'the clock stands still since {at}',
  'report.answers': 'What the form said',
  'report.thread': 'Conversation',
  'report.history': 'History',
  'report.history.actor.customer': '{name}',
  'report.history.actor.officer': '{name}, Help Desk',
  'report.history.actor.engine': 'Help Desk (automatic)',
  'report.file': '{name}, {bytes} B, SHA-256 {digest}',
  'report.hash': 'hash {hash}',
  'report.internal': 'for staff alone',
  'report.yes': 'yes',
  'report.no': 'no',
  'report.chain':
    'Each entry of the history has a hash computed together with the one before, so a later change can be found.',
}
