/** All powers of attorney, as staff look through them, with the document that was seen and the approvals that rest on each. */
import type { PowerEvidence, PowerState } from '../../workflows/contracts/power-register.ts'
import type { Executor, Value } from './database.ts'
import { powerColumns, powerOf, type PowerRow, type StoredPower } from './powers.ts'

/** Days are Poland's; `soon` is the last day that counts as ending soon. */
export type Days = { readonly today: string; readonly soon: string }

/** $1 is today, $2 the last day that is soon. */
const states: Readonly<Record<PowerState, string>> = {
  revoked: 'revoked_at IS NOT NULL',
  later: 'revoked_at IS NULL AND valid_from > $1',
  over: 'revoked_at IS NULL AND valid_to < $1',
  ending: 'revoked_at IS NULL AND valid_from <= $1 AND valid_to >= $1 AND valid_to <= $2',
  'in-force': 'revoked_at IS NULL AND valid_from <= $1 AND (valid_to IS NULL OR valid_to > $2)',
}

export type Sought = {
  readonly state: PowerState | null
  /** An EORI, or the beginning of a name. */
  readonly q: string
  readonly after: string
  readonly limit: number
}

export async function findPowers(db: Executor, days: Days, sought: Sought): Promise<StoredPower[]> {
  const values: Value[] = [days.today, days.soon, sought.after]
  const where = [`id > $3`, ...(sought.state ? [states[sought.state]] : []), ...matching(sought.q, values)]
  const rows = await db.rows<PowerRow>(
    `SELECT ${powerColumns} FROM powers_of_attorney WHERE ${where.join(' AND ')} ORDER BY id LIMIT $${values.push(sought.limit)}`,
    values,
  )
  return rows.map(powerOf)
}

export async function countPowers(
  db: Executor,
  { today, soon }: Days,
  q: string,
): Promise<Record<PowerState, number>> {
  const values: Value[] = [today, soon]
  const sums = Object.entries(states).map(([state, where]) => `SUM(${where}) AS \`${state}\``)
  const conditions = ['1 = 1', ...matching(q, values)]
  const [row] = await db.rows<Record<PowerState, number | null>>(
    `SELECT ${sums.join(', ')} FROM powers_of_attorney WHERE ${conditions.join(' AND ')}`,
    values,
  )
  const counted = Object.keys(states).map((state) => [state, Number(row?.[state as PowerState] ?? 0)])
  return Object.fromEntries(counted) as Record<PowerState, number>
}

function matching(q: string, values: Value[]): string[] {
  if (q === '') return []
  if (/^[A-Z]{2}[A-Z0-9]*\d[A-Z0-9]*$/i.test(q)) {
    const place = `$${values.push(q.toUpperCase())}`
    return [`(principal_eori = ${place} OR agent_eori = ${place})`]
  }
  const place = `$${values.push(`${q.replaceAll(/[!%_]/g, '!$&')}%`)}`
  return [`(principal_name LIKE ${place} ESCAPE '!' OR agent_name LIKE ${place} ESCAPE '!')`]
}

/** The latest evidence of each. */
export async function evidenceOf(db: Executor, ids: readonly string[]): Promise<Map<string, PowerEvidence>> {
  if (ids.length === 0) return new Map()
  const rows = await db.rows<{ id: string; evidence: string }>(
    `SELECT power_id AS id, evidence FROM power_changes
     WHERE power_id IN (${ids.map((_, i) => `$${i + 1}`).join(', ')}) AND evidence IS NOT NULL ORDER BY at`,
    ids,
  )
  return new Map(rows.map(({ id, evidence }) => [id, JSON.parse(evidence) as PowerEvidence]))
}

export type LiveApproval = {
  readonly portal: string
  readonly principal: string
  readonly agent: string
  readonly caseId: string
  readonly number: string
  readonly approval: string
  readonly windowEndsAt: string
}

/** Approvals in use that these agents were given for these principals. */
export async function liveApprovals(db: Executor, powers: readonly StoredPower[]): Promise<LiveApproval[]> {
  if (powers.length === 0) return []
  const values: Value[] = []
  const tuples = powers.map(({ portal, principal, agent }) => {
    const places = [portal, principal.eori, agent.eori].map((value) => `$${values.push(value)}`)
    return `(p.portal = ${places[0]} AND p.eori = ${places[1]} AND c.owner_eori = ${places[2]})`
  })
  return db.rows<LiveApproval>(
    `SELECT p.portal, p.eori AS principal, c.owner_eori AS agent, c.id AS caseId, c.number, a.number AS approval,
       a.window_ends_at AS windowEndsAt
     FROM case_principals p JOIN cases c ON c.id = p.case_id JOIN approvals a ON a.case_id = c.id
     WHERE (${tuples.join(' OR ')}) AND a.state IN ('active', 'suspended') ORDER BY a.window_ends_at LIMIT 2000`,
    values,
  )
}
