/** Complaints and who must keep away from them, what remarks have changed, and the questionnaire. */
import { randomBytes } from 'node:crypto'
import type { Executor } from '../database.ts'

export async function up(db: Executor): Promise<void> {
  for (const table of [complaints, complaintOfficers, youSaid, questionnaires, answers]) await db.write(table)
  await db.write("INSERT INTO secrets (name, value) VALUES ('questionnaire-links', $1)", [randomBytes(32)])
}

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

const complaints = `
  CREATE TABLE complaints (
    case_id VARCHAR(40) ${key} NOT NULL PRIMARY KEY COMMENT 'the case of kind complaint',
    subject_id VARCHAR(40) ${key} NOT NULL COMMENT 'the case complained about',
    open_mark TINYINT NULL COMMENT '1 while it is open, else null',
    outcome VARCHAR(20) ${key} NULL,
    UNIQUE KEY one_open_complaint (subject_id, open_mark) COMMENT 'a second one while the first is open is refused'
  ) ENGINE=InnoDB COMMENT='one_open_complaint also lists the complaints about a case'`

const complaintOfficers = `
  CREATE TABLE complaint_officers (
    complaint_id VARCHAR(40) ${key} NOT NULL,
    officer_id VARCHAR(160) ${key} NOT NULL,
    part ENUM('worker', 'handler') NOT NULL COMMENT 'worked on the case complained about, or handles the complaint',
    UNIQUE KEY independence (complaint_id, officer_id) COMMENT 'nobody is both'
  ) ENGINE=InnoDB`

const youSaid = `
  CREATE TABLE you_said (
    case_id VARCHAR(40) ${key} NOT NULL PRIMARY KEY COMMENT 'the remark it came from; never told',
    topic VARCHAR(20) ${key} NOT NULL,
    said_pl TEXT ${words} NOT NULL,
    said_en TEXT ${words} NOT NULL,
    did_pl TEXT ${words} NOT NULL,
    did_en TEXT ${words} NOT NULL,
    published_at DATETIME(3) NOT NULL,
    KEY you_said_newest (published_at, case_id) COMMENT 'the public list'
  ) ENGINE=InnoDB`

const questionnaires = `
  CREATE TABLE questionnaires (
    version INT NOT NULL PRIMARY KEY,
    content MEDIUMTEXT ${words} NOT NULL COMMENT 'JSON; a version is never changed, only followed by another',
    active_from DATETIME(3) NOT NULL
  ) ENGINE=InnoDB`

/**
 * `counted_scores` and `counted_comment` are what staff read. They follow the answer only together with those of at least
 * four other people of the same cell, so that nobody's answer is the difference between two looks.
 */
const answers = `
  CREATE TABLE questionnaire_answers (
    case_id VARCHAR(40) ${key} NOT NULL,
    kind VARCHAR(40) ${key} NOT NULL,
    \`system\` VARCHAR(20) ${key} NOT NULL COMMENT 'empty where the kind knows no systems',
    month CHAR(7) ${key} NOT NULL COMMENT 'of the desk''s answer, in Poland',
    version INT NOT NULL COMMENT 'of the questionnaire',
    scores TEXT ${key} NOT NULL COMMENT 'JSON by question',
    comment TEXT ${words} NOT NULL,
    counted_scores TEXT ${key} NULL,
    counted_comment TEXT ${words} NULL,
    answered_at DATETIME(3) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    UNIQUE KEY one_answer (case_id) COMMENT 'a case is answered for once; then the answer is changed',
    KEY answers_cell (version, month, kind, \`system\`) COMMENT 'what is counted together'
  ) ENGINE=InnoDB`
