/** One case under a draft of the policy beside what it came to: what would have been decided otherwise, and why. */
import type { Otherwise, Outcome, TrialReason } from '../contracts/policy-drafts.ts'
import type { Answers } from '../contracts/form.ts'
import type { Policy, PolicyRow } from '../contracts/policy.ts'
import type { Kind, Opening, Stored } from '../machines/kind.ts'
import { decisionOf, replay, type Recorded, type Replayed } from '../machines/replay.ts'
import { cells, keyOf } from './policy-difference.ts'
import { completeRow } from './policy-row.ts'

/** Null where the record cannot be played again to where the case stood. */
export function tried(
  kind: Kind,
  opening: Opening,
  record: readonly Recorded[],
  last: string,
  draft: Policy,
): Otherwise | null {
  const policy = record[0]?.now.facts.policy
  if (!policy) return null
  const then = replay(kind, opening, record, null)
  if (then.steps.at(-1) !== last) return null
  const now = replay(kind, opening, record, draft)
  const row = completeRow(policy.row)
  const [before, after] = [outcomeOf(then), outcomeOf(now)]
  return {
    id: opening.id,
    number: opening.number,
    openedAt: record[0]!.now.at,
    key: keyOf(row),
    before,
    after,
    why: reasonsOf(before, after, now),
    columns: now.row ? cells(row, now.row).map(({ column }) => column) : [],
  }
}

function outcomeOf({ row, steps, terms, rang, signers, stored }: Replayed): Outcome {
  const decision = decisionOf(stored)
  const ended = steps.at(-1) ?? null
  return {
    mode: row && completeRow(row).mode,
    step: steps[0] ?? null,
    ended,
    reason: decision?.reason ?? null,
    // Whoever has only proposed waits for another one.
    officers: ended === 'proposed' ? 2 : decision || row === null ? signers.length : needed(row, stored),
    decisionDueAt: terms.get('decision-due') ?? null,
    windowEndsAt: terms.get('window-ends') ?? null,
    returnDueAt: terms.get('return-due') ?? null,
    overdue: rang.includes('decision-due'),
  }
}

/** Who is still undecided: as many as the row asks for what was asked. */
function needed(row: PolicyRow, stored: Stored<unknown> | null): number {
  const { mode, approvers, secondAbove } = completeRow(row)
  if (mode !== 'approval-required') return 0
  const asked = (stored?.context as { answers?: Answers } | undefined)?.answers?.['lrns']
  const declarations = Array.isArray(asked) ? asked.length : 0
  return approvers === 2 || (secondAbove !== null && declarations > secondAbove.declarations) ? 2 : 1
}

const compared = [
  ['mode', 'mode'],
  ['officers', 'officers'],
  ['ended', 'ended'],
  ['refusal', 'reason'],
  ['decision-due', 'decisionDueAt'],
  ['window', 'windowEndsAt'],
  ['return-due', 'returnDueAt'],
  ['overdue', 'overdue'],
] as const

function reasonsOf(before: Outcome, after: Outcome, { missed }: Replayed): TrialReason[] {
  const plain = (code: TrialReason['code']): TrialReason => ({ code, event: null, fault: null })
  if (after.mode === null) return [plain('no-row')]
  const reasons = compared.flatMap(([code, name]) => (before[name] === after[name] ? [] : [plain(code)]))
  // Where the case went another way altogether, whatever followed could not be done: that says nothing more.
  const told = reasons.some(({ code }) => ['mode', 'officers', 'ended'].includes(code))
  const undone = missed.filter(({ fault }) => fault !== null || !told).slice(0, 3)
  return [...reasons, ...undone.map(({ event, fault }) => ({ code: 'missed' as const, event, fault }))]
}
