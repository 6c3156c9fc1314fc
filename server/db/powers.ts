/** Powers of attorney, what became of each, and for whom a case was filed. */
import type { Power, PowerChange } from '../../workflows/contracts/power.ts'
import type { PowerEvidence } from '../../workflows/contracts/power-register.ts'
import type { CaseRow } from '../../workflows/contracts/view.ts'
import type { Actor } from '../../workflows/contracts/viewer.ts'
import { rowColumns } from './cases.ts'
import type { Executor, Statement } from './database.ts'

export type StoredPower = Power & { readonly portal: string }

/** As the table has it. */
export type PowerRow = Pick<
  StoredPower,
  'id' | 'portal' | 'from' | 'to' | 'source' | 'reference' | 'revokedAt'
> & {
  principalEori: string
  principalName: string
  agentEori: string
  agentName: string
  kinds: string
  systems: string
  rights: string
}

export const powerColumns = `id, portal, principal_eori AS principalEori, principal_name AS principalName, agent_eori AS agentEori,
  agent_name AS agentName, kinds, systems, rights, valid_from AS \`from\`, valid_to AS \`to\`, source, reference,
  revoked_at AS revokedAt`

export function powerOf(row: PowerRow): StoredPower {
  const { principalEori, principalName, agentEori, agentName, kinds, systems, rights, ...rest } = row
  return {
    ...rest,
    principal: { eori: principalEori, name: principalName },
    agent: { eori: agentEori, name: agentName },
    kinds: JSON.parse(kinds) as string[],
    systems: JSON.parse(systems) as string[],
    rights: JSON.parse(rights) as StoredPower['rights'],
  }
}

/** With `lock` nobody can revoke one before the transaction is over. */
export async function powersHeld(
  db: Executor,
  portal: string,
  agent: string,
  lock = false,
): Promise<StoredPower[]> {
  const rows = await db.rows<PowerRow>(
    `SELECT ${powerColumns} FROM powers_of_attorney WHERE portal = $1 AND agent_eori = $2
     ORDER BY principal_name, id LIMIT 5000${lock ? ' LOCK IN SHARE MODE' : ''}`,
    [portal, agent],
  )
  return rows.map(powerOf)
}

export async function powersGiven(db: Executor, portal: string, principal: string): Promise<StoredPower[]> {
  const rows = await db.rows<PowerRow>(
    `SELECT ${powerColumns} FROM powers_of_attorney WHERE portal = $1 AND principal_eori = $2
     ORDER BY agent_name, id LIMIT 500`,
    [portal, principal],
  )
  return rows.map(powerOf)
}

export async function lockPower(db: Executor, id: string): Promise<StoredPower | null> {
  const [row] = await db.rows<PowerRow>(
    `SELECT ${powerColumns} FROM powers_of_attorney WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return row ? powerOf(row) : null
}

/** The one with the same parties, source and reference, locked. */
export async function lockSamePower(
  db: Executor,
  { portal, agent, principal, source, reference }: Omit<StoredPower, 'id'>,
): Promise<StoredPower | null> {
  const [row] = await db.rows<PowerRow>(
    `SELECT ${powerColumns} FROM powers_of_attorney
     WHERE portal = $1 AND agent_eori = $2 AND principal_eori = $3 AND source = $4 AND reference = $5 FOR UPDATE`,
    [portal, agent.eori, principal.eori, source, reference],
  )
  return row ? powerOf(row) : null
}

/** The power as it is from now on, and the line that tells of it. `revoked_at` is the database's own time. */
export function savingPower(
  power: StoredPower,
  change: PowerChange['change'],
  by: Actor,
  reason: string,
  evidence: PowerEvidence | null = null,
): Statement[] {
  const { id, portal, principal, agent, kinds, systems, rights, from, to, source, reference } = power
  const revoked = change === 'revoked' ? 'UTC_TIMESTAMP(3)' : 'NULL'
  return [
    {
      sql: `INSERT INTO powers_of_attorney (id, portal, principal_eori, principal_name, agent_eori, agent_name, kinds,
              systems, rights, valid_from, valid_to, source, reference, revoked_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, ${revoked})
            ON DUPLICATE KEY UPDATE principal_name = $4, agent_name = $6, kinds = $7, systems = $8, rights = $9,
              valid_from = $10, valid_to = $11, revoked_at = ${revoked}`,
      values: [
        id,
        portal,
        principal.eori,
        principal.name,
        agent.eori,
        agent.name,
        JSON.stringify(kinds),
        JSON.stringify(systems),
        JSON.stringify(rights),
        from,
        to,
        source,
        reference,
      ],
    },
    {
      sql: `INSERT INTO power_changes (power_id, at, \`change\`, actor_role, actor_id, actor_name, reason, data, evidence)
            VALUES ($1, UTC_TIMESTAMP(3), $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        id,
        change,
        by.role,
        by.id,
        by.name,
        reason,
        JSON.stringify({ kinds, systems, rights, from, to }),
        evidence && JSON.stringify(evidence),
      ],
    },
  ]
}

/** What a token said when something was filed: kept, so that the principal finds it and can revoke it. */
export function notingTokenPower(power: StoredPower): Statement {
  const { id, portal, principal, agent, from, to } = power
  return {
    sql: `INSERT INTO powers_of_attorney (id, portal, principal_eori, principal_name, agent_eori, agent_name, kinds,
            systems, rights, valid_from, valid_to, source, reference)
          VALUES ($1, $2, $3, $4, $5, $6, '[]', '[]', '["file","complete"]', $7, $8, 'token', '')
          ON DUPLICATE KEY UPDATE valid_to = $8`,
    values: [id, portal, principal.eori, principal.name, agent.eori, agent.name, from, to],
  }
}

export async function changesOf(db: Executor, id: string): Promise<PowerChange[]> {
  const rows = await db.rows<Omit<PowerChange, 'by'> & { role: string; name: string }>(
    `SELECT at, \`change\`, actor_role AS role, actor_name AS name, reason FROM power_changes
     WHERE power_id = $1 ORDER BY at DESC LIMIT 200`,
    [id],
  )
  return rows.map(({ role, name, ...rest }) => ({ ...rest, by: { role, name } }))
}

/** For whom a case was filed, besides its owner; anew where that is changed. */
export function recordingPrincipals(
  { id, portal, openedAt }: { id: string; portal: string; openedAt: string },
  principals: readonly string[],
  isNew: boolean,
): Statement[] {
  const values = principals.map((_, i) => `($1, $2, $${i + 4}, $3)`).join(', ')
  const sql = `INSERT INTO case_principals (case_id, portal, eori, opened_at) VALUES ${values}`
  return [
    ...(isNew ? [] : [{ sql: 'DELETE FROM case_principals WHERE case_id = $1', values: [id] }]),
    ...(principals.length > 0
      ? [{ sql, values: [id, portal, openedAt.replace('T', ' ').replace('Z', ''), ...principals] }]
      : []),
  ]
}

export async function isFiledFor(
  db: Executor,
  caseId: string,
  firm: { portal: string; eori: string },
): Promise<boolean> {
  const rows = await db.rows(
    'SELECT 1 FROM case_principals WHERE case_id = $1 AND eori = $2 AND portal = $3',
    [caseId, firm.eori, firm.portal],
  )
  return rows.length > 0
}

/** What agents have filed for the firm, newest first. */
export function casesFiledFor(db: Executor, firm: { portal: string; eori: string }): Promise<CaseRow[]> {
  return db.rows<CaseRow>(
    `SELECT ${rowColumns} FROM cases JOIN (
       SELECT case_id FROM case_principals WHERE portal = $1 AND eori = $2 ORDER BY opened_at DESC LIMIT 100
     ) AS mine ON mine.case_id = cases.id ORDER BY opened_at DESC`,
    [firm.portal, firm.eori],
  )
}
