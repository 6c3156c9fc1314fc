/**
 * Looks at the agenda and rings: for clocks that are due, for rows whose first ring was lost, and again for rows that
 * nobody finished. With this an emptied Redis loses nothing.
 */
import type { Logger } from 'pino'
import { takeDue } from '../db/agenda.ts'
import type { Database } from '../db/database.ts'
import { type Rounds, startRounds } from '../rounds.ts'
import type { Doorbell } from './doorbell.ts'

export type RelayPace = {
  /** Between two looks while there is nothing to do. */
  readonly idleMs: number
  /** A row that was rung for and is still waiting after this long is rung for again. */
  readonly againAfterSeconds: number
}

const batch = 200

export function startRelay(
  db: Database,
  doorbell: Doorbell,
  log: Logger,
  pace: RelayPace = { idleMs: 250, againAfterSeconds: 15 },
): Rounds {
  async function round(): Promise<boolean> {
    // A row counts as rung for from here on: with nobody to ring, it would wait for its next turn.
    if (!doorbell.isUp) return false
    const keys = await db.transaction((tx) => takeDue(tx, batch, pace.againAfterSeconds))
    await doorbell.rung(keys)
    return keys.length === batch
  }

  return startRounds({ what: 'relay: the agenda cannot be read', log, idleMs: pace.idleMs, round })
}
