/** What a worker does about calls by its own clock: nobody has to ask for it. */
import { pino } from 'pino'
import { afterEach, expect, it, vi } from 'vitest'
import { startCallKeeper } from '../../../../server/channels/telephone/call-keeper.ts'

afterEach(() => void vi.useRealTimers())

it('calls are looked after every five seconds, one round after the other, also after one that failed', async () => {
  vi.useFakeTimers()
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const rounds: PromiseWithResolvers<void>[] = []
  const tend = () => {
    const round = Promise.withResolvers<void>()
    rounds.push(round)
    return round.promise
  }
  const keeper = startCallKeeper({ tend }, log)
  await vi.advanceTimersByTimeAsync(4999)
  expect(rounds.length).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(rounds.length).toBe(1)
  rounds[0]!.reject(new Error('the database is away'))
  await vi.advanceTimersByTimeAsync(5000)
  expect([rounds.length, lines.length]).toEqual([2, 1])
  let stopped = false
  const stopping = keeper.stop().then(() => (stopped = true))
  await vi.advanceTimersByTimeAsync(10_000)
  expect([stopped, rounds.length]).toEqual([false, 2])
  rounds[1]!.resolve()
  await stopping
})
