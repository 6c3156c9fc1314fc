/** An approval's life after it was granted: extended, suspended, revoked, and decided line by line for many principals. */
import type { Executor } from '../database.ts'

const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

export async function up(db: Executor): Promise<void> {
  await db.write(
    `ALTER TABLE approvals
       ADD COLUMN version INT NOT NULL DEFAULT 0 COMMENT 'extensions so far; the number stays, what is printed has -E1',
       ADD COLUMN reason TEXT ${words} NULL COMMENT 'of the latest suspension or revocation',
       ADD COLUMN principals TEXT ${words} NULL COMMENT 'JSON: one line for each principal of an agent, with its number',
       ADD COLUMN changed_at DATETIME(3) NULL COMMENT 'when state or version changed; NULL since it was granted',
       ADD KEY approvals_state (state, changed_at) COMMENT 'what was taken back or suspended, the newest last'`,
  )
}
