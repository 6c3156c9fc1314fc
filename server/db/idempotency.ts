/** Answers already given: the same key asked again gets the same answer, whatever has happened since. */
import type { Executor } from './database.ts'

export type Remembered = { readonly requestHash: Buffer; readonly status: number; readonly body: string }

export async function recall(db: Executor, principal: string, key: string): Promise<Remembered | null> {
  const [row] = await db.rows<Remembered>(
    `SELECT request_hash AS requestHash, status, body FROM idempotency WHERE principal = $1 AND idempotency_key = $2`,
    [principal, key],
  )
  return row ?? null
}

/** Fails with a duplicate key where another request with this key was committed meanwhile. */
export async function remember(tx: Executor, principal: string, key: string, reply: Remembered): Promise<void> {
  await tx.write(
    `INSERT INTO idempotency (principal, idempotency_key, request_hash, status, body, created_at)
     VALUES ($1, $2, $3, $4, $5, UTC_TIMESTAMP(3))`,
    [principal, key, reply.requestHash, reply.status, reply.body],
  )
}

/** Answers older than `days` are forgotten; at most `limit` at a time, so that the sweep locks little. */
export function forget(db: Executor, days: number, limit: number): Promise<number> {
  return db.write('DELETE FROM idempotency WHERE created_at < UTC_TIMESTAMP(3) - INTERVAL $1 DAY LIMIT $2', [days, limit])
}
