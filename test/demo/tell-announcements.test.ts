import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announcements } from '../../demo/content/announcements.ts'
import { current } from '../../demo/content/announcements/current.ts'
import { tellAnnouncements } from '../../demo/tell-announcements.ts'
import { archivedNotices, archiveYears, noticeRevisions, openNotices } from '../../server/db/notices.ts'
import { deskRoom, maria, type DeskRoom } from '../server/desk/desk-room.ts'

const now = new Date().toISOString()
const inOrder = (a: string, b: string) => (a < b ? -1 : 1)
let room: DeskRoom

beforeAll(async () => {
  room = await deskRoom()
  await tellAnnouncements(room.db, maria)
  await room.work()
}, 60_000)
afterAll(() => room.close())

const archive = async () =>
  (await archivedNotices(room.db, { year: null, systems: [], page: 1, size: 100 })).rows

describe('the announcements, once they were told', () => {
  it('are open where they go on or are to come, and in the archive where they are over', async () => {
    const open = await openNotices(room.db)
    expect(open.map(({ title }) => title.en).sort(inOrder)).toEqual(
      current.map(({ title }) => title.en).sort(inOrder),
    )
    expect(open.length + (await archive()).length).toBe(announcements.length)
  })

  it('were published when they say, over years', async () => {
    expect((await archiveYears(room.db)).length).toBeGreaterThanOrEqual(4)
    const oldest = (await archive()).reduce((a, b) => (a.publishedAt < b.publishedAt ? a : b))
    expect(oldest.title.en).toBe('Declarations wait for risk analysis')
    expect(Date.parse(oldest.publishedAt)).toBeLessThan(Date.parse(now) - 1400 * 86_400_000)
    expect(oldest.number).toContain(oldest.publishedAt.slice(2, 4))
  })

  it('kept their revisions, each with its moment and what it changed', async () => {
    const { number } = (await archive()).find(({ title }) => title.en === 'OSOZ2 cannot charge guarantees')!
    const revisions = await noticeRevisions(room.db, number)
    const told = new Map(revisions.map(({ revision, change }) => [revision, change?.en ?? null]))
    expect([1, 2, 3, 4].map((revision) => told.get(revision))).toEqual([
      null,
      'The end is two hours later.',
      'The database is being restored, the end is not known.',
      'Guarantees are charged. The queue was processed until the evening.',
    ])
    expect(new Set(revisions.map(({ revisedAt }) => revisedAt)).size).toBe(4)
  })

  it('were called off where they were', async () => {
    expect(
      (await archive()).filter(({ state }) => state === 'cancelled').map(({ title }) => title.en),
    ).toEqual(['NCTS2 – interruption at night'])
  })
})
