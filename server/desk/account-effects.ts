/**
 * What cases about accounts ask of the world: the portal, and mail. Everything may be done twice; a receipt, a code and a
 * mail each count once.
 */
import { randomBytes, randomInt } from 'node:crypto'
import type { AccountContext } from '../../workflows/cases/account/context.ts'
import { policyOf } from '../../workflows/cases/account/evidence.ts'
import { contestableUntil, cooling } from '../../workflows/cases/account/terms.ts'
import type { PhoneNoticeTemplate } from '../../workflows/contracts/phone-notice.ts'
import type { PortalAccount } from '../../workflows/contracts/portal-account.ts'
import { finish, readWaiting, type AgendaKey } from '../db/agenda.ts'
import { otherAccountCases, readOpener } from '../db/account-cases.ts'
import { keepCode } from '../db/account-codes.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { insertingMail, type NewMail } from '../db/mail.ts'
import { insertingPhoneNotice } from '../db/phone-notices.ts'
import type { PortalAccounts } from '../effects/portal-account.ts'
import type { CheckEvidence } from '../auth/signed-evidence.ts'
import { codeDigest } from './account-facts.ts'
import type { ContestLinks } from './contest-links.ts'
import type { Door } from './door.ts'
import { storedOf } from './show.ts'

export type AccountWorld = {
  readonly db: Database
  readonly door: Door
  /** Null where the portal has no account interface. */
  readonly accountsOf: (portal: string) => PortalAccounts | null
  readonly contestLinks: ContestLinks
  readonly checkEvidence: CheckEvidence
  /** Whether messages go to telephones by themselves. */
  readonly hasGateway: boolean
}

/** By so much the portal's clock may differ from ours. */
const clocksDifferMs = 60_000

type Work = (row: StoredCase, key: AgendaKey, payload: unknown) => Promise<void>

/** No letter or digit that is taken for another on the telephone. */
const letters = 'ABCDEFGHJKLMNPRSTUWXYZ23456789'
const newCode = () => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')

export function accountEffects(world: AccountWorld): Record<string, Work> {
  const { db, door } = world

  return {
    'look-up-account': async (row, key) => {
      const context = contextOf(row)
      const account = await portalOf(world, row).find(
        // A customer's account is the one that he signed in with, whatever he writes.
        context.order === 'change-login'
          ? { subject: await subjectOf(world, row) }
          : { login: String(context.answers.login) },
      )
      const others = account
        ? await otherAccountCases(db, row.id, row.portal, account.id)
        : { open: 0, refused: 0 }
      const evidence = account && (await evidenceOf(world, row, account.id))
      await door.fire(row.id, 'looked-up', { agenda: key, facts: { result: { account, others, evidence } } })
      if (account && context.order === 'unblock')
        await db.atOnce([mail(row, account, 'account-asked', `${row.id}/asked`)])
    },

    'send-code': async (row, key) => {
      const context = contextOf(row)
      if (!context.account) return
      const code = newCode()
      const salt = randomBytes(16)
      const expiresAt = new Date(Date.now() + policyOf(context).codeMinutes * 60_000).toISOString()
      const id = onceOf(key)
      // The event first: a code that nobody can compare must never be mailed. Where the mail fails, another is asked for.
      await keepCode(db, id, { salt, digest: codeDigest(salt, code) }, expiresAt)
      const view = await door.fire(row.id, 'code-sent', {
        agenda: key,
        facts: { result: { code: { id, expiresAt } } },
      })
      if (view) {
        const params = { code, until: expiresAt }
        await db.atOnce([mail(row, context.account, 'account-code', onceOf(key), params)])
      }
    },

    'order-account': async (row, key) => {
      const { pending, opening } = contextOf(row)
      if (!pending) return
      const receipt = await portalOf(world, row).order(
        { ...pending.order, case: opening.number },
        pending.key,
      )
      await door.fire(row.id, 'ordered', { agenda: key, facts: { result: { receipt } } })
    },

    'tell-account': async (row, key, payload) => {
      const mails = await mailsOf(world, row, (payload as { what: string }).what, onceOf(key))
      await db.transaction(async (tx) => {
        if (!(await readWaiting(tx, key, true))) return
        await finish(tx, key)
        if (mails.length > 0) await tx.batch(mails)
      })
    },
  }
}

const contextOf = (row: StoredCase) => storedOf(row).context as AccountContext
const onceOf = ({ caseId, version, n }: AgendaKey) => `${caseId}/${version}/${n}`

function portalOf({ accountsOf }: AccountWorld, { portal }: StoredCase): PortalAccounts {
  const accounts = accountsOf(portal)
  if (!accounts) throw new Error(`portal ${portal} has no account interface`)
  return accounts
}

/** Of this very account and case, signed after it was asked for; anything else is none. */
async function evidenceOf(world: AccountWorld, row: StoredCase, account: string) {
  const statement = await portalOf(world, row).evidence({ account, case: row.number })
  const found = statement && (await world.checkEvidence(row.portal, statement))
  if (!found || found.account !== account || found.case !== row.number) return null
  const signedAt = Date.parse(found.signedAt)
  const isSince = signedAt >= Date.parse(row.openedAt) - clocksDifferMs
  return isSince && signedAt <= Date.now() + clocksDifferMs ? found : null
}

/** The portal's id of who opened the case, from the history: it cannot be written over. */
async function subjectOf({ db }: AccountWorld, row: StoredCase): Promise<string> {
  const actor = await readOpener(db, row.id)
  return actor.slice(row.portal.length + 1)
}

const onFile = ({ email, language }: PortalAccount) => ({ to: email, locale: language })

function mail(
  row: StoredCase,
  account: PortalAccount,
  template: string,
  key: string,
  params: NewMail['params'] = {},
) {
  return letter(row, onFile(account), template, key, params)
}

/** Without the case itself: nobody who reads it has shown yet that he is a party. */
function letter(
  { id, number }: StoredCase,
  to: Pick<NewMail, 'to' | 'locale'>,
  template: string,
  key: string,
  params: NewMail['params'] = {},
) {
  const more = { number, ...params }
  return insertingMail({ ...to, key, template, thread: id, params: more })
}

/** Who is told what: by the address on file, by the new one, and by the one that a link was mailed to. */
async function mailsOf(world: AccountWorld, row: StoredCase, what: string, once: string) {
  const context = contextOf(row)
  const { account, answers } = context
  const locale = account?.language ?? (answers.language === 'en' ? 'en' : 'pl')
  const old = (template: string, params = {}) =>
    account ? [mail(row, account, template, `${once}/old`, params)] : []
  const to = (address: unknown, template: string, params = {}) =>
    typeof address === 'string' ? [letter(row, { to: address, locale }, template, `${once}/new`, params)] : []
  const stop = async (until: string) => ({
    until,
    url: account
      ? await world.contestLinks.url(row.id, contestableUntil({ ...context, changedAt: until }))
      : '',
  })
  /** At the number on file: by the gateway or, where there is none, by an officer's call. */
  const phone = (template: PhoneNoticeTemplate, params: { until?: string; url?: string }) =>
    account?.phone
      ? [
          insertingPhoneNotice({
            once: `${once}/phone`,
            caseId: row.id,
            number: row.number,
            template,
            phone: account.phone,
            name: account.name,
            language: account.language,
            // The link is the owner's alone: whoever calls has none to read out.
            params: world.hasGateway ? params : { ...(params.until && { until: params.until }) },
            state: world.hasGateway ? 'waiting' : 'to-call',
          }),
        ]
      : []
  switch (what) {
    case 'received':
      return to(answers.replyTo, 'account-received')
    case 'unblocked':
      return [...old('account-unblocked'), ...to(answers.replyTo, 'account-granted')]
    case 'closed':
      return context.order === 'unblock' ? to(answers.replyTo, 'account-closed') : old('account-closed')
    case 'locked':
      return [...old('account-locked'), ...to(answers.replyTo, 'account-closed')]
    case 'cooling': {
      const until = cooling(context).dueAt!
      const params = await stop(until)
      // Without a gateway the case itself asks an officer to call.
      const message = world.hasGateway ? phone('login-cooling', params) : []
      return [...old('login-cooling', params), ...message, ...to(answers.newLogin, 'login-new', { until })]
    }
    case 'changed': {
      const { url } = await stop(context.changedAt!)
      const params = { url, until: contestableUntil(context) }
      return [...old('login-changed', params), ...phone('login-changed', params)]
    }
    case 'contested':
      return [...old('login-stopped'), ...phone('login-stopped', {})]
    case 'cancelled':
      return old('login-cancelled')
    case 'dismissed':
      return old('login-kept')
    default:
      throw new Error(`nobody is told "${what}"`)
  }
}
