/** An announcement as text: for feeds, calendars and the page, which all say the same. */
import type { Notice } from '../../workflows/contracts/announcement.ts'
import { newsEn } from '../../workflows/words/news-en.ts'
import { newsPl } from '../../workflows/words/news-pl.ts'
import { say, type Language } from '../../workflows/words/say.ts'
import { sharedEn } from '../../workflows/words/shared-en.ts'
import { sharedPl } from '../../workflows/words/shared-pl.ts'
import { systemOptions } from '../../workflows/words/system-options.ts'
import { systemsEn } from '../../workflows/words/systems-en.ts'
import { systemsPl } from '../../workflows/words/systems-pl.ts'

export type { Language }

const words = {
  pl: { ...sharedPl, ...newsPl, ...systemOptions(systemsPl) },
  en: { ...sharedEn, ...newsEn, ...systemOptions(systemsEn) },
}

type NewsKey = keyof typeof newsPl | 'news.revisions'

export const tell = (
  language: Language,
  key: NewsKey,
  params: Record<string, string | number> = {},
): string => say(words[language], language, key, params)

/** By a code that is put together at run time. */
export function named(language: Language, prefix: string, code: string): string {
  const book: Readonly<Record<string, string>> = words[language]
  return book[`${prefix}.${code}`] ?? code
}

export const systemName = (language: Language, code: string): string => named(language, 'option.system', code)

const formats = {
  pl: new Intl.DateTimeFormat('pl-PL', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Warsaw',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Warsaw',
  }),
}

export const moment = (language: Language, instant: string): string =>
  formats[language].format(new Date(instant))

/** One line for each thing a reader needs, the text of the officer in the middle. */
export function linesOf(notice: Notice, language: Language): string[] {
  const { type, state, systems, intervals, channels, fallback, change, nextUpdateAt } = notice
  return [
    `${named(language, 'news.type', type)}, ${named(language, 'news.state', state)}`,
    `${tell(language, 'news.systems')}: ${systems.map((code) => systemName(language, code)).join(', ')}`,
    ...intervals.map((interval) => intervalText(language, interval)),
    ...(change === null ? [] : [change[language]]),
    notice.body[language],
    ...Object.entries(channels).map(
      ([channel, effect]) =>
        `${named(language, 'news.channel', channel)}: ${named(language, 'outage.channel', effect)}`,
    ),
    ...(fallback === null ? [] : [named(language, 'outage.fallback', fallback)]),
    ...(nextUpdateAt === null
      ? []
      : [tell(language, 'news.next-update', { at: moment(language, nextUpdateAt) })]),
  ]
}

export function intervalText(language: Language, { from, to }: Notice['intervals'][number]): string {
  return to === null
    ? tell(language, 'news.interval.open', { from: moment(language, from) })
    : tell(language, 'news.interval', { from: moment(language, from), to: moment(language, to) })
}
