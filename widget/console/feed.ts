/** Spreads the desk's live stream over the parts of the console, in batches: an outage brings hundreds of changes. */
import type { ReactiveControllerHost } from 'lit'
import type { DeskApi } from '../api.ts'

/** `everything` after the stream was opened anew: something may have been missed. `called`: this officer has a call. */
export type Changes = {
  readonly ids: ReadonlySet<string>
  readonly everything: boolean
  readonly called: boolean
}
export type ChangeListener = (changes: Changes) => void

export const concerns = ({ ids, everything }: Changes, id: string): boolean => everything || ids.has(id)

const gatherMs = 400

export class Feed {
  #listeners = new Set<ChangeListener>()
  #ids = new Set<string>()
  #everything = false
  #called = false
  #timer: ReturnType<typeof setTimeout> | null = null

  /** Follows the desk until `signal` aborts; `onCall` is told of calls that came to this officer. */
  follow(api: DeskApi, signal: AbortSignal, onCall?: (call: number) => void): Promise<void> {
    return api.live(
      ({ case: id }) => this.note(id),
      () => undefined,
      signal,
      () => this.note(null),
      (call) => {
        this.#called = true
        this.#tellSoon()
        onCall?.(call)
      },
    )
  }

  /** Returns the way out. */
  listen(listener: ChangeListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A changed case, or null: look at everything again. */
  note(id: string | null): void {
    if (id === null) this.#everything = true
    else this.#ids.add(id)
    this.#tellSoon()
  }

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => this.#tell(), gatherMs)
  }

  #tell(): void {
    const changes = { ids: this.#ids, everything: this.#everything, called: this.#called }
    this.#ids = new Set()
    this.#everything = false
    this.#called = false
    this.#timer = null
    for (const listener of this.#listeners) listener(changes)
  }
}

/** Tells `listener` what the host's feed brings, for as long as the host is in the page. */
export function hearing(
  host: ReactiveControllerHost & { readonly feed: Feed },
  listener: ChangeListener,
): void {
  let heard: Feed | undefined
  let leave: (() => void) | undefined
  const hear = (feed: Feed | undefined) => {
    if (feed === heard) return
    leave?.()
    leave = feed?.listen(listener)
    heard = feed
  }
  host.addController({
    hostConnected: () => hear(host.feed),
    hostUpdate: () => hear(host.feed),
    hostDisconnected: () => hear(undefined),
  })
}
