/**
 * Notices a worker that has fallen silent: after some Redis outages its blocking connection hangs without any error,
 * and nobody would know for weeks (BullMQ #1658, #2964, #4585). Every beat is a job like any other; where Redis takes
 * beats and no job at all comes out at the other end, the process gives up and is started anew.
 */
import type { Logger } from 'pino'

export type Watchdog = {
  /** A job came out at the other end, whichever it was. */
  heard(): void
  stop(): void
}

export type WatchdogPace = {
  readonly beatMs: number
  /** So many beats in a row without any answer are too many. */
  readonly mostMissed: number
}

export type WatchdogOptions = {
  /** Puts a beat into the queue; false where Redis did not take it: its silence is not the worker's. */
  readonly beat: () => Promise<boolean>
  readonly giveUp: () => void
  readonly log: Logger
  readonly pace?: WatchdogPace
}

export function startWatchdog(options: WatchdogOptions): Watchdog {
  const { beat, giveUp, log, pace = { beatMs: 15_000, mostMissed: 4 } } = options
  let taken = false
  let heard = false
  let missed = 0

  async function tick(): Promise<void> {
    missed = taken && !heard ? missed + 1 : 0
    heard = false
    if (missed >= pace.mostMissed) {
      log.fatal({ missed }, 'the worker is deaf: redis takes jobs and none is done')
      clearInterval(timer)
      return giveUp()
    }
    taken = await beat()
  }

  const timer = setInterval(() => void tick(), pace.beatMs)
  return {
    heard: () => void (heard = true),
    stop: () => clearInterval(timer),
  }
}
