/**
 * One act on its way to the desk: shows what becomes of it, repeats it with the same key while the desk is away, and
 * hands faults back to the form. Nothing typed is touched whatever the answer is.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Fault } from '../workflows/contracts/form.ts'
import { DeskProblem, faultsOf, mayRepeat } from './desk-problem.ts'
import { pause } from './live.ts'
import type { Speech } from './speech.ts'
import { banner } from './ui/notices.ts'

const pausesMs = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000]

export class Sending implements ReactiveController {
  #host: ReactiveControllerHost
  #stop = new AbortController()
  busy = false
  /** How often the act was repeated because the desk was away. */
  repeats = 0
  error: unknown = null

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#stop = new AbortController()
  }

  hostDisconnected(): void {
    this.#stop.abort()
  }

  get faults(): readonly Fault[] {
    return faultsOf(this.error)
  }

  /** The answer, or null where there is none: `error` says why. A second call while one is under way does nothing. */
  async run<T>(send: () => Promise<T>): Promise<T | null> {
    if (this.busy) return null
    this.#show({ busy: true, repeats: 0, error: null })
    try {
      const result = await this.#repeating(send)
      this.#show({ busy: false, error: null })
      return result
    } catch (error) {
      this.#show({ busy: false, error })
      return null
    }
  }

  clear(): void {
    this.#show({ busy: this.busy, error: null })
  }

  /** What to say of it, for the place beside the button. */
  notice(speech: Speech, again: () => void): TemplateResult | typeof nothing {
    if (this.busy && this.repeats > 0)
      return banner('warn', html`<p>${speech.say('send.repeating')}</p>`, 'offline')
    if (this.error === null || this.faults.length > 0) return nothing
    const repeatable = mayRepeat(this.error)
    return banner(
      repeatable ? 'warn' : 'bad',
      html`<p>${problemWords(speech, this.error)}</p>
        ${
          repeatable || signedOut(this.error)
            ? html`<p class="small">${speech.say('send.kept')}</p>
              <p><button type="button" class="compact" @click=${again}>${speech.say('send.again')}</button></p>`
            : nothing
        }`,
    )
  }

  async #repeating<T>(send: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await send()
      } catch (error) {
        const waitMs = pausesMs[this.repeats]
        if (!mayRepeat(error) || waitMs === undefined || this.#stop.signal.aborted) throw error
        this.#show({ busy: true, repeats: this.repeats + 1 })
        await pause(Math.max(waitMs, askedPauseMs(error)) * (0.75 + Math.random() / 2), this.#stop.signal)
      }
    }
  }

  #show(state: { busy: boolean; repeats?: number; error?: unknown }): void {
    Object.assign(this, state)
    this.#host.requestUpdate()
  }
}

/** Words for anything that can go wrong on the way. */
export function problemWords(speech: Speech, error: unknown): string {
  if (!(error instanceof DeskProblem)) return speech.say('desk.unreachable')
  const { code, trace } = error.problem
  const words = speech.has(`problem.${code}`) ? speech.say(`problem.${code}`) : speech.say('problem.internal')
  return trace === undefined ? words : `${words} ${speech.say('send.trace', { trace })}`
}

const signedOut = (error: unknown): boolean => error instanceof DeskProblem && error.problem.status === 401

const askedPauseMs = (error: unknown): number =>
  error instanceof DeskProblem ? (error.problem.retryAfterSeconds ?? 0) * 1_000 : 0
