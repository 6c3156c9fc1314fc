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
  'thread.files': 'Files',
  'thread.file': '{name} ({size})',
  'thread.file.checking': 'being checked',
  'thread.file.ready': 'can be fetched',
  'thread.file.quarantined': 'held back: the file may be dangerous',
  'thread.size.bytes': '{n} B',
  'thread.size.kilobytes': '{n} kB',
  'thread.size.megabytes': '{n} MB',
  'thread.earlier.one': 'Show {n} earlier message',
  'thread.earlier.few': 'Show {n} earlier messages',
  'thread.earlier.many': 'Show {n} earlier messages',
  'thread.earlier.other': 'Show {n} earlier messages',
}
