import type { Executor } from '../database.ts'

/** Raw mails are not kept for ever; what they were known by is. `mail_in_raw` is what may be forgotten. */
export async function up(db: Executor): Promise<void> {
  await db.write(
    `ALTER TABLE mail_in
       ADD COLUMN raw_gone_at DATETIME(3) NULL COMMENT 'since then the message itself is not kept any more; its digest is',
       ADD KEY mail_in_raw (raw_gone_at, settled_at)`,
  )
}
