/** Spreads the desk's live stream over the parts of the console, in batches: an outage brings hundreds of changes. */
import type { DeskApi } from '../api.ts'

/** `everything` after the stream was opened anew: something may have been missed. */
export type Changes = { readonly ids: ReadonlySet<string>; readonly everything: boolean }
export type ChangeListener = (changes: Changes) => void

const gatherMs = 400

export class Feed {
  #listeners = new Set<ChangeListener>()
  #ids = new Set<string>()
  #everything = false
  #timer: ReturnType<typeof setTimeout> | null = null

  /** Follows the desk until `signal` aborts; `onCall` is told of calls that came to this officer. */
  follow(api: DeskApi, signal: AbortSignal, onCall?: (call: number) => void): Promise<void> {
    return api.live(
      ({ case: id }) => this.note(id),
      () => undefined,
      signal,
      () => this.note(null),
      onCall,
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
    this.#timer ??= setTimeout(() => this.#tell(), gatherMs)
  }

  #tell(): void {
    const changes = { ids: this.#ids, everything: this.#everything }
    this.#ids = new Set()
    this.#everything = false
    this.#timer = null
    for (const listener of this.#listeners) listener(changes)
  }
}
