/** Seals over all cases: which had an event since the last one, and what their newest entry's hash was. */
import { sqlTime } from './cases.ts'
import type { Database, Executor, Value } from './database.ts'

export type Checkpoint = {
  readonly n: number
  readonly through: string
  /** Canonical JSON, as it was signed. */
  readonly payload: string
  readonly keyId: string
  readonly signature: string
}
export type SealedCase = {
  readonly caseId: string
  readonly version: number
  readonly hash: Buffer
  /** Its events lie before the seal's time: taken over from elsewhere, and found by no seal before. */
  readonly late: boolean
}

const columns = 'n, through_at AS through, payload, key_id AS keyId, signature'

export async function lastCheckpoint(db: Executor): Promise<Checkpoint | null> {
  const [row] = await db.rows<Checkpoint>(`SELECT ${columns} FROM checkpoints ORDER BY n DESC LIMIT 1`)
  return row ?? null
}

export function checkpointsFrom(db: Executor, n: number): Promise<Checkpoint[]> {
  return db.rows<Checkpoint>(`SELECT ${columns} FROM checkpoints WHERE n >= $1 ORDER BY n`, [n])
}

export async function sealedCases(db: Executor, n: number): Promise<SealedCase[]> {
  const rows = await db.rows<Omit<SealedCase, 'late'> & { late: number }>(
    'SELECT case_id AS caseId, version, hash, late FROM checkpoint_cases WHERE n = $1 ORDER BY case_id',
    [n],
  )
  return rows.map((row) => ({ ...row, late: row.late === 1 }))
}

/** The database's time so many seconds ago. */
export async function timeBefore(db: Executor, seconds: number): Promise<string> {
  const [row] = await db.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) - INTERVAL $1 SECOND AS at', [seconds])
  return row?.at ?? ''
}

/** Cases with an event in (from, through], and cases older than that which no seal knows. */
export async function casesToSeal(db: Executor, from: string | null, through: string): Promise<SealedCase[]> {
  const begin = sqlTime(from ?? '1970-01-01T00:00:00.000Z')
  const lately = await db.rows<Omit<SealedCase, 'late'>>(
    `SELECT history.case_id AS caseId, history.version, history.hash FROM history
     JOIN (SELECT case_id, MAX(version) AS version FROM history WHERE at > $1 AND at <= $2 GROUP BY case_id) newest
       ON newest.case_id = history.case_id AND newest.version = history.version`,
    [begin, sqlTime(through)],
  )
  const known = new Set(lately.map(({ caseId }) => caseId))
  const missed = from === null ? [] : await unsealed(db, begin)
  const late = missed.filter(({ caseId }) => !known.has(caseId)).map((row) => ({ ...row, late: true }))
  // By code units, whatever the database's order is: the verifier sorts likewise.
  return [...lately.map((row) => ({ ...row, late: false })), ...late].sort((a, b) =>
    a.caseId < b.caseId ? -1 : 1,
  )
}

function unsealed(db: Executor, begin: string): Promise<Omit<SealedCase, 'late'>[]> {
  return db.rows(
    `SELECT history.case_id AS caseId, history.version, history.hash FROM cases
     LEFT JOIN checkpoint_cases sealed ON sealed.case_id = cases.id
     JOIN history ON history.case_id = cases.id AND history.version =
       (SELECT MAX(own.version) FROM history own WHERE own.case_id = cases.id AND own.at <= $1)
     WHERE sealed.case_id IS NULL AND cases.opened_at <= $1`,
    [begin],
  )
}

const rowsAtOnce = 500

/** All of it or nothing. Fails with a duplicate key where another worker has made this seal meanwhile. */
export async function saveCheckpoint(
  db: Database,
  checkpoint: Checkpoint & { readonly from: string | null },
  cases: readonly SealedCase[],
): Promise<void> {
  const { n, from, through, payload, keyId, signature } = checkpoint
  await db.transaction(async (tx) => {
    await tx.write(
      `INSERT INTO checkpoints (n, from_at, through_at, payload, key_id, signature, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, UTC_TIMESTAMP(3))`,
      [n, sqlTime(from), sqlTime(through), payload, keyId, signature],
    )
    for (let i = 0; i < cases.length; i += rowsAtOnce) {
      const values: Value[] = []
      const tuples = cases.slice(i, i + rowsAtOnce).map(({ caseId, version, hash, late }) => {
        const row = [n, caseId, version, hash, late ? 1 : 0]
        return `(${row.map((value) => `$${values.push(value)}`).join(', ')})`
      })
      await tx.batch([
        {
          sql: `INSERT INTO checkpoint_cases (n, case_id, version, hash, late) VALUES ${tuples.join(', ')}`,
          values,
        },
      ])
    }
  })
}
