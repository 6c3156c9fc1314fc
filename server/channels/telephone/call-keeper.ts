/** Every few seconds, by a worker: calls that are over stand in their cases, and none rings for ever. */
import type { Logger } from 'pino'
import type { Telephone } from './telephone.ts'

const everyMs = 5000

export function startCallKeeper(telephone: Pick<Telephone, 'tend'>, log: Logger): { stop(): Promise<void> } {
  let running: Promise<void> | null = null

  async function round(): Promise<void> {
    try {
      await telephone.tend()
    } catch (error) {
      log.warn({ err: error }, 'telephone: calls could not be looked after')
    } finally {
      running = null
    }
  }

  // One after the other: a database that is slow is not asked twice.
  const timer = setInterval(() => void (running ??= round()), everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
