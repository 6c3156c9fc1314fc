import type { Executor } from '../database.ts'

/** Staff search by EORI over all portals, which the index of a firm's own cases does not serve: it begins with the portal. */
export async function up(db: Executor): Promise<void> {
  await db.write(
    "ALTER TABLE cases ADD KEY cases_eori (owner_eori) COMMENT 'staff search by EORI, over all portals and kinds'",
  )
}
