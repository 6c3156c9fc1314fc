/** Notices by telephone: put down with the work of a case, sent by a gateway, or left to an officer's call. */
import type { PhoneNotice, PhoneNoticeTemplate } from '../../workflows/contracts/phone-notice.ts'
import type { Executor, Statement } from './database.ts'

export type NewPhoneNotice = {
  readonly once: string
  readonly caseId: string
  readonly number: string
  readonly template: PhoneNoticeTemplate
  readonly phone: string
  readonly name: string
  readonly language: 'pl' | 'en'
  readonly params: { readonly [name: string]: string }
  readonly state: 'waiting' | 'to-call'
}

export const insertingPhoneNotice = (one: NewPhoneNotice): Statement => ({
  sql: `INSERT INTO phone_notices (once, case_id, number, template, phone, name, language, params, state, attempts,
     due_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))
   ON DUPLICATE KEY UPDATE once = once`,
  values: [
    one.once,
    one.caseId,
    one.number,
    one.template,
    one.phone,
    one.name,
    one.language,
    JSON.stringify(one.params),
    one.state,
  ],
})

export type StoredNotice = Omit<PhoneNotice, 'text'> & {
  readonly params: { readonly [name: string]: string }
}
type Raw = Omit<StoredNotice, 'params'> & { params: string }

const columns = `CAST(id AS CHAR) AS id, case_id AS caseId, number, template, phone, name, language, params, state, attempts,
  error, note, officer, created_at AS createdAt, settled_at AS settledAt`
const read = ({ params, ...row }: Raw): StoredNotice => ({
  ...row,
  params: JSON.parse(params) as StoredNotice['params'],
})

/** The next that is due, held back from others for as long as it may take. */
export async function takePhoneNotice(tx: Executor, leaseSeconds: number): Promise<StoredNotice | null> {
  const [row] = await tx.rows<Raw>(
    `SELECT ${columns} FROM phone_notices WHERE state = 'waiting' AND due_at <= UTC_TIMESTAMP(3)
     ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
  )
  if (!row) return null
  await tx.write(
    'UPDATE phone_notices SET attempts = attempts + 1, due_at = UTC_TIMESTAMP(3) + INTERVAL $2 SECOND WHERE id = $1',
    [row.id, leaseSeconds],
  )
  return { ...read(row), attempts: row.attempts + 1 }
}

/** The link in it is forgotten with the message: like a mail's. */
export async function settlePhoneNotice(
  db: Executor,
  id: string,
  outcome: 'sent' | 'to-call' | { readonly retrySeconds: number },
  error: string | null,
): Promise<void> {
  if (typeof outcome === 'string')
    await db.write(
      `UPDATE phone_notices SET state = $2, error = $3, settled_at = IF($2 = 'sent', UTC_TIMESTAMP(3), NULL),
         params = JSON_REMOVE(params, '$.url')
       WHERE id = $1 AND state = 'waiting'`,
      [id, outcome, error?.slice(0, 200) ?? null],
    )
  else
    await db.write(
      `UPDATE phone_notices SET due_at = UTC_TIMESTAMP(3) + INTERVAL $2 SECOND, error = $3 WHERE id = $1 AND state = 'waiting'`,
      [id, outcome.retrySeconds, error?.slice(0, 200) ?? null],
    )
}

/** What waits for a call first, then the newest. */
export async function phoneNotices(db: Executor, limit: number): Promise<StoredNotice[]> {
  const rows = await db.rows<Raw>(
    `SELECT ${columns} FROM phone_notices ORDER BY state = 'to-call' DESC, created_at DESC, id DESC LIMIT $1`,
    [limit],
  )
  return rows.map(read)
}

export async function noteCalled(db: Executor, id: string, officer: string, note: string): Promise<boolean> {
  const changed = await db.write(
    `UPDATE phone_notices SET state = 'called', officer = $2, note = $3, settled_at = UTC_TIMESTAMP(3)
     WHERE id = $1 AND state = 'to-call'`,
    [id, officer, note],
  )
  return changed === 1
}
