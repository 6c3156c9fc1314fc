/** Counterparts that write too much: how much of one went into cases, and whose mail is held. */
import type { Executor } from './database.ts'

/** How many messages of this sender went into cases, or were held, within so many minutes, besides `id`. */
export async function enteredWithin(
  db: Executor,
  address: string,
  minutes: readonly number[],
  id: number,
): Promise<number[]> {
  const sums = minutes.map(
    (_, i) => `SUM(settled_at > UTC_TIMESTAMP(3) - INTERVAL $${i + 3} MINUTE) AS n${i}`,
  )
  const [row] = await db.rows<Record<string, number | null>>(
    `SELECT ${sums.join(', ')} FROM mail_in WHERE counterpart = $1 AND id <> $2 AND state IN ('entered', 'held')
       AND settled_at > UTC_TIMESTAMP(3) - INTERVAL $${minutes.length + 3} MINUTE`,
    [address, id, ...minutes, Math.max(...minutes)],
  )
  return minutes.map((_, i) => Number(row?.[`n${i}`] ?? 0))
}

/** True where it is the first that is held of this sender: somebody is to be told. */
export async function holdLoop(db: Executor, address: string, minutes: number): Promise<boolean> {
  const changed = await db.write(
    `INSERT INTO mail_loops (address, since, until_at, held) VALUES ($1, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL $2 MINUTE, 1)
     ON DUPLICATE KEY UPDATE held = held + 1, until_at = UTC_TIMESTAMP(3) + INTERVAL $2 MINUTE`,
    [address, minutes],
  )
  return changed === 1
}

export async function isLooping(db: Executor, address: string): Promise<boolean> {
  const rows = await db.rows('SELECT 1 FROM mail_loops WHERE address = $1 AND until_at > UTC_TIMESTAMP(3)', [
    address,
  ])
  return rows.length > 0
}

/** The counterpart may write again, and what was held of it is taken up anew. */
export async function endLoop(tx: Executor, address: string): Promise<void> {
  await tx.write('DELETE FROM mail_loops WHERE address = $1', [address])
}

/** What was held of a counterpart is read again. */
export function releaseHeld(db: Executor, address: string): Promise<number> {
  return db.write(
    `UPDATE mail_in SET state = 'stored', decision = '{"action":"release"}', due_at = UTC_TIMESTAMP(3), attempts = 0,
       settled_at = NULL WHERE counterpart = $1 AND state = 'held'`,
    [address],
  )
}

export function loopsNow(
  db: Executor,
): Promise<{ address: string; since: string; until: string; held: number }[]> {
  return db.rows(
    'SELECT address, since, until_at AS until, held FROM mail_loops WHERE until_at > UTC_TIMESTAMP(3) ORDER BY since',
  )
}
