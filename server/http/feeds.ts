/**
 * Announcements for feed readers and calendars, written from memory: they go on while the database is away. Each revision is
 * an item of its own, so that a reader tells its person of it.
 */
import type { Feed } from 'feed'
import type { Notice } from '../../workflows/contracts/announcement.ts'
import type { Published } from '../desk/announcements.ts'
import { linesOf, systemName, tell, type Language } from './feed-texts.ts'

export type FeedAsk = {
  readonly baseUrl: string
  readonly language: Language
  /** Null for all systems. */
  readonly system: string | null
}

export const feedFormats = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const
export type FeedFormat = keyof typeof feedFormats

// The writers are loaded with the first reader: a process that nobody asks for feeds does without them.
export async function feed(format: FeedFormat, published: Published, ask: FeedAsk): Promise<string> {
  if (format === 'json') return jsonFeed(published, ask)
  const made = await xmlFeed(format, published, ask)
  return format === 'atom' ? made.atom1() : made.rss2()
}

async function xmlFeed(format: FeedFormat, published: Published, ask: FeedAsk): Promise<Feed> {
  const { Feed } = await import('feed')
  const { baseUrl, language } = ask
  const notices = newestFirst(published, ask)
  const made = new Feed({
    title: titleOf(ask),
    description: xmlText(tell(language, 'news.lead')),
    id: selfOf(format, ask),
    link: `${baseUrl}/?lang=${language}`,
    language,
    copyright: titleOf(ask),
    generator: 'help-desk',
    updated: new Date(notices[0]?.revisedAt ?? published.asOf),
    feedLinks: { [format]: selfOf(format, ask) },
    author: { name: titleOf(ask), link: baseUrl },
  })
  for (const notice of notices) {
    made.addItem({
      title: xmlText(notice.title[language]),
      id: revisionOf(notice, ask),
      link: revisionOf(notice, ask),
      date: new Date(notice.revisedAt),
      published: new Date(notice.publishedAt),
      content: linesOf(notice, language)
        .map((line) => `<p>${htmlText(line)}</p>`)
        .join('\n'),
      category: notice.systems.map((code) => ({ name: code, term: code })),
    })
  }
  return made
}

/** JSON Feed 1.1; the library writes 1.0. */
function jsonFeed(published: Published, ask: FeedAsk): string {
  const { baseUrl, language } = ask
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(ask),
    description: tell(language, 'news.lead'),
    home_page_url: `${baseUrl}/?lang=${language}`,
    feed_url: selfOf('json', ask),
    language,
    items: newestFirst(published, ask).map((notice) => ({
      id: revisionOf(notice, ask),
      url: revisionOf(notice, ask),
      title: notice.title[language],
      content_text: linesOf(notice, language).join('\n\n'),
      date_published: notice.publishedAt,
      date_modified: notice.revisedAt,
      tags: notice.systems,
      language,
    })),
  })
}

/** Planned work, an event for every interval; what was called off stays, struck out by the calendar. */
export async function calendar(published: Published, ask: FeedAsk): Promise<string> {
  const { default: ical, ICalEventStatus, ICalEventTransparency } = await import('ical-generator')
  const { baseUrl, language } = ask
  const made = ical({
    name: tell(language, 'news.calendar'),
    prodId: { company: 'customs', product: 'help-desk', language: language.toUpperCase() },
    url: `${baseUrl}/feeds/planned.ics?${queryOf(ask)}`,
    ttl: 60 * 60,
  })
  for (const notice of newestFirst(published, ask).filter(({ type }) => type === 'planned'))
    notice.intervals.forEach(({ from, to }, i) => {
      made.createEvent({
        id: `${notice.number}-${i + 1}@${new URL(baseUrl).host}`,
        sequence: notice.revision - 1,
        start: new Date(from),
        ...(to !== null && { end: new Date(to) }),
        stamp: new Date(notice.revisedAt),
        created: new Date(notice.publishedAt),
        lastModified: new Date(notice.revisedAt),
        summary: plainText(notice.title[language]),
        description: plainText(linesOf(notice, language).join('\n')),
        url: addressOf(notice, ask),
        categories: notice.systems.map((name) => ({ name })),
        status: notice.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        transparency: ICalEventTransparency.TRANSPARENT,
      })
    })
  return made.toString()
}

function newestFirst({ open, over }: Published, { system }: FeedAsk): Notice[] {
  return [...open, ...over]
    .filter(({ systems }) => system === null || systems.includes(system))
    .toSorted((a, b) => b.revisedAt.localeCompare(a.revisedAt))
}

const titleOf = ({ language, system }: FeedAsk): string =>
  system === null
    ? tell(language, 'news.feed')
    : tell(language, 'news.feed.system', { system: systemName(language, system) })

const queryOf = ({ language, system }: FeedAsk): string =>
  new URLSearchParams({ lang: language, ...(system !== null && { system }) }).toString()

const selfOf = (format: FeedFormat, ask: FeedAsk): string =>
  `${ask.baseUrl}/feeds/announcements.${format}?${queryOf(ask)}`

const addressOf = ({ number }: Notice, { baseUrl, language }: FeedAsk): string =>
  `${baseUrl}/announcements/${encodeURIComponent(number)}?lang=${language}`

const revisionOf = (notice: Notice, ask: FeedAsk): string => `${addressOf(notice, ask)}#r${notice.revision}`

/** Without what neither XML nor a calendar may hold: control characters, and the two code points that are none. */
const plainText = (text: string): string => Array.from(text).filter(isPrintable).join('')

function isPrintable(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return code >= 32 ? code !== 0xfffe && code !== 0xffff : code === 9 || code === 10 || code === 13
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The library puts texts into CDATA as they are: `]]>` would end it, and a reader takes what is inside for HTML. */
const xmlText = (text: string): string => plainText(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
const htmlText = (text: string): string => xmlText(text).replaceAll('\n', '<br>')
