/** Bulk decisions: what workers do for them, who still joins them, and how far they are. */
import type { Logger } from 'pino'
import type { BulkContext } from '../../../workflows/cases/bulk/context.ts'
import type { FallbackContext } from '../../../workflows/cases/fallback/context.ts'
import type { BulkPage, BulkSummary, LineState } from '../../../workflows/contracts/bulk.ts'
import type { Viewer } from '../../../workflows/contracts/viewer.ts'
import { finish, type AgendaKey } from '../../db/agenda.ts'
import {
  cancellingLines,
  countGranted,
  countLate,
  countLines,
  countReasons,
  hasLine,
  insertingLines,
  readLines,
  retryingLines,
  settlingLines,
  standingBatches,
} from '../../db/bulk.ts'
import { lockCase, readCase, shareCaseById, type StoredCase } from '../../db/cases.ts'
import type { Database } from '../../db/database.ts'
import { Outage } from '../../db/faults.ts'
import { readOutage } from '../../db/records.ts'
import type { Door } from '../door.ts'
import type { Numbers } from '../numbers.ts'
import type { PolicySource } from '../policy-source.ts'
import { Refused } from '../refused.ts'
import type { StaffUnderLock } from '../staff-under-lock.ts'
import { storedOf } from '../show.ts'
import type { Next } from '../write.ts'
import { carryOut, type Carried } from './carry-out.ts'
import { foundFor, principalsOf, underReview } from './found.ts'
import { gather, lineOf } from './gather.ts'
import { bulkReport } from './report.ts'

export type BulkOptions = {
  readonly db: Database
  readonly door: Door
  readonly numbers: Numbers
  readonly policies: PolicySource
  readonly staffUnderLock: StaffUnderLock
  readonly committed: (change: Pick<Next, 'row' | 'due'>) => void
  /** Tells open pages that a batch got on. */
  readonly progressed: (batch: StoredCase) => void
  readonly log: Logger
}

/** So many cases to a transaction: their locks are held for some hundredths of a second. */
const chunk = 100
const lanes = 2

export type Bulk = ReturnType<typeof createBulk>

export function createBulk(options: BulkOptions) {
  const { db, door, numbers, policies, staffUnderLock, committed, progressed, log } = options

  async function next(
    batchId: string,
    limit: number,
    taken: (ids: readonly string[]) => void,
  ): Promise<Carried> {
    const policy = await policies.current()
    await numbers.ready('approvals', limit)
    const carried = await db.transaction((tx) =>
      carryOut(tx, batchId, limit, { door, staffUnderLock, policy, taken }),
    )
    if (carried.end === null) for (const one of carried.nexts) committed(one)
    return carried
  }

  /** Where one case of many cannot be put down, the others must not wait for it: they are tried one by one. */
  async function nextOrEach(batchId: string): Promise<Carried['end']> {
    let left: readonly string[] = []
    try {
      return (await next(batchId, chunk, (ids) => (left = ids))).end
    } catch (error) {
      if (error instanceof Outage || left.length === 0) throw error
      log.warn({ batchId, err: error }, 'bulk: some cases are tried one by one')
    }
    for (let i = 0; i < left.length; i++) {
      const end = await nextAlone(batchId)
      if (end !== null) return i === 0 ? end : null
    }
    return null
  }

  async function nextAlone(batchId: string): Promise<Carried['end']> {
    let [caseId]: readonly string[] = []
    try {
      return (await next(batchId, 1, (ids) => ([caseId] = ids))).end
    } catch (error) {
      if (error instanceof Outage || caseId === undefined) throw error
      log.error({ batchId, caseId, err: error }, 'bulk: a case failed')
      const result = error instanceof Refused ? error.code : 'error'
      await db.batch(settlingLines(batchId, [{ caseId, state: 'failed', result }]))
      return null
    }
  }

  /** One of several that share a list: while the database puts one part down, the next is worked out. */
  async function carry(batch: StoredCase): Promise<Carried['end']> {
    for (;;) {
      const end = await nextOrEach(batch.id)
      progressed(batch)
      if (end !== null) return end
    }
  }

  const effects = {
    'gather-bulk': async (row: StoredCase, key: AgendaKey): Promise<void> => {
      const policy = await policies.current()
      const result = await db.transaction((tx) => gather(tx, row.id, policy))
      if (result) await door.fire(row.id, 'gathered', { agenda: key, facts: { result } })
    },

    'grant-bulk': async (row: StoredCase, key: AgendaKey): Promise<void> => {
      await db.batch([retryingLines(row.id)])
      const ends = await Promise.all(Array.from({ length: lanes }, () => carry(row)))
      if (ends.includes('stopped')) return
      if (ends.includes('rights-lost')) return void (await door.fire(row.id, 'halted', { agenda: key }))
      const { failed: n } = await countLines(db, row.id)
      await door.fire(row.id, 'finished', { agenda: key, facts: { result: { failed: n } } })
    },

    'drop-lines': async (row: StoredCase, key: AgendaKey): Promise<void> => {
      await db.transaction(async (tx) => {
        await lockCase(tx, row.id)
        await tx.batch([cancellingLines(row.id)])
        await finish(tx, key)
      })
    },
  }

  /** An application that came while a grant stands open for its outage gets it, or is listed with what speaks against it. */
  async function join(row: StoredCase | null): Promise<void> {
    if (row?.outageId == null || row.kind !== 'fallback') return
    for (const batchId of await standingBatches(db, row.outageId)) await joinOne(batchId, row.id)
  }

  async function joinOne(batchId: string, caseId: string): Promise<void> {
    const policy = await policies.current()
    const isNew = await db.transaction(async (tx) => {
      const batch = await shareCaseById(tx, batchId)
      const row = await readCase(tx, caseId)
      if (batch?.step !== 'standing' || row?.step !== 'to-review' || (await hasLine(tx, batchId, caseId)))
        return false
      const context = storedOf(batch).context as BulkContext
      const outage = context.outage && (await readOutage(tx, context.outage.id))
      if (!outage || (await countLate(tx, batchId)) >= policy.sections.bulk.maxCases) return false
      const one = { row, context: storedOf(row).context as FallbackContext }
      const flagged = await underReview(tx, policy, batch.at, [row.ownerEori, ...principalsOf(one)])
      const found = await foundFor(tx, [one], flagged)
      const scope = { answers: context.answers, outage, excludes: policy.sections.bulk.excludes }
      const line = lineOf(row, scope, found(one), undefined, batch.at)
      const needsTwo = line.second && context.second === null
      const refused = needsTwo ? { state: 'excluded' as const, result: 'takes-two' } : {}
      await tx.batch([insertingLines(batchId, [{ ...line, late: true, ...refused }])])
      return true
    })
    if (!isNew) return
    const end = await nextOrEach(batchId)
    if (end === 'rights-lost') await door.fire(batchId, 'halted')
    const batch = await readCase(db, batchId)
    if (batch) progressed(batch)
  }

  async function batchFor(id: string, viewer: Viewer): Promise<StoredCase> {
    if (viewer.role !== 'officer') throw new Refused('not-allowed')
    const row = await readCase(db, id)
    if (row?.kind !== 'bulk') throw new Refused('not-found')
    return row
  }

  return {
    effects,
    join,

    async summary(id: string, viewer: Viewer): Promise<BulkSummary> {
      const row = await batchFor(id, viewer)
      const { preview, first, second, approvedAt } = storedOf(row).context as BulkContext
      const [counts, granted, reasons] = await Promise.all([
        countLines(db, id),
        countGranted(db, id),
        countReasons(db, id),
      ])
      const { version, step } = row
      return { version, step, preview, first, second, approvedAt, counts, ...granted, reasons }
    },

    async lines(
      id: string,
      asked: { state: LineState | null; q: string | null; after: string; limit: number },
      viewer: Viewer,
    ): Promise<BulkPage> {
      await batchFor(id, viewer)
      const rows = await readLines(db, id, { ...asked, limit: asked.limit + 1 })
      const shown = rows.slice(0, asked.limit)
      return { rows: shown, next: rows.length > asked.limit ? (shown.at(-1)?.caseId ?? null) : null }
    },

    async report(
      id: string,
      viewer: Viewer,
    ): Promise<{ number: string; lines: AsyncGenerator<string, void> }> {
      const { number } = await batchFor(id, viewer)
      return { number, lines: bulkReport(db, id) }
    },
  }
}
