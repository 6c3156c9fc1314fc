/** Powers of attorney with their changes, and for whom a case was filed. */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

export async function up(db: Executor): Promise<void> {
  for (const table of [powers, changes, principals]) await db.write(table)
}

const powers = `
  CREATE TABLE powers_of_attorney (
    id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    portal VARCHAR(40) ${key} NOT NULL,
    principal_eori VARCHAR(17) ${key} NOT NULL,
    principal_name VARCHAR(200) ${words} NOT NULL,
    agent_eori VARCHAR(17) ${key} NOT NULL,
    agent_name VARCHAR(200) ${words} NOT NULL,
    kinds TEXT ${key} NOT NULL COMMENT 'JSON; empty for all',
    systems TEXT ${key} NOT NULL COMMENT 'JSON; empty for all',
    rights TEXT ${key} NOT NULL COMMENT 'JSON',
    valid_from CHAR(10) ${key} NOT NULL COMMENT 'a day in Poland',
    valid_to CHAR(10) ${key} NULL COMMENT 'the last day, in Poland',
    source ENUM('token', 'desk', 'szprot') NOT NULL,
    reference VARCHAR(64) ${key} NOT NULL,
    revoked_at DATETIME(3) NULL,
    UNIQUE KEY one_power (portal, agent_eori, principal_eori, source, reference)
      COMMENT 'registered again it is changed; also lists what an agent holds',
    KEY powers_given (portal, principal_eori) COMMENT 'what a principal has given'
  ) ENGINE=InnoDB`

const changes = `
  CREATE TABLE power_changes (
    power_id VARCHAR(40) ${key} NOT NULL,
    at DATETIME(3) NOT NULL,
    \`change\` ENUM('registered', 'changed', 'revoked') NOT NULL,
    actor_role VARCHAR(20) ${key} NOT NULL,
    actor_id VARCHAR(160) ${words} NOT NULL,
    actor_name VARCHAR(200) ${words} NOT NULL,
    reason VARCHAR(500) ${words} NOT NULL,
    data TEXT ${words} NOT NULL COMMENT 'JSON: the power as it was from then on',
    KEY changes_of_power (power_id, at)
  ) ENGINE=InnoDB COMMENT='rows are only added'`

const principals = `
  CREATE TABLE case_principals (
    case_id VARCHAR(40) ${key} NOT NULL,
    portal VARCHAR(40) ${key} NOT NULL,
    eori VARCHAR(17) ${key} NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    PRIMARY KEY (case_id, eori),
    KEY filed_for (portal, eori, opened_at) COMMENT 'a principal''s own list, newest first'
  ) ENGINE=InnoDB`
