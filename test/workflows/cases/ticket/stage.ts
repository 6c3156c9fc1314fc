/** Tickets, and how each is brought to a step. */
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { OutageFact } from '../../../../workflows/contracts/facts.ts'
import type { FileBrief } from '../../../../workflows/contracts/view.ts'
import type { TicketContext } from '../../../../workflows/cases/ticket/context.ts'
import { ticket } from '../../../../workflows/cases/ticket/ticket.ts'
import { anna, jan, maria, minute } from '../people.ts'
import { done, opened, rings, type Played } from '../play.ts'

export type Case = Played<TicketContext>

export const rejected: Answers = {
  system: 'NCTS2',
  classification: 'message-rejected',
  environment: 'production',
  subject: 'IE015 rejected since this morning',
  description: 'We sent IE015 and got NPP with R0850.',
  errorText: 'R0850 EORI not found',
  messageType: 'IE015',
  sentAt: minute(-30),
  lrns: ['GDY26-001'],
  mrns: ['26PL301010000421J4'],
  impact: 'firm',
  urgency: 'goods-moving',
  contactName: 'Anna Nowak',
  contactPhone: '+48581234567',
}
export const howTo: Answers = {
  system: 'PUESC',
  classification: 'how-to',
  environment: 'production',
  subject: 'How to add a representative',
  description: 'Which form is it?',
  impact: 'one',
  urgency: 'can-wait',
  contactName: 'Anna Nowak',
  contactEmail: 'anna@baltyk.example',
}

export const file: FileBrief = {
  id: 'att_abcdefghij0123456789',
  name: 'npp.xml',
  bytes: 1200,
  mediaType: 'application/xml',
  digest: 'ab'.repeat(32),
  state: 'ready',
}

export const outageOf = (changes: Partial<OutageFact> = {}): OutageFact => ({
  id: 'cas_outage',
  callNumber: 'OC-26-0000001-9',
  system: 'NCTS2',
  kind: 'central',
  state: 'confirmed',
  revision: 1,
  startedAt: minute(-90),
  expectedEnd: null,
  actualEnd: null,
  fallback: 'individual',
  fallbackFrom: null,
  offices: [],
  ...changes,
})
export const over = (): OutageFact => outageOf({ state: 'resolved', revision: 2, actualEnd: minute(20) })

export const filed = (answers: Answers = rejected, outage: OutageFact | null = null): Case =>
  opened(ticket, anna, { at: minute(0), answers, facts: { outage } })

export const claimed = (played = filed(), by = maria): Case => done(played, 'claim', by, { at: minute(5) })

export const asked = (played = claimed()): Case =>
  done(played, 'ask', maria, { at: minute(10), answers: { text: 'Which certificate?' } })

export const awaiting = (played = claimed()): Case =>
  done(played, 'await-third-party', maria, { at: minute(10), answers: { text: 'The Commission.' } })

export const answered = (played = claimed()): Case =>
  done(played, 'solve', maria, { at: minute(30), answers: { text: 'Send WRR0002 first.' } })

export const confirmed = (played = answered()): Case => done(played, 'confirm', anna, { at: minute(60) })

export const archived = (): Case => rings(confirmed(), 'reopen-over')

export const withdrawn = (): Case => done(filed(), 'withdraw', anna, { at: minute(3) })

export const withNews = (played = answered()): Case =>
  done(played, 'add-information', anna, { at: minute(40), answers: { text: 'One more number.' } })

export const taken = (): Case =>
  done(claimed(filed(), jan), 'take-over', maria, { at: minute(8), answers: { text: 'End of shift' } })
