/** Who is told of what an outage has become: one row for each case, so that thousands are told together and none twice. */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'

export async function up(db: Executor): Promise<void> {
  await db.write(`
    CREATE TABLE outage_news (
      outage_id VARCHAR(40) ${key} NOT NULL,
      version INT NOT NULL COMMENT 'of the outage''s case, whose change is told; earlier ones are removed',
      case_id VARCHAR(40) ${key} NOT NULL,
      kind VARCHAR(30) ${key} NOT NULL,
      number VARCHAR(24) ${key} NOT NULL,
      state VARCHAR(8) ${key} NOT NULL COMMENT 'waiting, told, as-it-was, failed',
      was VARCHAR(40) ${key} NOT NULL COMMENT 'the step of the case before',
      step VARCHAR(40) ${key} NULL COMMENT 'and after it was told',
      changed_at DATETIME(3) NOT NULL,
      PRIMARY KEY (outage_id, version, case_id),
      KEY outage_news_state (outage_id, version, state, case_id) COMMENT 'the next to be told; the list by state'
    ) ENGINE=InnoDB`)
}
