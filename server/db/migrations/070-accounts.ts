/** What the desk keeps of people besides their cases, and what is known of the telephone line. */
import type { Executor } from '../database.ts'

export async function up(db: Executor): Promise<void> {
  await db.write(accounts)
  await db.write(phoneLine)
}

/**
 * `account_of_person` (portal, subject, firm_eori): one account for a person in a firm; whoever changes firms begins
 * anew, since what he chose was that firm's. `account_by_pin` finds the caller; it is unique, so that a number that is
 * drawn twice is refused by the database. `pins_by_expiry` lets the sweep read only numbers that are over.
 */
const accounts = `
  CREATE TABLE accounts (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    portal VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the portal''s id of the person',
    firm_eori VARCHAR(17) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    firm_name VARCHAR(200) NOT NULL,
    name VARCHAR(200) NOT NULL,
    language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
    services TEXT CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'JSON list of systems; null = never chosen',
    alerts TEXT CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'JSON; null = as the desk proposes',
    first_seen_at DATETIME(3) NOT NULL,
    last_seen_at DATETIME(3) NOT NULL COMMENT 'to the hour, not to the request',
    pin_hash BINARY(32) NULL COMMENT 'scrypt of the caller PIN; the PIN itself is nowhere',
    pin_case VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the case to open when the PIN is told',
    pin_expires_at DATETIME(3) NULL,
    UNIQUE KEY account_of_person (portal, subject, firm_eori),
    UNIQUE KEY account_by_pin (pin_hash),
    KEY pins_by_expiry (pin_expires_at)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    COMMENT='account_of_person: one row for a person in a firm; account_by_pin: the caller, by what he reads out; pins_by_expiry: forget what is over'`

/** One row at most: what was last said of the waiting time. */
const phoneLine = `
  CREATE TABLE phone_line (
    id TINYINT UNSIGNED NOT NULL PRIMARY KEY,
    waiting_minutes SMALLINT UNSIGNED NOT NULL,
    told_at DATETIME(3) NOT NULL,
    told_by VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the officer'
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='one row, found by its key'`
