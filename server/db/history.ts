/** The history of a case: append-only, one row per version, each with the hash of the row before. */
import { hash } from 'node:crypto'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts } from '../../workflows/contracts/facts.ts'
import type { RecordNote } from '../../workflows/contracts/record.ts'
import type { Line } from '../../workflows/contracts/view.ts'
import type { Actor } from '../../workflows/contracts/viewer.ts'
import { sqlTime } from './cases.ts'
import { canonical } from './canonical.ts'
import type { Executor, Statement } from './database.ts'

export type HistoryRow = {
  readonly caseId: string
  readonly version: number
  readonly at: string
  /** The machine's own event, `xstate.after...` for a timer: with it the snapshot can be computed again. */
  readonly event: string
  readonly actor: Actor
  readonly from: string | null
  readonly to: string
  readonly kindVersion: number
  /** `record` is missing in rows that were written before it was kept. */
  readonly data: { readonly answers: Answers; readonly facts: Facts; readonly record?: RecordNote }
  readonly lines: readonly Line[]
}

export const firstHash = Buffer.alloc(32)

/** A row's texts as they are stored, and its hash: the next row's `prev_hash`. */
export type Sealed = { readonly hash: Buffer; readonly data: string; readonly lines: string }

/** SHA-256 over the previous hash (in hexadecimal) and three lines of canonical JSON (RFC 8785): head, data, lines. */
export function seal(previous: Buffer, row: HistoryRow): Sealed {
  const { data, lines, ...head } = row
  const texts = { data: canonical(data), lines: canonical(lines) }
  const sealed = [previous.toString('hex'), canonical(head), texts.data, texts.lines].join('\n')
  return { ...texts, hash: hash('sha256', sealed, 'buffer') }
}

/** `sealed` is `seal(previous, row)`; the case keeps its hash as the head of the chain. */
export function insertingHistory(previous: Buffer, sealed: Sealed, row: HistoryRow): Statement {
  return {
    sql: `INSERT INTO history (case_id, version, at, event, actor_role, actor_id, actor_name, from_step, to_step,
       kind_version, data, \`lines\`, prev_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      row.caseId,
      row.version,
      sqlTime(row.at),
      row.event,
      row.actor.role,
      row.actor.id,
      row.actor.name,
      row.from,
      row.to,
      row.kindVersion,
      sealed.data,
      sealed.lines,
      previous,
      sealed.hash,
    ],
  }
}

type Raw = {
  version: number
  at: string
  event: string
  actor_role: Actor['role']
  actor_id: string
  actor_name: string
  from_step: string | null
  to_step: string
  kind_version: number
  data: string
  lines: string
  prev_hash: Buffer
  hash: Buffer
}

export async function readHistory(
  db: Executor,
  caseId: string,
): Promise<(HistoryRow & { prev: Buffer; hash: Buffer })[]> {
  const rows = await db.rows<Raw>('SELECT * FROM history WHERE case_id = $1 ORDER BY version', [caseId])
  return rows.map((row) => ({
    caseId,
    version: row.version,
    at: row.at,
    event: row.event,
    actor: { role: row.actor_role, id: row.actor_id, name: row.actor_name },
    from: row.from_step,
    to: row.to_step,
    kindVersion: row.kind_version,
    data: JSON.parse(row.data) as HistoryRow['data'],
    lines: JSON.parse(row.lines) as Line[],
    prev: row.prev_hash,
    hash: row.hash,
  }))
}
