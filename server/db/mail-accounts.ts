/** What a person has chosen about mail, and the addresses of his account. */
import type { MailLanguage, MailSettings } from '../../workflows/contracts/mail.ts'
import type { Customer } from '../../workflows/contracts/viewer.ts'
import type { Executor, Statement, Value } from './database.ts'

export type StoredMailAccount = {
  readonly id: number
  readonly given: string | null
  readonly own: string | null
  readonly wanted: string | null
  readonly language: MailLanguage
  readonly choice: MailSettings['choice']
  readonly digest: boolean
  readonly news: MailSettings['news']
  readonly bouncing: boolean
}

type Row = Omit<StoredMailAccount, 'language' | 'digest' | 'news' | 'bouncing'> & {
  language: MailLanguage | null
  digest: number
  systems: string | null
  subscribed: number
  bouncing: number
}

const keyOf = ({ portal, subject, firm }: Customer): readonly Value[] => [portal, subject, firm.eori]

export async function readMailAccount(db: Executor, person: Customer): Promise<StoredMailAccount | null> {
  const [row] = await db.rows<Row>(
    `SELECT a.id, a.mail_given AS given, a.mail_own AS own,
       IF(a.mail_link_until > UTC_TIMESTAMP(3), a.mail_wanted, NULL) AS wanted,
       COALESCE(a.language, a.given_language) AS language, a.mail_choice AS choice, a.mail_digest AS digest,
       s.id IS NOT NULL AS subscribed, s.systems, b.address IS NOT NULL AS bouncing
     FROM accounts a
       LEFT JOIN mail_subscriptions s ON s.account_id = a.id AND s.state = 'active'
       LEFT JOIN mail_bounces b ON b.address = LOWER(COALESCE(a.mail_own, a.mail_given))
     WHERE a.portal = $1 AND a.subject = $2 AND a.firm_eori = $3`,
    keyOf(person),
  )
  if (!row) return null
  const { language, digest, systems, subscribed, bouncing, ...rest } = row
  return {
    ...rest,
    language: language ?? 'pl',
    digest: digest !== 0,
    news: subscribed === 0 ? 'none' : systems === null ? 'own' : 'all',
    bouncing: bouncing !== 0,
  }
}

export function savingChoice(id: number, { choice, digest }: MailSettings): Statement {
  return {
    sql: 'UPDATE accounts SET mail_choice = $2, mail_digest = $3 WHERE id = $1',
    values: [id, choice, digest ? 1 : 0],
  }
}

/** An address that counts once its link was followed; the link before it is no longer good. */
export function wantingAddress(id: number, address: string, hash: Buffer, until: string): Statement {
  return {
    sql: 'UPDATE accounts SET mail_wanted = $2, mail_link_hash = $3, mail_link_until = $4 WHERE id = $1',
    values: [id, address, hash, until],
  }
}

/** The portal's again, where it tells one. */
export function forgettingAddress(id: number): Statement {
  return {
    sql: `UPDATE accounts SET mail_own = NULL, mail_wanted = NULL, mail_link_hash = NULL, mail_link_until = NULL
       WHERE id = $1`,
    values: [id],
  }
}

/** The address that was confirmed, or null where the link is over or was used. It is written to again if it had bounced. */
export async function confirmAddress(tx: Executor, hash: Buffer): Promise<string | null> {
  const [row] = await tx.rows<{ id: number; wanted: string }>(
    `SELECT id, mail_wanted AS wanted FROM accounts
     WHERE mail_link_hash = $1 AND mail_link_until > UTC_TIMESTAMP(3) FOR UPDATE`,
    [hash],
  )
  if (!row) return null
  await tx.batch([
    {
      sql: `UPDATE accounts SET mail_own = IF(mail_wanted = mail_given, NULL, mail_wanted), mail_wanted = NULL,
         mail_link_hash = NULL, mail_link_until = NULL WHERE id = $1`,
      values: [row.id],
    },
    { sql: 'DELETE FROM mail_bounces WHERE address = $1', values: [row.wanted.toLowerCase()] },
  ])
  return row.wanted
}

/** Links that were mailed to it within a day. */
export async function linksMailed(db: Executor, address: string): Promise<number> {
  const [row] = await db.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM mails WHERE address = $1 AND created_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY
       AND template IN ('confirm-address', 'confirm-subscription')`,
    [address],
  )
  return Number(row?.n ?? 0)
}
