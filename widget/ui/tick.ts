import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Draws its host anew twice a minute, so that "in 34 min" stays true. */
export class Tick implements ReactiveController {
  #host: ReactiveControllerHost
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), 30_000)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }
}
