/**
 * For people who cannot sign in. Nothing here asks a portal whether there is an account: that is a worker's, after the
 * answer was given, so the answer and its time are the same for everybody.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { AccountContext } from '../../workflows/cases/account/context.ts'
import { evidencePolicy } from '../../workflows/cases/account/evidence-policy.ts'
import { promise } from '../../workflows/cases/account/terms.ts'
import type { AskLink, ContestPage, UnblockPage } from '../../workflows/contracts/account-requests.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Visitor } from '../../workflows/contracts/viewer.ts'
import { findLink, insertingLink, linksOf, useLink, type AccountLink } from '../db/account-cases.ts'
import { readCase, type StoredCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { insertingMail } from '../db/mail.ts'
import type { ContestLinks } from './contest-links.ts'
import type { Door } from './door.ts'
import { Refused } from './refused.ts'
import { storedOf } from './show.ts'

export type AccountRequests = ReturnType<typeof createAccountRequests>

export type AccountRequestsOptions = {
  readonly db: Database
  readonly door: Door
  readonly baseUrl: string
  readonly key: () => Promise<Buffer>
  readonly contestLinks: ContestLinks
  /** Code and name of each portal that has an account interface. */
  readonly portals: readonly { readonly code: string; readonly name: string }[]
}

const hourMs = 3_600_000
const tokenHash = (token: string) => createHash('sha256').update(token).digest()

export function createAccountRequests(options: AccountRequestsOptions) {
  const { db, door, baseUrl, contestLinks, portals } = options

  async function linked(token: string): Promise<AccountLink> {
    const link = await findLink(db, tokenHash(token))
    if (!link || link.isOver) throw new Refused('link-over')
    return link
  }

  async function page(link: AccountLink): Promise<UnblockPage> {
    const row = link.caseId ? await readCase(db, link.caseId) : null
    const { address, language } = link
    const portal = portals.find(({ code }) => code === link.portal)?.name ?? link.portal
    return { portal, address, language, request: row && requestOf(row) }
  }

  async function contested(token: string): Promise<StoredCase> {
    const [clock] = await db.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
    const id = await contestLinks.read(token, clock!.at)
    const row = id ? await readCase(db, id) : null
    if (!row) throw new Refused('link-over')
    return row
  }

  return {
    portals,

    /** The same whatever is known of the address: it is not even looked up. */
    async ask({ portal, address, language }: AskLink): Promise<void> {
      if (!portals.some(({ code }) => code === portal))
        throw new Refused('answers-invalid', { faults: [{ field: 'portal', code: 'not-an-option' }] })
      const token = randomBytes(32).toString('base64url')
      const id = `lnk_${randomBytes(12).toString('hex')}`
      const addressHash = createHmac('sha256', await options.key())
        .update(address.toLowerCase())
        .digest()
      const { linkHours, linksPerDay } = evidencePolicy
      const until = new Date(Date.now() + linkHours * hourMs).toISOString()
      const wanted = (await linksOf(db, addressHash)) < linksPerDay
      const link = { id, portal, address, language }
      const mail = {
        key: `${id}/link`,
        to: address,
        locale: language,
        template: 'account-link',
        thread: id,
        params: { url: `${baseUrl}/unblock#${token}`, until },
      }
      await db.atOnce([
        insertingLink(link, { token: tokenHash(token), address: addressHash }, linkHours),
        ...(wanted ? [insertingMail(mail)] : []),
      ])
    },

    async open(token: string): Promise<UnblockPage> {
      return page(await linked(token))
    },

    /** A link is good for one request: sent again it gets the same answer, and another one is refused. */
    async request(token: string, answers: Answers): Promise<UnblockPage> {
      const link = await linked(token)
      const own = { ...answers, replyTo: link.address, language: link.language }
      const visitor: Visitor = {
        role: 'visitor',
        portal: link.portal,
        id: link.id,
        name: String(answers.person ?? '').slice(0, 200),
      }
      const { id } = await door.open({ kind: 'unblock', answers: own }, visitor, 'open').catch(usedTwice)
      await useLink(db, link.id, id)
      return page({ ...link, caseId: link.caseId ?? id })
    },

    async visitorOf(token: string): Promise<Visitor> {
      const { id, portal } = await linked(token)
      return { role: 'visitor', portal, id, name: '' }
    },

    async contestPage(token: string): Promise<ContestPage> {
      return contestPageOf(await contested(token))
    },

    /** Asked for as often as one likes: a change that is stopped stays so. */
    async contest(token: string): Promise<ContestPage> {
      const row = await contested(token)
      await door.fire(row.id, 'contest')
      return contestPageOf((await readCase(db, row.id))!)
    },
  }
}

function usedTwice(error: unknown): never {
  if (error instanceof Refused && error.code === 'idempotency-key-reused') throw new Refused('link-used')
  throw error
}

function requestOf(row: StoredCase): UnblockPage['request'] {
  const context = storedOf(row).context as AccountContext
  const isOver = row.lane === 'closed'
  const state = row.step === 'executed' ? 'unblocked' : isOver ? 'closed' : 'in-progress'
  return { number: row.number, state, promisedAt: isOver ? null : promise(context).dueAt }
}

function contestPageOf({ number, portal, step, snapshot }: StoredCase): ContestPage {
  const { context } = JSON.parse(snapshot) as { context: AccountContext }
  const canStop = ['cooling', 'to-notify', 'executing', 'executed'].includes(step) && context.contest === null
  const state = canStop ? 'can-stop' : context.contest === null ? 'over' : 'stopped'
  return { number, portal, state }
}
