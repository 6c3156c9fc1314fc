import type { Executor } from '../database.ts'

/**
 * What a case is about, in the words of whoever opened it: lists show it and customers search their own by it. Without
 * an index of its own: it is only ever looked for among the cases of one firm, which `cases_owner` finds.
 */
export async function up(db: Executor): Promise<void> {
  await db.write(
    'ALTER TABLE cases ADD COLUMN title VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci NULL',
  )
}
