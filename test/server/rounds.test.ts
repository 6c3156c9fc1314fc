/** A worker's loop: whatever becomes of one round, the next one comes, and none runs beside another. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { startRounds, type Rounds } from '../../server/rounds.ts'

let rounds: Rounds | null = null
afterEach(() => rounds?.stop())

const lines: string[] = []
const log = { warn: (_: object, what: string) => void lines.push(what) } as never
const start = (round: (signal: AbortSignal) => Promise<unknown>, idleMs: number | (() => number) = 1) => {
  lines.length = 0
  return (rounds = startRounds({ what: 'the thing', log, idleMs, round }))
}

describe('rounds', () => {
  it('go one after the other, with a pause between them', async () => {
    let [now, most, count] = [0, 0, 0]
    start(async () => {
      most = Math.max(most, ++now)
      await sleep(5)
      now--
      count++
    })
    await expect.poll(() => count).toBeGreaterThan(3)
    expect(most).toBe(1)
  })

  it('follow at once while there is more to do, and pause when there is not', async () => {
    let count = 0
    start(async () => ++count < 50, 60_000)
    await expect.poll(() => count).toBe(50)
    await sleep(20)
    expect(count).toBe(50)
  })

  it('go on after one that failed; of failures in a row the first is said, and said again after a good one', async () => {
    const outcomes = [false, false, true, false, false]
    let count = 0
    start(async () => {
      const isGood = outcomes[count++] ?? true
      if (!isGood) throw new Error('the database is away')
    })
    await expect.poll(() => count).toBeGreaterThan(outcomes.length)
    expect(lines).toEqual(['the thing', 'the thing'])
  })

  it('may pause for as long as they see fit by then', async () => {
    let count = 0
    start(
      async () => void count++,
      () => (count < 3 ? 1 : 60_000),
    )
    await expect.poll(() => count).toBe(3)
    await sleep(20)
    expect(count).toBe(3)
  })

  it('end: a pause at once, a round when it is through, and it knows that it should be', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    let [told, ended] = [false, false]
    const going = start(async (signal) => {
      signal.addEventListener('abort', () => void (told = true))
      await promise
    })
    const stopping = going.stop().then(() => (ended = true))
    await sleep(10)
    expect([told, ended]).toEqual([true, false])
    resolve()
    await stopping
    await start(async () => undefined, 60_000).stop()
  })
})
