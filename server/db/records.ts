/** Rows that follow from a case's state: approvals, outages, signatures, search terms, documents. */
import { hash } from 'node:crypto'
import type { Announcement, Interval } from '../../workflows/contracts/announcement.ts'
import type { OutageFact } from '../../workflows/contracts/facts.ts'
import type { Records } from '../../workflows/machines/kind.ts'
import type { Signature } from '../../workflows/machines/advance.ts'
import { sqlTime } from './cases.ts'
import type { Executor, Statement, Value } from './database.ts'

export function upsertingApproval(
  caseId: string,
  verifyHash: Buffer,
  row: NonNullable<Records['approval']>,
): Statement {
  return {
    sql: `INSERT INTO approvals (number, case_id, verify_hash, holder_eori, \`system\`, direction, offices, from_at,
       window_ends_at, max_declarations, state, version, reason, principals, channels)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     ON DUPLICATE KEY UPDATE
       changed_at = IF(state <> $11 OR version <> $12, UTC_TIMESTAMP(3), changed_at),
       offices = $7, window_ends_at = $9, max_declarations = $10, state = $11, version = $12, reason = $13,
       principals = $14, channels = $15`,
    values: [
      row.number,
      caseId,
      verifyHash,
      row.holderEori,
      row.system,
      row.direction,
      JSON.stringify(row.offices),
      sqlTime(row.from),
      sqlTime(row.windowEndsAt),
      row.maxDeclarations,
      row.state,
      row.version,
      row.reason,
      row.lines.length === 0 ? null : JSON.stringify(row.lines),
      row.channels && JSON.stringify(row.channels),
    ],
  }
}

export type ApprovalRow = Omit<
  NonNullable<Records['approval']>,
  'verifyCode' | 'reason' | 'lines' | 'scope'
> & {
  readonly at: string
}

/** By number and the hash of number and code together: the one tells nothing without the other. */
export async function findApproval(
  db: Executor,
  number: string,
  verifyHash: Buffer,
): Promise<ApprovalRow | null> {
  const [row] = await db.rows<
    Omit<ApprovalRow, 'offices' | 'channels'> & { offices: string; channels: string | null }
  >(
    `SELECT number, holder_eori AS holderEori, \`system\`, direction, offices, channels, from_at AS \`from\`,
       window_ends_at AS windowEndsAt, max_declarations AS maxDeclarations, state, version, UTC_TIMESTAMP(3) AS at
     FROM approvals WHERE number = $1 AND verify_hash = $2`,
    [number, verifyHash],
  )
  if (!row) return null
  const channels = row.channels === null ? null : (JSON.parse(row.channels) as string[])
  return { ...row, offices: JSON.parse(row.offices) as string[], channels }
}

export function upsertingOutage(id: string, row: NonNullable<Records['outage']>): Statement {
  const values: Value[] = [
    id,
    row.callNumber,
    row.system,
    row.kind,
    row.state,
    row.revision,
    sqlTime(row.startedAt),
    sqlTime(row.expectedEnd),
    sqlTime(row.actualEnd),
    row.fallback,
    sqlTime(row.fallbackFrom),
    JSON.stringify(row.offices),
    JSON.stringify(row.announcement),
    sqlTime(row.publishedAt),
    sqlTime(row.nextUpdateAt),
    row.parentId,
  ]
  return {
    sql: `INSERT INTO outages (id, call_number, \`system\`, kind, state, revision, started_at, expected_end, actual_end,
       fallback, fallback_from, offices, announcement, published_at, next_update_at, parent_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     ON DUPLICATE KEY UPDATE call_number = $2, kind = $4, state = $5, revision = $6, started_at = $7, expected_end = $8,
       actual_end = $9, fallback = $10, fallback_from = $11, offices = $12, announcement = $13, published_at = $14,
       next_update_at = $15`,
    values,
  }
}

const outageColumns = `id, call_number AS callNumber, \`system\`, kind, state, revision, started_at AS startedAt,
  expected_end AS expectedEnd, actual_end AS actualEnd, fallback, fallback_from AS fallbackFrom, offices, announcement`
type RawOutage = Omit<OutageFact, 'offices' | 'channels'> & { offices: string; announcement: string }
type Told = Pick<Announcement, 'channels' | 'title' | 'body'>
const outageFact = ({ announcement, ...row }: RawOutage): OutageFact => ({
  ...row,
  offices: JSON.parse(row.offices) as string[],
  channels: (JSON.parse(announcement) as Told).channels,
})

/** Known to everybody and not over. What is planned is none until it begins. */
const open = "'confirmed', 'monitoring', 'in-progress', 'extended'"

/** The outage as it is now, locked against change until this transaction is through. */
export async function readOutage(tx: Executor, id: string): Promise<OutageFact | null> {
  const [row] = await tx.rows<RawOutage>(
    `SELECT ${outageColumns} FROM outages WHERE id = $1 LOCK IN SHARE MODE`,
    [id],
  )
  return row ? withIntervals(tx, outageFact(row)) : null
}

/** One that is over may have been opened again: each stretch counts for itself. */
async function withIntervals(db: Executor, fact: OutageFact): Promise<OutageFact> {
  if (fact.actualEnd === null) return fact
  const intervals = await db.rows<Interval>(
    'SELECT from_at AS `from`, to_at AS `to` FROM outage_intervals WHERE outage_id = $1 ORDER BY n',
    [fact.id],
  )
  return intervals.length > 1 ? { ...fact, intervals } : fact
}

/** Open outages of a system, the earliest first, and the database's clock. Sorted here: it spares a temporary table. */
export async function openOutages(
  db: Executor,
  system: string,
): Promise<{ at: string; outages: OutageFact[] }> {
  const rows = await db.rows<RawOutage & { at: string; id: string | null }>(
    `SELECT ${outageColumns}, clock.at FROM (SELECT UTC_TIMESTAMP(3) AS at) clock
     LEFT JOIN outages ON \`system\` = $1 AND state IN (${open})`,
    [system],
  )
  const outages = rows
    .filter((row) => row.id !== null)
    .map(({ at: _, ...row }) => outageFact(row))
    .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
  return { at: rows[0]?.at ?? '', outages }
}

/** Outages of a system, open or over, of which one stretch lasted over this moment; the latest first. */
export async function outagesAt(db: Executor, system: string, moment: string): Promise<OutageFact[]> {
  const rows = await db.rows<RawOutage>(
    `SELECT ${outageColumns} FROM outages
     WHERE \`system\` = $1 AND state IN (${open}, 'resolved', 'completed', 'archived') AND EXISTS
       (SELECT 1 FROM outage_intervals i
        WHERE i.outage_id = outages.id AND i.from_at <= $2 AND (i.to_at IS NULL OR i.to_at >= $2))
     ORDER BY started_at DESC LIMIT 10`,
    [system, sqlTime(moment)],
  )
  return Promise.all(rows.map((row) => withIntervals(db, outageFact(row))))
}

type RawAnnouncement = RawOutage & {
  publishedAt: string
  nextUpdateAt: string | null
  parentId: string | null
  parentNumber: string | null
  parentSystem: string | null
}

/** What everybody may read: open outages and those that ended within the last day. */
export async function readAnnouncements(db: Executor): Promise<{ at: string; items: Announcement[] }> {
  const [clock] = await db.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
  const rows = await db.rows<RawAnnouncement>(
    `SELECT ${outageColumns}, published_at AS publishedAt, next_update_at AS nextUpdateAt, parent_id AS parentId,
       (SELECT p.call_number FROM outages p WHERE p.id = outages.parent_id) AS parentNumber,
       (SELECT p.\`system\` FROM outages p WHERE p.id = outages.parent_id) AS parentSystem
     FROM outages
     WHERE state IN (${open})
        OR (state IN ('resolved', 'completed') AND actual_end > UTC_TIMESTAMP(3) - INTERVAL 1 DAY)
     ORDER BY state IN ('resolved', 'completed'), started_at DESC LIMIT 50`,
  )
  return { at: clock?.at ?? '', items: withDerived(rows.map(announcementOf)) }
}

/** Beside an outage those that follow from it and are known to everybody, too. */
const withDerived = (items: readonly Announcement[]): Announcement[] =>
  items.map((item) => {
    const derived = items.filter(({ outage }) => outage.parent?.id === item.id)
    if (derived.length === 0) return item
    const refs = derived.map(({ id, outage: { callNumber, system } }) => ({ id, callNumber, system }))
    return { ...item, outage: { ...item.outage, derived: refs } }
  })

function announcementOf(row: RawAnnouncement): Announcement {
  const { kind, fallback, fallbackFrom, offices, ...outage } = outageFact(row)
  const { announcement, publishedAt, nextUpdateAt, parentId: parent, parentNumber, parentSystem } = row
  const { id, callNumber, system, state, revision, startedAt, expectedEnd, actualEnd } = outage
  return {
    id,
    outage: {
      id,
      callNumber,
      system,
      state,
      revision,
      startedAt,
      expectedEnd,
      actualEnd,
      ...(parent &&
        parentNumber &&
        parentSystem && { parent: { id: parent, callNumber: parentNumber, system: parentSystem } }),
    },
    kind,
    fallback,
    fallbackFrom,
    offices,
    publishedAt,
    nextUpdateAt,
    ...(JSON.parse(announcement) as Told),
  }
}

/** The key that lets nobody sign twice. */
export const fourEyes = 'four_eyes'

/** Fails with the duplicate key `four_eyes` where this officer has signed in this round before. */
export function insertingSignature(caseId: string, version: number, row: Signature): Statement {
  return {
    sql: `INSERT INTO signatures (case_id, round, seat, officer_id, version, at)
     VALUES ($1, $2, $3, $4, $5, UTC_TIMESTAMP(3))`,
    values: [caseId, row.round, row.seat, row.officerId, version],
  }
}

export async function replaceTerms(
  tx: Executor,
  caseId: string,
  terms: readonly { type: string; value: string }[],
): Promise<void> {
  await tx.write('DELETE FROM case_terms WHERE case_id = $1', [caseId])
  if (terms.length === 0) return
  const values: Value[] = []
  const tuples = terms.map(
    ({ type, value }) => `(${[value, type, caseId].map((item) => `$${values.push(item)}`).join(', ')})`,
  )
  await tx.write(`INSERT INTO case_terms (value, type, case_id) VALUES ${tuples.join(', ')}`, values)
}

export async function saveDocument(tx: Executor, caseId: string, name: string, bytes: Buffer): Promise<void> {
  await tx.write(
    `INSERT INTO documents (case_id, name, media_type, sha256, bytes, made_at)
     VALUES ($1, $2, 'application/pdf', $3, $4, UTC_TIMESTAMP(3))
     ON DUPLICATE KEY UPDATE sha256 = $3, bytes = $4, made_at = UTC_TIMESTAMP(3)`,
    [caseId, name, hash('sha256', bytes, 'buffer'), bytes],
  )
}

export async function readDocument(db: Executor, caseId: string, name: string): Promise<Buffer | null> {
  const [row] = await db.rows<{ bytes: Buffer }>(
    'SELECT bytes FROM documents WHERE case_id = $1 AND name = $2',
    [caseId, name],
  )
  return row?.bytes ?? null
}
