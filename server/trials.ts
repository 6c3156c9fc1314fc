/** Dry runs of the policy, one after the other: asked for in the console, done by a worker. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { PolicyTrials } from './desk/policy-trials.ts'

export type Trials = { stop(): Promise<void> }

export function startTrials(trials: Pick<PolicyTrials, 'work'>, log: Logger, idleMs = 1000): Trials {
  const stopping = new AbortController()
  let calm = true

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        while ((await trials.work()) && !stopping.signal.aborted);
        calm = true
      } catch (error) {
        if (calm) log.warn({ err: error }, 'dry runs')
        calm = false
      }
      await sleep(idleMs, undefined, { signal: stopping.signal }).catch(() => undefined)
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
