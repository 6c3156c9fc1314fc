/** Approvals for some ways of sending, versions that follow the outage's scope, longer signed texts, and keys taken out of use. */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'

export async function up(db: Executor): Promise<void> {
  await db.write(
    `ALTER TABLE approvals
       ADD COLUMN channels VARCHAR(100) ${key} NULL COMMENT 'JSON: in place of which ways of sending; NULL of all'`,
  )
  await db.write(
    `ALTER TABLE approval_changes
       ADD COLUMN scope VARCHAR(10) ${key} NULL COMMENT 'narrowed or widened, where the outage made this version'`,
  )
  await db.write(`ALTER TABLE signed_approvals MODIFY signed_text VARCHAR(1200) ${key} NOT NULL`)
  await db.write(
    `CREATE TABLE revoked_keys (
       kid VARCHAR(20) ${key} NOT NULL PRIMARY KEY,
       since DATETIME(3) NOT NULL COMMENT 'from then on nothing that it has signed proves anything'
     ) ENGINE=InnoDB`,
  )
}
