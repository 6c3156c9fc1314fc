import type { Executor } from '../database.ts'

/** Whether a mail has HTML. Of those that were read before nobody has noted it: what there is is seen when somebody looks. */
export async function up(db: Executor): Promise<void> {
  await db.write(
    "ALTER TABLE mail_in ADD COLUMN has_layout TINYINT(1) NULL COMMENT 'it has HTML; NULL where nobody has noted it'",
  )
}
