/** The case on the screen: as it is now, what this officer has just done to it, and what others did meanwhile. */
import type { ReactiveControllerHost } from 'lit'
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { HistoryEntry, Offer, View } from '../../workflows/contracts/view.ts'
import { ActKey } from '../act-key.ts'
import type { DeskApi } from '../api.ts'
import { DeskProblem } from '../desk-problem.ts'
import { asFailure, type Failure } from './failure.ts'
import { concerns, hearing, type Feed } from './feed.ts'
import type { KindSheets } from './kind-sheets.ts'

type Host = ReactiveControllerHost & {
  readonly api: DeskApi
  readonly feed: Feed
  readonly sheets: KindSheets
  readonly caseId: string
}

export class ShownCase {
  readonly #host: Host
  readonly #key = new ActKey()
  view: View | null = null
  entries: readonly HistoryEntry[] = []
  sheet: KindSheet | null = null
  failed: Failure | null = null
  /** What others did to the case while it was on the screen. */
  news: readonly HistoryEntry[] | null = null
  /** The event that this officer has just sent. */
  sent: string | null = null
  busy = false

  constructor(host: Host) {
    this.#host = host
    hearing(host, (changes) => concerns(changes, host.caseId) && void this.#lookAgain())
  }

  /** Another case than the one before. Answers with it, or null where there is none or it was left already. */
  async open(): Promise<View | null> {
    this.#change({ view: null, sheet: null, entries: [], news: null, sent: null })
    return this.load()
  }

  async load(): Promise<View | null> {
    const { api, sheets, caseId: id } = this.#host
    this.#change({ failed: null })
    try {
      const [view, entries] = await Promise.all([api.view(id), api.history(id)])
      const sheet = await sheets.of(view.kind)
      if (id !== this.#host.caseId) return null
      this.#change({ entries, sheet })
      this.#take(view)
      return view
    } catch (error) {
      this.#change({ failed: asFailure(error) })
      return null
    }
  }

  /** What this officer sent was done. */
  settle(event: string, view: View): void {
    this.#change({ view, sent: event, news: null, failed: null })
    void this.#loadHistory()
  }

  /** Someone else was first: the case as it is, and together with it what happened to it. */
  async renew(view: View): Promise<void> {
    const seen = this.view?.version ?? view.version
    await this.#loadHistory()
    this.#take(view)
    this.#change({ sent: null, news: this.entries.filter((entry) => entry.version > seen) })
  }

  /** Whether it was done. */
  async send({ event }: Offer): Promise<boolean> {
    const { view } = this
    if (this.busy || view === null) return false
    this.#change({ busy: true, failed: null })
    try {
      const key = this.#key.for([view.id, event, view.version])
      this.settle(event, await this.#host.api.sendEvent(view.id, event, view.version, undefined, key))
      return true
    } catch (error) {
      const failed = asFailure(error)
      const fresh = failed instanceof DeskProblem ? failed.problem.view : undefined
      if (fresh !== undefined) await this.renew(fresh)
      this.#change({ failed })
      return false
    } finally {
      this.#change({ busy: false })
    }
  }

  /** An answer that was overtaken on its way never replaces a newer one. */
  #take(view: View): void {
    if (view.id === this.#host.caseId && view.version >= (this.view?.version ?? 0)) this.#change({ view })
  }

  async #loadHistory(): Promise<void> {
    const { api, caseId: id } = this.#host
    try {
      const entries = await api.history(id)
      if (id === this.#host.caseId) this.#change({ entries })
    } catch (error) {
      this.#change({ failed: asFailure(error) })
    }
  }

  async #lookAgain(): Promise<void> {
    const seen = this.view
    if (seen === null) return void this.load()
    try {
      const fresh = await this.#host.api.view(seen.id)
      if (fresh.version > (this.view?.version ?? 0) && !this.busy) await this.renew(fresh)
    } catch (error) {
      this.#change({ failed: asFailure(error) })
    }
  }

  #change(what: Partial<ShownCase>): void {
    Object.assign(this, what)
    this.#host.requestUpdate()
  }
}
