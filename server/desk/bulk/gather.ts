/** Makes the list of a bulk decision: every application that waits, what speaks against it, what it would get. */
import { hash } from 'node:crypto'
import type { BulkContext } from '../../../workflows/cases/bulk/context.ts'
import { isPending, restsOn, select, termsOf, type Scope } from '../../../workflows/cases/bulk/selection.ts'
import type { FallbackContext } from '../../../workflows/cases/fallback/context.ts'
import { isOpen } from '../../../workflows/cases/fallback/guards.ts'
import type { OutageFact } from '../../../workflows/contracts/facts.ts'
import type { Policy } from '../../../workflows/contracts/policy.ts'
import { insertingLines, outageNumbered, removingLines, type NewLine } from '../../db/bulk.ts'
import { canonical } from '../../db/canonical.ts'
import { lockCase, undecidedOf, type StoredCase } from '../../db/cases.ts'
import type { Executor } from '../../db/database.ts'
import { readOutage } from '../../db/records.ts'
import { stateOf, storedOf } from '../show.ts'
import { foundFor, underReview } from './found.ts'

const page = 500

export type Preview = {
  readonly digest: string
  readonly included: number
  readonly excluded: number
  readonly officers: 1 | 2
  readonly most: number
  readonly revision: number | null
}

/** In one transaction: the batch's own row is locked, so that nobody carries out what is being replaced. */
export async function gather(
  tx: Executor,
  batchId: string,
  policy: Policy,
): Promise<{ preview: Preview; outage: OutageFact | null } | null> {
  const row = await lockCase(tx, batchId)
  if (row?.step !== 'gathering') return null
  const context = storedOf(row).context as BulkContext
  const id = await outageNumbered(tx, String(context.answers.outage))
  const outage = id === null ? null : await readOutage(tx, id)
  const lines = outage && isOpen(outage) ? await linesOf(tx, context, outage, policy, row.at) : []
  await tx.batch([removingLines(batchId)])
  for (let i = 0; i < lines.length; i += page)
    await tx.batch([insertingLines(batchId, lines.slice(i, i + page))])
  return { preview: previewOf({ ...context, outage }, lines, policy), outage }
}

async function linesOf(
  tx: Executor,
  { answers, hand }: BulkContext,
  outage: OutageFact,
  policy: Policy,
  at: string,
): Promise<NewLine[]> {
  const scope: Scope = { answers, outage, excludes: policy.sections.bulk.excludes }
  const flagged = await underReview(tx, policy, at, null)
  const lines: NewLine[] = []
  for (let after = ''; ;) {
    const rows = await undecidedOf(tx, outage, after, page)
    const cases = rows
      .filter(({ step }) => isPending(step))
      .map((row) => ({ row, context: storedOf(row).context as FallbackContext }))
    const found = await foundFor(tx, cases, flagged)
    for (const one of cases) lines.push(lineOf(one.row, scope, found(one), hand[one.row.number], at))
    const last = rows.at(-1)
    if (!last || rows.length < page) return lines
    after = last.id
  }
}

export function lineOf(
  row: StoredCase,
  scope: Scope,
  found: Parameters<typeof select>[2],
  hand: Parameters<typeof select>[3],
  at: string,
): NewLine {
  const state = stateOf(row, storedOf(row)) as Parameters<typeof select>[0]
  const { reasons, included, grant, second } = select(state, scope, found, hand, at)
  return {
    caseId: row.id,
    number: row.number,
    ownerEori: row.ownerEori,
    ownerName: row.ownerName,
    state: included ? 'waiting' : 'excluded',
    reasons,
    hand: hand ?? null,
    fingerprint: included ? fingerprintOf(state.context) : null,
    grant,
    second,
    late: false,
    result: null,
  }
}

/** Of what the grant rests on: reminders and clocks change a case and not this. */
export const fingerprintOf = (context: FallbackContext): Buffer =>
  hash('sha256', canonical(restsOn(context)), 'buffer')

function previewOf(context: BulkContext, lines: readonly NewLine[], policy: Policy): Preview {
  const { maxCases, approvers } = policy.sections.bulk
  const included = lines.filter(({ state }) => state === 'waiting')
  const signed = included.map(({ caseId, fingerprint, grant }) => [
    caseId,
    fingerprint?.toString('hex'),
    grant,
  ])
  return {
    digest: hash('sha256', canonical([termsOf(context), signed])),
    included: included.length,
    excluded: lines.length - included.length,
    officers: approvers === 2 || included.some(({ second }) => second) ? 2 : 1,
    most: maxCases,
    revision: context.outage?.revision ?? null,
  }
}
