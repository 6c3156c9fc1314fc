/** Announcements of unavailability and failures, as everybody may read them without signing in. */
import { z } from 'zod'
import { OutageBrief } from './view.ts'

const text = z.object({ pl: z.string(), en: z.string() })
const instant = z.iso.datetime()
const channelState = z.enum(['works', 'queued', 'rejected', 'closed'])
const permission = z.enum(['general', 'individual', 'none', 'undecided'])

export const Announcement = z.object({
  id: z.string(),
  outage: OutageBrief,
  kind: z.enum(['central', 'local', 'difficulty', 'planned']),
  /** Office codes; empty means everywhere. */
  offices: z.array(z.string()),
  channels: z.record(z.string(), channelState),
  title: text,
  body: text,
  /** `general`: the notice itself is the permission; `individual`: ask; `none`: not allowed; `undecided`: not yet. */
  fallback: permission,
  fallbackFrom: instant.nullable(),
  publishedAt: instant,
  nextUpdateAt: instant.nullable(),
})
export type Announcement = z.infer<typeof Announcement>

export const noticeTypes = ['failure', 'difficulty', 'local', 'planned', 'information'] as const

/** From when to when; an end that nobody knows is null, and only the last interval may have none. */
export const Interval = z.object({ from: instant, to: instant.nullable() })
export type Interval = z.infer<typeof Interval>

/** One revision of an announcement, an outage's or the desk's own, as it is kept. */
export const NoticeRecord = z.object({
  number: z.string(),
  /** Counts from 1; every one is kept. */
  revision: z.number().int(),
  type: z.enum(noticeTypes),
  state: z.enum(['published', 'ended', 'cancelled']),
  /** The outage that the fall-back procedure hangs on; null where the announcement stands for itself. */
  outage: z.string().nullable(),
  systems: z.array(z.string()),
  /** Office codes; empty means everywhere. */
  offices: z.array(z.string()),
  intervals: z.array(Interval),
  channels: z.record(z.string(), channelState),
  /** Null where it does not matter to the fall-back procedure. */
  fallback: permission.nullable(),
  fallbackFrom: instant.nullable(),
  title: text,
  body: text,
  /** What this revision changed, in the officer's words. */
  change: text.nullable(),
  publishedAt: instant,
  revisedAt: instant,
  nextUpdateAt: instant.nullable(),
  /** When it was really over, or cancelled. */
  endedAt: instant.nullable(),
})
export type NoticeRecord = z.infer<typeof NoticeRecord>

export const noticeStates = ['planned', 'current', 'ended', 'cancelled'] as const

/** An announcement as it is now: its newest revision. */
export const Notice = NoticeRecord.extend({ state: z.enum(noticeStates) })
export type Notice = z.infer<typeof Notice>

/** What one revision says otherwise than the one before it. */
export const noticeParts = [
  'type',
  'state',
  'systems',
  'offices',
  'intervals',
  'channels',
  'fallback',
  'title',
  'body',
  'nextUpdateAt',
] as const
export type NoticePart = (typeof noticeParts)[number]

/** GET /api/announcements/{number}: newest revision first; `changed` is empty for the first one. */
export const NoticeHistory = z.object({
  asOf: instant,
  notice: Notice,
  revisions: z.array(NoticeRecord.extend({ changed: z.array(z.enum(noticeParts)) })),
})
export type NoticeHistory = z.infer<typeof NoticeHistory>

/** GET /api/announcements/archive: a page of what is over, the newest first. `years` are those that have any. */
export const NoticeArchive = z.object({
  asOf: instant,
  rows: z.array(Notice),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  years: z.array(z.number().int()),
})
export type NoticeArchive = z.infer<typeof NoticeArchive>

/**
 * GET /api/announcements. `items` are the outages, `notices` what else is announced for now and later. `asOf` is when
 * the desk last read them: it goes on answering while its database is away.
 */
export const Announcements = z.object({
  asOf: instant,
  items: z.array(Announcement),
  notices: z.array(Notice),
})
export type Announcements = z.infer<typeof Announcements>

/** Minutes of one Polish day in which a system was announced to be out of order, by how badly. */
export const DayOfSystem = z.object({
  day: z.iso.date(),
  failure: z.number().int(),
  local: z.number().int(),
  difficulty: z.number().int(),
  planned: z.number().int(),
})
export type DayOfSystem = z.infer<typeof DayOfSystem>

/** GET /api/history/systems: days without anything are left out, and so are systems without such days. */
export const SystemHistory = z.object({
  asOf: instant,
  from: z.iso.date(),
  to: z.iso.date(),
  systems: z.array(z.object({ system: z.string(), days: z.array(DayOfSystem) })),
})
export type SystemHistory = z.infer<typeof SystemHistory>
