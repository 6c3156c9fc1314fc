/** Numbers of cases that were printed beforehand, and who wrote down what was said on the telephone. */
import { sqlTime } from './cases.ts'
import type { Database, Executor, Statement, Value } from './database.ts'

/** The key that refuses a number on paper which is a case already. */
export const paperOnce = 'paper_once'

export type PaperBlock = {
  readonly id: string
  readonly madeAt: string
  readonly maker: string
  readonly year: number
  readonly size: number
}

export type PaperNumber = {
  readonly sequence: number
  readonly state: 'free' | 'entered' | 'spoilt'
  readonly caseId: string | null
  readonly number: string | null
  readonly enteredAt: string | null
  readonly officer: string | null
  readonly reason: string | null
}

/** Takes the numbers from the sequence of all cases and puts the block down, in one transaction. */
export function saveBlock(
  db: Database,
  block: { id: string; staffId: string; maker: string; year: number; size: number },
): Promise<number> {
  const { id, staffId, maker, year, size } = block
  return db.transaction(async (tx) => {
    const [row] = await tx.rows<{ next: number }>(
      "SELECT next FROM sequences WHERE name = 'cases' FOR UPDATE",
    )
    if (!row) throw new Error('no sequence cases')
    await tx.write("UPDATE sequences SET next = next + $1 WHERE name = 'cases'", [size])
    await tx.write(
      `INSERT INTO paper_blocks (id, made_at, made_by, maker, year, size) VALUES ($1, UTC_TIMESTAMP(3), $2, $3, $4, $5)`,
      [id, staffId, maker, year, size],
    )
    const first = Number(row.next)
    const values: Value[] = [id]
    const tuples = Array.from({ length: size }, (_, i) => `($${values.push(first + i)}, $1)`)
    await tx.write(`INSERT INTO paper_numbers (sequence, block_id) VALUES ${tuples.join(', ')}`, values)
    return first
  })
}

const blockColumns = 'id, made_at AS madeAt, maker, year, size'

export function readBlocks(db: Executor, limit: number): Promise<PaperBlock[]> {
  return db.rows<PaperBlock>(`SELECT ${blockColumns} FROM paper_blocks ORDER BY made_at DESC, id LIMIT $1`, [
    limit,
  ])
}

export async function readBlock(db: Executor, id: string): Promise<PaperBlock | null> {
  const [row] = await db.rows<PaperBlock>(`SELECT ${blockColumns} FROM paper_blocks WHERE id = $1`, [id])
  return row ?? null
}

export function numbersOf(db: Executor, blockId: string): Promise<PaperNumber[]> {
  return db.rows<PaperNumber>(
    `SELECT n.sequence, n.state, n.case_id AS caseId, c.number, n.entered_at AS enteredAt, s.name AS officer, n.reason
     FROM paper_numbers n LEFT JOIN cases c ON c.id = n.case_id LEFT JOIN staff s ON s.id = n.entered_by
     WHERE n.block_id = $1 ORDER BY n.sequence`,
    [blockId],
  )
}

export type LockedNumber = {
  readonly state: PaperNumber['state']
  readonly madeAt: string
  readonly year: number
}

/** Nobody else enters it before this transaction is through. */
export async function lockNumber(tx: Executor, sequence: number): Promise<LockedNumber | null> {
  const [row] = await tx.rows<{ state: PaperNumber['state']; block: string }>(
    'SELECT state, block_id AS block FROM paper_numbers WHERE sequence = $1 FOR UPDATE',
    [sequence],
  )
  const block = row && (await readBlock(tx, row.block))
  return row && block ? { state: row.state, madeAt: block.madeAt, year: block.year } : null
}

export function enteringNumber(sequence: number, caseId: string, staffId: string): Statement {
  return {
    sql: `UPDATE paper_numbers SET state = 'entered', case_id = $2, entered_by = $3, entered_at = UTC_TIMESTAMP(3)
     WHERE sequence = $1 AND state = 'free'`,
    values: [sequence, caseId, staffId],
  }
}

/** Will never be a case; 0 where it is one, or was given up before. */
export function spoilNumber(
  db: Executor,
  sequence: number,
  staffId: string,
  reason: string,
): Promise<number> {
  return db.write(
    `UPDATE paper_numbers SET state = 'spoilt', reason = $3, entered_by = $2, entered_at = UTC_TIMESTAMP(3)
     WHERE sequence = $1 AND state = 'free'`,
    [sequence, staffId, reason],
  )
}

/** Fails with the duplicate key `paper_once` where the number is a case already. */
export function insertingOpening(row: {
  caseId: string
  staffId: string
  call: number | null
  sequence: number | null
  receivedAt: string
}): Statement {
  return {
    sql: `INSERT INTO phone_openings (case_id, staff_id, call_ref, sequence, received_at, written_at)
     VALUES ($1, $2, $3, $4, $5, UTC_TIMESTAMP(3))`,
    values: [row.caseId, row.staffId, row.call, row.sequence, sqlTime(row.receivedAt)],
  }
}

/** The officer who wrote the case down for somebody else; null where nobody did. */
export async function writerOf(db: Executor, caseId: string): Promise<string | null> {
  const [row] = await db.rows<{ id: string }>(
    'SELECT staff_id AS id FROM phone_openings WHERE case_id = $1',
    [caseId],
  )
  return row?.id ?? null
}
