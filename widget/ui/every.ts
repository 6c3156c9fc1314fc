import type { ReactiveControllerHost } from 'lit'

/** Does something again and again, for as long as its element is in the page. */
export function every(host: ReactiveControllerHost, ms: number, work: () => unknown): void {
  let timer: ReturnType<typeof setInterval> | undefined
  host.addController({
    hostConnected() {
      timer = setInterval(work, ms)
    },
    hostDisconnected() {
      clearInterval(timer)
    },
  })
}

/** Draws it anew twice a minute, so that "in 34 min" stays true. */
export function ticking(host: ReactiveControllerHost): void {
  every(host, 30_000, () => host.requestUpdate())
}
