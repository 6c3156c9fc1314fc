/**
 * What is over and grows without end is forgotten, a batch at a time, so that a sweep locks little; each answers how many
 * rows went. What belongs to a case, its record or a published archive is never swept here.
 */
import type { Database, Executor, Statement } from './database.ts'

/** Calls that are over, what the exchange said of them, and which case has them; the case's own record keeps its entry. */
export function forgetCalls(db: Database, days: number, limit: number): Promise<number> {
  return db.transaction(async (tx) => {
    const calls = await tx.rows<{ id: number; provider: string; callId: string }>(
      `SELECT id, provider, call_id AS callId FROM phone_calls
       WHERE state = 'ended' AND to_enter = 0 AND heard_at < UTC_TIMESTAMP(3) - INTERVAL $1 DAY
       ORDER BY heard_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [days, limit],
    )
    await goneEach(tx, calls, ({ id, provider, callId }) => [
      {
        sql: 'DELETE FROM phone_events WHERE provider = $1 AND call_id = $2',
        values: [provider, callId],
      },
      { sql: 'DELETE FROM call_entries WHERE call_ref = $1', values: [id] },
      { sql: 'DELETE FROM phone_calls WHERE id = $1', values: [id] },
    ])
    return calls.length
  })
}

/** Calls that were asked for and made, or given back; each with its tries. */
export function forgetCallBacks(db: Database, days: number, limit: number): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx.rows<{ id: string }>(
      `SELECT id FROM call_backs WHERE state IN ('called', 'cancelled')
         AND slot_at < UTC_TIMESTAMP(3) - INTERVAL $1 DAY LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [days, limit],
    )
    await goneEach(tx, rows, ({ id }) => [
      { sql: 'DELETE FROM call_back_log WHERE call_back_id = $1', values: [id] },
      { sql: 'DELETE FROM call_backs WHERE id = $1', values: [id] },
    ])
    return rows.length
  })
}

/** What workers have done, and clocks that were stopped. A dead row stays: it wants a person. */
export async function forgetWork(db: Executor, days: number, limit: number): Promise<number> {
  const old = (state: string) =>
    db.write(
      'DELETE FROM agenda WHERE state = $1 AND due_at < UTC_TIMESTAMP(3) - INTERVAL $2 DAY ORDER BY due_at LIMIT $3',
      [state, days, limit],
    )
  return Math.max(await old('done'), await old('cancelled'))
}

/** Subscriptions that nobody has confirmed, and ends of loops between machines. */
export async function forgetUnconfirmed(db: Executor, days: number, limit: number): Promise<number> {
  const asked = await db.write(
    `DELETE FROM mail_subscriptions WHERE state = 'asked' AND link_until < UTC_TIMESTAMP(3) - INTERVAL $1 DAY LIMIT $2`,
    [days, limit],
  )
  const loops = await db.write(
    'DELETE FROM mail_loops WHERE until_at < UTC_TIMESTAMP(3) - INTERVAL $1 DAY LIMIT $2',
    [days, limit],
  )
  return Math.max(asked, loops)
}

/** Each by its key: a list may be looked for by walking the table, and would wait for every row that somebody holds. */
async function goneEach<Row>(
  tx: Executor,
  rows: readonly Row[],
  deleting: (row: Row) => readonly Statement[],
): Promise<void> {
  if (rows.length > 0) await tx.batch(rows.flatMap(deleting))
}
