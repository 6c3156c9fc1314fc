/**
 * What a person has sent while the desk was away. It waits in the tab, is sent by itself as soon as the desk answers, always
 * with the same Idempotency-Key, and can be called back until then. It survives a reload and goes with the person.
 */
import { html, nothing, type TemplateResult } from 'lit'
import type { Answers } from '../workflows/contracts/form.ts'
import type { View } from '../workflows/contracts/view.ts'
import { outboxEn } from '../workflows/words/outbox-en.ts'
import { outboxPl } from '../workflows/words/outbox-pl.ts'
import { say } from '../workflows/words/say.ts'
import type { DeskApi } from './api.ts'
import { DeskProblem, faultsOf, mayRepeat } from './desk-problem.ts'
import type { Drafts } from './drafts.ts'
import { pause } from './live.ts'
import { problemWords } from './sending.ts'
import type { Speech } from './speech.ts'
import { tabStorage } from './tab-storage.ts'
import { banner } from './ui/notices.ts'

const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000]
const words = { pl: outboxPl, en: outboxEn }

const outboxPlace = 'hd-outbox'

/** Opens a case of this kind, or does something to one that is there. */
export type Letter = {
  readonly kind: string
  readonly answers: Answers | undefined
  readonly key: string
  readonly about?: {
    readonly id: string
    readonly number: string
    readonly event: string
    /** The case as it was seen. */
    readonly version: number
    /** Under which name what was written is kept: one thing waits under it. */
    readonly draft: string
  }
}

export type Waiting = Letter & {
  /** How often it was tried in vain. */
  readonly tries: number
  /** What the desk refused it for; then it is not sent again. */
  readonly error: unknown
}

type Sent = Waiting & { readonly stop: AbortController }

/** What of the session it needs; its `api` is another one after a change of desks. */
type Sender = {
  readonly api: DeskApi
  readonly drafts: Drafts
  learn(view: View): void
}

export class Outbox {
  readonly #sender: Sender
  readonly #told: () => void
  readonly #onSent: (view: View, letter: Letter) => void
  #letters = new Map<string, Sent>()
  #resting = new AbortController()

  /** `told` after every change of what waits. */
  constructor(sender: Sender, told: () => void, onSent: (view: View, letter: Letter) => void) {
    this.#sender = sender
    this.#told = told
    this.#onSent = onSent
    for (const letter of keptLetters()) void this.send(letter)
  }

  /** Of a kind to be opened, or by the name of a draft, there is one at most: a form is sent once. */
  of(place: string): Waiting | null {
    return [...this.#letters.values()].find((letter) => placeOf(letter) === place) ?? null
  }

  /** At once, and again until the desk answers; null where it refuses. The same key twice is one letter. */
  async send(letter: Letter): Promise<View | null> {
    const known = this.#letters.get(letter.key)
    if (known && known.error === null) return null
    const before = this.of(placeOf(letter))
    if (before) this.cancel(before.key)
    this.#put({ ...letter, tries: 0, error: null, stop: new AbortController() })
    return this.#sending(letter.key)
  }

  /** Whether it had arrived already nobody knows: the list of cases will show. */
  cancel(key: string): void {
    this.#letters.get(key)?.stop.abort()
    this.#letters.delete(key)
    this.#changed()
  }

  /** The desk has answered something else: no need to wait any longer. */
  wake(): void {
    this.#resting.abort()
    this.#resting = new AbortController()
  }

  /** Another person sits there now. */
  clear(): void {
    for (const { stop } of this.#letters.values()) stop.abort()
    this.#letters.clear()
  }

  /** What waits, above whatever is on the screen but its own form. `here` is the case or the kind on it; `open` leads there. */
  notice(speech: Speech, here: string, open: (letter: Letter) => void): TemplateResult | typeof nothing {
    const waiting = [...this.#letters.values()].filter(
      ({ tries, error, kind, about }) => (tries > 0 || error !== null) && (about?.id ?? kind) !== here,
    )
    if (waiting.length === 0) return nothing
    return html`<div role="status" class="stack">${waiting.map((letter) => this.#line(speech, letter, open))}</div>`
  }

  /** For the place beside the form's button. Faults are shown at their fields, so nothing is said of them here. */
  besideForm(speech: Speech, place: string, again: () => void): TemplateResult | typeof nothing {
    const letter = this.of(place)
    if (letter === null || (letter.error === null && letter.tries === 0)) return nothing
    const { error, key } = letter
    if (error === null)
      return banner(
        'warn',
        html`<p>${speech.say('send.repeating')}</p>
          <p class="small">${this.#tell(speech, 'outbox.held')}</p>
          <p><button type="button" class="compact" @click=${() => this.cancel(key)}>${this.#tell(speech, 'outbox.cancel')}</button></p>`,
        'offline',
      )
    if (faultsOf(error).length > 0) return nothing
    return banner(
      'bad',
      html`<p>${problemWords(speech, error)}</p>
        <p class="small">${speech.say('send.kept')}</p>
        <p><button type="button" class="compact" @click=${again}>${speech.say('send.again')}</button></p>`,
    )
  }

  /** For readers, once it is sent and the person has gone on. */
  sent(speech: Speech, number: string): string {
    return this.#tell(speech, 'outbox.sent', { number })
  }

  #tell(speech: Speech, code: keyof typeof outboxPl, params: Record<string, string> = {}): string {
    return say(words[speech.lang], speech.lang, code, params)
  }

  #line(speech: Speech, letter: Waiting, open: (letter: Letter) => void): TemplateResult {
    const { kind, key, error, about } = letter
    const what = [speech.named('kind', kind), about?.number].join(' ').trim()
    const tell = (code: keyof typeof outboxPl) => this.#tell(speech, code, { kind: what })
    return banner(
      error === null ? 'warn' : 'bad',
      html`<p>${tell(error === null ? 'outbox.waits' : 'outbox.refused')}</p>
        <p class="row">
          <button type="button" class="compact" @click=${() => open(letter)}>${tell('outbox.open')}</button>
          <button type="button" class="compact" @click=${() => this.cancel(key)}>${tell('outbox.cancel')}</button>
        </p>`,
      error === null ? 'offline' : undefined,
    )
  }

  async #sending(key: string): Promise<View | null> {
    for (;;) {
      const letter = this.#letters.get(key)
      if (!letter) return null
      try {
        const view = await this.#deliver(letter)
        // Called back while it was on its way: it had arrived, so it is shown all the same.
        this.#letters.delete(key)
        this.#sender.drafts.drop(placeOf(letter))
        this.#changed()
        this.#sender.learn(view)
        this.#onSent(view, letter)
        return view
      } catch (error) {
        if (!mayRepeat(error)) keepLetters(keptLetters().filter((kept) => kept.key !== key))
        if (!this.#letters.has(key)) return null
        if (!mayRepeat(error)) {
          this.#put({ ...letter, error })
          return null
        }
        this.#put({ ...letter, tries: letter.tries + 1 })
        const woken = AbortSignal.any([letter.stop.signal, this.#resting.signal])
        await pause(pauseMs(letter.tries, error), woken)
      }
    }
  }

  #deliver({ kind, answers, key, about }: Letter): Promise<View> {
    const { api } = this.#sender
    if (about === undefined) return api.openCase(kind, answers ?? {}, key)
    return api.sendEvent(about.id, about.event, about.version, answers, key)
  }

  #put(letter: Sent): void {
    this.#letters.set(letter.key, letter)
    this.#changed()
  }

  #changed(): void {
    const open = [...this.#letters.values()].filter(({ error }) => error === null)
    keepLetters(
      open.map(({ kind, answers, key, about }) => ({ kind, answers, key, ...(about && { about }) })),
    )
    this.#told()
  }
}

const placeOf = ({ kind, about }: Letter): string => about?.draft ?? kind

function keepLetters(letters: readonly Letter[]): void {
  try {
    if (letters.length === 0) tabStorage()?.removeItem(outboxPlace)
    else tabStorage()?.setItem(outboxPlace, JSON.stringify(letters))
  } catch (cause) {
    // A full storage costs only the reload: what waits is still in memory, and its draft on the device.
    reportError(cause)
  }
}

function keptLetters(): Letter[] {
  const kept = tabStorage()?.getItem(outboxPlace)
  return kept ? (JSON.parse(kept) as Letter[]) : []
}

function pauseMs(tries: number, error: unknown): number {
  const asked = error instanceof DeskProblem ? (error.problem.retryAfterSeconds ?? 0) * 1000 : 0
  const own = pausesMs[Math.min(tries, pausesMs.length - 1)] ?? 0
  return Math.max(own, asked) * (0.75 + Math.random() / 2)
}
