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

/**
 * Draws it anew twice a minute, so that "in 34 min" stays true. `now` is the time of the last beat, in milliseconds since the
 * epoch: a list that is drawn by it has nothing to work out again in between.
 */
export function ticking(host: ReactiveControllerHost): { readonly now: number } {
  const beat = { now: Date.now() }
  every(host, 30_000, () => {
    beat.now = Date.now()
    host.requestUpdate()
  })
  return beat
}
