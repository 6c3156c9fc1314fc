/** Words of cases on the server's side: every kind that customers have, and on top of it what only officers read. */
import type { Answer, Field } from '../../workflows/contracts/form.ts'
import type { Line } from '../../workflows/contracts/view.ts'
import { consoleEn } from '../../workflows/words/console-en.ts'
import { consolePl } from '../../workflows/words/console-pl.ts'
import { en } from '../../workflows/words/en.ts'
import { formsEn } from '../../workflows/words/forms-en.ts'
import { formsPl } from '../../workflows/words/forms-pl.ts'
import { kindRooms } from '../../workflows/words/kind-rooms.ts'
import { mailEn } from '../../workflows/words/mail-en.ts'
import { mailPl } from '../../workflows/words/mail-pl.ts'
import { pl } from '../../workflows/words/pl.ts'
import { reportEn } from '../../workflows/words/report-en.ts'
import { reportPl } from '../../workflows/words/report-pl.ts'
import { say, type Language, type SayParams, type Words } from '../../workflows/words/say.ts'
import { threadEn } from '../../workflows/words/thread-en.ts'
import { threadPl } from '../../workflows/words/thread-pl.ts'
import { moment } from './warsaw-time.ts'

/** Every kind's, as the widget loads them one by one. */
async function kindWords(language: Language): Promise<Words> {
  const rooms = Object.values(kindRooms).map((room) => room[language]())
  return Object.assign({}, ...(await Promise.all(rooms))) as Words
}

const books: Readonly<Record<Language, Words>> = {
  pl: {
    ...consolePl,
    ...pl,
    ...formsPl,
    ...(await kindWords('pl')),
    ...threadPl,
    ...reportPl,
    ...mailPl,
  },
  en: {
    ...consoleEn,
    ...en,
    ...formsEn,
    ...(await kindWords('en')),
    ...threadEn,
    ...reportEn,
    ...mailEn,
  },
}

const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

export type Spoken = ReturnType<typeof speaking>

export function speaking(language: Language) {
  const words = books[language]
  const has = (key: string) => Object.hasOwn(words, key) || Object.hasOwn(words, `${key}.other`)
  const at = (iso: string) => moment(iso)[language]

  /** A parameter as a person reads it: moments as moments, codes by their words. */
  function filled(name: string, value: string | number | null): string | number | null {
    if (typeof value !== 'string') return value
    if (isInstant.test(value)) return at(value)
    const known = [`field.${value}`, `${name}.${value}`, `option.${name}.${value}`].find(has)
    return known && name !== 'system' && name !== 'text' ? say(words, language, known) : value
  }
  const told = (key: string, params: SayParams = {}): string => {
    const spoken = Object.entries(params).map(([name, value]) => [name, filled(name, value)] as const)
    return say(words, language, key, Object.fromEntries(spoken))
  }

  function item(field: Field, value: unknown): string {
    if (typeof value === 'boolean') return told(value ? 'report.yes' : 'report.no')
    const option = `option.${field.words ?? field.name}.${String(value)}`
    if (field.options && has(option)) return told(option)
    return field.kind === 'instant' && isInstant.test(String(value)) ? at(String(value)) : String(value)
  }

  return {
    has,
    at,
    say: told,
    line: ({ code, params, at: when }: Line) => told(code, { ...params, ...(when && { at: when }) }),
    answer(field: Field, answer: Answer): string {
      if (Array.isArray(answer)) return answer.map((one) => item(field, one)).join(', ')
      if (field.assigns)
        return Object.entries(answer ?? {})
          .map(([one, to]) => `${one}: ${to}`)
          .join('; ')
      if (typeof answer === 'object' && answer !== null) return Object.values(answer).join('; ')
      return item(field, answer)
    },
  }
}
