/** The start of a failure lies no further back than the policy allows, by the database's clock and by no other. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'
import { application, deskRoom, type DeskRoom } from './desk-room.ts'

const dayMs = 86_400_000
const { startWithinDays } = starterPolicy.sections.fallback

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterEach(() => vi.useRealTimers())
afterAll(() => room.close())

const daysAgo = (days: number, ms = 0) => new Date(Date.now() - days * dayMs + ms).toISOString()
const tooLongAgo = {
  code: 'answers-invalid',
  faults: [{ field: 'startedAt', code: 'too-long-ago', params: { n: startWithinDays } }],
}
const cases = async () => (await room.db.rows('SELECT id FROM cases')).length

it('is taken at the edge and refused beyond it, and nothing is kept of what was refused', async () => {
  const opened = await room.open(application({ startedAt: daysAgo(startWithinDays, 60_000) }))
  expect(opened.step).toBe('checking')
  const before = await cases()
  for (const startedAt of [daysAgo(startWithinDays, -1), '1970-01-01T00:00:00Z'])
    await expect(room.open(application({ startedAt }))).rejects.toMatchObject(tooLongAgo)
  expect(await cases()).toBe(before)
})

it('goes by the database’s clock where that of the process runs behind or ahead', async () => {
  const [within, beyond, toCome] = [daysAgo(startWithinDays - 1), daysAgo(startWithinDays + 1), daysAgo(-1)]
  const processRuns = (days: number) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + days * dayMs)
  }
  processRuns(-2)
  await expect(room.open(application({ startedAt: beyond }))).rejects.toMatchObject(tooLongAgo)
  vi.useRealTimers()
  processRuns(2)
  expect((await room.open(application({ startedAt: within }))).step).toBe('checking')
  await expect(room.open(application({ startedAt: toCome }))).rejects.toMatchObject({
    faults: [{ field: 'startedAt', code: 'in-the-future' }],
  })
})

it('stands among all the other faults', async () => {
  await expect(
    room.open(application({ startedAt: '1970-01-01T00:00:00Z', contactPhone: 'soon' })),
  ).rejects.toMatchObject({
    faults: [
      { field: 'startedAt', code: 'too-long-ago' },
      { field: 'contactPhone', code: 'not-a-phone' },
    ],
  })
})
