/** What is told to people at the telephone number on file: by a gateway where one is configured, else by an officer's call. */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

export async function up(db: Executor): Promise<void> {
  await db.write(`
    CREATE TABLE phone_notices (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
      once VARCHAR(120) ${key} NOT NULL COMMENT 'put down twice it is one',
      case_id VARCHAR(40) ${key} NOT NULL,
      number VARCHAR(24) ${key} NOT NULL COMMENT 'of the case',
      template VARCHAR(40) ${key} NOT NULL,
      phone VARCHAR(40) ${words} NOT NULL COMMENT 'as it is on file',
      name VARCHAR(200) ${words} NOT NULL,
      language CHAR(2) ${key} NOT NULL,
      params TEXT ${words} NOT NULL COMMENT 'JSON',
      state VARCHAR(10) ${key} NOT NULL COMMENT 'waiting, sent, to-call, called',
      attempts INT NOT NULL,
      due_at DATETIME(3) NOT NULL,
      error VARCHAR(200) ${words} NULL,
      note VARCHAR(500) ${words} NULL COMMENT 'what an officer noted of his call',
      officer VARCHAR(200) ${words} NULL,
      created_at DATETIME(3) NOT NULL,
      settled_at DATETIME(3) NULL,
      UNIQUE KEY phone_notices_once (once),
      KEY phone_notices_due (state, due_at) COMMENT 'what is sent next; what waits for a call'
    ) ENGINE=InnoDB`)
}
