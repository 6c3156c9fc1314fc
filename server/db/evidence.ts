/** What the automatic checks look up about a firm's other applications. */
import type { StoredCase } from './cases.ts'
import type { Executor } from './database.ts'

/** LRNs, MRNs and ARCs of this case that stand in another live or granted application of the same firm. */
export function duplicatesOf(db: Executor, row: StoredCase): Promise<{ number: string; value: string }[]> {
  return db.rows(
    `SELECT other.number, theirs.value FROM case_terms own
     JOIN case_terms theirs ON theirs.value = own.value AND theirs.type = own.type AND theirs.case_id <> own.case_id
     JOIN cases other ON other.id = theirs.case_id
     WHERE own.case_id = $1 AND own.type IN ('lrn', 'mrn', 'arc') AND other.portal = $2 AND other.owner_eori = $3
       AND other.kind = $4
       AND other.step NOT IN ('withdrawn', 'refused', 'moot', 'superseded', 'not-available')
     LIMIT 20`,
    [row.id, row.portal, row.ownerEori, row.kind],
  )
}

/** The firm's latest 500 applications of a year: how many stand at each step, and one of their numbers. */
export async function earlierRequests(
  db: Executor,
  row: StoredCase,
): Promise<{ step: string; n: number; number: string }[]> {
  const rows = await db.rows<{ step: string; n: number; number: string }>(
    `SELECT step, COUNT(*) AS n, MIN(number) AS number FROM (
       SELECT step, number FROM cases
       WHERE portal = $1 AND owner_eori = $2 AND opened_at > UTC_TIMESTAMP(3) - INTERVAL 1 YEAR
         AND kind = $3 AND id <> $4
       ORDER BY opened_at DESC LIMIT 500) latest
     GROUP BY step`,
    [row.portal, row.ownerEori, row.kind, row.id],
  )
  return rows.map((found) => ({ ...found, n: Number(found.n) }))
}

/** Numbers of the firm's other cases of this kind in which declarations are overdue. */
export async function overdueOf(db: Executor, row: StoredCase): Promise<string[]> {
  const rows = await db.rows<{ number: string }>(
    `SELECT number FROM cases
     WHERE portal = $1 AND owner_eori = $2 AND kind = $3 AND step = 'overdue' AND id <> $4 ORDER BY number LIMIT 20`,
    [row.portal, row.ownerEori, row.kind, row.id],
  )
  return rows.map(({ number }) => number)
}

export async function latestOutage(
  db: Executor,
  system: string,
): Promise<{ callNumber: string; actualEnd: string } | null> {
  const [row] = await db.rows<{ callNumber: string; actualEnd: string }>(
    `SELECT call_number AS callNumber, actual_end AS actualEnd FROM outages
     WHERE \`system\` = $1 AND actual_end IS NOT NULL ORDER BY actual_end DESC LIMIT 1`,
    [system],
  )
  return row ?? null
}
