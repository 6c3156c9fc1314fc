/**
 * Does what an agenda row asks for. Every row may be performed twice and after a crash: the result goes through the
 * door together with the row's end, so it counts once.
 */
import { hash } from 'node:crypto'
import type { Logger } from 'pino'
import type { ApprovalKeys } from '../approvals/keys.ts'
import type { ComplaintContext } from '../../workflows/cases/complaint/context.ts'
import type { FallbackContext } from '../../workflows/cases/fallback/context.ts'
import { fail, finish, readWaiting, type AgendaKey, type AgendaRow } from '../db/agenda.ts'
import { lockCase, readCase, type StoredCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { replaceTerms } from '../db/records.ts'
import { accountEffects, type AccountWorld } from './account-effects.ts'
import { appealEffects } from './appeal-effects.ts'
import { printApproval } from './approval-print.ts'
import type { Bulk } from './bulk/bulk.ts'
import { runChecks } from './checks.ts'
import type { Door } from './door.ts'
import type { MailEffect } from './mail-effect.ts'
import { tellSubscribers } from './mail-subscribers.ts'
import type { OutageWork } from './outages/work.ts'
import { kindOfCase, stateOf, storedOf } from './show.ts'

export type PerformOptions = {
  readonly db: Database
  readonly door: Door
  readonly baseUrl: string
  readonly approvalKeys: ApprovalKeys | null
  readonly bulk: Pick<Bulk, 'effects' | 'join'>
  readonly mail: MailEffect
  readonly outages: OutageWork
  readonly accounts: Pick<AccountWorld, 'accountsOf' | 'contestLinks' | 'hasGateway' | 'checkEvidence'>
  readonly log: Logger
}

/** After this many attempts a row is dead and somebody must look. */
const mostAttempts = 10

export function createPerform(options: PerformOptions): (key: AgendaKey) => Promise<void> {
  const { db, door, baseUrl, approvalKeys, bulk, mail, outages, log } = options
  const oneAtATime = inTurn()

  const effects: Record<string, (row: StoredCase, key: AgendaKey, payload: unknown) => Promise<void>> = {
    mail,
    'tell-subscribers': (_, __, payload) => tellSubscribers(db, payload),
    ...bulk.effects,
    ...outages.effects,
    ...appealEffects(db, door),
    ...accountEffects({ db, door, ...options.accounts }),

    check: async (row, key) => {
      const context = storedOf(row).context as FallbackContext
      const terms = kindOfCase(row).terms?.(stateOf(row, storedOf(row))) ?? []
      const checks = await db.transaction(async (tx) => {
        // Two workers with one row would else put down the same terms, and one of them fail.
        await lockCase(tx, row.id)
        await replaceTerms(tx, row.id, terms)
        return runChecks(tx, row, context)
      })
      await door.fire(row.id, 'checked', { agenda: key, facts: { result: { checks } } })
      // An outage that changed while the case was being opened has told only the cases that it found.
      await door.fire(row.id, 'outage-changed')
      await bulk.join(await readCase(db, row.id))
    },

    'render-document': async (row, key) => {
      const { name, bytes } = await printApproval(db, row, baseUrl, approvalKeys)
      const document = { name, sha256: hash('sha256', bytes) }
      await door.fire(row.id, 'document-ready', { agenda: key, facts: { result: { document } } })
    },

    'tell-subject': (row, key) => tellSubject(row, key),

    'index-terms': async ({ id }) => {
      await db.transaction(async (tx) => {
        // As it is now, and not as it was when the row was put down: another one may follow.
        const row = await lockCase(tx, id)
        if (row) await replaceTerms(tx, id, kindOfCase(row).terms?.(stateOf(row, storedOf(row))) ?? [])
      })
    },
  }

  /** A case whose kind has no use for it, or that is over, stays as it is; its page lists the complaint all the same. */
  async function tellSubject(row: StoredCase, key: AgendaKey): Promise<void> {
    const { opening, subject, answer } = storedOf(row).context as ComplaintContext
    const about = await readCase(db, subject.id)
    if (!about || !kindOfCase(about).events['complaint-upheld']) return
    const complaint = { number: opening.number, outcome: answer?.outcome }
    await door.fire(about.id, 'complaint-upheld', { agenda: key, facts: { result: { complaint } } })
  }

  async function run(agenda: AgendaRow, key: AgendaKey): Promise<void> {
    if (agenda.type === 'timer') {
      await door.fire(key.caseId, agenda.name, { agenda: key })
      await finish(db, key)
      return
    }
    const act = async () => {
      const row = await readCase(db, key.caseId)
      const effect = effects[agenda.name]
      if (!row || !effect) throw new Error(`nobody here does "${agenda.name}"`)
      await effect(row, key, agenda.payload)
      await finish(db, key)
    }
    await (agenda.later ? oneAtATime(act) : act())
  }

  return async (key) => {
    const agenda = await readWaiting(db, key, false)
    if (!agenda) return
    try {
      await run(agenda, key)
    } catch (error) {
      const state = await fail(db, key, String(error), mostAttempts)
      log[state === 'dead' ? 'error' : 'warn'](
        { ...key, name: agenda.name, err: error },
        `agenda row is ${state}`,
      )
    }
  }
}

/** One after the other: thousands of documents must not take every turn of the process at once. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
