/** What an announcement remembers. */
import type { Interval } from '../../contracts/announcement.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Opening } from '../../machines/kind.ts'
import { mostIntervals } from './forms.ts'

export type Text = { readonly pl: string; readonly en: string }

export type AnnouncementContext = {
  readonly opening: Opening
  readonly answers: Answers
  /** 0 while it is a draft. */
  readonly revision: number
  readonly publishedAt: string | null
  readonly revisedAt: string | null
  readonly change: Text | null
  readonly endedAt: string | null
  /** Called off: it never was, and stays so in the archive. */
  readonly cancelled: boolean
}
export type Live = AnnouncementContext & { readonly now: Now }

const moment = (answer: Answers[string]): string | null => (typeof answer === 'string' ? answer : null)

/** As many as the form asked for. */
export function intervalsOf(answers: Answers): Interval[] {
  const count = Math.min(Number(answers.intervals), mostIntervals)
  return Array.from({ length: count }, (_, i) => ({
    from: moment(answers[`from${i + 1}`]) ?? '',
    to: moment(answers[`to${i + 1}`]),
  }))
}

export const beginningOf = (answers: Answers): string => intervalsOf(answers)[0]?.from ?? ''

/** Null where nobody knows it. */
export const endOf = (answers: Answers): string | null => intervalsOf(answers).at(-1)?.to ?? null

/** What was decided beforehand can be called off; what merely happens cannot. */
export const isForeseen = (answers: Answers): boolean =>
  ['planned', 'information'].includes(String(answers.noticeType))

/** Work that was planned is over when it was to be; a failure when an officer says so. */
export const endsByItself = (answers: Answers): boolean => isForeseen(answers) && endOf(answers) !== null
