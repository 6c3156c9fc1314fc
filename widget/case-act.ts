/**
 * What a person does to a case, on its way to the desk. A customer's act waits in the outbox, also over a reload; an officer's
 * is repeated while his page is open, since he has to see what it led to.
 */
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Answers, Fault } from '../workflows/contracts/form.ts'
import type { View } from '../workflows/contracts/view.ts'
import { ActKey } from './act-key.ts'
import type { DeskApi } from './api.ts'
import { faultsOf } from './desk-problem.ts'
import type { Waiting } from './outbox.ts'
import { Sending } from './sending.ts'
import type { Session } from './session.ts'
import type { Speech } from './speech.ts'

export class CaseAct {
  readonly #sending: Sending
  readonly #key = new ActKey()
  /** Whose outbox it waits in; none where an officer acts. */
  session: Pick<Session, 'outbox' | 'waiting'> | null = null
  /** Under which name it is kept. */
  draft = ''

  constructor(host: ReactiveControllerHost) {
    this.#sending = new Sending(host)
  }

  get #letter(): Waiting | null {
    return this.session?.waiting?.of(this.draft) ?? null
  }

  get busy(): boolean {
    return this.#letter ? this.#letter.error === null : this.#sending.busy
  }

  /** What waits must stay what was sent. */
  get isHeld(): boolean {
    return this.busy && (this.#letter?.tries ?? 0) > 0
  }

  /** What was sent, also before a reload. */
  get answers(): Answers | undefined {
    return this.#letter?.answers
  }

  get error(): unknown {
    return this.#letter ? this.#letter.error : this.#sending.error
  }

  get faults(): readonly Fault[] {
    return faultsOf(this.error)
  }

  /** Whatever became of it has been seen. */
  clear(): void {
    const letter = this.#letter
    if (letter && letter.error !== null) this.session?.waiting?.cancel(letter.key)
    this.#sending.clear()
  }

  notice(speech: Speech, again: () => void): TemplateResult | typeof nothing {
    return this.#letter
      ? (this.session?.waiting?.besideForm(speech, this.draft, again) ?? nothing)
      : this.#sending.notice(speech, again)
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
}
