/** What does not go as it should and wants a person, as the rows tell. None of it keeps the desk from taking requests. */
import type { Executor } from './database.ts'

export const troubleCodes = [
  'mailbox-away',
  'mail-missing',
  'mail-loop',
  'mail-in-behind',
  'mail-out-behind',
  'dead-letters',
  'dead-webhooks',
  'dead-work',
] as const
export type TroubleCode = (typeof troubleCodes)[number]

export type Trouble = {
  readonly code: TroubleCode
  /** Which mailbox or counterpart; empty where there is one only. */
  readonly subject: string
  readonly n: number
  readonly since: string
}

/** Below these it passes by itself too often to call somebody. */
const awayMinutes = 3
const behindMinutes = 10
const outBehindMinutes = 15

const sums = (code: TroubleCode, from: string, at: string, where: string): string =>
  `SELECT '${code}' AS code, '' AS subject, COUNT(*) AS n, MIN(${at}) AS since FROM ${from} WHERE ${where} HAVING COUNT(*) > 0`

const ago = (minutes: number): string => `UTC_TIMESTAMP(3) - INTERVAL ${minutes} MINUTE`

const all = [
  `SELECT 'mailbox-away' AS code, name AS subject, 1 AS n, away_since AS since FROM mailboxes WHERE away_since <= ${ago(awayMinutes)}`,
  `SELECT 'mail-missing' AS code, name AS subject, missing AS n, missing_since AS since FROM mailboxes WHERE missing > 0`,
  `SELECT 'mail-loop' AS code, address AS subject, held AS n, since FROM mail_loops WHERE until_at > UTC_TIMESTAMP(3)`,
  sums('mail-in-behind', 'mail_in', 'due_at', `state = 'stored' AND due_at <= ${ago(behindMinutes)}`),
  sums(
    'mail-out-behind',
    'mails',
    'created_at',
    `state = 'waiting' AND attempts = 0 AND created_at <= ${ago(outBehindMinutes)}`,
  ),
  // Of yesterday they are no news: they stand in the console until somebody has looked after them.
  sums('dead-letters', 'mails', 'due_at', "state = 'dead' AND due_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY"),
  sums(
    'dead-webhooks',
    'webhook_deliveries',
    'since_at',
    "state = 'dead' AND settled_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY",
  ),
  sums('dead-work', 'agenda', 'due_at', "state = 'dead'"),
]

export async function troublesNow(db: Executor): Promise<Trouble[]> {
  const found = await Promise.all(all.map((sql) => db.rows<Trouble>(sql)))
  return found.flat().map((one) => ({ ...one, n: Number(one.n) }))
}
