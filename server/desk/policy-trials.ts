/**
 * Tries a draft of the policy on the cases of a past time: each is played once more from its record. It is asked for by a
 * duty manager and done by a worker, page by page, so that everybody sees how far it is and a worker that dies loses one page.
 */
import { randomUUID } from 'node:crypto'
import { setImmediate as breath } from 'node:timers/promises'
import type { Logger } from 'pino'
import { catalogue, kindOf } from '../../workflows/cases/catalogue.ts'
import { addDays, instantAt } from '../../workflows/calendar/zoned.ts'
import type { DryRun, Otherwise, TryDraft } from '../../workflows/contracts/policy-drafts.ts'
import type { Policy } from '../../workflows/contracts/policy.ts'
import { tried } from '../../workflows/outages/policy-trial.ts'
import type { Database, Executor } from '../db/database.ts'
import { Outage } from '../db/faults.ts'
import { countOpened, openedWithin, type Opened, type Within } from '../db/openings.ts'
import { keepDryRun, readDraft } from '../db/policy-drafts.ts'
import * as trials from '../db/policy-trials.ts'
import { csvLine } from './csv-line.ts'

export type PolicyTrials = ReturnType<typeof createPolicyTrials>

const page = 50
/** Some milliseconds of computing, then others get their turn. */
const slice = 5
const shown = 200
const leaseSeconds = 60
/** A trial that kills its worker each time is given up. */
const mostAttempts = 5

const kinds = catalogue.filter((kind) => kind.policyRow).map(({ code }) => code)

export function createPolicyTrials(db: Database, log: Logger) {
  async function pageOf(trial: trials.StoredTrial, draft: Policy): Promise<boolean> {
    const opened = await openedWithin(db, { kinds, ...trial }, trial.reached, page)
    const last = opened.at(-1)
    if (!last) return end(trial)
    const sums = { cases: opened.length, otherTerms: 0, unreadable: 0 }
    const otherwise: Otherwise[] = []
    for (const [i, one] of opened.entries()) {
      if (i % slice === 0) await breath()
      const found = played(one, draft)
      if (found === null) sums.unreadable += 1
      else if (found.why.length > 0) otherwise.push(found)
      else if (found.columns.length > 0) sums.otherTerms += 1
    }
    const reached = last.opening.id
    const kept = await db.transaction((tx) =>
      trials.keepPage(tx, trial, { ...sums, otherwise, reached }, leaseSeconds),
    )
    return kept && pageOf({ ...trial, reached }, draft)
  }

  /** The result counts for the revision that was tried: one that was saved meanwhile is another. */
  async function end(trial: trials.StoredTrial): Promise<boolean> {
    return db.transaction(async (tx) => {
      const { draftId, revision } = trial
      const kept = await keepDryRun(tx, draftId, revision, await resultOf(tx, trial))
      return trials.endTrial(tx, trial, kept ? 'done' : 'outdated')
    })
  }

  async function resultOf(tx: Executor, { id, draftId }: trials.StoredTrial): Promise<DryRun> {
    const now = await trials.newestTrial(tx, draftId)
    const otherwise = await trials.trialCases(tx, id, '', shown)
    const {
      at = '',
      from = '',
      to = '',
      done = 0,
      otherwiseCount = 0,
      otherTerms = 0,
      unreadable = 0,
    } = now ?? {}
    return { at, from, to, cases: done, otherwise, otherwiseCount, otherTerms, unreadable }
  }

  async function perform(trial: trials.StoredTrial): Promise<void> {
    const draft = await readDraft(db, trial.draftId)
    if (draft?.state !== 'open' || draft.revision !== trial.revision)
      return void (await trials.endTrial(db, trial, 'outdated'))
    if (trial.attempts > mostAttempts) return void (await trials.endTrial(db, trial, 'failed'))
    await pageOf(trial, { version: 0, ...draft.content })
  }

  return {
    /** Within the caller's transaction; the worker finds it by itself. */
    async queue(tx: Executor, draftId: string, asked: TryDraft, by: string): Promise<void> {
      const [clock] = await tx.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
      const within = withinOf(asked, clock!.at)
      const id = `try_${randomUUID().replaceAll('-', '')}`
      const total = await countOpened(tx, within)
      const { from, to } = within
      await trials.queueTrial(tx, { id, draftId, revision: asked.revision, from, to, total }, by)
    },

    newest: (draftId: string) => trials.newestTrial(db, draftId),

    /** The next that waits, to its end; false where none does. */
    async work(): Promise<boolean> {
      const trial = await db.transaction((tx) => trials.takeTrial(tx, leaseSeconds))
      if (!trial) return false
      try {
        await perform(trial)
      } catch (error) {
        if (error instanceof Outage) throw error
        log.error({ trial: trial.id, err: error }, 'a dry run of the policy failed')
        await trials.endTrial(db, trial, 'failed')
      }
      return true
    },

    /** Every case that would have been decided otherwise, as a table for a spreadsheet. */
    async *report(trialId: string): AsyncGenerator<string, void> {
      yield `\uFEFF${csvLine(heading)}`
      for (let after = ''; ;) {
        const found = await trials.trialCases(db, trialId, after, shown)
        if (found.length > 0) yield found.map((one) => csvLine(cellsOf(one))).join('')
        const last = found.at(-1)
        if (!last || found.length < shown) return
        after = last.id
      }
    },
  }
}

/** A month is Poland's. */
function withinOf(asked: TryDraft, at: string): Within {
  if ('days' in asked) {
    const from = new Date(Date.parse(at) - asked.days * 86_400_000).toISOString()
    return { kinds, from, to: new Date(Date.parse(at) + 1).toISOString() }
  }
  const first = `${asked.month}-01`
  const next = `${addDays(first, 31).slice(0, 7)}-01`
  return { kinds, from: instantAt(first, '00:00'), to: instantAt(next, '00:00') }
}

/** A case that this release cannot compute any more is counted, and told as such. */
function played({ kind: code, opening, record, step }: Opened, draft: Policy): Otherwise | null {
  const kind = kindOf(code)
  if (!kind) return null
  try {
    return tried(kind, opening, record, step, draft)
  } catch {
    return null
  }
}

const sides = ['before', 'after'] as const
const outcomes = [
  'mode',
  'step',
  'ended',
  'reason',
  'officers',
  'decisionDueAt',
  'windowEndsAt',
  'returnDueAt',
  'overdue',
] as const
const heading = [
  'application',
  'opened',
  'system',
  'side',
  'trader_class',
  'direction',
  'planned',
  'why',
  'missed',
  ...outcomes.flatMap((name) => sides.map((side) => `${side}_${name}`)),
  'columns',
]

function cellsOf({ number, openedAt, key, why, columns, ...beside }: Otherwise): (string | number)[] {
  const missed = why.flatMap(({ event, fault }) =>
    event === null ? [] : [fault === null ? event : `${event} ${fault}`],
  )
  return [
    number,
    openedAt,
    key.system,
    key.side,
    key.traderClass,
    key.direction,
    key.planned,
    why.map(({ code }) => code).join(' '),
    missed.join(', '),
    ...outcomes.flatMap((name) => sides.map((side) => String(beside[side][name] ?? ''))),
    columns.join(' '),
  ]
}
