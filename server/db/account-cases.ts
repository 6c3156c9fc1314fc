/** Mailed links of people who cannot sign in, and what cases of one account have in common. */
import type { Records } from '../../workflows/machines/kind.ts'
import { sqlTime } from './cases.ts'
import type { Executor, Statement } from './database.ts'

export type AccountLink = {
  readonly id: string
  readonly portal: string
  readonly address: string
  readonly language: 'pl' | 'en'
  readonly caseId: string | null
  readonly isOver: boolean
}

export function insertingLink(
  link: Pick<AccountLink, 'id' | 'portal' | 'address' | 'language'>,
  hashes: { token: Buffer; address: Buffer },
  hours: number,
): Statement {
  return {
    sql: `INSERT INTO account_links (id, token_hash, portal, address, address_hash, language, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL $7 HOUR)`,
    values: [link.id, hashes.token, link.portal, link.address, hashes.address, link.language, hours],
  }
}

/** How many links an address was sent within a day. */
export async function linksOf(db: Executor, addressHash: Buffer): Promise<number> {
  const [row] = await db.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM account_links
     WHERE address_hash = $1 AND created_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY`,
    [addressHash],
  )
  return Number(row?.n ?? 0)
}

export async function findLink(db: Executor, tokenHash: Buffer): Promise<AccountLink | null> {
  const [row] = await db.rows<Omit<AccountLink, 'isOver'> & { isOver: number }>(
    `SELECT id, portal, address, language, case_id AS caseId, expires_at <= UTC_TIMESTAMP(3) AS isOver
     FROM account_links WHERE token_hash = $1`,
    [tokenHash],
  )
  return row ? { ...row, isOver: Number(row.isOver) === 1 } : null
}

/** Which case it was used for: told on its page from then on. */
export async function useLink(db: Executor, id: string, caseId: string): Promise<void> {
  await db.write('UPDATE account_links SET case_id = $2 WHERE id = $1 AND case_id IS NULL', [id, caseId])
}

export function forgetLinks(db: Executor, days: number, limit: number): Promise<number> {
  return db.write(
    'DELETE FROM account_links WHERE created_at < UTC_TIMESTAMP(3) - INTERVAL $1 DAY LIMIT $2',
    [days, limit],
  )
}

export function recordingAccountCheck(
  caseId: string,
  portal: string,
  { account, failures, failedAt }: NonNullable<Records['accountCheck']>,
): Statement {
  return {
    sql: `INSERT INTO account_checks (case_id, portal, account, failures, failed_at) VALUES ($1, $2, $3, $4, $5)
     ON DUPLICATE KEY UPDATE account = $3, failures = $4, failed_at = $5`,
    values: [caseId, portal, account, failures, sqlTime(failedAt)],
  }
}

/** Failed checks in other cases about the account, locked: two that fail at once count each other. */
export async function failuresElsewhere(
  tx: Executor,
  caseId: string,
  portal: string,
  { account, hours }: { account: string; hours: number },
): Promise<number> {
  const rows = await tx.rows<{ failures: number }>(
    `SELECT failures FROM account_checks
     WHERE portal = $1 AND account = $2 AND case_id <> $3
       AND failed_at > UTC_TIMESTAMP(3) - INTERVAL $4 HOUR FOR UPDATE`,
    [portal, account, caseId, hours],
  )
  return rows.reduce((sum, row) => sum + Number(row.failures), 0)
}

/** Other cases about the account: those that are open, and refusals within a year. */
export async function otherAccountCases(
  db: Executor,
  caseId: string,
  portal: string,
  account: string,
): Promise<{ open: number; refused: number }> {
  const [row] = await db.rows<{ open: number; refused: number }>(
    `SELECT COALESCE(SUM(cases.lane <> 'closed'), 0) AS open,
       COALESCE(SUM(cases.step IN ('refused', 'locked')
         AND cases.changed_at > UTC_TIMESTAMP(3) - INTERVAL 1 YEAR), 0) AS refused
     FROM account_checks checks JOIN cases ON cases.id = checks.case_id
     WHERE checks.portal = $1 AND checks.account = $2 AND checks.case_id <> $3`,
    [portal, account, caseId],
  )
  return { open: Number(row?.open ?? 0), refused: Number(row?.refused ?? 0) }
}

/** The actor of a case's first event, as its history has it. */
export async function readOpener(db: Executor, caseId: string): Promise<string> {
  const [row] = await db.rows<{ actor: string }>(
    'SELECT actor_id AS actor FROM history WHERE case_id = $1 AND version = 1',
    [caseId],
  )
  if (!row) throw new Error(`case ${caseId} has no beginning`)
  return row.actor
}
