/** What was last said of the waiting time on the telephone. */
import type { Executor } from './database.ts'

export type StoredWaiting = { readonly minutes: number; readonly at: string }

/** `null` takes the last word back. */
export async function saveWaiting(db: Executor, minutes: number | null, staffId: string): Promise<void> {
  if (minutes === null) {
    await db.write('DELETE FROM phone_line WHERE id = 1')
    return
  }
  await db.write(
    `INSERT INTO phone_line (id, waiting_minutes, told_at, told_by) VALUES (1, $1, UTC_TIMESTAMP(3), $2)
     ON DUPLICATE KEY UPDATE waiting_minutes = $1, told_at = UTC_TIMESTAMP(3), told_by = $2`,
    [minutes, staffId],
  )
}

/** Null where nothing was said, or not within `freshMinutes`: an old number is worse than none. */
export async function readWaiting(db: Executor, freshMinutes: number): Promise<StoredWaiting | null> {
  const [row] = await db.rows<StoredWaiting>(
    `SELECT waiting_minutes AS minutes, told_at AS at FROM phone_line
     WHERE id = 1 AND told_at > UTC_TIMESTAMP(3) - INTERVAL $1 MINUTE`,
    [freshMinutes],
  )
  return row ?? null
}

export type StoredQueue = {
  /** What the last answered calls waited, in seconds, the newest first. */
  readonly answered: readonly number[]
  /** What the first in the queue waits. */
  readonly waiting: number | null
  readonly heardAt: string
}

/** What exchanges say of the queue; null where nothing was heard for `freshMinutes`. */
export async function readQueue(
  db: Executor,
  { freshMinutes, last }: { freshMinutes: number; last: number },
): Promise<StoredQueue | null> {
  const [heard] = await db.rows<{ at: string | null; waiting: number | null; fresh: number | null }>(
    `SELECT q.at, q.waiting, q.at > UTC_TIMESTAMP(3) - INTERVAL $1 MINUTE AS fresh FROM (
       SELECT (SELECT MAX(heard_at) FROM phone_calls WHERE state IN ('ringing', 'queued', 'answered', 'ended')) AS at,
         (SELECT TIMESTAMPDIFF(SECOND, MIN(started_at), UTC_TIMESTAMP(3)) FROM phone_calls
          WHERE state IN ('ringing', 'queued') AND direction = 'in') AS waiting) q`,
    [freshMinutes],
  )
  if (!heard?.at || !heard.fresh) return null
  const { at, waiting } = heard
  const rows = await db.rows<{ seconds: number }>(
    `SELECT wait_seconds AS seconds FROM phone_calls
     WHERE direction = 'in' AND answered_at > UTC_TIMESTAMP(3) - INTERVAL $1 MINUTE AND wait_seconds IS NOT NULL
     ORDER BY answered_at DESC LIMIT $2`,
    [freshMinutes * 2, last],
  )
  return {
    answered: rows.map(({ seconds }) => Number(seconds)),
    waiting: waiting === null ? null : Math.max(0, Number(waiting)),
    heardAt: at,
  }
}
