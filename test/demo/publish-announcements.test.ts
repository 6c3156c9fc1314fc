import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announcements } from '../../demo/content/announcements.ts'
import { current } from '../../demo/content/announcements/current.ts'
import { publishAnnouncements } from '../../demo/publish-announcements.ts'
import { openDatabase, type Database } from '../../server/db/database.ts'
import { archivedNotices, archiveYears, noticeRevisions, openNotices } from '../../server/db/notices.ts'
import { freshDatabase } from '../database.ts'
import { deskRoom, maria, type DeskRoom } from '../server/desk/desk-room.ts'

const now = new Date().toISOString()
const inOrder = (a: string, b: string) => (a < b ? -1 : 1)
let room: DeskRoom
let single: Database

beforeAll(async () => {
  const fresh = await freshDatabase()
  single = openDatabase(fresh.url, { connections: 1 })
  room = await deskRoom({ ...fresh, db: single })
  await publishAnnouncements(single, room.desk.door, maria, now)
  await room.work()
}, 60_000)
afterAll(() => room.close())

const archive = async () =>
  (await archivedNotices(single, { year: null, systems: [], page: 1, size: 100 })).rows

describe('the announcements, once they were told', () => {
  it('are open where they go on or are to come, and in the archive where they are over', async () => {
    const open = await openNotices(single)
    expect(open.map(({ title }) => title.en).sort(inOrder)).toEqual(
      current.map(({ title }) => title.en).sort(inOrder),
    )
    expect(open.length + (await archive()).length).toBe(announcements.length)
  })

  it('were published when they say, over years', async () => {
    expect((await archiveYears(single)).length).toBeGreaterThanOrEqual(4)
    const oldest = (await archive()).reduce((a, b) => (a.publishedAt < b.publishedAt ? a : b))
    expect(oldest.title.en).toBe('Declarations wait for risk analysis')
    expect(Date.parse(oldest.publishedAt)).toBeLessThan(Date.parse(now) - 1400 * 86_400_000)
    expect(oldest.number).toContain(oldest.publishedAt.slice(2, 4))
  })

  it('kept their revisions, each with its moment and what it changed', async () => {
    const { number } = (await archive()).find(({ title }) => title.en === 'OSOZ2 cannot charge guarantees')!
    const revisions = await noticeRevisions(single, number)
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

  it('leave the clock as it is', async () => {
    const [row] = await single.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
    expect(Math.abs(Date.parse(row!.at) - Date.now())).toBeLessThan(60_000)
  })
})

it('go on where a worker was faster with what ended by itself', async () => {
  const fresh = await freshDatabase()
  const db = openDatabase(fresh.url, { connections: 1 })
  const other = await deskRoom({ ...fresh, db })
  const { door } = other.desk
  const hasty = {
    ...door,
    async open(...args: Parameters<typeof door.open>) {
      await other.work()
      return door.open(...args)
    },
    async send(...args: Parameters<typeof door.send>) {
      await db.write('SET timestamp = DEFAULT')
      await other.work()
      return door.send(...args)
    },
  }
  await publishAnnouncements(db, hasty, maria, now)
  const [over, open] = [
    await archivedNotices(db, { year: null, systems: [], page: 1, size: 100 }),
    await openNotices(db),
  ]
  expect(over.rows.length + open.length).toBe(announcements.length)
  expect(over.rows.filter(({ state }) => state === 'cancelled')).toEqual([])
  await other.close()
}, 60_000)
