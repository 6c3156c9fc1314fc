/** Dry runs of the policy as work of a worker's: what has been tried of which draft, and what each case would have come to. */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

export async function up(db: Executor): Promise<void> {
  await db.write(`
    CREATE TABLE policy_trials (
      id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
      draft_id VARCHAR(40) ${key} NOT NULL,
      revision INT NOT NULL,
      state VARCHAR(10) ${key} NOT NULL COMMENT 'queued, running, done, failed, outdated',
      from_at DATETIME(3) NOT NULL,
      to_at DATETIME(3) NOT NULL,
      total INT NOT NULL,
      done INT NOT NULL,
      otherwise_count INT NOT NULL,
      other_terms INT NOT NULL,
      unreadable INT NOT NULL,
      reached VARCHAR(40) ${key} NOT NULL COMMENT 'the last case that is through',
      attempts INT NOT NULL,
      leased_until DATETIME(3) NULL COMMENT 'a worker has it in hand until then',
      asked_by VARCHAR(200) ${words} NOT NULL,
      asked_at DATETIME(3) NOT NULL,
      KEY policy_trials_next (state, leased_until) COMMENT 'what a worker takes next',
      KEY policy_trials_draft (draft_id, asked_at)
    ) ENGINE=InnoDB`)
  await db.write(`
    CREATE TABLE policy_trial_cases (
      trial_id VARCHAR(40) ${key} NOT NULL,
      case_id VARCHAR(40) ${key} NOT NULL,
      body MEDIUMTEXT ${words} NOT NULL COMMENT 'JSON: what the case was and would have been',
      PRIMARY KEY (trial_id, case_id)
    ) ENGINE=InnoDB`)
  // An earlier release tried the first step alone: that is not what is asked for any more.
  await db.write("UPDATE policy_drafts SET dry_run = NULL, tried_revision = NULL WHERE state = 'open'")
}
