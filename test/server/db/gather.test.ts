/** Calls at the same time share the way: each has its own answer, and nobody waits for a call that comes later. */
import { expect, it } from 'vitest'
import { gathering, lookingTogether } from '../../../server/db/gather.ts'

/** Ends each run when told to, and keeps what it was asked together. */
function slowly(most: number) {
  const runs: { items: readonly number[]; end: () => void }[] = []
  const ask = gathering<number, string>(
    (items) =>
      new Promise((resolve) => {
        const end = () =>
          resolve(
            items.map((item) =>
              item < 0
                ? { status: 'rejected', reason: new Error(`no ${item}`) }
                : { status: 'fulfilled', value: `yes ${item}` },
            ),
          )
        runs.push({ items, end })
      }),
    most,
  )
  return { ask, runs }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

it('what comes in one turn goes together, what comes meanwhile goes next', async () => {
  const { ask, runs } = slowly(10)
  const first = [ask(1), ask(2)]
  await turn()
  const later = [ask(3), ask(4), ask(5)]
  await turn()
  expect(runs.map(({ items }) => items)).toEqual([[1, 2]])
  runs[0]?.end()
  expect(await Promise.all(first)).toEqual(['yes 1', 'yes 2'])
  await turn()
  runs[1]?.end()
  expect(await Promise.all(later)).toEqual(['yes 3', 'yes 4', 'yes 5'])
  expect(runs.map(({ items }) => items)).toEqual([
    [1, 2],
    [3, 4, 5],
  ])
})

it('a call after a pause goes at once again', async () => {
  const { ask, runs } = slowly(10)
  for (const n of [1, 2]) {
    const asked = ask(n)
    await turn()
    runs[n - 1]?.end()
    expect(await asked).toBe(`yes ${n}`)
  }
})

it('no more than so many go together, the rest in order', async () => {
  const { ask, runs } = slowly(2)
  const all = Promise.all([1, 2, 3, 4, 5].map(ask))
  for (let i = 0; i < 3; i++) {
    await turn()
    runs[i]?.end()
  }
  expect(await all).toEqual(['yes 1', 'yes 2', 'yes 3', 'yes 4', 'yes 5'])
  expect(runs.map(({ items }) => items)).toEqual([[1, 2], [3, 4], [5]])
})

it('one that is refused is refused alone; where the whole run fails, each of them hears why', async () => {
  const { ask, runs } = slowly(10)
  const answers = Promise.allSettled([ask(1), ask(-2), ask(3)])
  await turn()
  runs[0]?.end()
  expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])

  let away = true
  const failing = gathering<number, number>(async (items) => {
    if (away) throw new Error('away')
    return items.map((value) => ({ status: 'fulfilled', value }))
  }, 10)
  const lost = await Promise.allSettled([failing(1), failing(2)])
  expect(lost.map((one) => String((one as PromiseRejectedResult).reason))).toEqual([
    'Error: away',
    'Error: away',
  ])
  away = false
  expect(await failing(3)).toBe(3)
})

it('who looks for the same at the same time looks once; who comes later looks again', async () => {
  const asked: string[] = []
  const look = lookingTogether(
    (name: string) => {
      asked.push(name)
      return name === 'lost' ? Promise.reject(new Error(name)) : Promise.resolve(`${name} ${asked.length}`)
    },
    (name) => name,
  )
  const found = await Promise.allSettled(['a', 'b', 'a', 'lost'].map((name) => look(name)))
  expect(found.map((one) => (one.status === 'fulfilled' ? one.value : 'none'))).toEqual([
    'a 1',
    'b 2',
    'a 1',
    'none',
  ])
  expect(await look('a')).toBe('a 4')
  expect(asked).toEqual(['a', 'b', 'lost', 'a'])
})
