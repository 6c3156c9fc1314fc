/** Words of a conversation on a case, English. */
import type { threadPl } from './thread-pl.ts'

export const threadEn: Record<keyof typeof threadPl, string> = {
  'thread.title': 'Conversation',
  'thread.kind.report': 'Description',
  'thread.kind.information': 'Information',
  'thread.kind.question': 'Question to you',
  'thread.kind.reply': 'Reply',
  'thread.kind.solution': 'Solution',
  'thread.kind.reason': 'Reason',
  'thread.kind.note': 'Internal note',
  'thread.by.customer': '{name}',
  'thread.by.officer': '{name}, Help Desk',
  'thread.by.engine': 'Help Desk',
  'thread.internal': 'for staff alone',
  'thread.quoted': 'Quoted message',
  'thread.outage.open': 'Outage {number} has been going on since {startedAt}.',
  'thread.outage.expected': 'Expected end: {expectedEnd}.',
  'thread.outage.over': 'Outage {number} ended: {actualEnd}.',
  'case.report': 'Download the case as PDF',
  'case.report.busy': 'Preparing the file…',
  'thread.earlier.one': 'Show {n} earlier message',
  'thread.earlier.few': 'Show {n} earlier messages',
  'thread.earlier.many': 'Show {n} earlier messages',
  'thread.earlier.other': 'Show {n} earlier messages',
}
