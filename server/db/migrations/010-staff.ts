/** The officers of the desk and the sessions they are signed in with. */
import type { Executor } from '../database.ts'

export async function up(db: Executor): Promise<void> {
  await db.write(staff)
  await db.write(staffSessions)
}

/**
 * `staff_by_login` (issuer, subject): the only link between a sign-in and an officer, so two officers can never share
 * one login; the order serves the one query there is, the lookup at the end of a sign-in.
 */
const staff = `
  CREATE TABLE staff (
    id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'off_maria: stands in the history',
    issuer VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the identity provider that vouches',
    subject VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'its name for the person, never reused',
    name VARCHAR(200) NOT NULL,
    roles JSON NOT NULL COMMENT 'list of officer, duty-manager; decided here and not by the identity provider',
    disabled_at DATETIME(3) NULL COMMENT 'set = blocked at once, at the next request',
    created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE KEY staff_by_login (issuer, subject)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    COMMENT='Officers; the desk adds none by itself. staff_by_login: one login is one officer'`

/**
 * `token_hash` is the SHA-256 of the token: a copy of this table opens no session. `sessions_by_staff` ends all
 * sessions of one officer; `sessions_by_expiry` lets the clearing of dead sessions read only the dead ones.
 */
const staffSessions = `
  CREATE TABLE staff_sessions (
    token_hash BINARY(32) NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the token; the token itself is nowhere',
    staff_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3) NOT NULL,
    seen_at DATETIME(3) NOT NULL COMMENT 'last request, to the minute; the idle limit counts from here',
    expires_at DATETIME(3) NOT NULL COMMENT 'the absolute limit',
    KEY sessions_by_staff (staff_id),
    KEY sessions_by_expiry (expires_at)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    COMMENT='sessions_by_staff: end all of one officer; sessions_by_expiry: clear the dead'`
