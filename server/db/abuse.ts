/** Use of the fall-back procedure by holder and year, the totals told from outside, and what officers noted. */
import type { Acknowledge, Acknowledgement } from '../../workflows/contracts/abuse.ts'
import type { Records } from '../../workflows/machines/kind.ts'
import type { DeclarationTotal } from '../../workflows/outages/declaration-totals.ts'
import { sqlTime } from './cases.ts'
import type { Executor, Statement, Value } from './database.ts'

/** One row a holder: who they are does not change once it is granted. */
export function recordingUse(caseId: string, use: NonNullable<Records['usage']>): Statement {
  const shared = [
    caseId,
    use.system,
    use.year,
    sqlTime(use.from),
    sqlTime(use.to),
    use.missedReturn,
    use.counts,
  ]
  const values: Value[] = [...shared]
  const tuples = use.holders.map(({ eori, name, declarations }) => {
    const own = [eori, name, declarations].map((value) => `$${values.push(value)}`)
    return `($1, ${own[0]}, ${own[1]}, $2, $3, $4, $5, ${own[2]}, $6, $7)`
  })
  return {
    sql: `INSERT INTO fallback_uses (case_id, holder_eori, holder_name, \`system\`, year, from_at, to_at, declarations,
       missed_return, counts) VALUES ${tuples.join(', ')}
     ON DUPLICATE KEY UPDATE year = VALUES(year), from_at = VALUES(from_at), to_at = VALUES(to_at),
       declarations = VALUES(declarations), missed_return = VALUES(missed_return), counts = VALUES(counts)`,
    values,
  }
}

export type Tally = {
  readonly eori: string
  readonly name: string
  readonly declarations: number
  readonly missedReturns: number
  readonly cases: number
  readonly total: number | null
  readonly systems: readonly string[]
}

type RawTally = Omit<Tally, 'systems'> & { systems: string }

/** Every holder with such cases in the year, or those of these. */
export async function tallies(db: Executor, year: number, eoris: readonly string[] | null): Promise<Tally[]> {
  if (eoris?.length === 0) return []
  const rows = await db.rows<RawTally>(
    `SELECT u.holder_eori AS eori, MAX(u.holder_name) AS name, SUM(u.declarations) AS declarations,
       SUM(u.missed_return) AS missedReturns, COUNT(*) AS cases, MAX(t.total) AS total,
       GROUP_CONCAT(DISTINCT u.\`system\` ORDER BY u.\`system\`) AS systems
     FROM fallback_uses u LEFT JOIN declaration_totals t ON t.year = u.year AND t.holder_eori = u.holder_eori
     WHERE u.counts = 1 AND u.year = $1
       ${eoris === null ? '' : `AND u.holder_eori IN (${eoris.map((_, i) => `$${i + 2}`).join(', ')})`}
     GROUP BY u.holder_eori HAVING SUM(u.declarations) > 0 OR SUM(u.missed_return) > 0`,
    [year, ...(eoris ?? [])],
  )
  const names = await principalNames(
    db,
    rows.filter(({ name }) => name === '').map(({ eori }) => eori),
  )
  return rows.map((row) => ({
    ...row,
    name: row.name || (names.get(row.eori) ?? ''),
    declarations: Number(row.declarations),
    missedReturns: Number(row.missedReturns),
    cases: Number(row.cases),
    total: row.total === null ? null : Number(row.total),
    systems: row.systems.split(','),
  }))
}

/** As they were called when they gave a power of attorney. */
async function principalNames(db: Executor, eoris: readonly string[]): Promise<Map<string, string>> {
  if (eoris.length === 0) return new Map()
  const rows = await db.rows<{ eori: string; name: string }>(
    `SELECT principal_eori AS eori, MAX(principal_name) AS name FROM powers_of_attorney
     WHERE principal_eori IN (${eoris.map((_, i) => `$${i + 1}`).join(', ')}) GROUP BY principal_eori`,
    eoris,
  )
  return new Map(rows.map(({ eori, name }) => [eori, name]))
}

export type UseRow = {
  readonly id: string
  readonly number: string
  readonly step: string
  readonly system: string
  readonly from: string
  readonly to: string
  readonly declarations: number
  readonly missedReturn: boolean
  /** Who filed it, where that was an agent. */
  readonly filedBy: string | null
}

export async function usesOf(db: Executor, year: number, eori: string): Promise<UseRow[]> {
  const rows = await db.rows<Omit<UseRow, 'missedReturn'> & { missedReturn: number }>(
    `SELECT u.case_id AS id, c.number, c.step, u.\`system\`, u.from_at AS \`from\`, u.to_at AS \`to\`, u.declarations,
       u.missed_return AS missedReturn, IF(c.owner_eori = u.holder_eori, NULL, c.owner_name) AS filedBy
     FROM fallback_uses u JOIN cases c ON c.id = u.case_id
     WHERE u.counts = 1 AND u.year = $1 AND u.holder_eori = $2 ORDER BY u.from_at DESC LIMIT 500`,
    [year, eori],
  )
  return rows.map((row) => ({ ...row, missedReturn: Boolean(row.missedReturn) }))
}

/** Outages of a system that lay within a stretch of time, whole or in part. */
export function outagesWithin(
  db: Executor,
  system: string,
  from: string,
  to: string,
): Promise<{ number: string; startedAt: string; actualEnd: string | null }[]> {
  return db.rows(
    `SELECT call_number AS number, started_at AS startedAt, actual_end AS actualEnd FROM outages
     WHERE \`system\` = $1 AND started_at < $3 AND (actual_end IS NULL OR actual_end > $2)
       AND state NOT IN ('reported', 'investigating', 'false-alarm', 'planned', 'cancelled')
     ORDER BY started_at LIMIT 20`,
    [system, sqlTime(from), sqlTime(to)],
  )
}

const atOnce = 500

/** The last number told counts; what is known of other holders stays. */
export function puttingTotals(totals: readonly DeclarationTotal[], by: string): Statement[] {
  const statements: Statement[] = []
  for (let i = 0; i < totals.length; i += atOnce) {
    const values: Value[] = [by]
    const tuples = totals.slice(i, i + atOnce).map(({ eori, year, total }) => {
      const places = [eori, year, total].map((value) => `$${values.push(value)}`)
      return `(${places.join(', ')}, $1, UTC_TIMESTAMP(3))`
    })
    statements.push({
      sql: `INSERT INTO declaration_totals (holder_eori, year, total, told_by, told_at) VALUES ${tuples.join(', ')}
       ON DUPLICATE KEY UPDATE total = VALUES(total), told_by = VALUES(told_by), told_at = VALUES(told_at)`,
      values,
    })
  }
  return statements
}

export async function totalsTold(db: Executor, year: number): Promise<{ n: number; at: string | null }> {
  const [row] = await db.rows<{ n: number; at: string | null }>(
    'SELECT COUNT(*) AS n, MAX(told_at) AS at FROM declaration_totals WHERE year = $1',
    [year],
  )
  return { n: Number(row?.n ?? 0), at: row?.at ?? null }
}

/** Newest first. */
export function acknowledgements(
  db: Executor,
  year: number,
  eori: string | null,
): Promise<(Acknowledgement & { eori: string })[]> {
  return db.rows(
    `SELECT holder_eori AS eori, level, share, note, officer AS \`by\`, at FROM abuse_acknowledgements
     WHERE year = $1 ${eori === null ? '' : 'AND holder_eori = $2'} ORDER BY id DESC LIMIT 2000`,
    eori === null ? [year] : [year, eori],
  )
}

export async function insertAcknowledgement(
  tx: Executor,
  eori: string,
  { year, level, note }: Acknowledge,
  share: number | null,
  by: string,
): Promise<void> {
  await tx.write(
    `INSERT INTO abuse_acknowledgements (holder_eori, year, level, share, note, officer, at)
     VALUES ($1, $2, $3, $4, $5, $6, UTC_TIMESTAMP(3))`,
    [eori, year, level, share, note, by],
  )
}
