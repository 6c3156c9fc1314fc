/** A case's own terms, which each round of checks reads and replaces: without this key it would read everybody's. */
import type { Executor } from '../database.ts'

export async function up(db: Executor): Promise<void> {
  await db.write('CREATE INDEX terms_by_case ON case_terms (case_id, type, value)')
}
