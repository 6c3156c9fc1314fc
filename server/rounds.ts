/** A worker's loop: round after round until it is told to stop. Where rounds fail, the first of them in a row is said. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'

export type Rounds = {
  /** Resolves when the round at hand has ended. */
  stop(): Promise<void>
}

export type RoundPlan = {
  /** How the log names it. */
  readonly what: string
  readonly log: Pick<Logger, 'warn'>
  readonly idleMs: number | (() => number)
  /** Answers `true` where there may be more to do at once; else there is a pause. */
  readonly round: (signal: AbortSignal) => Promise<unknown>
}

export function startRounds({ what, log, idleMs, round }: RoundPlan): Rounds {
  const stopping = new AbortController()
  const { signal } = stopping
  let calm = true

  async function gone(): Promise<unknown> {
    try {
      const more = await round(signal)
      calm = true
      return more
    } catch (error) {
      if (calm) log.warn({ err: error }, what)
      calm = false
      return false
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      if ((await gone()) === true) continue
      await sleep(typeof idleMs === 'number' ? idleMs : idleMs(), undefined, { signal }).catch(
        () => undefined,
      )
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
