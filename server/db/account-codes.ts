/** Digests of codes that were mailed to somebody: nowhere else, so that no record and no screen has them. */
import { sqlTime } from './cases.ts'
import type { Executor } from './database.ts'

export type KeptCode = { readonly salt: Buffer; readonly digest: Buffer }

/** A code that is made again, because nobody was told of the first, takes its place. */
export async function keepCode(
  db: Executor,
  id: string,
  { salt, digest }: KeptCode,
  expiresAt: string,
): Promise<void> {
  await db.write(
    `INSERT INTO account_codes (id, salt, digest, expires_at) VALUES ($1, $2, $3, $4)
     ON DUPLICATE KEY UPDATE salt = $2, digest = $3, expires_at = $4`,
    [id, salt, digest, sqlTime(expiresAt)],
  )
}

export async function codeOf(db: Executor, id: string): Promise<KeptCode | null> {
  const [row] = await db.rows<KeptCode>('SELECT salt, digest FROM account_codes WHERE id = $1', [id])
  return row ?? null
}

/** A code is good for one comparison, however it ends. */
export async function forgetCode(db: Executor, id: string): Promise<void> {
  await db.write('DELETE FROM account_codes WHERE id = $1', [id])
}

export function forgetCodes(db: Executor, limit: number): Promise<number> {
  return db.write('DELETE FROM account_codes WHERE expires_at < UTC_TIMESTAMP(3) LIMIT $1', [limit])
}
