/** Accounts: one row for a person in a firm, made by his first call and read far more often than written. */
import type { AccountSettings, Alerts } from '../../workflows/contracts/account.ts'
import type { Customer } from '../../workflows/contracts/viewer.ts'
import type { Executor, Value } from './database.ts'

export type StoredAccount = {
  readonly services: readonly string[] | null
  readonly alerts: Alerts | null
  readonly language: 'pl' | 'en' | null
  readonly firstSeenAt: string
  /** His address does not exist, or not any more. */
  readonly mailReturns: boolean
}

type Row = Omit<StoredAccount, 'services' | 'alerts' | 'mailReturns'> & {
  services: string | null
  alerts: string | null
  mailReturns: number
}

const keyOf = ({ portal, subject, firm }: Customer): readonly Value[] => [portal, subject, firm.eori]

/** Makes the account where there is none; else only notes that the person was here, and what the portal says of him. */
export async function meetPerson(db: Executor, person: Customer): Promise<void> {
  await db.write(
    `INSERT INTO accounts (portal, subject, firm_eori, firm_name, name, mail_given, given_language, phone_given,
       first_seen_at, last_seen_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))
     ON DUPLICATE KEY UPDATE last_seen_at = UTC_TIMESTAMP(3), name = $5, firm_name = $4, mail_given = $6,
       given_language = $7, phone_given = $8`,
    [
      ...keyOf(person),
      person.firm.name,
      person.name,
      person.email ?? null,
      person.locale ?? null,
      person.phone ?? null,
    ],
  )
}

export async function readAccount(db: Executor, person: Customer): Promise<StoredAccount | null> {
  const [row] = await db.rows<Row>(
    `SELECT services, alerts, language, first_seen_at AS firstSeenAt,
       EXISTS (SELECT 1 FROM mail_bounces b WHERE b.address = mail_used) AS mailReturns
     FROM accounts WHERE portal = $1 AND subject = $2 AND firm_eori = $3`,
    keyOf(person),
  )
  if (!row) return null
  const { services, alerts, mailReturns, ...rest } = row
  return {
    ...rest,
    services: listOf(services),
    alerts: alertsOf(alerts),
    mailReturns: Number(mailReturns) === 1,
  }
}

/** 0 where there is no such account, or where nothing is new. */
export function saveSettings(db: Executor, person: Customer, settings: AccountSettings): Promise<number> {
  return db.write(
    `UPDATE accounts SET services = $4, alerts = $5, language = $6
     WHERE portal = $1 AND subject = $2 AND firm_eori = $3`,
    [...keyOf(person), JSON.stringify(settings.services), JSON.stringify(settings.alerts), settings.language],
  )
}

/** The key that refuses a PIN which somebody else has just now. */
export const pinOnce = 'account_by_pin'

/** One PIN for a person: the one before is no longer good. Fails with the duplicate key `account_by_pin`. */
export function savePin(
  db: Executor,
  person: Customer,
  pin: { readonly hash: Buffer; readonly caseId: string | null; readonly minutes: number },
): Promise<number> {
  return db.write(
    `UPDATE accounts SET pin_hash = $4, pin_case = $5, pin_expires_at = UTC_TIMESTAMP(3) + INTERVAL $6 MINUTE
     WHERE portal = $1 AND subject = $2 AND firm_eori = $3`,
    [...keyOf(person), pin.hash, pin.caseId, pin.minutes],
  )
}

export type StoredCaller = {
  readonly portal: string
  readonly subject: string
  readonly name: string
  readonly firmEori: string
  readonly firmName: string
  readonly language: 'pl' | 'en' | null
  readonly services: readonly string[] | null
  readonly pinHash: Buffer
  readonly pinCase: string | null
  readonly expiresAt: string
}

/** Whoever was told this PIN and may still use it. */
export async function findCaller(db: Executor, hash: Buffer): Promise<StoredCaller | null> {
  const [row] = await db.rows<Omit<StoredCaller, 'services'> & { services: string | null }>(
    `SELECT portal, subject, name, firm_eori AS firmEori, firm_name AS firmName, language, services,
       pin_hash AS pinHash, pin_case AS pinCase, pin_expires_at AS expiresAt
     FROM accounts WHERE pin_hash = $1 AND pin_expires_at > UTC_TIMESTAMP(3)`,
    [hash],
  )
  return row ? { ...row, services: listOf(row.services) } : null
}

/** Numbers that are over: nothing of them is kept. At most `limit` at a time. */
export function forgetPins(db: Executor, limit: number): Promise<number> {
  return db.write(
    `UPDATE accounts SET pin_hash = NULL, pin_case = NULL, pin_expires_at = NULL
     WHERE pin_expires_at < UTC_TIMESTAMP(3) LIMIT $1`,
    [limit],
  )
}

const listOf = (text: string | null): string[] | null =>
  text === null ? null : (JSON.parse(text) as string[])
const alertsOf = (text: string | null): Alerts | null => (text === null ? null : (JSON.parse(text) as Alerts))
