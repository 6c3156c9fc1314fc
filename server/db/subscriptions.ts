/** Who is told of announcements by mail. */
import type { MailLanguage } from '../../workflows/contracts/mail.ts'
import type { Executor, Statement } from './database.ts'

export type Wanted = { readonly language: MailLanguage; readonly systems: readonly string[] }

/** What was asked for without sign-in: nothing of it counts before the link is followed, and nothing that counts changes. */
export function askingSubscription(
  id: string,
  address: string,
  wanted: Wanted,
  hash: Buffer,
  until: string,
): Statement {
  return {
    sql: `INSERT INTO mail_subscriptions (id, address, state, language, systems, wanted, link_hash, link_until, changed_at)
     VALUES ($1, $2, 'asked', $3, '[]', $4, $5, $6, UTC_TIMESTAMP(3))
     ON DUPLICATE KEY UPDATE wanted = $4, link_hash = $5, link_until = $6`,
    values: [id, address.toLowerCase(), wanted.language, JSON.stringify(wanted), hash, until],
  }
}

/** False where the link is over or was used. One that had ended begins anew: its earlier links end nothing any more. */
export async function confirmSubscription(tx: Executor, hash: Buffer): Promise<boolean> {
  const [row] = await tx.rows<{ id: string; address: string; wanted: string }>(
    `SELECT id, address, wanted FROM mail_subscriptions
     WHERE link_hash = $1 AND link_until > UTC_TIMESTAMP(3) FOR UPDATE`,
    [hash],
  )
  if (!row) return false
  const { language, systems } = JSON.parse(row.wanted) as Wanted
  await tx.batch([
    {
      sql: `UPDATE mail_subscriptions SET generation = generation + IF(state = 'ended', 1, 0), state = 'active',
         language = $2, systems = $3, wanted = NULL, link_hash = NULL, link_until = NULL,
         changed_at = UTC_TIMESTAMP(3)
       WHERE id = $1`,
      values: [row.id, language, JSON.stringify(systems)],
    },
    { sql: 'DELETE FROM mail_bounces WHERE address = $1', values: [row.address] },
  ])
  return true
}

/** Of an account, whose address is known to be his: nothing to confirm. `systems` null for those of the account. */
export function subscribingAccount(
  id: string,
  accountId: number,
  language: MailLanguage,
  systems: readonly string[] | null,
): Statement {
  const list = systems && JSON.stringify(systems)
  return {
    sql: `INSERT INTO mail_subscriptions (id, account_id, state, language, systems, changed_at)
     VALUES ($1, $2, 'active', $3, $4, UTC_TIMESTAMP(3))
     ON DUPLICATE KEY UPDATE generation = generation + IF(state = 'ended', 1, 0), state = 'active', language = $3,
       systems = $4, changed_at = UTC_TIMESTAMP(3)`,
    values: [id, accountId, language, list],
  }
}

export function endingOfAccount(accountId: number): Statement {
  return {
    sql: "UPDATE mail_subscriptions SET state = 'ended', changed_at = UTC_TIMESTAMP(3) WHERE account_id = $1 AND state = 'active'",
    values: [accountId],
  }
}

/** May be done twice; a link of an earlier generation ends nothing. */
export function endSubscription(db: Executor, id: string, generation: number): Promise<number> {
  return db.write(
    `UPDATE mail_subscriptions SET state = 'ended', changed_at = UTC_TIMESTAMP(3)
     WHERE id = $1 AND generation = $2 AND state = 'active'`,
    [id, generation],
  )
}

export type Subscriber = {
  readonly id: string
  readonly generation: number
  readonly address: string
  readonly language: MailLanguage
  /** Empty for all. */
  readonly systems: readonly string[]
  /** Those of the account count, with all that they cannot do without. */
  readonly own: boolean
  readonly digest: boolean
}

type Row = Omit<Subscriber, 'systems' | 'own' | 'digest'> & {
  systems: string | null
  services: string | null
  digest: number | null
}

/** Those after `after`, in the order of their ids; whoever has no address any more is left out. */
export async function subscribersAfter(db: Executor, after: string, limit: number): Promise<Subscriber[]> {
  const rows = await db.rows<Row>(
    `SELECT s.id, s.generation, COALESCE(s.address, a.mail_own, a.mail_given) AS address,
       COALESCE(a.language, a.given_language, s.language) AS language, s.systems,
       a.services, a.mail_digest AS digest
     FROM mail_subscriptions s LEFT JOIN accounts a ON a.id = s.account_id
     WHERE s.state = 'active' AND s.id > $1 AND COALESCE(s.address, a.mail_own, a.mail_given) IS NOT NULL
     ORDER BY s.id LIMIT $2`,
    [after, limit],
  )
  return rows.map(({ systems, services, digest, ...rest }) => ({
    ...rest,
    systems: JSON.parse(systems ?? services ?? '[]') as string[],
    own: systems === null,
    digest: digest === 1,
  }))
}
