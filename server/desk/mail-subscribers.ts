/** Tells subscribers of an announcement: of each revision once, by its number, however often the work is begun. */
import { createHash } from 'node:crypto'
import type { NoticeRecord } from '../../workflows/contracts/announcement.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { insertingMails, type NewMail } from '../db/mail.ts'
import { noticeRevisions } from '../db/notices.ts'
import { subscribersAfter, type Subscriber } from '../db/subscriptions.ts'
import { withDependencies } from './accounts.ts'
import { digestTime } from './mail-choice.ts'
import { stateOf, storedOf } from './show.ts'
import type { Step } from './step.ts'

type News = { readonly number: string; readonly revision: number; readonly template: string }

/** As an effect of the step, where it published, changed or ended an announcement. */
export function newsOf({ kind, before, advanced }: Step, row: StoredCase): { name: string; payload: News }[] {
  if (!kind.announces) return []
  const now = kind.records?.(stateOf(row, advanced.stored)).announcement
  const earlier =
    before.version === 0 ? undefined : kind.records?.(stateOf(before, storedOf(before))).announcement
  const isNews = now && (earlier?.revision !== now.revision || earlier.state !== now.state)
  if (!isNews) return []
  const { number, revision } = now
  return [{ name: 'tell-subscribers', payload: { number, revision, template: templateOf(now, earlier) } }]
}

function templateOf({ state }: NoticeRecord, earlier: NoticeRecord | undefined): string {
  if (state !== 'published') return `announcement-${state}`
  return earlier ? 'announcement-revised' : 'announcement-new'
}

const page = 500

/** The agenda row's end is the caller's: what was put down before a crash is not put down again. */
export async function tellSubscribers(db: Database, payload: unknown): Promise<void> {
  const { number, revision, template } = payload as News
  const record = (await noticeRevisions(db, number)).find((one) => one.revision === revision)
  if (!record) return
  let after = ''
  for (;;) {
    const subscribers = await subscribersAfter(db, after, page)
    const mails = subscribers
      .filter((one) => concerns(one, record.systems))
      .map((one) => mailTo(one, record, template))
    if (mails.length > 0) await db.atOnce([insertingMails(mails)])
    if (subscribers.length < page) return
    after = subscribers.at(-1)?.id ?? after
  }
}

function concerns({ systems, own }: Subscriber, affected: readonly string[]): boolean {
  // Whoever has chosen none of his own is told of everything, as in the widget.
  if (systems.length === 0 || affected.length === 0) return true
  const wanted = own ? withDependencies(systems) : systems
  return affected.some((system) => wanted.includes(system))
}

function mailTo(subscriber: Subscriber, record: NoticeRecord, template: string): NewMail {
  const { id, generation, address, language, digest } = subscriber
  const { number, revision, type } = record
  // What is out of order now is told now.
  const waits = digest && (type === 'planned' || type === 'information')
  return {
    key: `notice/${number}/${revision}/${template}/${digestOf(address)}`,
    to: address,
    locale: language,
    template,
    thread: `announcement/${number}`,
    subscription: `${id}.${generation}`,
    params: {
      number,
      title: record.title[language],
      body: record.body[language],
      change: record.change?.[language] ?? null,
      type,
      systems: record.systems.join(', '),
      from: record.intervals[0]?.from ?? null,
      to: record.endedAt ?? record.intervals.at(-1)?.to ?? null,
    },
    ...(waits && { digestAt: digestTime(new Date().toISOString()) }),
  }
}

/** Two subscriptions of one address, with sign-in and without, are told once. */
const digestOf = (address: string): string =>
  createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 32)
