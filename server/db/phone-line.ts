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
