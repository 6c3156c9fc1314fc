/**
 * What a page of the console asks of the desk: the answer as it was last given, why there is none, and what was last done
 * with it. Asked when the page is first drawn.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { every } from '../ui/every.ts'
import { asFailure, type Failure } from './failure.ts'

export class Asked<Answer> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #ask: () => Promise<Answer>
  #wasDrawn = false
  answer: Answer | null = null
  failed: Failure | null = null
  /** Why the desk did not do what was last asked of it. */
  refused: Failure | null = null
  /** What was last done, for the status line. */
  told = ''

  /** `refreshMs`: asks again by itself, for what changes without the live stream telling it. */
  constructor(host: ReactiveControllerHost, ask: () => Promise<Answer>, refreshMs: number | null = null) {
    this.#host = host
    this.#ask = ask
    host.addController(this)
    if (refreshMs !== null) every(host, refreshMs, () => this.renew())
  }

  hostUpdated(): void {
    if (this.#wasDrawn) return
    this.#wasDrawn = true
    void this.renew()
  }

  renew(): Promise<void> {
    return this.#take(this.#ask)
  }

  /** The same with what stands behind it, such as the next page. */
  extend(more: (answer: Answer) => Promise<Answer>): Promise<void> {
    const { answer } = this
    return answer === null ? this.renew() : this.#take(() => more(answer))
  }

  /** Has the desk do something; `work` says what is then to be told. */
  async act(work: () => Promise<string>): Promise<void> {
    this.refused = null
    this.told = ''
    try {
      this.told = await work()
    } catch (error) {
      this.refused = asFailure(error)
    }
    this.#host.requestUpdate()
  }

  async #take(ask: () => Promise<Answer>): Promise<void> {
    try {
      this.answer = await ask()
      this.failed = null
    } catch (error) {
      this.failed = asFailure(error)
    }
    this.#host.requestUpdate()
  }
}
