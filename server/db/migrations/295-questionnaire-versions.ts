import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

/** Who published a version of the questionnaire, and when; its own time to begin may be a later one. */
export async function up(db: Executor): Promise<void> {
  await db.write(
    `ALTER TABLE questionnaires
       ADD COLUMN publisher_id VARCHAR(40) ${key} NULL COMMENT 'officer; null for the questions that came with the desk',
       ADD COLUMN publisher VARCHAR(200) ${words} NULL COMMENT 'the name as it was then',
       ADD COLUMN published_at DATETIME(3) NULL`,
  )
}
