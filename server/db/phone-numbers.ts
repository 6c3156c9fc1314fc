/** Whose number it may be: confirmed by a portal, or only written into a case. */
import type { CaseRow } from '../../workflows/contracts/view.ts'
import { rowColumns } from './cases.ts'
import type { Executor, Statement, Value } from './database.ts'

/** `numbers` must not be empty. */
export function tellingNumbers(caseId: string, numbers: readonly string[]): Statement {
  const values: Value[] = [caseId]
  const tuples = numbers.map((number) => `($${values.push(number)}, $1)`)
  return { sql: `INSERT INTO phone_numbers_told (number, case_id) VALUES ${tuples.join(', ')}`, values }
}

export type Person = {
  readonly portal: string
  readonly subject: string
  readonly name: string
  readonly firmEori: string
  readonly firmName: string
}

const person = 'portal, subject, name, firm_eori AS firmEori, firm_name AS firmName'

/** People whose portal has made sure of the number; the last seen first. */
export function peopleOfNumber(db: Executor, number: string, limit: number): Promise<Person[]> {
  return db.rows<Person>(
    `SELECT ${person} FROM accounts WHERE phone_given = $1 ORDER BY last_seen_at DESC LIMIT $2`,
    [number, limit],
  )
}

export async function readPerson(
  db: Executor,
  { portal, subject, eori }: { portal: string; subject: string; eori: string },
): Promise<Person | null> {
  const [row] = await db.rows<Person>(
    `SELECT ${person} FROM accounts WHERE portal = $1 AND subject = $2 AND firm_eori = $3`,
    [portal, subject, eori],
  )
  return row ?? null
}

/** The people of a firm, by its EORI. */
export function peopleOfFirm(db: Executor, eori: string, limit: number): Promise<Person[]> {
  return db.rows<Person>(`SELECT ${person} FROM accounts WHERE firm_eori = $1 ORDER BY name, id LIMIT $2`, [
    eori,
    limit,
  ])
}

/** Cases in which somebody wrote this number, the newest first. */
export function casesWithNumber(db: Executor, number: string, limit: number): Promise<CaseRow[]> {
  return db.rows<CaseRow>(
    `SELECT ${rowColumns} FROM cases WHERE id IN (SELECT case_id FROM phone_numbers_told WHERE number = $1)
     ORDER BY opened_at DESC, id DESC LIMIT $2`,
    [number, limit],
  )
}
