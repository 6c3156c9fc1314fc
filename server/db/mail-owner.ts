/** Where the person is written to who opened a case, and what he wants to be written. */
import type { MailLanguage, mailChoices } from '../../workflows/contracts/mail.ts'
import type { Executor } from './database.ts'

export type MailOwner = {
  readonly address: string
  readonly language: MailLanguage
  readonly choice: (typeof mailChoices)[number]
  readonly digest: boolean
}

type Row = {
  readonly address: string | null
  readonly language: MailLanguage | null
  readonly choice: MailOwner['choice']
  readonly digest: number
}

/**
 * The opener stands in the case's first event as `portal:subject`; his account is that of the case's firm. Null where no
 * customer opened it, or where neither the portal nor he himself has told an address.
 */
export async function readMailOwner(db: Executor, caseId: string): Promise<MailOwner | null> {
  const [row] = await db.rows<Row>(
    `SELECT COALESCE(a.mail_own, a.mail_given) AS address, COALESCE(a.language, a.given_language) AS language,
       a.mail_choice AS choice, a.mail_digest AS digest
     FROM cases c
       JOIN history h ON h.case_id = c.id AND h.version = 1 AND h.actor_role = 'customer'
       JOIN accounts a ON a.portal = c.portal AND a.firm_eori = c.owner_eori
         AND a.subject = CONVERT(SUBSTRING(h.actor_id, CHAR_LENGTH(c.portal) + 2) USING ascii) COLLATE ascii_bin
     WHERE c.id = $1`,
    [caseId],
  )
  if (!row || row.address === null) return null
  const { address, language, choice, digest } = row
  return { address, language: language ?? 'pl', choice, digest: digest !== 0 }
}
