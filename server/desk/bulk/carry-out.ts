/**
 * Carries a signed list out, some dozens of applications to a transaction. Each is the ordinary event of an ordinary case,
 * worked out by the door and put down as the door puts it down; only the ways to the database are shared.
 */
import type { BulkContext, Person } from '../../../workflows/cases/bulk/context.ts'
import { isPending, select, type Scope } from '../../../workflows/cases/bulk/selection.ts'
import type { FallbackContext } from '../../../workflows/cases/fallback/context.ts'
import type { InBatch } from '../../../workflows/cases/fallback/in-batch.ts'
import type { OutageFact } from '../../../workflows/contracts/facts.ts'
import type { Policy } from '../../../workflows/contracts/policy.ts'
import { settlingLines, takeWaiting, type Settled, type WaitingLine } from '../../db/bulk.ts'
import { lockCases, shareCaseById, type StoredCase } from '../../db/cases.ts'
import type { Executor } from '../../db/database.ts'
import { readOutage } from '../../db/records.ts'
import type { Door } from '../door.ts'
import { putTogether, remembering } from '../put-together.ts'
import { stateOf, storedOf } from '../show.ts'
import type { StaffUnderLock } from '../staff-under-lock.ts'
import type { Next } from '../write.ts'
import { fingerprintOf } from './gather.ts'
import { foundFor, type Read } from './found.ts'

type Locked = StoredCase & { at: string }

export type Carried =
  | { readonly end: 'stopped' | 'rights-lost' | 'nothing-waits' }
  | { readonly end: null; readonly nexts: readonly Next[]; readonly settled: readonly Settled[] }

export type CarryOut = {
  readonly door: Pick<Door, 'workOut'>
  readonly staffUnderLock: StaffUnderLock
  readonly policy: Policy
  /** Told which cases are in hand, before anything is put down: whoever fails knows which one it was. */
  readonly taken: (ids: readonly string[]) => void
}

/** The next `limit` of the list. The batch is shared first, then the lines, then the cases by id: nobody waits in a circle. */
export async function carryOut(
  tx: Executor,
  batchId: string,
  limit: number,
  parts: CarryOut,
): Promise<Carried> {
  const batch = await shareCaseById(tx, batchId)
  if (!batch || !['running', 'standing'].includes(batch.step)) return { end: 'stopped' }
  const context = storedOf(batch).context as BulkContext
  const officers = officersOf(context)
  // They signed; what became of their sessions since is not asked.
  for (const { id } of officers) if (!(await parts.staffUnderLock(tx, { id }))) return { end: 'rights-lost' }
  const lines = await takeWaiting(tx, batchId, limit)
  if (lines.length === 0) return { end: 'nothing-waits' }
  parts.taken(lines.map(({ caseId }) => caseId))
  const outage = context.outage && (await readOutage(tx, context.outage.id))
  const { nexts, settled } = await decided(tx, { batch, context, officers, outage, lines, parts })
  await putTogether(tx, nexts, settlingLines(batchId, settled))
  return { end: null, nexts, settled }
}

type Chunk = {
  readonly batch: Locked
  readonly context: BulkContext
  readonly officers: readonly Person[]
  readonly outage: OutageFact | null
  readonly lines: readonly WaitingLine[]
  readonly parts: CarryOut
}

async function decided(tx: Executor, chunk: Chunk): Promise<{ nexts: Next[]; settled: Settled[] }> {
  const { batch, context, officers, outage, lines, parts } = chunk
  const rows = await lockCases(
    tx,
    lines.map(({ caseId }) => caseId),
  )
  const read = new Map(
    rows.map((row) => [row.id, { row, context: storedOf(row).context as FallbackContext }] as const),
  )
  const found = await foundFor(tx, [...read.values()])
  const scope = outage && {
    answers: context.answers,
    outage,
    excludes: parts.policy.sections.bulk.excludes,
  }
  const shared = remembering(tx)
  const inBatch: InBatch = { number: batch.number, outage: context.outage?.id ?? '', officers }
  const nexts: Next[] = []
  const settled: Settled[] = []
  for (const line of lines) {
    const one = read.get(line.caseId)
    const why = one && scope ? leftOut(line, one, scope, found(one), batch.at) : 'outage-over'
    const next =
      one && why === null
        ? await parts.door.workOut(shared, one.row as Locked, 'grant-in-batch', parts.policy, {
            answers: line.grant,
            facts: { result: { batch: inBatch } },
          })
        : null
    if (next) nexts.push(next)
    const granted = next?.row.step === 'active'
    const result = granted ? null : (why ?? next?.row.step ?? 'not-taken')
    settled.push({ caseId: line.caseId, state: granted ? 'granted' : 'left-out', result })
  }
  return { nexts, settled }
}

export const officersOf = ({ first, second }: BulkContext): Person[] =>
  [first, second].filter((person) => person !== null)

/** Why it is not granted after all; null where everything is as it was signed. */
function leftOut(
  line: WaitingLine,
  { row, context }: Read,
  scope: Scope,
  found: Parameters<typeof select>[2],
  at: string,
): string | null {
  if (!isPending(row.step)) return row.step === 'active' ? 'granted-elsewhere' : row.step
  if (!line.fingerprint?.equals(fingerprintOf(context))) return 'changed-since'
  if (Date.parse(String(line.grant.to)) <= Date.parse(at)) return 'window-over'
  const state = stateOf(row, { value: null, context }) as Parameters<typeof select>[0]
  const { reasons } = select(state, scope, found, undefined, at)
  return reasons.find((reason) => !line.reasons.includes(reason)) ?? null
}
