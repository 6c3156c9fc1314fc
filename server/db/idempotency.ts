/** Answers already given: the same key asked again gets the same answer, whatever has happened since. */
import type { Executor, Statement } from './database.ts'

export type Remembered = { readonly requestHash: Buffer; readonly status: number; readonly body: string }

export async function recall(db: Executor, principal: string, key: string): Promise<Remembered | null> {
  const [row] = await db.rows<Remembered>(
    `SELECT request_hash AS requestHash, status, body FROM idempotency WHERE principal = $1 AND idempotency_key = $2`,
    [principal, key],
  )
  return row ?? null
}

/** The key that refuses a second answer. */
export const answeredOnce = 'answered_once'

/** Fails with the duplicate key `answered_once` where another request with this key was committed meanwhile. */
export function remembering(principal: string, key: string, reply: Remembered): Statement {
  return {
    sql: `INSERT INTO idempotency (principal, idempotency_key, request_hash, status, body, created_at)
     VALUES ($1, $2, $3, $4, $5, UTC_TIMESTAMP(3))`,
    values: [principal, key, reply.requestHash, reply.status, reply.body],
  }
}

/** Answers older than `days` are forgotten; at most `limit` at a time, so that the sweep locks little. */
export function forget(db: Executor, days: number, limit: number): Promise<number> {
  return db.write('DELETE FROM idempotency WHERE created_at < UTC_TIMESTAMP(3) - INTERVAL $1 DAY LIMIT $2', [
    days,
    limit,
  ])
}
