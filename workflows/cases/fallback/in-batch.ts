/**
 * A grant that is one of many: two officers signed a list on which this application stands, and the desk carries it out.
 * The grant itself is the ordinary one; only who signs is told by the batch.
 */
import type { Now } from '../../contracts/facts.ts'
import type { Line } from '../../contracts/view.ts'
import { grantProposed } from './approval-changes.ts'
import { outageLine } from './basis.ts'
import * as change from './changes.ts'
import type { FallbackContext, Live } from './context.ts'
import { grantOf, isOpen, needsSecond, newestOutage } from './guards.ts'

type Officer = { readonly id: string; readonly name: string }
/** `facts.result.batch`; the terms are the event's answers, as an officer would have given them. */
export type InBatch = {
  readonly number: string
  readonly outage: string
  /** Who proposed it and, where it took two, who approved it. */
  readonly officers: readonly Officer[]
}

export const batchOf = ({ facts }: Now): InBatch | null =>
  (facts.result?.batch as InBatch | undefined) ?? null

/** The outage of the list, still open, and as many different people as this application demands. */
export function mayGrantInBatch(context: Live): boolean {
  const batch = batchOf(context.now)
  const outage = newestOutage(context)
  if (batch === null || outage === null || outage.id !== batch.outage || !isOpen(outage)) return false
  const [first, second] = batch.officers
  if (first === undefined || first.id === second?.id) return false
  if (second === undefined) return !needsSecond(context, grantOf(context))
  return !context.changedBy.includes(second.id)
}

export const byTwo = ({ now }: Live): boolean => batchOf(now)?.officers.length === 2

const as = (context: Live, seat: number): Live => {
  const { officers } = batchOf(context.now) ?? { officers: [] }
  const { id, name } = officers[seat] ?? officers[0] ?? context.now.by
  return { ...context, now: { ...context.now, by: { role: 'officer', id, name } } }
}

export const propose = (context: Live): Partial<FallbackContext> => change.propose(as(context, 0))
export const grant = (context: Live): Partial<FallbackContext> => grantProposed(as(context, 1))

export const signatureOf = (context: Live, seat: 1 | 2) => ({
  round: context.round,
  seat,
  officerId: as(context, seat - 1).now.by.id,
})

export const saysInBatch = (now: Now): Line[] => [
  {
    code: 'history.in-batch',
    params: {
      number: batchOf(now)?.number ?? '',
      names: (batchOf(now)?.officers ?? []).map(({ name }) => name).join(', '),
    },
  },
  {
    code: 'history.grant',
    params: {
      from: String(now.answers.from),
      to: String(now.answers.to),
      n: Number(now.answers.maxDeclarations),
    },
  },
  ...(now.facts.outage ? [outageLine(now.facts.outage)] : []),
]
