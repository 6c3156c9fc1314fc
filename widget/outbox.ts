/**
 * What a person has sent while the desk was away. It waits in the tab, is sent by itself as soon as the desk answers, always
 * with the same Idempotency-Key, and can be called back until then. It survives a reload and goes with the person.
 */
import { html, nothing, type TemplateResult } from 'lit'
import type { Answers } from '../workflows/contracts/form.ts'
import type { View } from '../workflows/contracts/view.ts'
import type { DeskApi } from './api.ts'
import { DeskProblem, faultsOf, mayRepeat } from './desk-problem.ts'
import type { Drafts } from './drafts.ts'
import { pause } from './live.ts'
import type { Route } from './route.ts'
import { problemWords } from './sending.ts'
import type { Speech } from './speech.ts'
import { tabStorage } from './tab-storage.ts'
import { banner } from './ui/notices.ts'

const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000]

const outboxPlace = 'hd-outbox'

/** To a part of the interface of its own, whose answer is no case. */
export type Direct = {
  readonly path: string
  readonly method: string
  readonly body: object
  /** Where it was written. */
  readonly route: Route
  /** As below. */
  readonly draft: string
  /** Of the case that it is about. */
  readonly number?: string
}

/** Opens a case of this kind, or does something to one that is there; or goes directly. */
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
  readonly to?: Direct
}

export type Waiting = Letter & {
  /** How often it was tried in vain. */
  readonly tries: number
  /** What the desk refused it for; then it is not sent again. */
  readonly error: unknown
  /** What the desk answers, for whoever finds it waiting; null where it does not. */
  readonly reply: Promise<unknown>
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
    const reply = Promise.resolve(letter.key).then((key) => this.#sending(key))
    this.#put({ ...letter, tries: 0, error: null, reply, stop: new AbortController() })
    return reply
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

  /** What waits, above whatever is on the screen but its own form, to which `go` leads. */
  notice(speech: Speech, here: Route, go: (route: Route) => void): TemplateResult | typeof nothing {
    const waiting = [...this.#letters.values()].filter(
      (letter) => (letter.tries > 0 || letter.error !== null) && !isAt(letter, here),
    )
    if (waiting.length === 0 || !speech.has('outbox.waits')) return nothing
    return html`<div role="status" class="stack">${waiting.map((letter) => this.#line(speech, letter, go))}</div>`
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
          <p class="small">${speech.say('outbox.held')}</p>
          <p><button type="button" class="compact" @click=${() => this.cancel(key)}>${speech.say('outbox.cancel')}</button></p>`,
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

  /** For readers, once it is sent and the person has gone on; its own view says so itself. */
  sent(speech: Speech, letter: Letter, { number }: View, here: Route): string {
    if (!letter.to) return speech.say('outbox.sent', { number })
    return isAt(letter, here) ? '' : speech.say('outbox.done', { kind: whatOf(speech, letter) })
  }

  #line(speech: Speech, letter: Waiting, go: (route: Route) => void): TemplateResult {
    const { key, error } = letter
    const kind = whatOf(speech, letter)
    return banner(
      error === null ? 'warn' : 'bad',
      html`<p>${speech.say(error === null ? 'outbox.waits' : 'outbox.refused', { kind })}</p>
        <p class="row">
          <button type="button" class="compact" @click=${() => go(routeOf(letter))}>${speech.say('outbox.open')}</button>
          <button type="button" class="compact" @click=${() => this.cancel(key)}>${speech.say('outbox.cancel')}</button>
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
        if (!letter.to) this.#sender.learn(view)
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

  #deliver({ kind, answers, key, about, to }: Letter): Promise<View> {
    const { api } = this.#sender
    if (to) return api.ask(to.path, { method: to.method, body: to.body, key })
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
      open.map(({ kind, answers, key, about, to }) => ({
        kind,
        answers,
        key,
        ...(about && { about }),
        ...(to && { to }),
      })),
    )
    this.#told()
  }
}

const placeOf = ({ kind, about, to }: Letter): string => (about ?? to)?.draft ?? kind

const routeOf = ({ kind, about, to }: Letter): Route =>
  to?.route ?? (about ? { name: 'case', id: about.id } : { name: 'apply', kind })

const whatOf = (speech: Speech, { kind, about, to }: Letter): string =>
  [speech.named(to ? 'outbox' : 'kind', kind), (about ?? to)?.number].join(' ').trim()

const isAt = (letter: Letter, here: Route): boolean => spotOf(routeOf(letter)) === spotOf(here)

const spotOf = (route: Route): string =>
  'kind' in route ? route.kind : 'id' in route ? route.id : route.name

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
