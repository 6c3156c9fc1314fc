/** Announcements of a desk: thirteen that are over, one for now, one ahead, and ninety days. */
import type {
  Notice,
  NoticeArchive,
  NoticeHistory,
  SystemHistory,
} from '../../workflows/contracts/announcement.ts'
import { inMinutes } from './examples.ts'

export function noticeOf(n: number, more: Partial<Notice> = {}): Notice {
  return {
    number: `KM-26-00000${String(n).padStart(2, '0')}-1`,
    revision: 1,
    type: 'failure',
    state: 'ended',
    outage: null,
    systems: ['AES'],
    offices: [],
    intervals: [{ from: inMinutes(-1000 * n), to: inMinutes(60 - 1000 * n) }],
    channels: { 'web-service': 'queued', 'web-form': 'closed' },
    fallback: null,
    fallbackFrom: null,
    title: { pl: `AES – awaria ${n}`, en: `AES – failure ${n}` },
    body: { pl: 'Wywóz nie działa.', en: 'Export is down.' },
    change: null,
    publishedAt: inMinutes(-1000 * n),
    revisedAt: inMinutes(-1000 * n),
    nextUpdateAt: null,
    endedAt: inMinutes(60 - 1000 * n),
    ...more,
  }
}

export const phoneDown = noticeOf(20, {
  state: 'current',
  revision: 2,
  systems: ['PHONE'],
  intervals: [{ from: inMinutes(-30), to: null }],
  channels: { phone: 'closed', email: 'works' },
  title: { pl: 'Telefon Help Desku nie działa', en: 'The help desk’s telephone is down' },
  change: { pl: 'Znamy przyczynę.', en: 'The cause is known.' },
  endedAt: null,
  nextUpdateAt: inMinutes(30),
})
export const nightWork = noticeOf(21, {
  type: 'planned',
  state: 'planned',
  systems: ['ICS2'],
  intervals: [
    { from: inMinutes(3000), to: inMinutes(3240) },
    { from: inMinutes(4440), to: inMinutes(4680) },
  ],
  fallback: 'none',
  title: { pl: 'ICS2 – prace w dwie noce', en: 'ICS2 – work in two nights' },
  endedAt: null,
})

const over = Array.from({ length: 13 }, (_, i) => noticeOf(i + 1))

/** As the desk answers a query. */
export function archiveFor(query: URLSearchParams): NoticeArchive {
  const page = Number(query.get('page'))
  const size = Number(query.get('size'))
  const systems = query.get('system')?.split(',') ?? []
  const found = over.filter((notice) => systems.length === 0 || systems.includes(notice.systems[0]!))
  const rows = found.slice((page - 1) * size, page * size)
  return { asOf: inMinutes(0), rows, total: found.length, page, size, years: [2026, 2025] }
}

export const phoneHistory: NoticeHistory = {
  asOf: inMinutes(0),
  notice: phoneDown,
  revisions: [
    { ...phoneDown, state: 'published', changed: ['body', 'nextUpdateAt'] },
    { ...phoneDown, state: 'published', revision: 1, change: null, changed: [] },
  ],
}

const day = (n: number) => inMinutes(-1440 * n).slice(0, 10)
const none = { failure: 0, local: 0, difficulty: 0, planned: 0 }
export const ninetyDays: SystemHistory = {
  asOf: inMinutes(0),
  from: day(89),
  to: day(0),
  systems: [
    {
      system: 'AES',
      days: [
        { ...none, day: day(40), failure: 75 },
        { ...none, day: day(9), planned: 240 },
        { ...none, day: day(2), failure: 10, difficulty: 30 },
      ],
    },
    { system: 'PHONE', days: [{ ...none, day: day(0), failure: 30 }] },
  ],
}
