/** Years of announcements, told at the times at which they were; the newest ones are of today and of tomorrow. */
import type { Officer } from '../workflows/contracts/viewer.ts'
import type { Database } from '../server/db/database.ts'
import { importCase } from '../server/desk/import-case.ts'
import { createNumbers } from '../server/desk/numbers.ts'
import { storyOf } from './content/announcement-story.ts'
import { announcements } from './content/announcements.ts'

/** The oldest first: numbers grow with time. */
export async function tellAnnouncements(db: Database, by: Officer): Promise<void> {
  const until = new Date().toISOString()
  const numbers = createNumbers(db)
  const stories = announcements
    .map((one) => storyOf(one, until))
    .toSorted((a, b) => (a[0]?.at ?? '').localeCompare(b[0]?.at ?? ''))
  for (const told of stories) await importCase(db, numbers, { kind: 'announcement', by, told, until })
}
