/**
 * Looks at the agenda and rings: for clocks that are due, for rows whose first ring was lost, and again for rows that
 * nobody finished. With this an emptied Redis loses nothing.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { takeDue } from '../db/agenda.ts'
import type { Database } from '../db/database.ts'
import type { Doorbell } from './doorbell.ts'

export type Relay = { stop(): Promise<void> }

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
): Relay {
  const stopping = new AbortController()
  let calm = true

  async function look(): Promise<boolean> {
    // A row counts as rung for from here on: with nobody to ring, it would wait for its next turn.
    if (!doorbell.isUp) return false
    try {
      const keys = await db.transaction((tx) => takeDue(tx, batch, pace.againAfterSeconds))
      await doorbell.rung(keys)
      calm = true
      return keys.length === batch
    } catch (error) {
      if (calm) log.warn({ error: String(error) }, 'relay: the agenda cannot be read')
      calm = false
      return false
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const more = await look()
      if (!more) await pause(pace.idleMs, stopping.signal)
    }
  }

  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
