/** Mailboxes that are read: by whom, and whether all that came is stored. */
import type { Executor } from './database.ts'

export type StoredMailbox = {
  readonly name: string
  readonly uidValidity: number | null
  readonly uidNext: number | null
  readonly lookedAt: string | null
  readonly awaySince: string | null
  readonly awayReason: string | null
  readonly missing: number
  readonly missingSince: string | null
}

const columns = `name, uid_validity AS uidValidity, uid_next AS uidNext, looked_at AS lookedAt, away_since AS awaySince,
  away_reason AS awayReason, missing, missing_since AS missingSince`

export async function ensureMailbox(db: Executor, name: string): Promise<void> {
  await db.write('INSERT INTO mailboxes (name) VALUES ($1) ON DUPLICATE KEY UPDATE name = mailboxes.name', [
    name,
  ])
}

/** True where `holder` has it now, newly or still. */
export async function holdMailbox(
  db: Executor,
  name: string,
  holder: string,
  seconds: number,
): Promise<boolean> {
  const changed = await db.write(
    `UPDATE mailboxes SET holder = $2, leased_until = UTC_TIMESTAMP(3) + INTERVAL $3 SECOND
     WHERE name = $1 AND (holder = $2 OR leased_until IS NULL OR leased_until <= UTC_TIMESTAMP(3))`,
    [name, holder, seconds],
  )
  return changed === 1
}

export function releaseMailbox(db: Executor, name: string, holder: string): Promise<number> {
  return db.write('UPDATE mailboxes SET holder = NULL, leased_until = NULL WHERE name = $1 AND holder = $2', [
    name,
    holder,
  ])
}

export async function readMailbox(db: Executor, name: string): Promise<StoredMailbox | null> {
  const [row] = await db.rows<StoredMailbox>(`SELECT ${columns} FROM mailboxes WHERE name = $1`, [name])
  return row ? plain(row) : null
}

export async function listMailboxes(db: Executor): Promise<StoredMailbox[]> {
  return (await db.rows<StoredMailbox>(`SELECT ${columns} FROM mailboxes ORDER BY name`)).map(plain)
}

const plain = (row: StoredMailbox): StoredMailbox => ({
  ...row,
  uidValidity: row.uidValidity === null ? null : Number(row.uidValidity),
  uidNext: row.uidNext === null ? null : Number(row.uidNext),
})

/** Everything up to `uidNext` is accounted for, but for `missing` messages. */
export function noteLooked(
  db: Executor,
  name: string,
  { uidValidity, uidNext, missing }: { uidValidity: number; uidNext: number; missing: number },
): Promise<number> {
  return db.write(
    `UPDATE mailboxes SET uid_validity = $2, uid_next = $3, looked_at = UTC_TIMESTAMP(3), away_since = NULL, away_reason = NULL,
       missing_since = IF($4 = 0, missing_since, COALESCE(missing_since, UTC_TIMESTAMP(3))), missing = missing + $4
     WHERE name = $1`,
    [name, uidValidity, uidNext, missing],
  )
}

export function noteAway(db: Executor, name: string, reason: string): Promise<number> {
  return db.write(
    'UPDATE mailboxes SET away_since = COALESCE(away_since, UTC_TIMESTAMP(3)), away_reason = $2 WHERE name = $1',
    [name, reason.slice(0, 300)],
  )
}

/** An officer has looked after what was missing. */
export function settleMissing(db: Executor, name: string): Promise<number> {
  return db.write('UPDATE mailboxes SET missing = 0, missing_since = NULL WHERE name = $1 AND missing > 0', [
    name,
  ])
}
