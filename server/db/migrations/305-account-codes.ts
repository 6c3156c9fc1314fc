/**
 * Codes that were mailed to the address on file: until now their digests stood in the history, which staff take away as the
 * decision record. What stands there of codes from before has been over for long; it cannot be taken out of a sealed chain.
 */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'

export async function up(db: Executor): Promise<void> {
  await db.write(`
    CREATE TABLE account_codes (
      id VARCHAR(80) ${key} NOT NULL PRIMARY KEY COMMENT 'what the case knows of it',
      salt BINARY(16) NOT NULL,
      digest BINARY(32) NOT NULL COMMENT 'SHA-256; the code itself stands in the mail alone',
      expires_at DATETIME(3) NOT NULL,
      KEY codes_by_age (expires_at) COMMENT 'what is over is swept'
    ) ENGINE=InnoDB`)
  // No link in what officers read out: it stands in the message, and in the mail to the old address.
  await db.write("UPDATE phone_notices SET params = JSON_REMOVE(params, '$.url') WHERE state <> 'waiting'")
}
