/** What officers read of outages and probes: a year of each system, and ninety days of each probe. */
import { addDays, instantAt, localTime } from '../../../workflows/calendar/zoned.ts'
import type { OutageReport, SystemYear } from '../../../workflows/contracts/outage-report.ts'
import {
  ProbeSetting,
  type ProbeBoard,
  type ProbeDay,
  type ProbeStatus,
} from '../../../workflows/contracts/probes.ts'
import { measuredMinutes } from '../../../workflows/outages/measured.ts'
import type { Database } from '../../db/database.ts'
import { databaseTime } from '../../db/notices.ts'
import { approvalsOf, falseAlarmsOf, outageYears, stretchesOf, type Stretch } from '../../db/outage-years.ts'
import { activeProbes, probeHours, type ProbeHour, type ProbeRow } from '../../db/probes.ts'

export type OutageBoard = {
  year(year: number | null): Promise<OutageReport>
  probes(): Promise<ProbeBoard>
}

const probeDays = 90
const yearOf = (at: string): number => Number(localTime(at).date.slice(0, 4))

export function createOutageBoard(db: Database): OutageBoard {
  return {
    async year(wanted) {
      const { first, at } = await outageYears(db)
      const now = yearOf(at)
      const year = wanted ?? now
      const time = {
        from: instantAt(`${year}-01-01`, '00:00'),
        to: instantAt(`${year + 1}-01-01`, '00:00'),
        at,
      }
      const [stretches, alarms, approvals] = await Promise.all([
        stretchesOf(db, time.from, time.to),
        falseAlarmsOf(db, time.from, time.to),
        approvalsOf(db, time.from, time.to),
      ])
      const codes = [...stretches, ...alarms, ...approvals].map(({ system }) => system)
      const earliest = Math.min(first === null ? now : yearOf(first), now)
      return {
        asOf: at,
        year,
        years: Array.from({ length: now - earliest + 1 }, (_, i) => now - i),
        systems: [...new Set(codes)].sort().map((system): SystemYear => {
          const own = stretches.filter((one) => one.system === system)
          const used = approvals.find((one) => one.system === system)
          return {
            system,
            unplanned: measured(own, time, false),
            planned: measured(own, time, true),
            reopened: own.filter(({ n }) => n > 0).length,
            falseAlarms: Number(alarms.find((one) => one.system === system)?.n ?? 0),
            approvals: used?.n ?? 0,
            declarations: used?.declarations ?? 0,
          }
        }),
      }
    },

    async probes() {
      const asOf = await databaseTime(db)
      const to = localTime(asOf).date
      const from = addDays(to, 1 - probeDays)
      const [rows, hours] = await Promise.all([activeProbes(db), probeHours(db, instantAt(from, '00:00'))])
      const byProbe = Map.groupBy(hours, ({ probe }) => probe)
      return { asOf, from, to, probes: rows.map((row) => statusOf(row, byProbe.get(row.code) ?? [])) }
    },
  }
}

type Time = Parameters<typeof measuredMinutes>[1]

function measured(stretches: readonly Stretch[], time: Time, planned: boolean): SystemYear['planned'] {
  const own = stretches.filter(({ kind }) => (kind === 'planned') === planned)
  return {
    outages: new Set(own.map(({ outageId }) => outageId)).size,
    minutes: measuredMinutes(own, time),
  }
}

function statusOf(row: ProbeRow, hours: readonly ProbeHour[]): ProbeStatus {
  const { target, everySeconds, failuresInARow } = ProbeSetting.parse(JSON.parse(row.settings))
  const { protocol, host } = new URL(target)
  return {
    code: row.code,
    system: row.system,
    channel: row.channel,
    target: `${protocol}//${host}`,
    everySeconds,
    failuresInARow,
    state: stateOf(row, failuresInARow),
    since: row.failingSince ?? row.answeringSince,
    lastAt: row.lastAt,
    lastMs: row.lastMs,
    lastDetail: row.lastDetail,
    days: daysOf(hours),
  }
}

function stateOf({ lastAt, failedInARow }: ProbeRow, failuresInARow: number): ProbeStatus['state'] {
  if (lastAt === null) return 'unknown'
  if (failedInARow === 0) return 'answers'
  return failedInARow >= failuresInARow ? 'fails' : 'fails-once'
}

function daysOf(hours: readonly ProbeHour[]): ProbeDay[] {
  const days = Map.groupBy(hours, ({ hour }) => localTime(hour).date)
  return [...days].map(([day, all]) => {
    const sum = (part: 'answered' | 'failed' | 'ms') => all.reduce((total, hour) => total + hour[part], 0)
    const answered = sum('answered')
    return {
      day,
      answered,
      failed: sum('failed'),
      averageMs: answered === 0 ? null : Math.round(sum('ms') / answered),
    }
  })
}

/** As a table for a spreadsheet; codes and numbers alone, so that nothing in it can be a formula. */
export function outagesAsCsv({ year, systems }: OutageReport): string {
  const heading =
    'year;system;unplanned_outages;unplanned_minutes;planned_outages;planned_minutes;reopened;false_alarms;approvals;declarations'
  const lines = systems.map((one) =>
    [
      year,
      one.system,
      one.unplanned.outages,
      one.unplanned.minutes,
      one.planned.outages,
      one.planned.minutes,
      one.reopened,
      one.falseAlarms,
      one.approvals,
      one.declarations,
    ].join(';'),
  )
  return [heading, ...lines].map((line) => `${line}\r\n`).join('')
}
