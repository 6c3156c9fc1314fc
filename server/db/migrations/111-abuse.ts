/** What each granted application adds to its holder's use of the fall-back procedure, and what officers made of it. */
import { usageOf } from '../../../workflows/cases/fallback/usage.ts'
import type { FallbackContext } from '../../../workflows/cases/fallback/context.ts'
import { recordingUse } from '../abuse.ts'
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

export async function up(db: Executor): Promise<void> {
  for (const statement of [uses, totals, acknowledgements]) await db.write(`${statement} ENGINE=InnoDB`)
  await takeOver(db)
}

const uses = `CREATE TABLE fallback_uses (
  case_id VARCHAR(40) ${key} NOT NULL PRIMARY KEY,
  holder_eori VARCHAR(17) ${key} NOT NULL,
  holder_name VARCHAR(200) ${words} NOT NULL,
  \`system\` VARCHAR(20) ${key} NOT NULL,
  year SMALLINT NOT NULL COMMENT 'in which the window began, by the clock in Poland',
  from_at DATETIME(3) NOT NULL,
  to_at DATETIME(3) NOT NULL,
  declarations INT NOT NULL,
  missed_return BOOLEAN NOT NULL,
  counts BOOLEAN NOT NULL COMMENT 'the failure was the holder''s own, and the row of the policy holds it against him',
  KEY fallback_uses_holder (counts, year, holder_eori, declarations) COMMENT 'the year''s sums by holder'
)`

const totals = `CREATE TABLE declaration_totals (
  holder_eori VARCHAR(17) ${key} NOT NULL,
  year SMALLINT NOT NULL,
  total INT UNSIGNED NOT NULL,
  told_by VARCHAR(200) ${words} NOT NULL,
  told_at DATETIME(3) NOT NULL,
  PRIMARY KEY (year, holder_eori) COMMENT 'one number for a holder and a year; the last one told counts'
)`

const acknowledgements = `CREATE TABLE abuse_acknowledgements (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  holder_eori VARCHAR(17) ${key} NOT NULL,
  year SMALLINT NOT NULL,
  level VARCHAR(10) ${key} NOT NULL,
  share INT NULL,
  note VARCHAR(2000) ${words} NOT NULL,
  officer VARCHAR(200) ${words} NOT NULL,
  at DATETIME(3) NOT NULL,
  KEY abuse_acknowledgements_holder (year, holder_eori, id) COMMENT 'the latest of a holder and year'
)`

/** Applications that were granted before there was the table. */
async function takeOver(db: Executor): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db.rows<{
      id: string
      number: string
      step: string
      snapshot: string
      version: number
      openedAt: string
      changedAt: string
    }>(
      `SELECT c.id, c.number, c.step, c.snapshot, c.version, c.opened_at AS openedAt, c.changed_at AS changedAt
       FROM cases c JOIN approvals a ON a.case_id = c.id WHERE c.kind = $1 AND c.id > $2 ORDER BY c.id LIMIT 200`,
      ['fallback', after],
    )
    const statements = rows.flatMap(({ snapshot, ...row }) => {
      const { context } = JSON.parse(snapshot) as { context: FallbackContext }
      const usage = usageOf({ ...row, owner: context.opening.owner, context })
      return usage ? [recordingUse(row.id, usage)] : []
    })
    if (statements.length > 0) await db.batch(statements)
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
