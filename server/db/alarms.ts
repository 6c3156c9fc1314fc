/** Troubles that a person on call was told of, or is to be told of: once each, whichever worker sees it. */
import { sqlTime } from './cases.ts'
import type { Database, Executor } from './database.ts'
import { insertingMail, type NewMail } from './mail.ts'
import type { Trouble } from './troubles.ts'

export type Alarm = Trouble & { readonly id: number; readonly isOver: boolean }

/**
 * What is there now is open, newly or still; what no worker has seen for `calmSeconds` is over. A worker that has looked a moment
 * earlier than another takes nothing back by that.
 */
export async function noteTroubles(
  db: Database,
  troubles: readonly Trouble[],
  calmSeconds: number,
): Promise<void> {
  const seen = troubles.map(({ code, subject, n, since }) => ({
    // One that comes back after it was over is a new one.
    sql: `INSERT INTO alarms (code, subject, params, since, seen_at) VALUES ($1, $2, $3, $4, UTC_TIMESTAMP(3))
      ON DUPLICATE KEY UPDATE params = $3, since = IF(over_at IS NULL, since, $4), seen_at = UTC_TIMESTAMP(3),
        told_at = IF(over_at IS NULL, told_at, NULL), called_at = IF(over_at IS NULL, called_at, NULL), over_at = NULL`,
    values: [code, subject.slice(0, 254), JSON.stringify({ n }), sqlTime(since)],
  }))
  const pairs = troubles.map((_, i) => `($${2 * i + 2}, $${2 * i + 3})`)
  const over = {
    sql: `UPDATE alarms SET over_at = UTC_TIMESTAMP(3), told_at = NULL, called_at = NULL
      WHERE over_at IS NULL AND seen_at <= UTC_TIMESTAMP(3) - INTERVAL $1 SECOND
        ${pairs.length > 0 ? `AND (code, subject) NOT IN (${pairs.join(', ')})` : ''}`,
    values: [calmSeconds, ...troubles.flatMap(({ code, subject }) => [code, subject.slice(0, 254)])],
  }
  await db.atOnce([...seen, over])
}

type Row = Omit<Trouble, 'n'> & { id: number; params: string; overAt: string | null }

/** By `way` nobody was told of it yet, or not for so many hours while it goes on. Of what is long over nobody is told. */
async function untold(tx: Executor, way: 'told_at' | 'called_at', againHours: number): Promise<Alarm[]> {
  const rows = await tx.rows<Row>(
    `SELECT id, code, subject, params, since, over_at AS overAt FROM alarms
     WHERE (${way} IS NULL AND (over_at IS NULL OR over_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY))
       OR (over_at IS NULL AND ${way} <= UTC_TIMESTAMP(3) - INTERVAL $1 HOUR)
     ORDER BY id LIMIT 50 FOR UPDATE`,
    [againHours],
  )
  return rows.map(({ params, overAt, ...row }) => ({
    ...row,
    n: (JSON.parse(params) as { n: number }).n,
    isOver: overAt !== null,
  }))
}

const noted = (tx: Executor, way: 'told_at' | 'called_at', alarms: readonly Alarm[]): Promise<number> =>
  tx.write(
    `UPDATE alarms SET ${way} = UTC_TIMESTAMP(3) WHERE id IN (${alarms.map((_, i) => `$${i + 1}`).join(', ')})`,
    alarms.map(({ id }) => id),
  )

/** One mail for all of them, in the transaction that notes that it was put down. */
export async function mailAlarms(
  db: Database,
  againHours: number,
  mailOf: (alarms: readonly Alarm[]) => NewMail,
): Promise<readonly Alarm[]> {
  return db.transaction(async (tx) => {
    const alarms = await untold(tx, 'told_at', againHours)
    if (alarms.length === 0) return []
    await noted(tx, 'told_at', alarms)
    await tx.batch([insertingMail(mailOf(alarms))])
    return alarms
  })
}

/** The pager is called while they are locked, so that two workers do not call twice; where it does not answer they stay untold. */
export async function callAlarms(
  db: Database,
  againHours: number,
  call: (alarms: readonly Alarm[]) => Promise<boolean>,
): Promise<readonly Alarm[]> {
  return db.transaction(async (tx) => {
    const alarms = await untold(tx, 'called_at', againHours)
    if (alarms.length === 0 || !(await call(alarms))) return []
    await noted(tx, 'called_at', alarms)
    return alarms
  })
}

export function forgetAlarms(db: Executor, days: number, limit: number): Promise<number> {
  return db.write('DELETE FROM alarms WHERE over_at < UTC_TIMESTAMP(3) - INTERVAL $1 DAY LIMIT $2', [
    days,
    limit,
  ])
}
