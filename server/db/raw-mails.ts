/** Raw mails that are not needed any more. Whatever waits for somebody, or belongs to a case that is open, is. */
import type { Database, Executor } from './database.ts'

const through = "'entered', 'silent', 'refused', 'answered', 'handled', 'seen-before'"

/** Settled for `$1` days and, where it is in a case, its case closed for as many. */
const isOver = (row: string): string =>
  `${row}.state IN (${through}) AND ${row}.settled_at < UTC_TIMESTAMP(3) - INTERVAL $1 DAY
     AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = ${row}.case_id
       AND (c.lane <> 'closed' OR c.changed_at >= UTC_TIMESTAMP(3) - INTERVAL $1 DAY))`

/** Names in the files store. The same message under another number lies there once: it stays while one of them needs it. */
export async function rawMailsOver(db: Executor, days: number, limit: number): Promise<string[]> {
  const rows = await db.rows<{ stored: string }>(
    `SELECT DISTINCT m.stored_name AS \`stored\` FROM mail_in m
     WHERE m.raw_gone_at IS NULL AND ${isOver('m')}
       AND NOT EXISTS (SELECT 1 FROM mail_in o WHERE o.digest = m.digest AND o.raw_gone_at IS NULL AND NOT (${isOver('o')}))
     LIMIT $2`,
    [days, limit],
  )
  return rows.map(({ stored }) => stored)
}

/** With it goes the text that officers were shown. Sender, subject, results and digest stay. */
export function noteRawGone(db: Database, stored: string): Promise<number> {
  return db.write('UPDATE mail_in SET raw_gone_at = UTC_TIMESTAMP(3), body = NULL WHERE stored_name = $1', [
    stored,
  ])
}
