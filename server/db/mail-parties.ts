/** Whose address it is, and which case a message may be about. */
import type { Customer } from '../../workflows/contracts/viewer.ts'
import type { Executor } from './database.ts'

export type KnownPerson = Customer & { readonly services: readonly string[]; readonly language: 'pl' | 'en' }

type PersonRow = {
  portal: string
  subject: string
  firmEori: string
  firmName: string
  name: string
  services: string | null
  language: 'pl' | 'en' | null
}

const person = `portal, subject, firm_eori AS firmEori, firm_name AS firmName, name, services,
  COALESCE(language, given_language) AS language`

/** Everybody whom the desk writes to at this address, one for each firm that he acts for. */
export async function personsAt(db: Executor, address: string): Promise<KnownPerson[]> {
  const rows = await db.rows<PersonRow>(
    `SELECT ${person} FROM accounts WHERE mail_used = $1 ORDER BY last_seen_at DESC LIMIT 20`,
    [address.toLowerCase()],
  )
  return rows.map(personOf)
}

function personOf({ portal, subject, firmEori, firmName, name, services, language }: PersonRow): KnownPerson {
  return {
    role: 'customer',
    portal,
    subject,
    name,
    firm: { eori: firmEori, name: firmName },
    represents: [],
    services: services === null ? [] : (JSON.parse(services) as string[]),
    language: language ?? 'pl',
  }
}

export type MessageSubject = { readonly caseId: string; readonly address: string }

/** The mails of ours that these Message-IDs are of, with the case and to whom they went; the nearest first. */
export async function sentMails(db: Executor, messageIds: readonly string[]): Promise<MessageSubject[]> {
  if (messageIds.length === 0) return []
  const rows = await db.rows<MessageSubject & { messageId: string }>(
    `SELECT message_id AS messageId, case_id AS caseId, LOWER(address) AS address FROM mails
     WHERE message_id IN (${messageIds.map((_, i) => `$${i + 1}`).join(', ')}) AND case_id IS NOT NULL`,
    messageIds,
  )
  return messageIds.flatMap((id) => rows.filter(({ messageId }) => messageId === id))
}

/** The mail that a report of non-delivery is about, by its own number or its Message-ID. */
export async function mailOf(
  db: Executor,
  by: { readonly id: number } | { readonly messageId: string },
): Promise<{ id: number; address: string; caseId: string | null } | null> {
  const [row] = await db.rows<{ id: number; address: string; caseId: string | null }>(
    `SELECT id, address, case_id AS caseId FROM mails WHERE ${'id' in by ? 'id' : 'message_id'} = $1`,
    ['id' in by ? by.id : by.messageId],
  )
  return row ?? null
}

/** Seen in the list of what was sent. */
export function noteBounce(db: Executor, mailId: number, reason: string): Promise<number> {
  return db.write("UPDATE mails SET reason = $2 WHERE id = $1 AND state = 'sent'", [
    mailId,
    reason.slice(0, 500),
  ])
}

/** Cases of these firms that were changed last, for a thread that is known by its root alone. */
export async function latestCasesOf(
  db: Executor,
  firms: readonly { readonly portal: string; readonly eori: string }[],
  limit: number,
): Promise<string[]> {
  const found = await Promise.all(
    firms.map(({ portal, eori }) =>
      db.rows<{ id: string }>(
        'SELECT id FROM cases WHERE portal = $1 AND owner_eori = $2 ORDER BY id DESC LIMIT $3',
        [portal, eori, limit],
      ),
    ),
  )
  return found.flat().map(({ id }) => id)
}

/** One account, by an officer's choice. */
export async function personWith(
  db: Executor,
  { portal, subject, eori }: { readonly portal: string; readonly subject: string; readonly eori: string },
): Promise<KnownPerson | null> {
  const [row] = await db.rows<PersonRow>(
    `SELECT ${person} FROM accounts WHERE portal = $1 AND subject = $2 AND firm_eori = $3`,
    [portal, subject, eori],
  )
  return row ? personOf(row) : null
}

export type FoundAccount = {
  readonly portal: string
  readonly subject: string
  readonly name: string
  readonly eori: string
  readonly firm: string
}

/** By the beginning of an EORI or an address, or a part of a name; nothing where less than three characters were typed. */
export async function findAccounts(db: Executor, typed: string, limit: number): Promise<FoundAccount[]> {
  const plain = typed.trim().replace(/[\\%_]/g, '\\$&')
  if (plain.length < 3) return []
  // Other letters than those of ASCII stand in no EORI and no address, and cannot be compared with them.
  const isCode = /^[\x20-\x7E]*$/.test(plain)
  const codes = isCode ? 'OR firm_eori LIKE $3 OR mail_used LIKE $4' : ''
  return db.rows<FoundAccount>(
    `SELECT portal, subject, name, firm_eori AS eori, firm_name AS firm FROM accounts
     WHERE name LIKE $1 OR firm_name LIKE $1 ${codes} ORDER BY last_seen_at DESC LIMIT $2`,
    [`%${plain}%`, limit, ...(isCode ? [`${plain.toUpperCase()}%`, `${plain.toLowerCase()}%`] : [])],
  )
}
