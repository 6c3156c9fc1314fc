/** Finds the row of the fall-back policy that a request falls under: of all that fit, the one that says most. */
import type { PolicyPreview } from '../contracts/catalogue.ts'
import type { OutageFact } from '../contracts/facts.ts'
import type { Answers } from '../contracts/form.ts'
import type { Planned, Policy, PolicyRow, TraderClass } from '../contracts/policy.ts'

/** The sides a person may name, and the one the policy distinguishes. */
export const sides = ['customs', 'own-software', 'own-network', 'provider', 'unknown'] as const

/** What a row is for; `any` in one of the last three leaves it open. */
export type RowKey = Pick<PolicyRow, 'system' | 'side' | 'traderClass' | 'direction' | 'planned'>

/** "I do not know" counts as the customs side only while an outage of the system is known. */
export function policySide(side: string, outageKnown: boolean): PolicyRow['side'] {
  if (side === 'unknown') return outageKnown ? 'customs' : 'trader'
  return side === 'customs' ? 'customs' : 'trader'
}

/** The outage that is known, as far as the policy goes by it. */
type Known = Pick<OutageFact, 'kind'> | null

export function policyRow(policy: Policy, answers: Answers, outage: Known): PolicyRow | null {
  return rowFor(policy.rows, {
    system: String(answers.system),
    side: policySide(String(answers.side ?? 'unknown'), outage !== null),
    traderClass: (answers.traderClass ?? 'ordinary') as TraderClass,
    direction: String(answers.direction),
    planned: plannedOf(outage),
  })
}

const plannedOf = (outage: Known): Planned => (outage?.kind === 'planned' ? 'planned' : 'unplanned')

/** The most particular of the rows that fit. A sound table has one only: see `ambiguities`. */
export function rowFor<Row extends RowKey>(rows: readonly Row[], asked: RowKey): Row | null {
  let best: Row | null = null
  for (const row of rows)
    if (covers(row, asked) && (best === null || particular(row) > particular(best))) best = row
  return best
}

const open = ['traderClass', 'direction', 'planned'] as const

export function covers(row: RowKey, asked: RowKey): boolean {
  return (
    row.system === asked.system &&
    row.side === asked.side &&
    open.every((column) => row[column] === 'any' || row[column] === asked[column])
  )
}

const particular = (row: RowKey): number => open.filter((column) => row[column] !== 'any').length

/**
 * Pairs of rows between which a request could not choose: both fit, neither is the other's particular case, and there
 * is no third one for just what they share.
 */
export function ambiguities(rows: readonly RowKey[]): [number, number][] {
  const found: [number, number][] = []
  for (const [i, one] of rows.entries())
    for (const [j, other] of rows.entries()) if (i < j && undecided(one, other, rows)) found.push([i, j])
  return found
}

function undecided(one: RowKey, other: RowKey, rows: readonly RowKey[]): boolean {
  const shared = sharedBy(one, other)
  if (shared === null) return false
  if (sameKey(one, other)) return true
  return !rows.some((row) => sameKey(row, shared))
}

/** What falls under both; null where nothing does. */
function sharedBy(one: RowKey, other: RowKey): RowKey | null {
  const apart = open.some(
    (column) => one[column] !== 'any' && other[column] !== 'any' && one[column] !== other[column],
  )
  if (apart || one.system !== other.system || one.side !== other.side) return null
  const { system, side } = one
  return {
    system,
    side,
    traderClass: one.traderClass === 'any' ? other.traderClass : one.traderClass,
    direction: one.direction === 'any' ? other.direction : one.direction,
    planned: one.planned === 'any' ? other.planned : one.planned,
  }
}

export const sameKey = (one: RowKey, other: RowKey): boolean =>
  one.system === other.system &&
  one.side === other.side &&
  open.every((column) => one[column] === other[column])

/** Whether there is any row for this system and direction, whoever is at fault. */
export const isCovered = (policy: Policy, { system, direction }: Answers): boolean =>
  policy.rows.some((row) => row.system === system && (row.direction === 'any' || row.direction === direction))

/** What each row leads to, for the form to say before it is sent. */
export function previews(policy: Policy): PolicyPreview[] {
  return policy.rows.map((row) => ({
    system: row.system,
    side: row.side,
    traderClass: row.traderClass,
    direction: row.direction,
    planned: row.planned,
    mode: row.mode,
    advice: row.advice,
    decisionMinutes: row.decisionMinutes,
  }))
}

export function systemsOf(policy: Policy): string[] {
  return [...new Set(policy.rows.map((row) => row.system))]
}
