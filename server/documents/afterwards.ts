/** What the holder must do when the window has closed, by the policy's recovery rule. */
import type { PolicyRow, Recovery, Term } from '../../workflows/contracts/policy.ts'
import type { Phrase } from './approval-document.ts'

const duties: Record<Recovery, readonly string[]> = {
  're-enter': ['re-enter'],
  'never-re-enter': ['never-re-enter', 'withdraw'],
  'data-capture': ['data-capture', 'withdraw'],
  notify: ['notify'],
  queued: ['queued'],
  none: [],
}

/** The `afterwards` of a document, in order. */
export function afterwardsOf(row: Pick<PolicyRow, 'recovery' | 'returnTerm' | 'marker'>): Phrase[] {
  const entered = row.recovery === 're-enter' && row.marker !== null
  return [
    'document.afterwards.return-at-once',
    ...duties[row.recovery].map((duty) => `document.afterwards.${duty}`),
    ...(entered ? [{ code: 'document.afterwards.marker', params: { marker: row.marker } }] : []),
    accountBy(row.returnTerm),
    'document.afterwards.keep',
  ]
}

/** Whether the approval outlives the outage, and for how long. */
export function stillValid({ graceMinutes }: Pick<PolicyRow, 'graceMinutes'>): Phrase {
  return graceMinutes === 0
    ? 'document.afterwards.over-at-once'
    : { code: 'document.afterwards.still-valid', params: { minutes: graceMinutes } }
}

function accountBy(term: Term): Phrase {
  return term.kind === 'elapsed'
    ? { code: 'document.afterwards.account.elapsed', params: { n: Math.round(term.minutes / 60) } }
    : { code: 'document.afterwards.account.next-working-day', params: { time: term.time } }
}
