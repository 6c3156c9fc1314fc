/** Announcements as everybody fetches them: pages of the archive, revisions, feeds and a calendar that others can read. */
import ICAL from 'ical.js'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  Announcements,
  NoticeArchive,
  NoticeHistory,
  SystemHistory,
} from '../../../workflows/contracts/announcement.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { change, failureAnswers, plannedAnswers } from '../desk/announcement-answers.ts'
import { jan, maria, minutesAgo, outageAnswers } from '../desk/desk-room.ts'
import { baseUrl, httpRoom, problemOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
let planned: View
const nobody = { token: null }
const get = (path: string, headers: Record<string, string> = {}) => room.ask(path, { ...nobody, headers })

async function opened(kind: string, answers: Answers): Promise<View> {
  const response = await room.open(answers, { token: room.staff.maria, body: { kind, answers } })
  return (await response.json()) as View
}

beforeAll(async () => {
  room = await httpRoom()
  planned = await room.send(await opened('announcement', plannedAnswers()), 'publish', jan)
  await room.send(await opened('announcement', failureAnswers()), 'publish', jan)
  for (let n = 1; n <= 3; n++) {
    const outage = await opened('outage', outageAnswers({ startedAt: minutesAgo(100 * n) }))
    await room.send(outage, 'resolve', jan, { actualEnd: minutesAgo(100 * n - 30) })
  }
  await room.desk.board.refresh()
})
afterAll(() => room.close())

describe('what a page asks for', () => {
  it('current ones besides the outages; the archive by pages, with the total', async () => {
    const { notices } = Announcements.parse(await (await get('/api/announcements')).json())
    expect(notices.map(({ state }) => state)).toEqual(['current', 'planned'])
    const archive = NoticeArchive.parse(await (await get('/api/announcements/archive?size=2&page=2')).json())
    expect(archive).toMatchObject({ total: 3, page: 2, size: 2 })
    expect(archive.rows).toHaveLength(1)
    const both = await get('/api/announcements/archive?system=NCTS2,ICS2')
    expect(NoticeArchive.parse(await both.json()).total).toBe(3)
    const none = await get('/api/announcements/archive?system=ICS2')
    expect(NoticeArchive.parse(await none.json())).toMatchObject({ total: 0, rows: [] })
  })

  it('one of them with its revisions, and ninety days of the systems', async () => {
    const found = NoticeHistory.parse(await (await get(`/api/announcements/${planned.number}`)).json())
    expect(found.notice).toMatchObject({ number: planned.number, state: 'planned' })
    const days = SystemHistory.parse(await (await get('/api/history/systems')).json())
    expect(days.systems.map(({ system }) => system)).toEqual(['MAIL', 'NCTS2', 'PHONE'])
  })

  it('may be kept: a tag that stands while nothing changes, and leave to show it while nobody answers', async () => {
    for (const path of ['/api/announcements/archive', '/api/history/systems', '/feeds/announcements.atom']) {
      const first = await get(path)
      expect(first.headers.get('cache-control')).toMatch(
        /public.*stale-while-revalidate=\d+, stale-if-error=\d+/,
      )
      const tag = first.headers.get('etag')!
      expect((await get(path, { 'if-none-match': tag })).status, path).toBe(304)
    }
  })

  it('what is nothing is refused', async () => {
    for (const path of [
      '/api/announcements/KM-26-0000001-0',
      '/api/announcements/x',
      '/api/announcements/archive?size=51',
      '/api/announcements/archive?page=0',
      '/api/announcements/archive?year=abc',
      '/api/announcements/archive?system=%27%20OR%201',
      '/feeds/announcements.rss?system=nothing',
    ])
      expect((await problemOf(await get(path))).status, path).toBe(404)
  })
})

describe('feeds', () => {
  const item = (number: string) => `${baseUrl}/announcements/${number}?lang=en#r1`
  const title = 'AES – planned interruption'

  it('Atom, RSS and JSON say the same, with one item for each revision, and bear any text', async () => {
    const atom = parseAtomFeed(await (await get('/feeds/announcements.atom?lang=en')).text())
    const rss = parseRssFeed(await (await get('/feeds/announcements.rss?lang=en')).text())
    const json = parseJsonFeed(await (await get('/feeds/announcements.json?lang=en')).text())
    expect(json).toMatchObject({ feed_url: `${baseUrl}/feeds/announcements.json?lang=en`, language: 'en' })
    expect([atom.entries?.length, rss.items?.length, json.items?.length]).toEqual([5, 5, 5])
    const entry = atom.entries?.find(({ id }) => id === item(planned.number))
    expect(entry).toMatchObject({ title: { value: title }, categories: [{ term: 'AES' }] })
    const content = typeof entry?.content === 'string' ? entry.content : JSON.stringify(entry?.content)
    expect(content).toContain('two nights &lt;b&gt;&amp; two&lt;/b&gt; days ]]&gt; end.')
    expect(rss.items?.find(({ link }) => link === item(planned.number))).toMatchObject({ title })
    expect(json.items?.find(({ id }) => id === item(planned.number))).toMatchObject({ title, tags: ['AES'] })
  })

  it('are of one system where that is asked for, and in Polish without asking', async () => {
    const feed = parseRssFeed(await (await get('/feeds/announcements.rss?system=AES')).text())
    expect(feed.title).toBe('Komunikaty: AES – wywóz')
    expect(feed.items?.map((one) => one.title)).toEqual(['AES – planowana przerwa'])
    expect((await get('/feeds/announcements.atom')).headers.get('content-type')).toContain(
      'application/atom+xml',
    )
  })

  it('have a new item for a revision', async () => {
    await room.send(planned, 'revise', maria, { ...plannedAnswers(), ...change })
    await room.desk.board.refresh()
    const json = parseJsonFeed(await (await get('/feeds/announcements.json?lang=en')).text())
    expect(json.items?.[0]).toMatchObject({ id: item(planned.number).replace('#r1', '#r2') })
    expect(json.items?.[0]?.content_text).toContain(change.changeEn)
  })
})

describe('the calendar of planned work', () => {
  const events = async () => {
    const text = await (await get('/feeds/planned.ics?lang=en')).text()
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  }

  it('has an event for each interval, and only what is planned', async () => {
    const all = await events()
    expect(all.map(({ summary }) => summary)).toEqual(Array(2).fill('AES – planned interruption'))
    expect(all.map(({ duration }) => duration.toSeconds())).toEqual([4 * 3600, 4 * 3600])
    expect(all.map(({ sequence }) => sequence)).toEqual([1, 1])
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(2)
  })

  it('strikes out what was called off', async () => {
    await room.send(await room.look(planned, maria), 'cancel', maria, change)
    await room.desk.board.refresh()
    const [first] = await events()
    expect(first?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(first?.sequence).toBe(2)
  })
})

describe('the front page', () => {
  it('names what is announced besides outages, and the feed', async () => {
    const text = await (await get('/?lang=en')).text()
    expect(text).toContain('href="/feeds/announcements.atom?lang=en"')
    expect(text).toMatch(/href="\/announcements\/KM-[\d-]+\?lang=en">The help desk’s telephone is down</)
  })
})

describe('the page of one announcement', () => {
  it('says everything in both languages, and takes no text for markup', async () => {
    const polish = await (await get(`/announcements/${planned.number}`)).text()
    expect(polish).toContain('<html lang="pl">')
    expect(polish).toContain('3 wersje')
    const english = await get(`/announcements/${planned.number}?lang=en`)
    expect(english.headers.get('content-security-policy')).toContain("default-src 'none'")
    const text = await english.text()
    expect(text).toContain('id="r2"')
    expect(text).toContain('&lt;b&gt;&amp; two&lt;/b&gt;')
    expect(text).not.toContain('<b>& two')
    expect((await get('/announcements/KM-26-0000001-0')).status).toBe(404)
  })
})
