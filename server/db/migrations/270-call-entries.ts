/** Calls stand in the record of the case they were about; and what an old call leaves behind is swept. */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'

export async function up(db: Executor): Promise<void> {
  await db.write(`ALTER TABLE phone_calls
    ADD COLUMN to_enter TINYINT NOT NULL DEFAULT 0 COMMENT 'was answered, is over, concerns a case: the record of that case must say so',
    ADD KEY calls_to_enter (to_enter, heard_at) COMMENT 'what a worker still has to enter'`)
  await db.write(`CREATE TABLE call_entries (
    call_ref BIGINT NOT NULL COMMENT 'phone_calls.id',
    case_id VARCHAR(40) ${key} NOT NULL,
    version INT NOT NULL COMMENT 'of the entry in the history',
    PRIMARY KEY (call_ref, case_id) COMMENT 'a call is entered once in a case, whoever tries and however often'
  ) ENGINE=InnoDB`)
  await db.write('ALTER TABLE call_back_log ADD KEY log_age (at)')
}
