/** Draws its element anew as time passes, so that terms on the screen are true. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'

const beatMs = 20_000

export class Ticking implements ReactiveController {
  #host: ReactiveControllerHost
  #timer: ReturnType<typeof setInterval> | null = null
  /** Milliseconds since the epoch at the last beat. */
  now = Date.now()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.now = Date.now()
    this.#timer = setInterval(() => {
      this.now = Date.now()
      this.#host.requestUpdate()
    }, beatMs)
  }

  hostDisconnected(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
  }
}
