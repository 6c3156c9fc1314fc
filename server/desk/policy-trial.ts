/**
 * Tries a table on cases that were opened under earlier ones: each begins once more, in memory, with the answers and the
 * circumstances that its history kept. In slices, so that the process goes on answering.
 */
import { setImmediate as breath } from 'node:timers/promises'
import type { DryRun, Otherwise, Outcome } from '../../workflows/contracts/policy-drafts.ts'
import type { Policy, PolicyRow } from '../../workflows/contracts/policy.ts'
import { catalogue, kindOf } from '../../workflows/cases/catalogue.ts'
import { firstStep, rehearse } from '../../workflows/machines/rehearse.ts'
import { cells, keyOf } from '../../workflows/outages/policy-difference.ts'
import { completeRow } from '../../workflows/outages/policy-row.ts'
import type { PolicyContent } from '../../workflows/outages/policy-faults.ts'
import type { Executor } from '../db/database.ts'
import { openingsSince, type Opened } from '../db/openings.ts'

const page = 100
/** Some milliseconds of computing, then others get their turn. */
const slice = 20
const shown = 500

export async function tryPolicy(db: Executor, content: PolicyContent, days: number): Promise<DryRun> {
  const draft: Policy = { version: 0, ...content }
  const kinds = catalogue.filter((kind) => kind.policyRow).map(({ code }) => code)
  const sums = { cases: 0, otherwiseCount: 0, otherTerms: 0, unreadable: 0 }
  const otherwise: Otherwise[] = []
  for (let after = ''; ;) {
    const opened = await openingsSince(db, kinds, days, after, page)
    for (const [i, one] of opened.entries()) {
      if (i % slice === 0) await breath()
      const found = compare(one, draft)
      sums.cases += 1
      if (found === null) sums.unreadable += 1
      else if (differs(found)) {
        sums.otherwiseCount += 1
        if (otherwise.length < shown) otherwise.push(found)
      } else if (found.columns.length > 0) sums.otherTerms += 1
    }
    const last = opened.at(-1)
    if (!last || opened.length < page) break
    after = last.opening.id
  }
  const [clock] = await db.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
  return { at: clock?.at ?? '', days, ...sums, otherwise }
}

const differs = ({ before, after }: Otherwise): boolean =>
  before.step !== after.step || before.mode !== after.mode || before.second !== after.second

/** Both times by today's machine, so that only the table makes a difference. Null where it does not take the case. */
function compare({ kind: code, opening, now }: Opened, draft: Policy): Otherwise | null {
  const kind = kindOf(code)
  const { policy } = now.facts
  if (!kind || !policy) return null
  const row = completeRow(policy.row)
  try {
    const before = { row, step: firstStep(kind, opening, now, { ...policy, row }) }
    const after = rehearse(kind, opening, now, draft)
    const declarations = Array.isArray(now.answers.lrns) ? now.answers.lrns.length : 0
    return {
      id: opening.id,
      number: opening.number,
      openedAt: now.at,
      key: keyOf(row),
      before: outcomeOf(before, declarations),
      after: outcomeOf(after, declarations),
      columns: after ? cells(row, after.row).map(({ column }) => column) : [],
    }
  } catch {
    // A case whose beginning this release cannot compute any more is counted, and told as such.
    return null
  }
}

function outcomeOf(found: { row: PolicyRow; step: string } | null, declarations: number): Outcome {
  if (found === null) return { mode: null, step: null, second: false }
  const { mode, approvers, secondAbove } = found.row
  const second = approvers === 2 || (secondAbove !== null && declarations > secondAbove.declarations)
  return { mode, step: found.step, second: mode === 'approval-required' && second }
}
