/** The applications of a bulk decision, one row each: what it would get, what spoke against it, and what became of it. */
import type { BulkLine, BulkSummary, ByHand, LineState } from '../../workflows/contracts/bulk.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Grant } from '../../workflows/contracts/view.ts'
import type { Executor, Statement, Value } from './database.ts'

export type NewLine = {
  readonly caseId: string
  readonly number: string
  readonly ownerEori: string
  readonly ownerName: string
  readonly state: LineState
  readonly reasons: readonly string[]
  readonly hand: ByHand | null
  readonly fingerprint: Buffer | null
  readonly grant: Answers | null
  readonly second: boolean
  readonly late: boolean
  readonly result: string | null
}

/** A line that is to be carried out now. */
export type WaitingLine = Pick<NewLine, 'caseId' | 'fingerprint' | 'reasons' | 'late'> & {
  readonly grant: Answers
}

export type Settled = { readonly caseId: string; readonly state: LineState; readonly result: string | null }

const tupleOf = (values: Value[], row: readonly Value[]) =>
  `(${row.map((value) => `$${values.push(value)}`).join(', ')}, UTC_TIMESTAMP(3))`

/** `lines` must not be empty. */
export function insertingLines(batchId: string, lines: readonly NewLine[]): Statement {
  const values: Value[] = []
  const tuples = lines.map((line) =>
    tupleOf(values, [
      batchId,
      line.caseId,
      line.number,
      line.ownerEori,
      line.ownerName,
      line.state,
      JSON.stringify(line.reasons),
      line.hand && JSON.stringify(line.hand),
      line.fingerprint,
      line.grant && JSON.stringify(line.grant),
      line.second ? 1 : 0,
      line.late ? 1 : 0,
      line.result,
    ]),
  )
  return {
    sql: `INSERT INTO bulk_lines (batch_id, case_id, number, owner_eori, owner_name, state, reasons, hand, fingerprint,
       terms, second, late, result, changed_at) VALUES ${tuples.join(', ')}`,
    values,
  }
}

export function removingLines(batchId: string): Statement {
  return { sql: 'DELETE FROM bulk_lines WHERE batch_id = $1', values: [batchId] }
}

/**
 * The next to be carried out. Rows that another worker has in hand are left to him, unless there are no others: those are
 * waited for, because a worker that died gives them back.
 * @throws Busy where they stay in somebody's hand
 */
export async function takeWaiting(tx: Executor, batchId: string, limit: number): Promise<WaitingLine[]> {
  const free = await waitingLines(tx, batchId, limit, 'SKIP LOCKED')
  const rows = free.length > 0 ? free : await waitingLines(tx, batchId, limit, '')
  return rows.map(({ caseId, fingerprint, reasons, terms, late }) => ({
    caseId,
    fingerprint,
    reasons: JSON.parse(reasons) as string[],
    grant: JSON.parse(terms) as Answers,
    late: late === 1,
  }))
}

type RawLine = {
  caseId: string
  fingerprint: Buffer | null
  reasons: string
  terms: string
  late: number
}

const waitingLines = (tx: Executor, batchId: string, limit: number, others: 'SKIP LOCKED' | '') =>
  tx.rows<RawLine>(
    `SELECT case_id AS caseId, fingerprint, reasons, terms, late FROM bulk_lines
     WHERE batch_id = $1 AND state = 'waiting' ORDER BY case_id LIMIT $2 FOR UPDATE ${others}`,
    [batchId, limit],
  )

/** One statement for every different outcome. */
export function settlingLines(batchId: string, settled: readonly Settled[]): Statement[] {
  const groups = Map.groupBy(settled, ({ state, result }) => `${state} ${result ?? ''}`)
  return [...groups.values()].map((group) => {
    const { state, result } = group[0]!
    const ids = group.map(({ caseId }) => caseId)
    return {
      sql: `UPDATE bulk_lines SET state = $1, result = $2, changed_at = UTC_TIMESTAMP(3)
       WHERE batch_id = $3 AND state = 'waiting' AND case_id IN (${ids.map((_, i) => `$${i + 4}`).join(', ')})`,
      values: [state, result, batchId, ...ids],
    }
  })
}

/** What waits no more: the rest was cancelled. */
export const cancellingLines = (batchId: string): Statement => ({
  sql: `UPDATE bulk_lines SET state = 'cancelled', changed_at = UTC_TIMESTAMP(3)
     WHERE batch_id = $1 AND state IN ('waiting', 'failed')`,
  values: [batchId],
})

export const retryingLines = (batchId: string): Statement => ({
  sql: `UPDATE bulk_lines SET state = 'waiting', result = NULL, changed_at = UTC_TIMESTAMP(3)
     WHERE batch_id = $1 AND state = 'failed'`,
  values: [batchId],
})

export async function hasLine(db: Executor, batchId: string, caseId: string): Promise<boolean> {
  const rows = await db.rows('SELECT 1 AS found FROM bulk_lines WHERE batch_id = $1 AND case_id = $2', [
    batchId,
    caseId,
  ])
  return rows.length > 0
}

export async function countLate(db: Executor, batchId: string): Promise<number> {
  const [row] = await db.rows<{ n: number }>(
    'SELECT COUNT(*) AS n FROM bulk_lines WHERE batch_id = $1 AND late = 1',
    [batchId],
  )
  return Number(row?.n ?? 0)
}

/** Bulk decisions that stand open for whoever still comes while this outage lasts. */
export async function standingBatches(db: Executor, outageId: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `SELECT id FROM cases WHERE outage_id = $1 AND lane = 'running' AND kind = 'bulk' AND step = 'standing'
     ORDER BY id`,
    [outageId],
  )
  return rows.map(({ id }) => id)
}

type Raw = Omit<BulkLine, 'reasons' | 'hand' | 'grant' | 'second' | 'late' | 'document'> & {
  reasons: string
  hand: string | null
  terms: string | null
  second: number
  late: number
  document: number
}

/** A page of one state, or of all, in the order of the applications' ids. */
export async function readLines(
  db: Executor,
  batchId: string,
  { state, q, after, limit }: { state: LineState | null; q: string | null; after: string; limit: number },
): Promise<BulkLine[]> {
  const values: Value[] = [batchId, after, limit]
  const bind = (value: Value) => `$${values.push(value)}`
  const where = [
    ...(state ? [`l.state = ${bind(state)}`] : []),
    ...(q ? [`(l.number = ${bind(q)} OR l.owner_eori = ${bind(q)})`] : []),
  ]
  const rows = await db.rows<Raw>(
    `SELECT l.case_id AS caseId, l.number, l.owner_eori AS ownerEori, l.owner_name AS ownerName, l.state, l.reasons,
       l.hand, l.terms, l.second, l.late, l.result, IF(l.state = 'granted', a.number, NULL) AS approval,
       d.case_id IS NOT NULL AS document
     FROM bulk_lines l
     LEFT JOIN approvals a ON a.case_id = l.case_id
     LEFT JOIN documents d ON d.case_id = l.case_id AND d.name = 'approval' AND l.state = 'granted'
     WHERE l.batch_id = $1 AND l.case_id > $2 ${where.map((one) => `AND ${one}`).join(' ')}
     ORDER BY l.case_id LIMIT $3`,
    values,
  )
  return rows.map(({ reasons, hand, terms, second, late, document, ...row }) => ({
    ...row,
    reasons: JSON.parse(reasons) as string[],
    hand: hand === null ? null : (JSON.parse(hand) as ByHand),
    grant: terms === null ? null : grantOf(JSON.parse(terms) as Answers),
    second: second === 1,
    late: late === 1,
    document: document === 1,
  }))
}

function grantOf(answers: Answers): Grant {
  const { offices, channels, from, to, maxDeclarations, conditions, remark } = answers
  return {
    offices: offices as string[],
    ...(Array.isArray(channels) && { channels: channels as string[] }),
    from: String(from),
    to: String(to),
    maxDeclarations: Number(maxDeclarations),
    conditions: (conditions ?? []) as string[],
    remark: (remark as string | undefined) ?? null,
  }
}

const states: readonly LineState[] = ['waiting', 'granted', 'left-out', 'failed', 'cancelled', 'excluded']

export async function countLines(db: Executor, batchId: string): Promise<BulkSummary['counts']> {
  const rows = await db.rows<{ state: LineState; n: number }>(
    'SELECT state, COUNT(*) AS n FROM bulk_lines WHERE batch_id = $1 GROUP BY state',
    [batchId],
  )
  const found = new Map(rows.map(({ state, n }) => [state, Number(n)]))
  return Object.fromEntries(states.map((state) => [state, found.get(state) ?? 0])) as BulkSummary['counts']
}

/** Of the granted ones: latecomers, documents made, windows closed. */
export async function countGranted(
  db: Executor,
  batchId: string,
): Promise<{ late: number; documents: number; closed: number }> {
  const [row] = await db.rows<{ late: number; documents: number; closed: number }>(
    `SELECT COALESCE(SUM(l.late), 0) AS late, COUNT(d.case_id) AS documents,
       COALESCE(SUM(a.state <> 'active'), 0) AS closed
     FROM bulk_lines l
     LEFT JOIN documents d ON d.case_id = l.case_id AND d.name = 'approval'
     LEFT JOIN approvals a ON a.case_id = l.case_id
     WHERE l.batch_id = $1 AND l.state = 'granted'`,
    [batchId],
  )
  return {
    late: Number(row?.late ?? 0),
    documents: Number(row?.documents ?? 0),
    closed: Number(row?.closed ?? 0),
  }
}

/** What spoke against those that were left out, the most frequent first. */
export async function countReasons(db: Executor, batchId: string): Promise<{ code: string; n: number }[]> {
  const rows = await db.rows<{ reasons: string; result: string | null; n: number }>(
    `SELECT reasons, result, COUNT(*) AS n FROM bulk_lines
     WHERE batch_id = $1 AND state IN ('excluded', 'left-out', 'failed') GROUP BY reasons, result`,
    [batchId],
  )
  const sums = new Map<string, number>()
  for (const { reasons, result, n } of rows) {
    const codes =
      result === null
        ? (JSON.parse(reasons) as string[]).map((code) => `reason.${code}`)
        : [`result.${result}`]
    for (const code of codes) sums.set(code, (sums.get(code) ?? 0) + Number(n))
  }
  return [...sums].map(([code, n]) => ({ code, n })).sort((a, b) => b.n - a.n)
}

/** Of these firms: who owes the return of an approval, and whose application was refused within a year. */
export async function troublesOf(
  db: Executor,
  eoris: readonly string[],
): Promise<{ eori: string; step: 'overdue' | 'refused'; reason: string | null }[]> {
  // Named one by one, so that the index by portal and firm serves: a firm's debts count wherever it made them.
  const portals = await db.rows<{ portal: string }>("SELECT DISTINCT portal FROM cases WHERE portal <> ''")
  if (portals.length === 0 || eoris.length === 0) return []
  const values: Value[] = []
  const all = (items: readonly string[]) => items.map((item) => `$${values.push(item)}`).join(', ')
  return db.rows(
    `SELECT owner_eori AS eori, step,
       JSON_UNQUOTE(JSON_EXTRACT(IF(step = 'refused', snapshot, '{}'), '$.context.decision.reason')) AS reason
     FROM cases WHERE portal IN (${all(portals.map(({ portal }) => portal))}) AND owner_eori IN (${all(eoris)})
       AND step IN ('overdue', 'refused') AND kind = 'fallback' AND opened_at > UTC_TIMESTAMP(3) - INTERVAL 1 YEAR`,
    values,
  )
}

/** Which of these cases name a declaration that another live or granted one of the same firm names, too. */
export async function repeatedIn(db: Executor, caseIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(
    `SELECT DISTINCT own.case_id AS id FROM case_terms own
     JOIN cases mine ON mine.id = own.case_id
     JOIN case_terms theirs ON theirs.value = own.value AND theirs.type = own.type AND theirs.case_id <> own.case_id
     JOIN cases other ON other.id = theirs.case_id AND other.portal = mine.portal
       AND other.owner_eori = mine.owner_eori
     WHERE own.case_id IN (${caseIds.map((_, i) => `$${i + 1}`).join(', ')}) AND own.type IN ('lrn', 'mrn')
       AND other.step NOT IN ('withdrawn', 'refused', 'moot', 'superseded', 'not-available')`,
    caseIds,
  )
  return new Set(rows.map(({ id }) => id))
}

export async function outageNumbered(db: Executor, callNumber: string): Promise<string | null> {
  const [row] = await db.rows<{ id: string }>('SELECT id FROM outages WHERE call_number = $1', [callNumber])
  return row?.id ?? null
}
