import type { Executor } from '../database.ts'

/** Bulk decisions: what is decided on together, applicant by applicant, and work that stands behind what people wait for. */
export async function up(db: Executor): Promise<void> {
  for (const statement of statements) await db.write(statement)
}

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

const statements = [
  `CREATE TABLE bulk_lines (
    batch_id VARCHAR(40) ${key} NOT NULL COMMENT 'the case of kind bulk',
    case_id VARCHAR(40) ${key} NOT NULL,
    number VARCHAR(24) ${key} NOT NULL,
    owner_eori VARCHAR(17) ${key} NOT NULL,
    owner_name VARCHAR(200) ${words} NOT NULL,
    state VARCHAR(12) ${key} NOT NULL COMMENT 'excluded, waiting, granted, left-out, failed, cancelled',
    reasons VARCHAR(400) ${key} NOT NULL COMMENT 'JSON: codes of what spoke against it when the list was made',
    hand TEXT ${words} NULL COMMENT 'JSON: who put it in or took it out by hand, and why',
    fingerprint BINARY(32) NULL COMMENT 'of what the grant rests on; another one at the grant leaves the case out',
    terms TEXT ${words} NULL COMMENT 'JSON: what is granted, capped by what was asked for',
    second TINYINT NOT NULL COMMENT 'two officers by the policy row',
    late TINYINT NOT NULL COMMENT 'came while the grant stood open',
    result VARCHAR(40) ${key} NULL COMMENT 'code: why it was left out or failed',
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (batch_id, case_id),
    KEY bulk_lines_state (batch_id, state, case_id) COMMENT 'the next to be granted; the list by state, page by page',
    KEY bulk_lines_case (case_id) COMMENT 'a case that stands in a batch already'
  ) ENGINE=InnoDB`,
  `ALTER TABLE agenda ADD COLUMN later TINYINT NOT NULL DEFAULT 0
     COMMENT 'nobody waits for it: done after what people wait for'`,
]
