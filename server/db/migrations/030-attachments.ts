/** Files of cases, and the desk's own secrets. The bytes lie outside of the database (`server/files/`). */
import { randomBytes } from 'node:crypto'
import type { Executor } from '../database.ts'

export async function up(db: Executor): Promise<void> {
  await db.write(attachments)
  await db.write(secrets)
  await db.write("INSERT INTO secrets (name, value) VALUES ('file-links', $1)", [randomBytes(32)])
}

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

/**
 * `attachments_case`: the files of a case, and how many there are. `attachments_firm`: what a firm has sent today.
 * `attachments_checking` and `attachments_expiry`: what the worker looks for, without walking what is done.
 */
const attachments = `
  CREATE TABLE attachments (
    id VARCHAR(44) ${key} NOT NULL PRIMARY KEY COMMENT 'att_ and 32 random letters and digits',
    portal VARCHAR(40) ${key} NOT NULL COMMENT 'with owner_eori: whose file it is; both empty for staff',
    owner_eori VARCHAR(17) ${key} NOT NULL,
    person VARCHAR(160) ${key} NOT NULL COMMENT 'who uploads; nobody else may go on with it',
    case_id VARCHAR(40) ${key} NULL COMMENT 'null until an event names the file; never changed afterwards',
    internal TINYINT NOT NULL DEFAULT 0 COMMENT '1: bound by what staff say among themselves',
    name VARCHAR(200) ${words} NOT NULL COMMENT 'cleaned; never a path on our side',
    bytes BIGINT NOT NULL COMMENT 'as announced; as kept, once it is checked',
    received BIGINT NOT NULL COMMENT 'durably on disk; the fence against two pieces at one place',
    media_type VARCHAR(100) ${key} NOT NULL COMMENT 'by content; empty until it is checked',
    digest BINARY(32) NULL COMMENT 'SHA-256 of what is kept; null until it is checked',
    state VARCHAR(20) ${key} NOT NULL COMMENT 'uploading, checking, ready, quarantined',
    reason VARCHAR(40) ${key} NULL COMMENT 'why it is in quarantine',
    strip TINYINT NOT NULL COMMENT '1: take out what a picture tells of its making',
    stored_name VARCHAR(64) ${key} NOT NULL COMMENT 'random; the name in the store',
    created_at DATETIME(3) NOT NULL,
    bound_at DATETIME(3) NULL,
    check_at DATETIME(3) NULL COMMENT 'when the worker looks at it again; null where nothing is left to check',
    expires_at DATETIME(3) NULL COMMENT 'swept then; null once it belongs to a case',
    KEY attachments_case (case_id, created_at) COMMENT 'the files of a case in their order',
    KEY attachments_firm (portal, owner_eori, created_at) COMMENT 'what a firm has sent today, against its limit',
    KEY attachments_checking (check_at) COMMENT 'what waits for the scanner',
    KEY attachments_expiry (expires_at) COMMENT 'what nobody ever sent with a case'
  ) ENGINE=InnoDB`

const secrets = `
  CREATE TABLE secrets (
    name VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
    value BINARY(32) NOT NULL COMMENT 'random; shared by all web processes, and in no configuration'
  ) ENGINE=InnoDB`
