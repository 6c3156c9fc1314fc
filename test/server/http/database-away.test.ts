/** The database goes away and comes back: what everybody needs goes on, the rest says so, nothing is half-written. */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../server/db/database.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { startMariaDb, type MariaDb } from '../../../server/embedded/mariadb.ts'
import { Announcements } from '../../../workflows/contracts/announcement.ts'
import { ContinuityBundle } from '../../../workflows/contracts/continuity.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { caseIds, chainFaults } from '../../record.ts'
import { application, maria, outageAnswers } from '../desk/desk-room.ts'
import { shortFolder } from '../embedded/short-folder.ts'
import { httpRoom, problemOf, type HttpRoom } from './http-room.ts'

const folder = shortFolder()
const start = () => startMariaDb({ folder, durable: true, log: () => undefined })
let mariadb: MariaDb
let db: Database
let room: HttpRoom
let view: View
beforeAll(async () => {
  mariadb = await start()
  db = openDatabase(mariadb.url, { acquireMs: 1500, connectMs: 1000, silenceMs: 2000, lockWaitSeconds: 1 })
  await migrate(db)
  room = await httpRoom({ db, url: mariadb.url, drop: () => db.close() })
  await room.open(undefined, { token: room.staff.maria, body: { kind: 'outage', answers: outageAnswers() } })
  await room.desk.board.refresh()
  await room.continuity.refresh()
  view = (await (await room.open()).json()) as View
})
afterAll(async () => {
  await room.close()
  await mariadb.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('while the database is away', () => {
  const key = 'written-while-away'
  const answers = application({ lrns: ['AWAY1'] })

  it('announcements and health are answered; what needs it says 503 with Retry-After at once', async () => {
    const before = await (await room.ask('/api/announcements', { token: null })).text()
    await mariadb.stop()
    expect((await room.ask('/livez', { token: null })).status).toBe(200)
    const announcements = await room.ask('/api/announcements', { token: null })
    expect(announcements.status).toBe(200)
    expect(await announcements.text()).toBe(before)
    expect(Announcements.parse(JSON.parse(before)).items).toHaveLength(1)
    expect(await room.desk.board.refresh()).toBe(false)
    expect(await (await room.ask('/api/announcements', { token: null })).text()).toBe(before)

    const began = Date.now()
    const withdraw = { body: { event: 'withdraw', version: view.version }, key: 'withdraw-while-away' }
    const refused = await Promise.all([
      room.open(answers, { key }),
      room.ask(`/api/cases/${view.id}/events`, withdraw),
      room.ask('/api/cases'),
      room.ask(`/api/cases/${view.id}`),
      room.ask(`/api/cases/${view.id}/history`),
      room.ask('/api/me', { token: room.staff.maria }),
      room.ask('/api/approvals/check', {
        token: null,
        body: { number: 'PA-26-0000001-1', code: 'AAAA-AAAA-AAAA' },
      }),
    ])
    for (const response of refused)
      expect(await problemOf(response)).toMatchObject({
        code: 'database-away',
        status: 503,
        retryAfterSeconds: 5,
      })
    expect(Date.now() - began).toBeLessThan(4000)
  })

  it('the continuity bundle is there for every page, with its tag', async () => {
    const bundle = await room.ask('/continuity/v1/bundle.json', { token: null })
    expect(bundle.status).toBe(200)
    expect(bundle.headers.get('access-control-allow-origin')).toBe('*')
    expect(bundle.headers.get('cache-control')).toMatch(/stale-while-revalidate=\d+, stale-if-error=\d+/)
    const { payload } = ContinuityBundle.parse(await bundle.json())
    expect(payload.announcements.items).toHaveLength(1)
    const headers = { 'if-none-match': bundle.headers.get('etag')! }
    expect((await room.ask('/continuity/v1/bundle.json', { token: null, headers })).status).toBe(304)
    expect((await room.ask('/continuity/v1/key.json', { token: null })).status).toBe(200)
    expect((await room.ask('/continuity/v1/signing-key.pem', { token: null })).status).toBe(404)
  })

  it('what does not need it goes on: who is signed in at a portal, a body that is wrong', async () => {
    expect((await room.ask('/api/me')).status).toBe(200)
    expect((await room.ask('/api/cases', { body: [], key: 'k' })).status).toBe(400)
    expect((await room.ask('/openapi.json', { token: null })).status).toBe(200)
    expect((await room.ask('/console', { token: null })).status).toBe(200)
  })

  it('back again: the same key is accepted within seconds, and nothing had been half-written', async () => {
    mariadb = await start()
    const count = async () => (await db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM cases'))[0]?.n
    const began = Date.now()
    await expect
      .poll(async () => (await room.open(answers, { key })).status, { timeout: 5000, interval: 50 })
      .toBe(201)
    expect(Date.now() - began).toBeLessThan(3000)
    expect(await count()).toBe(3)
    const all = await Promise.all(Array.from({ length: 20 }, () => room.ask(`/api/cases/${view.id}`)))
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200))
    expect((await room.look(view, maria)).version).toBe(1)
    for (const id of await caseIds(db)) expect(await chainFaults(db, id)).toEqual([])
    expect(await room.desk.board.refresh()).toBe(false)
  })
})
