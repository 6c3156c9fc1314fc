/**
 * The desk at the end of the wire: answers `fetch` from memory as the interface describes it, so that the whole
 * console runs as it is. What it was asked is kept.
 */
import type { KindCard, Me } from '../../../workflows/contracts/catalogue.ts'
import type { Problem } from '../../../workflows/contracts/problem.ts'
import type { SendEvent } from '../../../workflows/contracts/requests.ts'
import type { CaseRow, HistoryEntry, View } from '../../../workflows/contracts/view.ts'
import { lanes } from '../../../widget/console/lanes.ts'
import { history, kinds, maria, sheets } from './examples.ts'

export type Asked = {
  readonly method: string
  readonly path: string
  readonly key: string | null
  readonly body: unknown
}
type Answer = { readonly status: number; readonly body: unknown }

const real = window.fetch.bind(window)

export class FakeDesk {
  readonly asked: Asked[] = []
  readonly views = new Map<string, View>()
  readonly histories = new Map<string, HistoryEntry[]>()
  me: Me | null = maria
  rows: readonly CaseRow[] = []
  /** As the catalogue lists them, but for those under test. */
  kinds: readonly KindCard[] = kinds
  /** What is answered besides, by method and path with its query. */
  readonly more = new Map<string, Answer>()
  /** What is answered besides, by what the address says; null leaves it to the rest. */
  answers: (url: URL) => { readonly status: number; readonly body: unknown } | null = () => null
  /** What a sent event leads to; the case as it is where nothing is said. */
  onEvent: (view: View, sent: SendEvent) => View | Problem = (view) => view
  /** Held back until the test lets go. */
  hold: Promise<void> = Promise.resolve()
  #stream: ReadableStreamDefaultController<Uint8Array> | null = null
  readonly #early: Uint8Array[] = []

  constructor(...views: View[]) {
    for (const view of views) this.put(view)
    window.fetch = (input, init) =>
      this.#answer(String(input instanceof Request ? input.url : input), init ?? {})
  }

  put(view: View, entries: HistoryEntry[] = history): void {
    this.views.set(view.id, view)
    this.histories.set(view.id, entries)
  }

  /** Tells the console that a case has changed. */
  tell(id: string, version: number): void {
    this.#send('changed', { case: id, version })
  }

  /** Tells the officer that he has a call. */
  ring(call: number): void {
    this.#send('call', { call })
  }

  /** What happens before the console listens is told when it does: otherwise a test would depend on who is faster. */
  #send(event: string, data: object): void {
    const text = new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    if (this.#stream === null) this.#early.push(text)
    else this.#stream.enqueue(text)
  }

  sent(): Asked[] {
    return this.asked.filter(({ method }) => method === 'POST')
  }

  leave(): void {
    window.fetch = real
  }

  async #answer(address: string, init: RequestInit): Promise<Response> {
    const url = new URL(address, location.href)
    if (!url.pathname.startsWith('/api/')) return real(address, init)
    const method = init.method ?? 'GET'
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    const key = new Headers(init.headers).get('idempotency-key')
    this.asked.push({ method, path: url.pathname + url.search, key, body })
    if (url.pathname === '/api/live') return this.#live()
    if (method === 'POST') await this.hold
    const more = this.more.get(`${method} ${url.pathname}${url.search}`)
    const { status, body: answer } = more ?? this.answers(url) ?? this.#route(url, method, body)
    if (status === 204) return new Response(null, { status })
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    return new Response(JSON.stringify(answer), { status, headers: { 'content-type': type } })
  }

  #route(url: URL, method: string, body: unknown): Answer {
    const [, , what = '', id = '', part = ''] = url.pathname.split('/')
    if (this.me === null) return refusal('session-expired', 401)
    if (what === 'me') return ok(this.me)
    if (what === 'kinds' && id === '') return ok({ kinds: this.kinds })
    if (what === 'kinds') return sheets[id] ? ok(sheets[id]) : refusal('not-found', 404)
    if (what === 'cases' && id === '')
      return method === 'POST' ? this.#open(body) : ok(this.#page(url.searchParams))
    const view = this.views.get(id)
    if (view === undefined) return refusal('not-found', 404)
    if (part === 'history') return ok({ entries: this.histories.get(id) ?? [] })
    if (part === 'events') return this.#event(view, body as SendEvent)
    return ok(view)
  }

  #open(body: unknown): Answer {
    const [view] = [...this.views.values()].filter(({ kind }) => kind === (body as { kind: string }).kind)
    return view ? { status: 201, body: view } : refusal('not-found', 404)
  }

  #event(view: View, sent: SendEvent): Answer {
    const outcome = this.onEvent(view, sent)
    if ('code' in outcome) return { status: outcome.status, body: outcome }
    this.put(outcome, this.histories.get(view.id))
    return ok(outcome)
  }

  #page(query: URLSearchParams): unknown {
    const q = query.get('q')?.toUpperCase()
    const found = this.rows.filter(
      (row) =>
        (query.get('lane') === null || row.lane === query.get('lane')) &&
        row.kind === (query.get('kind') ?? 'fallback') &&
        (q === undefined || row.number.includes(q) || row.ownerEori.startsWith(q)),
    )
    const from = Number(query.get('cursor') ?? 0)
    const limit = Number(query.get('limit') ?? 25)
    const counts = lanes.map((lane) => [lane, this.rows.filter((row) => row.lane === lane).length] as const)
    return {
      rows: found.slice(from, from + limit),
      next: from + limit < found.length ? String(from + limit) : null,
      counts: Object.fromEntries(counts),
    }
  }

  #live(): Response {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#stream = controller
        for (const text of this.#early.splice(0)) controller.enqueue(text)
      },
    })
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
  }
}

const ok = (body: unknown): Answer => ({ status: 200, body })

export function problem(code: Problem['code'], status: number, more: Partial<Problem> = {}): Problem {
  return { type: `urn:problem:${code}`, title: code, status, code, ...more }
}

export const refusal = (code: Problem['code'], status: number): Answer => ({
  status,
  body: problem(code, status),
})
