/**
 * Who stands in for whom. Two officers are two people only where neither stands in for the other, nor both for a third;
 * and that goes on for three days after a substitution has ended, because what was proposed under it may still wait.
 */
import type { Officer } from '../../workflows/contracts/viewer.ts'
import type { Executor } from '../db/database.ts'

const begun = 'from_at <= UTC_TIMESTAMP(3) AND to_at > UTC_TIMESTAMP(3) - INTERVAL 3 DAY'

/** Whether there is any at all: on most days nobody need be asked further. */
export const substituting = `EXISTS(SELECT 1 FROM substitutions WHERE ${begun})`

type Row = { substituteId: string; absentId: string; absentName: string; current: number }

/** The officer with those he stands in for, and those who are no second person to him. */
export async function withSubstitutions(db: Executor, officer: Officer): Promise<Officer> {
  const rows = await db.rows<Row>(
    `SELECT substitute_id AS substituteId, absent_id AS absentId, staff.name AS absentName,
       to_at > UTC_TIMESTAMP(3) AS current
     FROM substitutions JOIN staff ON staff.id = absent_id WHERE ${begun}`,
  )
  if (rows.length === 0) return officer
  const own = rows.filter(({ substituteId }) => substituteId === officer.id)
  const actsFor = own.map(({ absentId }) => absentId)
  const others = rows
    .filter(({ absentId }) => absentId === officer.id || actsFor.includes(absentId))
    .map(({ substituteId }) => substituteId)
  const sameAs = [...new Set([...actsFor, ...others])].filter((id) => id !== officer.id)
  const standsFor = own
    .filter(({ current }) => current === 1)
    .map(({ absentId: id, absentName: name }) => ({ id, name }))
  return { ...officer, ...(standsFor.length > 0 && { standsFor }), ...(sameAs.length > 0 && { sameAs }) }
}
