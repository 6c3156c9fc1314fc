/** How a version of the policy comes about, and what is counted of each holder. */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

export async function up(db: Executor): Promise<void> {
  await db.write(versions)
  for (const statement of [drafts, hands]) await db.write(`${statement} ENGINE=InnoDB`)
}

/** `policy_of_draft`: a draft becomes one version, whoever presses twice. */
const versions = `ALTER TABLE policies
  ADD COLUMN sections MEDIUMTEXT ${words} NULL COMMENT 'JSON; null in the first version, which had none',
  ADD COLUMN draft_id VARCHAR(40) ${key} NULL COMMENT 'null for the version that came with the desk',
  ADD COLUMN note VARCHAR(2000) ${words} NOT NULL DEFAULT '',
  ADD COLUMN activated_by VARCHAR(200) ${words} NULL,
  ADD COLUMN activated_at DATETIME(3) NULL,
  ADD UNIQUE KEY policy_of_draft (draft_id) COMMENT 'a draft becomes one version only'`

const drafts = `CREATE TABLE policy_drafts (
  id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
  state ENUM('open', 'activated', 'discarded') NOT NULL,
  revision INT NOT NULL COMMENT 'counts the times it was saved',
  based_on INT NOT NULL COMMENT 'the newest version when it was begun: another one since makes it outdated',
  policy_rows MEDIUMTEXT ${words} NOT NULL,
  sections MEDIUMTEXT ${words} NOT NULL,
  note VARCHAR(2000) ${words} NOT NULL,
  dry_run MEDIUMTEXT ${words} NULL COMMENT 'JSON: what the revision tried last would have decided otherwise',
  tried_revision INT NULL,
  changed_at DATETIME(3) NOT NULL,
  KEY policy_drafts_state (state, changed_at) COMMENT 'the list of open ones, newest first'
)`

/** Who had a hand in a draft: the key says that nobody who wrote in it activates it, whatever the program believes. */
const hands = `CREATE TABLE policy_hands (
  draft_id VARCHAR(40) ${key} NOT NULL,
  officer_id VARCHAR(40) ${key} NOT NULL,
  officer VARCHAR(200) ${words} NOT NULL,
  part ENUM('author', 'activator') NOT NULL,
  at DATETIME(3) NOT NULL,
  UNIQUE KEY policy_two_people (draft_id, officer_id) COMMENT 'nobody is both author and activator'
)`
