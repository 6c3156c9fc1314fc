/** What people and staff may do about mail: preferences, addresses, subscriptions, and what became of what was sent. */
import { createHash, randomBytes } from 'node:crypto'
import type {
  MailAccount,
  MailList,
  MailSettings,
  MailState,
  Subscribe,
} from '../../workflows/contracts/mail.ts'
import type { Customer, Officer } from '../../workflows/contracts/viewer.ts'
import { isSystemCode } from '../../workflows/systems.ts'
import { briefOnes } from '../../workflows/mail/secrets.ts'
import type { Database, Statement } from '../db/database.ts'
import { insertingMail } from '../db/mail.ts'
import {
  confirmAddress,
  forgettingAddress,
  linksMailed,
  readMailAccount,
  savingChoice,
  wantingAddress,
  type StoredMailAccount,
} from '../db/mail-accounts.ts'
import { countMails, listMails, reviveMail, type MailCursor } from '../db/outbox-list.ts'
import {
  askingSubscription,
  confirmSubscription,
  endingOfAccount,
  endSubscription,
  subscribingAccount,
} from '../db/subscriptions.ts'
import { readSecret } from '../db/attachments.ts'
import { readUnsubscribe } from '../mail/unsubscribe-link.ts'
import type { Accounts } from './accounts.ts'
import { Refused } from './refused.ts'

export type MailRoom = ReturnType<typeof createMailRoom>

const linkHours = 24
/** To one address within a day, whoever asks: nobody has somebody else flooded. */
const mostLinks = 3
const pageSize = 50

export function createMailRoom(db: Database, accounts: Accounts, baseUrl: string, isConfigured: boolean) {
  async function stored(person: Customer): Promise<StoredMailAccount> {
    await accounts.meet(person)
    const row = await readMailAccount(db, person)
    if (!row) throw new Refused('busy')
    return row
  }

  /** Nothing at all where the address has had enough of them: whoever asks is told the same. */
  async function mailLink(
    kind: 'address' | 'subscription',
    to: string,
    locale: 'pl' | 'en',
    keeping: (hash: Buffer, until: string) => Statement,
    params: { readonly systems?: string } = {},
  ): Promise<void> {
    if ((await linksMailed(db, to)) >= mostLinks) return
    const secret = randomBytes(24).toString('base64url')
    const until = new Date(Date.now() + linkHours * 3_600_000).toISOString()
    const hash = hashOf(secret)
    await db.atOnce([
      keeping(hash, until.slice(0, 23).replace('T', ' ')),
      insertingMail({
        key: `confirm/${hash.toString('hex')}`,
        to,
        locale,
        template: `confirm-${kind}`,
        thread: `confirm/${hash.toString('hex').slice(0, 32)}`,
        params: { ...params, until, url: `${baseUrl}/mail/confirm?t=${kind}.${secret}&l=${locale}` },
      }),
    ])
  }

  async function account(person: Customer): Promise<MailAccount> {
    const { given, own, wanted, choice, digest, news, bouncing } = await stored(person)
    return {
      choice,
      digest,
      news,
      address: own ?? given,
      source: own ? 'own' : given ? 'portal' : null,
      bouncing,
      unconfirmed: wanted,
    }
  }

  return {
    account,

    async save(person: Customer, settings: MailSettings): Promise<MailAccount> {
      const { id, language } = await stored(person)
      const { news } = settings
      await db.atOnce([
        savingChoice(id, settings),
        news === 'none'
          ? endingOfAccount(id)
          : subscribingAccount(newId(), id, language, news === 'own' ? null : []),
      ])
      return account(person)
    },

    /** Null takes back what the person had named. */
    async nameAddress(person: Customer, address: string | null): Promise<MailAccount> {
      const { id, language } = await stored(person)
      if (address === null) await db.atOnce([forgettingAddress(id)])
      else
        await mailLink('address', address, language, (hash, until) =>
          wantingAddress(id, address, hash, until),
        )
      return account(person)
    },

    /** @throws Refused for a system that does not exist */
    async subscribe({ address, language, systems }: Subscribe): Promise<void> {
      const faults = systems
        .filter((code) => !isSystemCode(code))
        .map((value) => ({ field: 'systems', code: 'not-an-option' as const, params: { value } }))
      if (faults.length > 0) throw new Refused('answers-invalid', { faults })
      await mailLink(
        'subscription',
        address.toLowerCase(),
        language,
        (hash, until) => askingSubscription(newId(), address, { language, systems }, hash, until),
        { systems: systems.join(', ') },
      )
    },

    /** False where the link is none of ours, over, or used. */
    async confirm(token: string): Promise<boolean> {
      const [, kind, secret = ''] = /^(address|subscription)\.([\w-]{32})$/.exec(token) ?? []
      if (!kind) return false
      return db.transaction(async (tx) =>
        kind === 'address'
          ? (await confirmAddress(tx, hashOf(secret))) !== null
          : confirmSubscription(tx, hashOf(secret)),
      )
    },

    /** False where the token is none of ours; true also where there is nothing to end any more. */
    async unsubscribe(token: string): Promise<boolean> {
      const claims = readUnsubscribe(await readSecret(db, 'mail-links'), token)
      if (!claims) return false
      await endSubscription(db, claims.id, claims.generation)
      return true
    },

    async list(officer: Officer, state: MailState, before: MailCursor | null): Promise<MailList> {
      const manages = officer.roles.includes('duty-manager')
      const [counts, rows] = await Promise.all([countMails(db), listMails(db, state, before, pageSize + 1)])
      const shown = rows.slice(0, pageSize)
      const last = rows.length > pageSize ? shown.at(-1) : undefined
      return {
        configured: isConfigured,
        manages,
        counts: { waiting: 0, digest: 0, sent: 0, dead: 0, dropped: 0, ...counts },
        rows: shown.map(({ caseId, number, address, reason, ...row }) => ({
          ...row,
          repeatable: row.state === 'dead' && !briefOnes.includes(row.template),
          address: manages ? address : hidden(address),
          // What a server answers often holds the address, too.
          reason:
            manages || !reason ? reason : (/^\d{3}(?:[ -]\d\.\d+\.\d+)?|^[a-z-]+$/.exec(reason)?.[0] ?? null),
          case: caseId && number ? { id: caseId, number } : null,
        })),
        next: last ? `${last.dueAt}~${last.id}` : null,
      }
    },

    /** @throws Refused where it is no dead letter, or the viewer no duty manager */
    async again(officer: Officer, id: number): Promise<void> {
      if (!officer.roles.includes('duty-manager')) throw new Refused('not-allowed')
      if ((await reviveMail(db, id)) === 0) throw new Refused('not-found')
    },
  }
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
const newId = (): string => `sub_${randomBytes(12).toString('hex')}`
const hidden = (address: string): string => address.replace(/^(.)[^@]*/, '$1…')
