/** Rows of files. The bytes lie in the store; what a row says is true only of bytes that are durably there. */
import type { FileBrief } from '../../workflows/contracts/view.ts'
import type { CaseFile, QuarantineReason, Upload } from '../../workflows/contracts/files.ts'
import { sqlTime } from './cases.ts'
import type { Executor, Statement, Value } from './database.ts'

/** Whose file it is: a firm at a portal, or an officer (both empty). */
export type FileOwner = { readonly portal: string; readonly eori: string; readonly person: string }

export type Attachment = {
  readonly id: string
  readonly portal: string
  readonly ownerEori: string
  readonly person: string
  readonly caseId: string | null
  readonly internal: boolean
  readonly name: string
  readonly bytes: number
  readonly received: number
  readonly mediaType: string
  /** In hexadecimal; empty until it is checked. */
  readonly digest: string
  readonly state: Upload['state']
  readonly reason: QuarantineReason | null
  readonly strip: boolean
  readonly stored: string
  readonly createdAt: string
  readonly expiresAt: string | null
}

const columns = `id, portal, owner_eori AS ownerEori, person, case_id AS caseId, internal, name, bytes, received,
  media_type AS mediaType, digest, state, reason, strip, stored_name AS \`stored\`, created_at AS createdAt, expires_at AS expiresAt`

type Raw = Omit<Attachment, 'internal' | 'strip' | 'digest' | 'bytes' | 'received'> & {
  internal: number
  strip: number
  digest: Buffer | null
  bytes: number | string
  received: number | string
}

const attachment = (row: Raw): Attachment => ({
  ...row,
  internal: row.internal === 1,
  strip: row.strip === 1,
  digest: row.digest?.toString('hex') ?? '',
  bytes: Number(row.bytes),
  received: Number(row.received),
})

export function briefOf({ id, name, bytes, mediaType, digest, state }: Attachment): FileBrief {
  return { id, name, bytes, mediaType, digest, state: state === 'uploading' ? 'checking' : state }
}

export const caseFileOf = (row: Attachment): CaseFile => ({
  ...briefOf(row),
  reason: row.reason,
  internal: row.internal,
})

export type NewAttachment = Pick<Attachment, 'id' | 'name' | 'bytes' | 'strip' | 'stored'>

/** Gives when it expires. */
export async function insertAttachment(
  db: Executor,
  owner: FileOwner,
  row: NewAttachment,
  hours: number,
): Promise<string> {
  const [clock] = await db.rows<{ until: string }>('SELECT UTC_TIMESTAMP(3) + INTERVAL $1 HOUR AS until', [
    hours,
  ])
  const until = clock!.until
  await db.write(
    `INSERT INTO attachments (id, portal, owner_eori, person, name, bytes, received, media_type, state, strip, stored_name,
       created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, 0, '', 'uploading', $7, $8, UTC_TIMESTAMP(3), $9)`,
    [
      row.id,
      owner.portal,
      owner.eori,
      owner.person,
      row.name,
      row.bytes,
      row.strip,
      row.stored,
      sqlTime(until),
    ],
  )
  return until
}

export async function readAttachment(db: Executor, id: string): Promise<Attachment | null> {
  const [row] = await db.rows<Raw>(`SELECT ${columns} FROM attachments WHERE id = $1`, [id])
  return row ? attachment(row) : null
}

/** What a firm, or an officer, has announced within a day: two at once may both find room for the last one. */
export async function announcedToday(
  db: Executor,
  { portal, eori, person }: FileOwner,
): Promise<{ bytes: number; files: number }> {
  const own = eori === '' ? 'AND person = $3' : ''
  const [row] = await db.rows<{ bytes: number | string | null; files: number }>(
    `SELECT SUM(bytes) AS bytes, COUNT(*) AS files FROM attachments
     WHERE portal = $1 AND owner_eori = $2 AND created_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY ${own}`,
    eori === '' ? [portal, eori, person] : [portal, eori],
  )
  return { bytes: Number(row?.bytes ?? 0), files: Number(row?.files ?? 0) }
}

/** A piece is there. False where another one was counted at this place before. */
export async function advanceUpload(
  db: Executor,
  id: string,
  from: number,
  to: number,
  isLast: boolean,
  hours: number,
): Promise<boolean> {
  const done = isLast
    ? `, state = 'checking', check_at = UTC_TIMESTAMP(3), expires_at = UTC_TIMESTAMP(3) + INTERVAL ${hours} HOUR`
    : ''
  const changed = await db.write(
    `UPDATE attachments SET received = $3 ${done} WHERE id = $1 AND received = $2 AND state = 'uploading'`,
    [id, from, to],
  )
  return changed === 1
}

/** Takes a file for checking, so that two processes do not: whoever took it is expected back within `seconds`. */
export async function takeForCheck(db: Executor, id: string, seconds: number): Promise<Attachment | null> {
  const taken = await db.write(
    `UPDATE attachments SET check_at = UTC_TIMESTAMP(3) + INTERVAL $2 SECOND
     WHERE id = $1 AND state = 'checking' AND check_at <= UTC_TIMESTAMP(3)`,
    [id, seconds],
  )
  return taken === 1 ? readAttachment(db, id) : null
}

export async function dueChecks(db: Executor, limit: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    'SELECT id FROM attachments WHERE check_at <= UTC_TIMESTAMP(3) ORDER BY check_at LIMIT $1',
    [limit],
  )
  return rows.map(({ id }) => id)
}

export type FoundInFile = Pick<Attachment, 'name' | 'bytes' | 'mediaType' | 'digest'>
const found = 'name = $2, bytes = $3, received = $3, media_type = $4, digest = $5'
const foundValues = ({ name, bytes, mediaType, digest }: FoundInFile): Value[] => [
  name,
  bytes,
  mediaType,
  Buffer.from(digest, 'hex'),
]

/** The content was looked at and is kept as it will be served; the scanner has still to see it. */
export async function keepChecked(db: Executor, id: string, what: FoundInFile): Promise<void> {
  await db.write(`UPDATE attachments SET ${found} WHERE id = $1 AND state = 'checking'`, [
    id,
    ...foundValues(what),
  ])
}

/** The end of the checks: nothing looks at the file again. */
export async function settleCheck(
  db: Executor,
  id: string,
  what: FoundInFile,
  reason: QuarantineReason | null,
): Promise<void> {
  await db.write(
    `UPDATE attachments SET ${found}, state = $6, reason = $7, check_at = NULL
     WHERE id = $1 AND state = 'checking'`,
    [id, ...foundValues(what), reason ? 'quarantined' : 'ready', reason],
  )
}

/** Files by id, locked until the transaction is through: no other case can take one of them meanwhile. */
export async function lockAttachments(tx: Executor, ids: readonly string[]): Promise<Attachment[]> {
  const rows = await tx.rows<Raw>(
    `SELECT ${columns} FROM attachments WHERE id IN (${ids.map((_, i) => `$${i + 1}`).join(', ')})
     ORDER BY id FOR UPDATE`,
    ids,
  )
  return rows.map(attachment)
}

export function bindingFiles(ids: readonly string[], caseId: string, internal: boolean): Statement {
  const values: Value[] = [caseId, internal]
  const list = ids.map((id) => `$${values.push(id)}`).join(', ')
  return {
    sql: `UPDATE attachments SET case_id = $1, internal = $2, bound_at = UTC_TIMESTAMP(3), expires_at = NULL
      WHERE id IN (${list}) AND case_id IS NULL`,
    values,
  }
}

export async function listAttachments(db: Executor, caseId: string): Promise<Attachment[]> {
  const rows = await db.rows<Raw>(
    `SELECT ${columns} FROM attachments WHERE case_id = $1 ORDER BY created_at, id`,
    [caseId],
  )
  return rows.map(attachment)
}

export async function countAttachments(db: Executor, caseId: string): Promise<number> {
  const [row] = await db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM attachments WHERE case_id = $1', [
    caseId,
  ])
  return Number(row?.n ?? 0)
}

/**
 * Takes back what no case has: first it can no longer be bound, then its bytes are removed, then the row goes. Whoever
 * stops between finds it again.
 */
export async function condemn(db: Executor, id: string): Promise<boolean> {
  await db.write(
    `UPDATE attachments SET state = 'quarantined', reason = 'expired', check_at = NULL, expires_at = UTC_TIMESTAMP(3)
     WHERE id = $1 AND case_id IS NULL`,
    [id],
  )
  const [row] = await db.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM attachments WHERE id = $1 AND case_id IS NULL AND reason = 'expired'`,
    [id],
  )
  return Number(row?.n ?? 0) === 1
}

export async function removeAttachment(db: Executor, id: string): Promise<void> {
  await db.write(`DELETE FROM attachments WHERE id = $1 AND case_id IS NULL AND reason = 'expired'`, [id])
}

export async function expired(db: Executor, limit: number): Promise<Pick<Attachment, 'id' | 'stored'>[]> {
  return db.rows<Pick<Attachment, 'id' | 'stored'>>(
    'SELECT id, stored_name AS `stored` FROM attachments WHERE expires_at <= UTC_TIMESTAMP(3) AND case_id IS NULL LIMIT $1',
    [limit],
  )
}

export async function readSecret(db: Executor, name: string): Promise<Buffer> {
  const [row] = await db.rows<{ value: Buffer }>('SELECT value FROM secrets WHERE name = $1', [name])
  if (!row) throw new Error(`the database has no secret "${name}"`)
  return row.value
}
