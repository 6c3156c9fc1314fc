/** Says things in the person's language: words by code, moments in Polish time, durations, terms. */
import type { Line } from '../workflows/contracts/view.ts'
import { further } from '../workflows/words/further.ts'
import { say, type SayParams } from '../workflows/words/say.ts'
import { deskTime } from './desk-clock.ts'
import type { Lang } from './lang.ts'
import { offsetMinutes, zone } from './warsaw-time.ts'
import { langOf, loadWords, type WordRoom, type Words } from './words.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const isDay = /^\d{4}-\d{2}-\d{2}$/

const locales: Record<Lang, string> = { pl: 'pl-PL', en: 'en-GB' }

export class Speech {
  /** In which of its two languages the desk's own texts are given. */
  readonly lang: Lang
  /** What the sentences are in: `lang`, or a further language. */
  readonly tongue: string
  readonly words: Words
  readonly #moment: Intl.DateTimeFormat
  readonly #momentWithZone: Intl.DateTimeFormat
  readonly #clock: Intl.DateTimeFormat
  readonly #day: Intl.DateTimeFormat

  constructor(tongue: string, words: Words) {
    this.lang = langOf(tongue)
    this.tongue = tongue
    this.words = words
    const locale = further[tongue]?.locale ?? locales[this.lang]
    const moment: Intl.DateTimeFormatOptions = {
      timeZone: zone,
      hourCycle: 'h23',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }
    this.#moment = new Intl.DateTimeFormat(locale, moment)
    this.#momentWithZone = new Intl.DateTimeFormat(locale, { ...moment, timeZoneName: 'short' })
    this.#clock = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
    })
    this.#day = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
  }

  has(key: string): boolean {
    return Object.hasOwn(this.words, key) || Object.hasOwn(this.words, `${key}.other`)
  }

  /** The sentence under `key`, with moments among `params` put into words. */
  say(key: string, params: SayParams = {}): string {
    const spoken = Object.entries(params).map(([name, value]) => [name, this.#spoken(name, value)] as const)
    return say(this.words, this.tongue, key, Object.fromEntries(spoken))
  }

  /** A line of a View: its code is a key; `at` may stand in the words as `{at}`. */
  line(line: Line): string {
    return this.say(line.code, { ...line.params, ...(line.at === undefined ? {} : { at: line.at }) })
  }

  /** The words for a code, or the code itself where the desk knows codes that this page does not know yet. */
  named(prefix: string, code: string): string {
    return this.has(`${prefix}.${code}`) ? this.say(`${prefix}.${code}`) : code
  }

  /** A moment in Polish time; with the zone's name where the device's clock shows something else. */
  instant(iso: string): string {
    const elsewhere = -new Date(iso).getTimezoneOffset() !== offsetMinutes(iso)
    return (elsewhere ? this.#momentWithZone : this.#moment).format(new Date(iso))
  }

  /** Only the time of day, where the day is clear from what stands beside it. */
  clock(iso: string): string {
    return this.#clock.format(new Date(iso))
  }

  day(iso: string): string {
    return this.#day.format(new Date(iso))
  }

  /** `34 min`, `2 h 15 min`, `3 days 4 h`: two units at most, whole days from two weeks on, and never less than one minute. */
  duration(ms: number): string {
    const minutes = Math.max(1, Math.round(Math.abs(ms) / minuteMs))
    const days = Math.floor((minutes * minuteMs) / dayMs)
    const hours = Math.floor(minutes / 60) % 24
    const said: string[] = []
    if (days > 0) said.push(this.say('duration.days', { n: days }))
    if (hours > 0 && days < 14) said.push(this.say('duration.hours', { n: hours }))
    if (days === 0 && minutes % 60 > 0) said.push(this.say('duration.minutes', { n: minutes % 60 }))
    return said.join(' ')
  }

  /** `in 34 min`, `2 h ago`, `now`. */
  relative(iso: string, now = deskTime()): string {
    const ms = Date.parse(iso) - now
    if (Math.abs(ms) < minuteMs / 2) return this.say('duration.now')
    return this.say(ms > 0 ? 'duration.in' : 'duration.ago', { duration: this.duration(ms) })
  }

  /**
   * A parameter as a person reads it: moments as moments, a field by its label, and a code by its words where
   * `option.<name>.<code>` or `<name>.<code>` has some. Names of systems stay short: within a sentence "NCTS2" is what people say.
   */
  #spoken(name: string, value: string | number | null): string | number | null {
    if (typeof value !== 'string') return value
    if (isInstant.test(value)) return this.instant(value)
    if (isDay.test(value)) return this.day(value)
    if (name === 'field' && this.has(`field.${value}`)) return this.say(`field.${value}`)
    if (name === 'system' || name === 'text') return value
    const known = [`option.${name}.${value}`, `${name}.${value}`].find((key) => this.has(key))
    return known ? this.say(known) : value
  }
}

/** Speaks one language with the words of the first view and of these rooms; `more` are words of a screen of its own. */
export async function loadSpeech(
  tongue: string,
  rooms: Iterable<WordRoom> = [],
  more: () => Promise<Words> = async () => ({}),
): Promise<Speech> {
  const [words, others] = await Promise.all([loadWords(tongue, rooms), more()])
  return new Speech(tongue, { ...words, ...others })
}
