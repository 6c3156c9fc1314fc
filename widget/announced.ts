/** What is new on the board of announcements. */
import type { Announcements, Notice } from '../workflows/contracts/announcement.ts'

/** A revision of an announcement, whether it goes with an outage or stands for itself. */
export type News = Pick<Notice, 'systems' | 'title'> & { readonly tag: string }

const told = ({ items, notices }: Announcements): News[] => [
  ...items.map(({ outage: { id, revision, system }, title }) => ({
    tag: id + revision,
    systems: [system],
    title,
  })),
  ...notices.map(({ number, revision, systems, title }) => ({ tag: number + revision, systems, title })),
]

/** What this board says that the one before did not. */
export const newsOf = (now: Announcements, before: Announcements): News[] =>
  told(now).filter(({ tag }) => !told(before).some((other) => other.tag === tag))
