/** Keeps the console's place in step with the address, and remembers the list behind an open case. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { fragmentOf, home, readRoute, type Route } from './route.ts'

export class Whereabouts implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #onReturn: () => void
  #leave: AbortController | null = null
  #scrolled = 0
  route: Route = readRoute(location.hash)
  /** The list last shown: it stays behind the case that was opened from it. */
  listRoute: Route = this.route.page === 'case' ? home : this.route
  #listWasShown = this.route.page !== 'case'

  /** `onReturn`: back from a case to the list, which is drawn again and scrolled to where it was. */
  constructor(host: ReactiveControllerHost, onReturn: () => void) {
    this.#host = host
    this.#onReturn = onReturn
    host.addController(this)
  }

  hostConnected(): void {
    this.#leave = new AbortController()
    window.addEventListener('hashchange', () => void this.#arrive(), { signal: this.#leave.signal })
  }

  hostDisconnected(): void {
    this.#leave?.abort()
  }

  /** `replace`: without a step of its own in the browser's history. */
  go(route: Route, replace = false): void {
    const fragment = fragmentOf(route)
    if (replace) location.replace(fragment)
    else location.hash = fragment
  }

  /** A case that was opened by its address, from no list, lies before the list that it would be found in. */
  belongsTo(list: Route): void {
    if (this.#listWasShown || fragmentOf(list) === fragmentOf(this.listRoute)) return
    this.listRoute = list
    this.#host.requestUpdate()
  }

  /** To the inbox from a section that there is none of: an old bookmark, or one of another desk. */
  leaveUnless(isKnown: (section: string) => boolean): void {
    if (this.route.page === 'section' && !isKnown(this.route.section)) this.go(home, true)
  }

  async #arrive(): Promise<void> {
    const before = this.route
    this.route = readRoute(location.hash)
    if (this.route.page !== 'case') {
      this.listRoute = this.route
      this.#listWasShown = true
    }
    const opened = before.page !== 'case' && this.route.page === 'case'
    const returned = before.page === 'case' && this.route.page !== 'case'
    if (opened) this.#scrolled = window.scrollY
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (opened) window.scrollTo(0, 0)
    if (!returned) return
    window.scrollTo(0, this.#scrolled)
    this.#onReturn()
  }
}
