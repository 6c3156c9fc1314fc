/**
 * No way to learn by a stopwatch whether an account exists. Samples of both sorts are taken in turn, in a random order, and
 * their ranks compared (Mann-Whitney): the chance that an answer for an account takes longer than one for none must lie
 * about a half. The limit is five standard deviations wide, so that a busy machine never fails it, and a leak of a look at
 * the portal does: the last test plants one.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountRoom, request } from './account-room.ts'

let room: Awaited<ReturnType<typeof accountRoom>>
beforeAll(async () => {
  room = await accountRoom()
})
afterAll(() => room.close())

const each = 200
/** Of so many samples of each sort the share of pairs has a deviation of 0.029 where nothing differs. */
const limit = 0.15

/** The share of pairs in which the first sort took longer; ties count half. */
function longer(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((ms) => ({ ms, of: 1 })), ...second.map((ms) => ({ ms, of: 0 }))]
  all.sort((a, b) => a.ms - b.ms)
  let ranks = 0
  for (let i = 0; i < all.length;) {
    const tied = all.slice(i).findIndex(({ ms }) => ms !== all[i]!.ms)
    const n = tied < 0 ? all.length - i : tied
    for (const { of } of all.slice(i, i + n)) if (of === 1) ranks += i + (n + 1) / 2
    i += n
  }
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length)
}

type Sort = 'known' | 'unknown'

/** Each pair of both sorts in an order of chance, so that whatever the machine does meanwhile meets both alike. */
async function measured(once: (sort: Sort, n: number) => Promise<void>): Promise<number> {
  const times: Record<Sort, number[]> = { known: [], unknown: [] }
  for (let n = -10; n < each; n++) {
    const pair: Sort[] = Math.random() < 0.5 ? ['known', 'unknown'] : ['unknown', 'known']
    for (const sort of pair) {
      const started = performance.now()
      await once(sort, n)
      // The first ones warm up connections and code.
      if (n >= 0) times[sort].push(performance.now() - started)
    }
  }
  return longer(times.known, times.unknown)
}

const known = ['anna', 'marek', 'piotr', 'tomasz'].map(
  (subject) => () => room.portal.accounts.find({ subject })!.email,
)

it('asking for a link takes as long for the address of an account as for any other', async () => {
  // An address gets so many links a day: what is beyond is answered alike, and goes another way for both sorts.
  const share = await measured((sort, n) =>
    room.requests.ask({
      portal: 'demo',
      address: sort === 'known' ? known[n & 3]!() : `nobody${n & 3}@nowhere.example`,
      language: 'en',
    }),
  )
  expect(Math.abs(share - 0.5)).toBeLessThan(limit)
}, 60_000)

it('handing in the request takes as long for a login that there is as for one that there is not', async () => {
  const tokens: Record<Sort, string[]> = { known: [], unknown: [] }
  for (const sort of ['known', 'unknown'] as const)
    for (let n = 0; n < each + 10; n++) {
      const address = `${sort}.${n}@post.example`
      await room.requests.ask({ portal: 'demo', address, language: 'en' })
      tokens[sort].push(await room.linkOf('account-link', address))
    }
  const share = await measured(async (sort) => {
    const login = sort === 'known' ? 'marek@narew.example' : 'marek@nowhere.example'
    await room.requests.request(tokens[sort].pop()!, { ...request, login })
  })
  expect(Math.abs(share - 0.5)).toBeLessThan(limit)
  // No answer waited for the portal: it has not been asked at all.
  expect(room.portal.asked).toEqual([])
}, 120_000)

it('a look at the portal before the answer would be found out', async () => {
  const share = await measured(async (sort, n) => {
    await room.requests.ask({ portal: 'demo', address: `${sort}${n & 3}@leak.example`, language: 'en' })
    if (sort === 'known') await sleep(3)
  })
  expect(share).toBeGreaterThan(0.5 + limit)
}, 60_000)
