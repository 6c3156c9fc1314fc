/** Keeps the live stream of a signed-in officer: it ends where the session did, and is taken up again when he comes back to the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DeskApi } from '../api.ts'
import type { Feed } from './feed.ts'

export class Following implements ReactiveController {
  readonly #feed: Feed
  readonly #onCall: (id: number) => void
  #leave: AbortController | null = null
  #api: DeskApi | null = null
  #isFollowing = false

  constructor(host: ReactiveControllerHost, feed: Feed, onCall: (id: number) => void) {
    this.#feed = feed
    this.#onCall = onCall
    host.addController(this)
  }

  hostConnected(): void {
    this.#leave = new AbortController()
    const { signal } = this.#leave
    document.addEventListener('visibilitychange', () => this.#onVisible(signal), { signal })
  }

  hostDisconnected(): void {
    this.#leave?.abort()
    this.#api = null
  }

  /** From the moment on when somebody is signed in. */
  async begin(api: DeskApi): Promise<void> {
    this.#api = api
    if (this.#leave !== null) await this.#follow(api, this.#leave.signal)
  }

  async #follow(api: DeskApi, signal: AbortSignal): Promise<void> {
    this.#isFollowing = true
    await this.#feed.follow(api, signal, this.#onCall)
    this.#isFollowing = false
  }

  #onVisible(signal: AbortSignal): void {
    const api = this.#api
    if (document.visibilityState === 'visible' && !this.#isFollowing && api !== null)
      void this.#follow(api, signal)
  }
}
