/** What a portal's back end is to be told: put down with the event itself, taken by a sender, settled or tried again. */
import type { Database, Executor, Statement, Value } from './database.ts'

/** One event that a portal is to be told of. */
export function insertingDelivery(portal: string, caseId: string, version: number): Statement {
  return {
    sql: `INSERT INTO webhook_deliveries (portal, case_id, version, since_at, due_at)
     VALUES ($1, $2, $3, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    values: [portal, caseId, version],
  }
}

/** A delivery that this sender has to itself until its lease is over, and what it tells of. */
export type Told = {
  readonly id: number
  readonly portal: string
  readonly attempts: number
  readonly sinceAt: string
  readonly caseId: string
  readonly number: string
  readonly kind: string
  readonly ownerEori: string
  readonly version: number
  readonly event: string
  readonly step: string
  readonly at: string
}

/** So that a portal's row is there to be locked. */
export async function ensureTarget(db: Executor, portal: string): Promise<void> {
  await db.write('INSERT IGNORE INTO webhook_targets (portal) VALUES ($1)', [portal])
}

/**
 * What is due for a portal: never a case's later event before an earlier one is settled, and over all processes no more
 * than `most` at once.
 */
export async function takeDeliveries(
  db: Database,
  portal: string,
  most: number,
  leaseSeconds: number,
): Promise<Told[]> {
  const ids = await db.transaction(async (tx) => {
    await tx.rows('SELECT portal FROM webhook_targets WHERE portal = $1 FOR UPDATE', [portal])
    const [busy] = await tx.rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM webhook_deliveries
       WHERE portal = $1 AND state = 'waiting' AND leased_until > UTC_TIMESTAMP(3)`,
      [portal],
    )
    const free = most - Number(busy?.n ?? 0)
    if (free <= 0) return []
    const rows = await tx.rows<{ id: number }>(
      `SELECT id FROM webhook_deliveries d
       WHERE portal = $1 AND state = 'waiting' AND due_at <= UTC_TIMESTAMP(3)
         AND (leased_until IS NULL OR leased_until <= UTC_TIMESTAMP(3))
         AND NOT EXISTS (SELECT 1 FROM webhook_deliveries earlier
           WHERE earlier.portal = d.portal AND earlier.case_id = d.case_id AND earlier.state = 'waiting'
             AND earlier.version < d.version)
       ORDER BY due_at, id LIMIT $2`,
      [portal, free],
    )
    const found = rows.map(({ id }) => id)
    if (found.length > 0)
      await tx.write(
        `UPDATE webhook_deliveries SET leased_until = UTC_TIMESTAMP(3) + INTERVAL $1 SECOND, attempts = attempts + 1
         WHERE id IN (${placesFrom(2, found)})`,
        [leaseSeconds, ...found],
      )
    return found
  })
  return ids.length > 0 ? readTold(db, ids) : []
}

function readTold(db: Executor, ids: readonly number[]): Promise<Told[]> {
  return db.rows<Told>(
    `SELECT d.id, d.portal, d.attempts, d.since_at AS sinceAt, d.case_id AS caseId, c.number, c.kind,
       c.owner_eori AS ownerEori, d.version, h.event, h.to_step AS step, h.at
     FROM webhook_deliveries d JOIN cases c ON c.id = d.case_id
       JOIN history h ON h.case_id = d.case_id AND h.version = d.version
     WHERE d.id IN (${placesFrom(1, ids)}) ORDER BY d.due_at, d.id`,
    ids,
  )
}

export type Attempt = {
  readonly status: number | null
  readonly error: string | null
  readonly tookMs: number
}

/** Delivered or given up; `retryMs` of a delivery that is tried again. */
export async function settleDelivery(
  db: Executor,
  id: number,
  outcome: 'delivered' | 'dead' | { readonly retryMs: number },
  attempt: Attempt,
): Promise<void> {
  const again = typeof outcome === 'object'
  await db.batch([
    {
      sql: again
        ? `UPDATE webhook_deliveries SET leased_until = NULL, due_at = UTC_TIMESTAMP(3) + INTERVAL $2 SECOND
           WHERE id = $1 AND state = 'waiting'`
        : `UPDATE webhook_deliveries SET leased_until = NULL, state = $2, settled_at = UTC_TIMESTAMP(3)
           WHERE id = $1 AND state = 'waiting'`,
      values: [id, again ? Math.ceil(outcome.retryMs / 1000) : outcome],
    },
    {
      sql: `INSERT INTO webhook_attempts (delivery_id, at, status, error, took_ms)
       VALUES ($1, UTC_TIMESTAMP(3), $2, $3, $4)`,
      values: [id, attempt.status, attempt.error?.slice(0, 300) ?? null, attempt.tookMs],
    },
  ])
}

/** Sent again at once, for three more days; false where there is no such delivery that is settled. */
export async function replayDelivery(db: Executor, id: number): Promise<boolean> {
  const changed = await db.write(
    `UPDATE webhook_deliveries SET state = 'waiting', attempts = 0, since_at = UTC_TIMESTAMP(3),
       due_at = UTC_TIMESTAMP(3), leased_until = NULL, settled_at = NULL
     WHERE id = $1 AND state <> 'waiting'`,
    [id],
  )
  return changed === 1
}

export type DeliveryRow = {
  readonly id: number
  readonly portal: string
  readonly state: 'waiting' | 'delivered' | 'dead'
  readonly caseId: string
  readonly caseNumber: string
  readonly version: number
  readonly attempts: number
  readonly since: string
  readonly due: string
  readonly settledAt: string | null
  readonly lastStatus: number | null
  readonly lastError: string | null
}

/** Newest first; `before` is the id of the last row of the page before. */
export function listDeliveries(
  db: Executor,
  wanted: {
    portal?: string | undefined
    state?: string | undefined
    before?: number | undefined
    limit: number
  },
): Promise<DeliveryRow[]> {
  const values: Value[] = []
  const put = (value: Value) => `$${values.push(value)}`
  const where = [
    ...(wanted.portal ? [`d.portal = ${put(wanted.portal)}`] : []),
    ...(wanted.state ? [`d.state = ${put(wanted.state)}`] : []),
    ...(wanted.before ? [`d.id < ${put(wanted.before)}`] : []),
  ]
  const last = (column: string) =>
    `(SELECT a.${column} FROM webhook_attempts a WHERE a.delivery_id = d.id ORDER BY a.at DESC LIMIT 1)`
  return db.rows<DeliveryRow>(
    `SELECT d.id, d.portal, d.state, d.case_id AS caseId, c.number AS caseNumber, d.version, d.attempts,
       d.since_at AS since, d.due_at AS due, d.settled_at AS settledAt, ${last('status')} AS lastStatus,
       ${last('error')} AS lastError
     FROM webhook_deliveries d JOIN cases c ON c.id = d.case_id
     ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY d.id DESC LIMIT ${put(wanted.limit)}`,
    values,
  )
}

/** How many are in each state, by portal. */
export function countDeliveries(db: Executor): Promise<{ portal: string; state: string; n: number }[]> {
  return db.rows('SELECT portal, state, COUNT(*) AS n FROM webhook_deliveries GROUP BY portal, state')
}

/** Delivered ones and their attempts go after `days`; what is dead stays three times as long. */
export async function forgetDeliveries(db: Executor, days: number, limit: number): Promise<number> {
  const old = (state: string, after: number) =>
    db.write(
      `DELETE FROM webhook_deliveries WHERE state = $1 AND settled_at < UTC_TIMESTAMP(3) - INTERVAL $2 DAY LIMIT $3`,
      [state, after, limit],
    )
  const delivered = await old('delivered', days)
  const dead = await old('dead', days * 3)
  const attempts = await db.write(
    'DELETE FROM webhook_attempts WHERE at < UTC_TIMESTAMP(3) - INTERVAL $1 DAY LIMIT $2',
    [days * 3, limit],
  )
  return Math.max(delivered, dead, attempts)
}

const placesFrom = (first: number, items: readonly unknown[]): string =>
  items.map((_, i) => `$${i + first}`).join(', ')
