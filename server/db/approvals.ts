/** What became of approvals, print by print: for the check page, and for the list of what no longer holds. */
import { sqlTime } from './cases.ts'
import type { Executor, Statement } from './database.ts'

export type ApprovalChange = {
  readonly number: string
  readonly version: number
  readonly state: string
  readonly from: string
  /** When the window ends as things stand. */
  readonly to: string
  /** Where the outage's scope made this version. */
  readonly scope: 'narrowed' | 'widened' | null
}

/** `caseVersion` is the event's: one change an event. */
export function insertingApprovalChange(caseVersion: number, at: string, row: ApprovalChange): Statement {
  return {
    sql: `INSERT INTO approval_changes (number, case_version, version, state, from_at, to_at, at, scope)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      row.number,
      caseVersion,
      row.version,
      row.state,
      sqlTime(row.from),
      sqlTime(row.to),
      sqlTime(at),
      row.scope,
    ],
  }
}

export function approvalChanges(db: Executor, number: string): Promise<(ApprovalChange & { at: string })[]> {
  return db.rows(
    `SELECT number, version, state, from_at AS \`from\`, to_at AS \`to\`, at, scope FROM approval_changes
     WHERE number = $1 ORDER BY case_version`,
    [number],
  )
}

export type SignedPrint = {
  readonly number: string
  readonly version: number
  readonly to: string
  readonly text: string
  readonly issuedAt: string
}

/** A print made again after a shorter one keeps the later end: the longer one may be in somebody's hand. */
export async function saveSignedPrint(db: Executor, print: SignedPrint): Promise<void> {
  await db.write(
    `INSERT INTO signed_approvals (number, version, to_at, signed_text, issued_at) VALUES ($1, $2, $3, $4, $5)
     ON DUPLICATE KEY UPDATE to_at = GREATEST(to_at, $3), signed_text = $4, issued_at = $5`,
    [print.number, print.version, sqlTime(print.to), print.text, sqlTime(print.issuedAt)],
  )
}

export type StandingPrint = {
  readonly number: string
  readonly version: number
  readonly printedTo: string
  /** The approval as it is now. */
  readonly present: number
  readonly state: string
  readonly to: string
  readonly since: string
}

/** Prints that are not over and that the approval, as it is now, no longer bears out; and the database's clock. */
export async function withdrawnPrints(db: Executor): Promise<{ at: string; prints: StandingPrint[] }> {
  const [clock] = await db.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
  const at = clock?.at ?? ''
  const prints = await db.rows<StandingPrint>(
    `SELECT print.number, print.version, print.to_at AS printedTo, now.version AS present, now.state,
       now.to_at AS \`to\`, now.at AS since
     FROM signed_approvals print
     JOIN approval_changes now ON now.number = print.number AND now.case_version =
       (SELECT MAX(last.case_version) FROM approval_changes last WHERE last.number = print.number)
     WHERE print.to_at > $1
       AND (now.state <> 'active' OR now.version > print.version OR now.to_at < print.to_at)
     ORDER BY print.number, print.version`,
    [sqlTime(at)],
  )
  return { at, prints }
}

/** From then on nothing that the key has signed proves anything; the earliest moment that was ever said counts. */
export async function revokeKey(db: Executor, kid: string, since: string): Promise<void> {
  await db.write(
    `INSERT INTO revoked_keys (kid, since) VALUES ($1, $2) ON DUPLICATE KEY UPDATE since = LEAST(since, $2)`,
    [kid, sqlTime(since)],
  )
}

export const revokedKeys = (db: Executor): Promise<{ kid: string; since: string }[]> =>
  db.rows('SELECT kid, since FROM revoked_keys ORDER BY since, kid')

/** Part of what a process says that still has such a key. */
export const outOfUse = 'was taken out of use'

/** A process that was not restarted yet must not go on signing. @throws Error */
export async function refuseRevokedKey(db: Executor, kid: string): Promise<void> {
  const [row] = await db.rows('SELECT kid FROM revoked_keys WHERE kid = $1', [kid])
  if (row) throw new Error(`the key ${kid} ${outOfUse}: restart this process with the new one`)
}

/** Approvals in force of which the present version was signed by another key than this, or by none. */
export function printsOfOtherKeys(
  db: Executor,
  kid: string,
  after: string,
  limit: number,
): Promise<{ number: string; caseId: string }[]> {
  return db.rows(
    `SELECT a.number, a.case_id AS caseId FROM approvals a
     LEFT JOIN signed_approvals s ON s.number = a.number AND s.version = a.version
       AND SUBSTRING_INDEX(SUBSTRING_INDEX(s.signed_text, '*', 2), '*', -1) = $1
     WHERE a.number > $2 AND s.number IS NULL
       AND a.state IN ('active', 'suspended') AND a.window_ends_at > UTC_TIMESTAMP(3)
     ORDER BY a.number LIMIT $3`,
    [kid, after, limit],
  )
}
