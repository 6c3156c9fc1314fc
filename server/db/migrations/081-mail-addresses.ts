/** How much was written to one address lately: nobody has somebody else flooded with links to confirm. */
import type { Executor } from '../database.ts'

/** `mails_of_address`: the mails of one address, the newest first. */
export async function up(db: Executor): Promise<void> {
  await db.write('ALTER TABLE mails ADD KEY mails_of_address (address, created_at)')
}
