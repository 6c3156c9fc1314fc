/**
 * Telephone, mail and hours, with what is open at this moment. Answered from memory like the announcements: this is what
 * people need when everything else is away.
 */
import { openingAt } from '../../workflows/calendar/opening.ts'
import type { Contact, ContactCard, Waiting } from '../../workflows/contracts/contact.ts'
import type { Database } from '../db/database.ts'
import { Outage } from '../db/faults.ts'
import { readQueue, readWaiting, saveWaiting, type StoredQueue } from '../db/phone-line.ts'

export type ContactDesk = {
  current(): Promise<Contact>
  /** What a caller waits now, said by an officer or by the telephone system in his name; null takes it back. */
  setWaiting(minutes: number | null, staffId: string): Promise<void>
}

/** An older word than this is no longer told. */
const freshMinutes = 15
/** What a caller waits is told by so many calls. */
const asked = 9
const mostMinutes = 480
/** Asked at most so often, whoever asks the desk. */
const keptMs = 5000

/** `now` in milliseconds. */
export function createContactDesk(
  db: Database,
  card: ContactCard,
  now: () => number = Date.now,
): ContactDesk {
  let known: { waiting: Promise<Waiting | null>; at: number } | null = null

  function waiting(): Promise<Waiting | null> {
    if (known === null || now() - known.at >= keptMs) known = { waiting: ask(), at: now() }
    return known.waiting
  }

  /** Without a database nobody knows; how to reach the desk is told all the same. */
  async function ask(): Promise<Waiting | null> {
    try {
      return (
        (await readWaiting(db, freshMinutes)) ?? waitingOf(await readQueue(db, { freshMinutes, last: asked }))
      )
    } catch (error) {
      if (error instanceof Outage) return null
      throw error
    }
  }

  return {
    async current() {
      const asOf = new Date(now()).toISOString()
      const hours = card.hours.map((one) => ({ ...one, ...openingAt(one, asOf) }))
      return { ...card, hours, waiting: await waiting(), asOf }
    },
    async setWaiting(minutes, staffId) {
      await saveWaiting(db, minutes, staffId)
      known = null
    },
  }
}

/** The longer of what callers have waited and what the first in the queue waits already; null where nobody called. */
function waitingOf(queue: StoredQueue | null): Waiting | null {
  if (queue === null) return null
  const { answered, waiting, heardAt } = queue
  const usual = answered.toSorted((a, b) => a - b)[Math.floor(answered.length / 2)] ?? null
  if (usual === null && waiting === null) return null
  const minutes = Math.ceil(Math.max(usual ?? 0, waiting ?? 0) / 60)
  return { minutes: Math.min(minutes, mostMinutes), at: heardAt }
}
