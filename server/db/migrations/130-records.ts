/** What was signed and what became of it, who stands in for whom, and the seals over all cases. */
import type { Executor } from '../database.ts'

export async function up(db: Executor): Promise<void> {
  for (const statement of tables) await db.write(`${statement} ENGINE=InnoDB`)
  await db.write('ALTER TABLE history ADD KEY history_at (at)')
}

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

/**
 * `history_at` serves the export of a period and the daily seal: with the primary key behind it, it says which cases had
 * an event, without touching a row. `signed_open` serves the list of what no longer holds: only prints that are not over.
 * `substitutions_of` and `substitutions_for` find an officer's on either side.
 */
const tables = [
  `CREATE TABLE approval_changes (
    number VARCHAR(32) ${key} NOT NULL,
    case_version INT NOT NULL COMMENT 'the event of the case that changed it',
    version INT NOT NULL COMMENT '0 as first issued',
    state VARCHAR(20) ${key} NOT NULL,
    from_at DATETIME(3) NOT NULL,
    to_at DATETIME(3) NOT NULL COMMENT 'when the window ends as things stood then',
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (number, case_version) COMMENT 'an approval''s history, in order'
  )`,
  `CREATE TABLE signed_approvals (
    number VARCHAR(32) ${key} NOT NULL,
    version INT NOT NULL,
    to_at DATETIME(3) NOT NULL COMMENT 'as printed and signed: the latest that was',
    signed_text VARCHAR(600) ${key} NOT NULL,
    issued_at DATETIME(3) NOT NULL,
    PRIMARY KEY (number, version),
    KEY signed_open (to_at)
  )`,
  `CREATE TABLE substitutions (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    substitute_id VARCHAR(40) ${key} NOT NULL COMMENT 'who stands in',
    absent_id VARCHAR(40) ${key} NOT NULL COMMENT 'for whom',
    from_at DATETIME(3) NOT NULL,
    to_at DATETIME(3) NOT NULL,
    noted_by VARCHAR(40) ${key} NOT NULL,
    noted_at DATETIME(3) NOT NULL,
    KEY substitutions_of (substitute_id, to_at),
    KEY substitutions_for (absent_id, to_at)
  )`,
  `CREATE TABLE checkpoints (
    n INT NOT NULL PRIMARY KEY COMMENT 'one after the other: two workers cannot both write the next',
    from_at DATETIME(3) NULL COMMENT 'null of the first: from the beginning',
    through_at DATETIME(3) NOT NULL,
    payload TEXT ${words} NOT NULL COMMENT 'canonical JSON, as it is signed',
    key_id VARCHAR(20) ${key} NOT NULL,
    signature VARCHAR(90) ${key} NOT NULL,
    made_at DATETIME(3) NOT NULL
  )`,
  `CREATE TABLE checkpoint_cases (
    n INT NOT NULL,
    case_id VARCHAR(40) ${key} NOT NULL,
    version INT NOT NULL,
    hash BINARY(32) NOT NULL COMMENT 'of the history''s row of this version',
    late TINYINT NOT NULL DEFAULT 0 COMMENT '1 = its events lie before the seal''s time: it was taken over from elsewhere',
    PRIMARY KEY (n, case_id),
    KEY checkpoint_cases_case (case_id, n) COMMENT 'cases that no seal knows'
  )`,
]
