/**
 * Probes: which are due, what they found, and what is kept of it. The row of a probe is also its lease: whoever moves
 * its next beat on asks, and nobody else asks for that beat.
 */
import type { ProbeSetting } from '../../workflows/contracts/probes.ts'
import { sqlTime } from './cases.ts'
import type { Database, Executor, Value } from './database.ts'

/** Takes over the settings: new probes begin at once, those that are gone rest and keep what they saw. */
export async function settleProbes(db: Executor, settings: readonly ProbeSetting[]): Promise<void> {
  for (const setting of settings) {
    await db.write(
      `INSERT INTO probes (code, \`system\`, channel, settings, next_at)
       VALUES ($1, $2, $3, $4, UTC_TIMESTAMP(3))
       ON DUPLICATE KEY UPDATE \`system\` = $2, channel = $3, settings = $4, retired_at = NULL`,
      [setting.code, setting.system, setting.channel, JSON.stringify(setting)],
    )
  }
  const places = settings.map((_, i) => `$${i + 1}`)
  const others = places.length === 0 ? '' : `AND code NOT IN (${places.join(', ')})`
  await db.write(
    `UPDATE probes SET retired_at = UTC_TIMESTAMP(3) WHERE retired_at IS NULL ${others}`,
    settings.map(({ code }) => code),
  )
}

/** `turn` is the beat that was taken, `at` its time by the database. */
export type TakenProbe = { readonly code: string; readonly turn: number; readonly at: string }

/** The next beat lies on the probe's own grid: beats that nobody took are passed over, not made up for. */
export function takeProbes(
  db: Database,
  settings: ReadonlyMap<string, ProbeSetting>,
  limit: number,
): Promise<TakenProbe[]> {
  if (settings.size === 0 || limit === 0) return Promise.resolve([])
  return db.transaction(async (tx) => {
    const values: Value[] = []
    const places = [...settings.keys()].map((code) => `$${values.push(code)}`)
    const due = await tx.rows<TakenProbe>(
      `SELECT code, turn + 1 AS turn, UTC_TIMESTAMP(3) AS at FROM probes
       WHERE code IN (${places.join(', ')}) AND retired_at IS NULL AND next_at <= UTC_TIMESTAMP(3)
       ORDER BY next_at LIMIT ${Math.trunc(limit)} FOR UPDATE SKIP LOCKED`,
      values,
    )
    for (const { code } of due) {
      await tx.write(
        `UPDATE probes SET turn = turn + 1, next_at = next_at + INTERVAL
           ((FLOOR(TIMESTAMPDIFF(MICROSECOND, next_at, UTC_TIMESTAMP(3)) / 1000000 / $2) + 1) * $2) SECOND
         WHERE code = $1`,
        [code, settings.get(code)!.everySeconds],
      )
    }
    return due.map((row) => ({ ...row, turn: Number(row.turn) }))
  })
}

export type ProbeResult = { readonly ok: boolean; readonly ms: number; readonly detail: string }

/** How the probe stands after a result. */
export type ProbeStanding = {
  readonly failedInARow: number
  readonly failingSince: string | null
  readonly answeringSince: string | null
  /** The desk knows that it fails. */
  readonly told: boolean
}

type Row = Omit<ProbeStanding, 'told'> & {
  readonly turn: number
  readonly told: number
  readonly system: string
  readonly channel: string
}

/** Null where another worker took a later beat meanwhile: what comes so late says nothing of now. */
export function recordProbe(
  db: Database,
  { code, turn, at }: TakenProbe,
  { ok, ms, detail }: ProbeResult,
): Promise<ProbeStanding | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx.rows<Row>(
      `SELECT turn, told, \`system\`, channel, failed_in_a_row AS failedInARow, failing_since AS failingSince,
         answering_since AS answeringSince FROM probes WHERE code = $1 FOR UPDATE`,
      [code],
    )
    if (!row || Number(row.turn) !== turn) return null
    const before = { ...row, told: row.told === 1 }
    const next: ProbeStanding = ok
      ? {
          told: before.told,
          failedInARow: 0,
          failingSince: null,
          answeringSince: before.failingSince === null ? (before.answeringSince ?? at) : at,
        }
      : {
          told: before.told,
          failedInARow: before.failedInARow + 1,
          failingSince: before.failingSince ?? at,
          answeringSince: null,
        }
    await tx.write(
      `UPDATE probes SET last_at = $2, last_ok = $3, last_ms = $4, last_detail = $5, failed_in_a_row = $6,
         failing_since = $7, answering_since = $8 WHERE code = $1`,
      [
        code,
        sqlTime(at),
        ok ? 1 : 0,
        ms,
        detail.slice(0, 200),
        next.failedInARow,
        sqlTime(next.failingSince),
        sqlTime(next.answeringSince),
      ],
    )
    await keepResult(tx, code, at, { ok, ms, detail })
    await keepFailure(tx, code, row, next, at)
    return next
  })
}

async function keepResult(
  tx: Executor,
  code: string,
  at: string,
  { ok, ms, detail }: ProbeResult,
): Promise<void> {
  await tx.write('INSERT INTO probe_results (probe, at, ok, ms, detail) VALUES ($1, $2, $3, $4, $5)', [
    code,
    sqlTime(at),
    ok ? 1 : 0,
    ms,
    detail.slice(0, 200),
  ])
  await tx.write(
    `INSERT INTO probe_hours (probe, hour, answered, failed, ms) VALUES ($1, $2, $3, $4, $5)
     ON DUPLICATE KEY UPDATE answered = answered + $3, failed = failed + $4, ms = ms + $5`,
    [code, sqlTime(`${at.slice(0, 13)}:00:00.000Z`), ok ? 1 : 0, ok ? 0 : 1, ok ? ms : 0],
  )
}

async function keepFailure(
  tx: Executor,
  code: string,
  before: Row,
  next: ProbeStanding,
  at: string,
): Promise<void> {
  if (next.failingSince !== null) {
    await tx.write(
      `INSERT INTO probe_failures (probe, \`system\`, channel, from_at, failed) VALUES ($1, $2, $3, $4, 1)
       ON DUPLICATE KEY UPDATE failed = failed + 1`,
      [code, before.system, before.channel, sqlTime(next.failingSince)],
    )
  } else if (before.failingSince !== null) {
    await tx.write('UPDATE probe_failures SET to_at = $3 WHERE probe = $1 AND from_at = $2', [
      code,
      sqlTime(before.failingSince),
      sqlTime(at),
    ])
  }
}

/** The desk has been told how it stands; after a crash between the two it is told once more. */
export async function markTold(db: Executor, code: string, told: boolean): Promise<void> {
  await db.write('UPDATE probes SET told = $2 WHERE code = $1', [code, told ? 1 : 0])
}

/** Of single results a week is kept, of hours two years, of failures five. @returns how many rows went */
export async function thinProbes(db: Executor, most: number): Promise<number> {
  const rows = Math.trunc(most)
  const results = await db.write(
    `DELETE FROM probe_results WHERE at < UTC_TIMESTAMP(3) - INTERVAL 7 DAY ORDER BY at LIMIT ${rows}`,
  )
  const hours = await db.write(
    `DELETE FROM probe_hours WHERE hour < UTC_TIMESTAMP(3) - INTERVAL 2 YEAR ORDER BY hour LIMIT ${rows}`,
  )
  const failures = await db.write(
    `DELETE FROM probe_failures WHERE to_at < UTC_TIMESTAMP(3) - INTERVAL 5 YEAR LIMIT ${rows}`,
  )
  return results + hours + failures
}

export type ProbeRow = {
  readonly code: string
  readonly system: string
  readonly channel: string
  /** JSON. */
  readonly settings: string
  readonly lastAt: string | null
  readonly lastMs: number | null
  readonly lastDetail: string | null
  readonly failedInARow: number
  readonly failingSince: string | null
  readonly answeringSince: string | null
}

export const activeProbes = (db: Executor): Promise<ProbeRow[]> =>
  db.rows<ProbeRow>(
    `SELECT code, \`system\`, channel, settings, last_at AS lastAt, last_ms AS lastMs, last_detail AS lastDetail,
       failed_in_a_row AS failedInARow, failing_since AS failingSince, answering_since AS answeringSince
     FROM probes WHERE retired_at IS NULL ORDER BY \`system\`, code`,
  )

export type ProbeHour = {
  readonly probe: string
  readonly hour: string
  readonly answered: number
  readonly failed: number
  readonly ms: number
}

export async function probeHours(db: Executor, from: string): Promise<ProbeHour[]> {
  const rows = await db.rows<ProbeHour>(
    'SELECT probe, hour, answered, failed, ms FROM probe_hours WHERE hour >= $1 ORDER BY hour',
    [sqlTime(from)],
  )
  return rows.map((row) => ({ ...row, ms: Number(row.ms) }))
}

export type ProbeSeen = {
  /** How often the system was asked in the hours that the time touches, and how often in vain. */
  readonly looks: number
  readonly failed: number
  /** Stretches within the time in which a probe had no proper answer, to the second look. */
  readonly failures: readonly {
    readonly probe: string
    readonly channel: string
    readonly from: string
    readonly to: string | null
  }[]
}

/** What the probes of a system saw between two moments; null where none looked, which is no evidence for either side. */
export async function probeSeen(
  db: Executor,
  system: string,
  from: string,
  to: string,
): Promise<ProbeSeen | null> {
  const [sum] = await db.rows<{ looks: number | null; failed: number | null }>(
    `SELECT SUM(h.answered + h.failed) AS looks, SUM(h.failed) AS failed
     FROM probe_hours h JOIN probes p ON p.code = h.probe
     WHERE p.\`system\` = $1 AND h.hour > $2 - INTERVAL 1 HOUR AND h.hour < $3`,
    [system, sqlTime(from), sqlTime(to)],
  )
  if (!sum?.looks) return null
  const failures = await db.rows<ProbeSeen['failures'][number]>(
    `SELECT probe, channel, from_at AS \`from\`, to_at AS \`to\` FROM probe_failures
     WHERE \`system\` = $1 AND from_at < $3 AND (to_at IS NULL OR to_at > $2) ORDER BY from_at`,
    [system, sqlTime(from), sqlTime(to)],
  )
  return { looks: Number(sum.looks), failed: Number(sum.failed ?? 0), failures }
}
