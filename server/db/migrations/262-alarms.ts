import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

/** What wants a person on call, and whether he was told: one row for each trouble, over all workers. */
export async function up(db: Executor): Promise<void> {
  await db.write(
    `CREATE TABLE alarms (
       id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
       code VARCHAR(40) ${key} NOT NULL,
       subject VARCHAR(254) ${key} NOT NULL COMMENT 'a mailbox, a counterpart; empty where there is one only',
       params VARCHAR(1000) ${words} NOT NULL COMMENT 'JSON: what its words say',
       since DATETIME(3) NOT NULL,
       seen_at DATETIME(3) NOT NULL COMMENT 'when a worker last found it to be there',
       over_at DATETIME(3) NULL COMMENT 'it is not there any more',
       told_at DATETIME(3) NULL COMMENT 'when a person was last told of it by mail',
       called_at DATETIME(3) NULL COMMENT 'when his pager was last called',
       UNIQUE KEY alarm_once (code, subject),
       KEY alarms_open (over_at)
     ) ENGINE=InnoDB`,
  )
}
