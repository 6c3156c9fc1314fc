/** Announcements that were told elsewhere: they arrive as the cases they would have been, with nothing left to ring. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announcements } from '../../../demo/content/announcements.ts'
import { storyOf } from '../../../demo/content/announcement-story.ts'
import { importCase, type ToldEvent } from '../../../server/desk/import-case.ts'
import { createNumbers } from '../../../server/desk/numbers.ts'
import { chainFaults } from '../../record.ts'
import { change, failureAnswers, plannedAnswers } from './announcement-answers.ts'
import { deskRoom, maria, minutesAgo, type DeskRoom } from './desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

const hour = 60
const daysAgo = (days: number, minutes = 0) => minutesAgo(days * 24 * hour - minutes)
const told = (given: readonly ToldEvent[]) =>
  importCase(room.db, createNumbers(room.db), {
    kind: 'announcement',
    by: maria,
    told: given,
    until: minutesAgo(0),
  })
const history = (id: string) =>
  room.db.rows<{ event: string; at: string; to_step: string }>(
    'SELECT event, at, to_step FROM history WHERE case_id = $1 ORDER BY version',
    [id],
  )

describe('a failure of last year', () => {
  it('has its history at the times at which it was, up to the archive', async () => {
    const begun = daysAgo(400)
    const answers = failureAnswers({ from1: begun, nextUpdateAt: undefined })
    const id = await told([
      { event: 'open', at: begun, answers },
      { event: 'publish', at: begun },
      { event: 'revise', at: daysAgo(400, 30), answers: { ...answers, ...change } },
      { event: 'end', at: daysAgo(400, 61), answers: { ...change, endedAt: daysAgo(400, 60) } },
    ])
    const events = await history(id)
    expect(events.map(({ to_step }) => to_step)).toEqual(['draft', 'running', 'running', 'ended', 'archived'])
    expect(events.at(-1)).toMatchObject({
      event: expect.stringContaining('archive-due') as string,
      at: expect.stringMatching(daysAgo(397, 61).slice(0, 15)) as string,
    })
    expect(await chainFaults(room.db, id)).toEqual([])
    const waiting = await room.db.rows("SELECT * FROM agenda WHERE case_id = $1 AND state = 'waiting'", [id])
    expect(waiting).toEqual([])
    expect((await room.look({ id } as never, maria)).number).toMatch(
      new RegExp(`^KM-${begun.slice(2, 4)}-\\d{7}-\\d$`),
    )
  })
})

describe('work that is planned', () => {
  it('keeps the clock that has not rung yet, and it ends by it', async () => {
    const id = await told([
      { event: 'open', at: daysAgo(2), answers: plannedAnswers() },
      { event: 'publish', at: daysAgo(2) },
    ])
    expect((await history(id)).at(-1)?.to_step).toBe('scheduled')
    await room.ring('ends')
    expect((await history(id)).at(-1)?.to_step).toBe('ended')
    expect(await chainFaults(room.db, id)).toEqual([])
  })
})

describe('what could not have been', () => {
  it('is refused as at the door, and leaves nothing', async () => {
    const count = async () => (await room.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM cases'))[0]?.n
    const before = await count()
    const open = { event: 'open', at: daysAgo(3), answers: failureAnswers({ from1: daysAgo(3) }) }
    await expect(told([open, { event: 'cancel', at: daysAgo(2), answers: change }])).rejects.toMatchObject({
      code: 'event-not-allowed',
    })
    await expect(told([{ ...open, answers: { systems: ['NOWHERE'] } }])).rejects.toMatchObject({
      code: 'answers-invalid',
    })
    expect(await count()).toBe(before)
  })
})

it('all announcements of the demo arrive, and fill the archive of every year', async () => {
  const now = minutesAgo(0)
  for (const one of announcements) await told(storyOf(one, now))
  const archive = await room.desk.notices.archive({ year: null, systems: [], page: 1, size: 50 })
  expect(archive.years.length).toBeGreaterThan(2)
  await room.desk.board.refresh()
  const published = room.desk.board.published()!
  expect(published.open.some(({ state }) => state === 'planned')).toBe(true)
  expect(archive.total + published.open.length).toBe(announcements.length + 2)
})
