/** What single keys do in the console, wherever the officer is. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ConsoleList } from './case-list-element.ts'
import type { ConsoleCase } from './case-page.ts'
import { commandEvents, commandOf, shortcutsOn, type Command } from './shortcuts.ts'
import type { Succession } from './succession.ts'
import type { Whereabouts } from './whereabouts.ts'

type KeyboardOptions = {
  readonly host: ReactiveControllerHost & { readonly renderRoot: ParentNode }
  readonly where: Whereabouts
  readonly succession: Succession
  /** Somebody is signed in, and nothing lies over the page. */
  readonly isReady: () => boolean
  readonly listShortcuts: () => void
}

export class Keyboard implements ReactiveController {
  readonly #options: KeyboardOptions
  #leave: AbortController | null = null

  constructor(options: KeyboardOptions) {
    this.#options = options
    options.host.addController(this)
  }

  hostConnected(): void {
    this.#leave = new AbortController()
    window.addEventListener('keydown', (event) => this.#onKey(event), { signal: this.#leave.signal })
  }

  hostDisconnected(): void {
    this.#leave?.abort()
  }

  #onKey(event: KeyboardEvent): void {
    if (!shortcutsOn() || !this.#options.isReady()) return
    const command = commandOf(event)
    if (command === null) return
    event.preventDefault()
    this.#obey(command)
  }

  #obey(command: Command): void {
    const { where, listShortcuts } = this.#options
    const onCase = where.route.page === 'case'
    switch (command) {
      case 'next-row':
      case 'previous-row':
        if (!onCase) this.#list?.step(command === 'next-row' ? 1 : -1)
        return
      case 'next-case':
        return this.#openNext()
      case 'inbox':
        return where.go(where.listRoute)
      case 'search':
        return void this.#search()
      case 'list-shortcuts':
        return listShortcuts()
      default:
        return onCase ? this.#case?.command(command) : this.#openSelected(command)
    }
  }

  async #search(): Promise<void> {
    const { host, where } = this.#options
    const { page } = where.route
    if (page === 'case' || page === 'section') where.go({ page: 'search', q: '' })
    await host.updateComplete
    host.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus()
  }

  #openNext(): void {
    const { where, succession } = this.#options
    const id = where.route.page === 'case' ? succession.after(where.route.id) : succession.first
    if (id !== null) where.go({ page: 'case', id, event: null })
  }

  /** From the list: opens the case with the sheet that asks. */
  #openSelected(command: Command): void {
    const id = this.#list?.selected ?? null
    const [event] = commandEvents[command] ?? []
    if (id !== null && event !== undefined) this.#options.where.go({ page: 'case', id, event })
  }

  get #list(): ConsoleList | null {
    return this.#options.host.renderRoot.querySelector<ConsoleList>('.list > hd-console-list')
  }

  get #case(): ConsoleCase | null {
    return this.#options.host.renderRoot.querySelector<ConsoleCase>('hd-console-case')
  }
}
