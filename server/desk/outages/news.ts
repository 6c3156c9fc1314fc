/**
 * Tells every case that hangs on an outage what became of it: its end closes thousands of windows at once. Some dozens go
 * in one transaction, each worked out by the door, so its rows are those of a single event; a list in the database says
 * who has been told, so that a worker that is killed leaves off where another goes on.
 */
import type { Logger } from 'pino'
import { catalogue } from '../../../workflows/cases/catalogue.ts'
import type { Policy } from '../../../workflows/contracts/policy.ts'
import { lockCases, type StoredCase } from '../../db/cases.ts'
import type { Database, Executor } from '../../db/database.ts'
import { Outage } from '../../db/faults.ts'
import * as list from '../../db/outage-news.ts'
import { readOutage } from '../../db/records.ts'
import type { Door } from '../door.ts'
import type { Numbers } from '../numbers.ts'
import type { PolicySource } from '../policy-source.ts'
import { putTogether, remembering } from '../put-together.ts'
import type { Next } from '../write.ts'

export type NewsOptions = {
  readonly db: Database
  readonly door: Door
  readonly numbers: Numbers
  readonly policies: PolicySource
  readonly committed: (change: Pick<Next, 'row' | 'due'>) => void
  /** Tells open pages that the outage's news got on. */
  readonly progressed: (outage: StoredCase) => void
  readonly log: Logger
}

/** Kinds that have a use for the news of an outage. */
const kinds = catalogue.filter(({ events }) => 'outage-changed' in events).map(({ code }) => code)

/** So many cases to a transaction: their locks are held for some hundredths of a second. */
const chunk = 100
const lanes = 2

type Told = { readonly end: boolean; readonly nexts: readonly Next[] }

export function createOutageNews(options: NewsOptions) {
  const { db, door, numbers, policies, committed, progressed, log } = options

  async function tellSome(
    news: list.News,
    limit: number,
    taken: (ids: readonly string[]) => void,
  ): Promise<Told> {
    const policy = await policies.current()
    await numbers.ready('approvals', limit)
    const told = await db.transaction(async (tx): Promise<Told> => {
      const ids = await list.takeNews(tx, news, limit)
      if (ids.length === 0) return { end: true, nexts: [] }
      taken(ids)
      const { nexts, heard } = await workedOut(tx, ids, policy)
      await putTogether(tx, nexts, list.settlingNews(news, heard))
      return { end: false, nexts }
    })
    for (const next of told.nexts) committed(next)
    return told
  }

  async function workedOut(tx: Executor, ids: readonly string[], policy: Policy) {
    const shared = remembering(tx)
    const nexts: Next[] = []
    const heard: list.Heard[] = []
    const rows = await lockCases(tx, ids)
    for (const row of rows) {
      const next = await door.workOut(shared, row, 'outage-changed', policy, {})
      if (next) nexts.push(next)
      heard.push({ caseId: row.id, state: next ? 'told' : 'as-it-was', step: next?.row.step ?? row.step })
    }
    const found = new Set(rows.map(({ id }) => id))
    for (const caseId of ids.filter((id) => !found.has(id)))
      heard.push({ caseId, state: 'as-it-was', step: null })
    return { nexts, heard }
  }

  /** Where one case of many cannot be told, the others must not wait for it: they are told one by one. */
  async function tellOrEach(news: list.News): Promise<boolean> {
    let left: readonly string[] = []
    try {
      return (await tellSome(news, chunk, (ids) => (left = ids))).end
    } catch (error) {
      if (error instanceof Outage || left.length === 0) throw error
      log.warn({ ...news, err: error }, 'outage: some cases are told one by one')
    }
    for (let i = 0; i < left.length; i++) if (await tellAlone(news)) return i === 0
    return false
  }

  async function tellAlone(news: list.News): Promise<boolean> {
    let [caseId]: readonly string[] = []
    try {
      return (await tellSome(news, 1, (ids) => ([caseId] = ids))).end
    } catch (error) {
      if (error instanceof Outage || caseId === undefined) throw error
      log.error({ ...news, caseId, err: error }, 'outage: a case was not told')
      await db.batch(list.settlingNews(news, [{ caseId, state: 'failed', step: null }]))
      return false
    }
  }

  /** One of several that share the list: while the database puts one part down, the next is worked out. */
  async function tell(outage: StoredCase, news: list.News): Promise<void> {
    for (;;) {
      const isOver = await tellOrEach(news)
      progressed(outage)
      if (isOver) return
    }
  }

  async function tellAll(outage: StoredCase, news: list.News, system: string): Promise<void> {
    // Whoever came while the list was worked off is told, too; each later one has seen the outage as it is now.
    for (let turn = 0; turn < 2; turn++) {
      await db.transaction((tx) => list.listNews(tx, news, system, kinds))
      await Promise.all(Array.from({ length: lanes }, () => tell(outage, news)))
    }
  }

  return {
    /** May be done again: who has been told is not told twice. */
    async tellCases(row: StoredCase, version: number): Promise<void> {
      const outage = await db.transaction((tx) => readOutage(tx, row.id))
      const newest = await list.newestNews(db, row.id)
      // What is told is the outage as it is now: a later change has told this one with it.
      if (!outage || (newest !== null && newest > version)) return
      const news = { outageId: row.id, version }
      await db.batch([list.removingEarlierNews(news), list.retryingNews(news)])
      await tellAll(row, news, outage.system)
      const failed = (await list.countNews(db, news)).filter(({ state }) => state === 'failed')
      const n = failed.reduce((sum, one) => sum + one.n, 0)
      if (n > 0) throw new Error(`${n} cases were not told`)
    },
  }
}
