/**
 * Tells the demo's announcements through the door, as officers would have done over the years: before each of them the
 * database's clock is set back, for this one connection alone, so that the archive holds true moments.
 */
import { randomUUID } from 'node:crypto'
import type { Answers } from '../workflows/contracts/form.ts'
import type { Officer } from '../workflows/contracts/viewer.ts'
import type { View } from '../workflows/contracts/view.ts'
import type { Database } from '../server/db/database.ts'
import { errno } from '../server/db/faults.ts'
import type { Door } from '../server/desk/door.ts'
import { Refused } from '../server/desk/refused.ts'
import { storyOf, type Told } from './content/announcement-story.ts'
import { announcements } from './content/announcements.ts'

/** Where the server lets only its administrator set the clock, everything is told now. */
const forbidden = 1227
const overtaken: ReadonlySet<string> = new Set(['view-stale', 'event-not-allowed'])

/** @param db of one connection, which the door uses, too */
export async function publishAnnouncements(
  db: Database,
  door: Door,
  officer: Officer,
  now: string,
): Promise<void> {
  const stories = announcements.map((one) => storyOf(one, now))
  // Numbers are given as announcements come: the oldest first.
  stories.sort((a, b) => Date.parse(a[0]!.at) - Date.parse(b[0]!.at))
  await beganBefore(db, stories[0]![0]!.at)
  for (const told of stories) await tell(db, door, officer, told)
  await db.write('SET timestamp = DEFAULT')
}

/** The desk of the demo has been at work for years, and no door opens without a policy. */
const beganBefore = (db: Database, at: string) =>
  db.write('UPDATE policies SET active_from = LEAST(active_from, $1)', [at.slice(0, 19).replace('T', ' ')])

async function tell(db: Database, door: Door, officer: Officer, told: readonly Told[]): Promise<void> {
  let seen: View | null = null
  for (const { event, at, answers = {} } of told) {
    await setClock(db, at)
    seen = seen
      ? await send(door, seen, event, officer, answers)
      : viewOf(await door.open({ kind: 'announcement', answers }, officer, randomUUID()))
    if (!seen) return
  }
}

async function setClock(db: Database, at: string): Promise<void> {
  try {
    await db.write('SET timestamp = $1', [Date.parse(at) / 1000])
  } catch (error) {
    if (errno(error) !== forbidden) throw error
  }
}

/** Null where a worker was faster: to its clock, work of years ago is over as soon as it is announced. */
async function send(door: Door, seen: View, event: string, officer: Officer, answers: Answers) {
  const { id, number, version } = seen
  try {
    return viewOf(await door.send(id, { event, version, answers }, officer, randomUUID()))
  } catch (error) {
    if (!(error instanceof Refused) || !overtaken.has(error.code)) throw error
    console.warn(`${number} had ended by itself before: ${event}`)
    return null
  }
}

const viewOf = ({ body }: { readonly body: string }): View => JSON.parse(body) as View
