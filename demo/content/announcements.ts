/** All announcements of the demo, the newest first: what is wrong today, what is planned, and years of archive. */
import type { DemoAnnouncement } from './announcement.ts'
import { current } from './announcements/current.ts'
import { earlier } from './announcements/earlier.ts'
import { pastMonth } from './announcements/past-month.ts'
import { pastYear } from './announcements/past-year.ts'

export const announcements: readonly DemoAnnouncement[] = [...current, ...pastMonth, ...pastYear, ...earlier]
