/** Substitutions as they were noted. None is removed: one that ends early has another end. */
import type { NoteSubstitution, OfficerName, Substitution } from '../../workflows/contracts/substitution.ts'
import { sqlTime } from './cases.ts'
import type { Executor } from './database.ts'

type Row = {
  id: number
  substituteId: string
  substituteName: string
  absentId: string
  absentName: string
  from: string
  to: string
  notedBy: string
  notedAt: string
}

/** Those that are not over for longer than a month, the latest first. */
export async function readSubstitutions(db: Executor): Promise<Substitution[]> {
  const rows = await db.rows<Row>(
    `SELECT noted.id, substitute_id AS substituteId, substitute.name AS substituteName, absent_id AS absentId,
       absent.name AS absentName, from_at AS \`from\`, to_at AS \`to\`, noted_by AS notedBy, noted_at AS notedAt
     FROM substitutions noted JOIN staff substitute ON substitute.id = substitute_id
     JOIN staff absent ON absent.id = absent_id
     WHERE to_at > UTC_TIMESTAMP(3) - INTERVAL 1 MONTH ORDER BY from_at DESC, noted.id DESC LIMIT 500`,
  )
  return rows.map(({ id, substituteId, substituteName, absentId, absentName, ...rest }) => ({
    ...rest,
    id: String(id),
    substitute: { id: substituteId, name: substituteName },
    absent: { id: absentId, name: absentName },
  }))
}

/** Whoever is not disabled. */
export const readOfficers = (db: Executor): Promise<OfficerName[]> =>
  db.rows('SELECT id, name FROM staff WHERE disabled_at IS NULL ORDER BY name, id LIMIT 2000')

/** False where one of the two is no officer of this desk. */
export async function insertSubstitution(
  db: Executor,
  { substitute, absent, from, to }: NoteSubstitution,
  by: string,
): Promise<boolean> {
  const inserted = await db.write(
    `INSERT INTO substitutions (substitute_id, absent_id, from_at, to_at, noted_by, noted_at)
     SELECT $1, $2, $3, $4, $5, UTC_TIMESTAMP(3) FROM DUAL
     WHERE (SELECT COUNT(*) FROM staff WHERE id IN ($1, $2)) = 2`,
    [substitute, absent, sqlTime(from), sqlTime(to), by],
  )
  return inserted === 1
}

/** Ends it now; false where there is none that goes on. */
export async function endSubstitution(db: Executor, id: string): Promise<boolean> {
  const ended = await db.write(
    'UPDATE substitutions SET to_at = UTC_TIMESTAMP(3) WHERE id = $1 AND to_at > UTC_TIMESTAMP(3)',
    [id],
  )
  return ended === 1
}
