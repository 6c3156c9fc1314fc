/** Appeals against refusals, and who must keep away from them. Like complaints, in tables of their own. */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'

export async function up(db: Executor): Promise<void> {
  await db.write(`
    CREATE TABLE appeals (
      case_id VARCHAR(40) ${key} NOT NULL PRIMARY KEY COMMENT 'the case of kind appeal',
      subject_id VARCHAR(40) ${key} NOT NULL COMMENT 'the case that was refused',
      open_mark TINYINT NULL COMMENT '1 while it is open, else null',
      outcome VARCHAR(20) ${key} NULL,
      UNIQUE KEY one_open_appeal (subject_id, open_mark) COMMENT 'a second one while the first is open is refused'
    ) ENGINE=InnoDB COMMENT='one_open_appeal also lists the appeals against a case'`)
  await db.write(`
    CREATE TABLE appeal_officers (
      appeal_id VARCHAR(40) ${key} NOT NULL,
      officer_id VARCHAR(160) ${key} NOT NULL,
      part ENUM('worker', 'handler') NOT NULL COMMENT 'worked on the refusal or signed it, or decides the appeal',
      UNIQUE KEY independence (appeal_id, officer_id) COMMENT 'nobody is both'
    ) ENGINE=InnoDB`)
}
