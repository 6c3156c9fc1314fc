/** Words of what waits to be sent, English. */
import type { outboxPl } from './outbox-pl.ts'

export const outboxEn: Record<keyof typeof outboxPl, string> = {
  'outbox.waits':
    'Waiting to be sent: {kind}. It goes by itself as soon as the Help Desk answers – please keep this tab open.',
  'outbox.sent': 'Sent. Number of the case: {number}.',
  'outbox.done': 'Sent: {kind}.',
  'outbox.questionnaire': 'questionnaire',
  'outbox.call-back': 'call from the Help Desk',
  'outbox.mail': 'mail settings',
  'outbox.refused': 'Not sent: {kind}. Please open the form and see what to correct.',
  'outbox.open': 'Open the form',
  'outbox.cancel': 'Do not send',
  'outbox.held': 'While the form waits to be sent it cannot be changed.',
}
