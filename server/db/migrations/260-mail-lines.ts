import type { Executor } from '../database.ts'

/**
 * Messages are worked on side by side, but for those of one sender or one thread. `mail_in_work` is what a worker takes up, in the
 * order in which it came; the two others tell whether an earlier one of the same line is still under way.
 */
export async function up(db: Executor): Promise<void> {
  await db.write(
    `ALTER TABLE mail_in
       ADD COLUMN sender_line BINARY(8) NULL COMMENT 'whose it claims to be: digest of the address',
       ADD COLUMN thread_line BINARY(8) NULL COMMENT 'what it claims to belong to: digest of a Message-ID, a case or a number',
       ADD KEY mail_in_work (state, id),
       ADD KEY mail_in_sender_line (sender_line, state, id),
       ADD KEY mail_in_thread_line (thread_line, state, id)`,
  )
}
