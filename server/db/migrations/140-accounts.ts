/** Links mailed to people who cannot sign in, and which cases are about which account of a portal. */
import { randomBytes } from 'node:crypto'
import type { Executor } from '../database.ts'

export async function up(db: Executor): Promise<void> {
  await db.write(links)
  await db.write(checks)
  await db.write("INSERT INTO secrets (name, value) VALUES ('account-links', $1)", [randomBytes(32)])
}

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

const links = `
  CREATE TABLE account_links (
    id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    token_hash BINARY(32) NOT NULL COMMENT 'SHA-256; the token itself stands in the mail alone',
    portal VARCHAR(40) ${key} NOT NULL,
    address VARCHAR(254) ${words} NOT NULL COMMENT 'where it was mailed to; says nothing of any account',
    address_hash BINARY(32) NOT NULL,
    language CHAR(2) ${key} NOT NULL,
    case_id VARCHAR(40) ${key} NULL COMMENT 'the case it was used for: once',
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    UNIQUE KEY account_link (token_hash),
    KEY links_of_address (address_hash, created_at) COMMENT 'how many an address was sent within a day',
    KEY links_by_age (created_at) COMMENT 'old ones are swept'
  ) ENGINE=InnoDB`

const checks = `
  CREATE TABLE account_checks (
    case_id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    portal VARCHAR(40) ${key} NOT NULL,
    account VARCHAR(100) ${words} NOT NULL COMMENT 'the portal''s id',
    failures INT NOT NULL,
    failed_at DATETIME(3) NULL,
    KEY checks_of_account (portal, account) COMMENT 'failed identity checks count over all cases of an account'
  ) ENGINE=InnoDB`
