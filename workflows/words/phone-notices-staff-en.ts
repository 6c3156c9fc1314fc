/** Notices by telephone about accounts, words of the console. */
import type { phoneNoticesStaffPl } from './phone-notices-staff-pl.ts'

export const phoneNoticesStaffEn: Record<keyof typeof phoneNoticesStaffPl, string> = {
  'console.section.phone-notices': 'Notices to telephones',
  'console.section.phone-notices.title': 'Notices to telephones',
  'phone-notices.lede':
    'What owners of accounts are told at the number on file: by a message or, where none can be sent, by a call.',
  'phone-notices.no-gateway':
    'No gateway for messages is configured: we call. Of a change that is still to come the case itself reminds.',
  'phone-notices.none': 'There are no notices.',
  'phone-notices.state.waiting': 'waits to be sent',
  'phone-notices.state.sent': 'sent',
  'phone-notices.state.to-call': 'to be called',
  'phone-notices.state.called': 'told',
  'phone-notices.error': 'Gateway: {error}',
  'phone-notices.by': '{officer}: {note}',
  'phone-notices.note': 'How the call went',
  'phone-notices.called': 'Called',
  'phone-notices.done': 'The call has been noted: {name}.',
}
