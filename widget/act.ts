/**
 * What a person does, on its way to the desk. A customer's act waits in the outbox, also over a reload; an officer's is
 * repeated while his page is open, since he has to see what it led to.
 */
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Answers, Fault } from '../workflows/contracts/form.ts'
import type { View } from '../workflows/contracts/view.ts'
import { ActKey } from './act-key.ts'
import type { DeskApi } from './api.ts'
import { faultsOf } from './desk-problem.ts'
import type { Direct, Waiting } from './outbox.ts'
import { Sending } from './sending.ts'
import type { Session } from './session.ts'
import type { Speech } from './speech.ts'

export class Act {
  readonly #sending: Sending
  readonly #key = new ActKey()
  /** Whose outbox it waits in; none where an officer acts. */
  session: Pick<Session, 'outbox' | 'waiting'> | null = null
  /** Under which name it is kept. */
  draft = ''

  constructor(host: ReactiveControllerHost) {
    this.#sending = new Sending(host)
  }

  /** On its way, waiting for the desk, or refused; also what was sent before a reload. */
  get letter(): Waiting | null {
    return this.session?.waiting?.of(this.draft) ?? null
  }

  get busy(): boolean {
    return this.letter ? this.letter.error === null : this.#sending.busy
  }

  /** What was sent directly and is not refused. */
  get sent(): object | undefined {
    return this.letter?.error === null ? this.letter.to?.body : undefined
  }

  /** What waits must stay what was sent. */
  get isHeld(): boolean {
    return this.busy && (this.letter?.tries ?? 0) > 0
  }

  get error(): unknown {
    return this.letter ? this.letter.error : this.#sending.error
  }

  get faults(): readonly Fault[] {
    return faultsOf(this.error)
  }

  /** Whatever became of it has been seen. */
  clear(): void {
    const { letter } = this
    if (letter && letter.error !== null) this.session?.waiting?.cancel(letter.key)
    this.#sending.clear()
  }

  notice(speech: Speech, again: () => void): TemplateResult | typeof nothing {
    return this.letter
      ? (this.session?.waiting?.besideForm(speech, this.draft, again) ?? nothing)
      : this.#sending.notice(speech, again)
  }

  /** For what is asked, and for what must not be done later: repeated while the page is open. */
  run<T>(send: () => Promise<T>): Promise<T | null> {
    return this.#sending.run(send)
  }

  /** The case after it, or null where there is none: `error` says why, unless it waits or was called back. */
  async send(api: DeskApi, view: View, event: string, answers: Answers | undefined): Promise<View | null> {
    const { id, number, kind, version } = view
    const { draft } = this
    const key = this.#key.for([id, event, version, answers])
    const outbox = await this.session?.outbox()
    const after = outbox
      ? await outbox.send({ kind, answers, key, about: { id, number, event, version, draft } })
      : await this.#sending.run(() => api.sendEvent(id, event, version, answers, key))
    if (after !== null) this.#key.done()
    return after
  }

  /** What the desk answers where it is no case's event, or null as above. `kind` is what it is called while it waits. */
  async put<T>(session: Session, kind: string, to: Direct): Promise<T | null> {
    const key = this.#key.for(to)
    const outbox = await session.outbox()
    const told = await outbox.send({ kind, answers: undefined, key, to })
    if (told !== null) this.#key.done()
    return told as T | null
  }
}
