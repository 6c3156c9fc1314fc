import type { Executor } from '../database.ts'

/** `as-it-was` has nine letters: who had no use for the news was written down as one who could not be told. */
export async function up(db: Executor): Promise<void> {
  await db.write(`
    ALTER TABLE outage_news MODIFY state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
      COMMENT 'waiting, told, as-it-was, failed'`)
}
