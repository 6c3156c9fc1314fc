/** The watch over the fall-back procedure: who makes how much of it, what was seen at the time, and who has looked. */
import type {
  AbuseCase,
  AbuseFile,
  AbuseList,
  AbuseRow,
  AbuseRule,
  Acknowledge,
  Acknowledgement,
  Seen,
} from '../../workflows/contracts/abuse.ts'
import type { Policy } from '../../workflows/contracts/policy.ts'
import type { Officer } from '../../workflows/contracts/viewer.ts'
import { judge, strictestRule } from '../../workflows/outages/abuse.ts'
import { readTotals } from '../../workflows/outages/declaration-totals.ts'
import * as abuse from '../db/abuse.ts'
import type { Database, Executor } from '../db/database.ts'
import { probeSeen } from '../db/probes.ts'
import { csvLine } from './csv-line.ts'
import type { PolicySource } from './policy-source.ts'
import { Refused } from './refused.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'

export type AbuseWatch = ReturnType<typeof createAbuseWatch>

export type AbuseWatchOptions = {
  readonly db: Database
  readonly policies: PolicySource
  readonly staffUnderLock: StaffUnderLock
}

/** Where the policy holds nothing against anybody, nothing is ever reached. */
const never: AbuseRule = { reviewAt: 10_000, warnAt: [], missedReturnWarns: false }

export function createAbuseWatch({ db, policies, staffUnderLock }: AbuseWatchOptions) {
  async function list(year: number): Promise<AbuseList> {
    const [policy, tallies, totals, noted] = await Promise.all([
      policies.current(),
      abuse.tallies(db, year, null),
      abuse.totalsTold(db, year),
      abuse.acknowledgements(db, year, null),
    ])
    const rows = tallies.map((tally) =>
      rowOf(tally, policy, noted.find(({ eori }) => eori === tally.eori) ?? null),
    )
    return { year, rule: strictestRule(policy) ?? never, rows: rows.toSorted(worstFirst), totals }
  }

  async function file(eori: string, year: number): Promise<AbuseFile> {
    const [policy, [tally], uses, noted] = await Promise.all([
      policies.current(),
      abuse.tallies(db, year, [eori]),
      abuse.usesOf(db, year, eori),
      abuse.acknowledgements(db, year, eori),
    ])
    if (!tally) throw new Refused('not-found')
    const cases: AbuseCase[] = []
    for (const use of uses) cases.push(caseOf(use, await seenDuring(db, use)))
    return {
      year,
      rule: strictestRule(policy, tally.systems) ?? never,
      row: rowOf(tally, policy, noted[0] ?? null),
      cases,
      acknowledgements: noted.map(({ eori: _, ...one }) => one),
    }
  }

  return {
    list,
    file,

    /** What was looked at must be what is: another level or number by now is shown first. */
    async acknowledge(eori: string, request: Acknowledge, by: Officer): Promise<AbuseFile> {
      const { row } = await file(eori, request.year)
      if (row.level !== request.level || row.declarations !== request.declarations)
        throw new Refused('view-stale')
      await db.transaction(async (tx) => {
        const officer = await staffUnderLock(tx, by)
        if (!officer) throw new Refused('not-allowed')
        await abuse.insertAcknowledgement(tx, eori, request, row.share, officer.name)
      })
      return file(eori, request.year)
    },

    /** All lines or none. */
    async importTotals(text: string, by: Officer): Promise<{ holders: number }> {
      const { totals, faults } = readTotals(text)
      if (faults.length > 0) throw new Refused('answers-invalid', { faults: faults.slice(0, 200) })
      await db.transaction(async (tx) => {
        const officer = await staffUnderLock(tx, by)
        if (!officer?.roles.includes('duty-manager')) throw new Refused('not-allowed')
        for (const { sql, values } of abuse.puttingTotals(totals, officer.name)) await tx.write(sql, values)
      })
      return { holders: totals.length }
    },
  }
}

function rowOf(
  tally: abuse.Tally,
  policy: Policy,
  noted: (Acknowledgement & { eori: string }) | null,
): AbuseRow {
  const { eori: _, ...acknowledged } = noted ?? { eori: '' }
  return {
    ...tally,
    systems: [...tally.systems],
    ...judge(tally, strictestRule(policy, tally.systems) ?? never),
    acknowledged: noted && (acknowledged as Acknowledgement),
  }
}

const gravity = { review: 3, warning: 2, unknown: 1, none: 0 } as const

const worstFirst = (a: AbuseRow, b: AbuseRow): number =>
  gravity[b.level] - gravity[a.level] || (b.share ?? 0) - (a.share ?? 0) || b.declarations - a.declarations

async function seenDuring(db: Executor, { system, from, to }: abuse.UseRow): Promise<Seen> {
  const [outages, seen] = await Promise.all([
    abuse.outagesWithin(db, system, from, to),
    probeSeen(db, system, from, to),
  ])
  // Failures are known to the second, looks by the hour: one just before or after says nothing of the time itself.
  const failed = seen?.failures.length === 0 ? 0 : (seen?.failed ?? 0)
  return { outages, probes: seen && { looks: seen.looks, failed } }
}

function caseOf(use: abuse.UseRow, seen: Seen): AbuseCase {
  const failed = seen.probes?.failed ?? 0
  return { ...use, seen, doubtful: seen.outages.length > 0 || failed > 0 }
}

/** As a table for a spreadsheet. */
export function abuseAsCsv({ rows }: AbuseList): string {
  const heading = [
    'eori',
    'name',
    'declarations',
    'total',
    'share_percent',
    'cases',
    'missed_returns',
    'level',
    'acknowledged_by',
  ]
  const lines = rows.map((row) => [
    row.eori,
    row.name,
    row.declarations,
    row.total ?? '',
    row.share === null ? '' : (row.share / 100).toFixed(2),
    row.cases,
    row.missedReturns,
    row.level,
    row.acknowledged?.by ?? '',
  ])
  return [heading, ...lines].map(csvLine).join('')
}
