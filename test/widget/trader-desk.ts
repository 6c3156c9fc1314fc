/** The desk at the end of the wire, as a trader's page meets it: answers `fetch` from memory and keeps what was asked. */
import type { Account, AccountSettings } from '../../workflows/contracts/account.ts'
import type { MailAccount, MailSettings } from '../../workflows/contracts/mail.ts'
import type { Announcements } from '../../workflows/contracts/announcement.ts'
import type { KindSheet, Me } from '../../workflows/contracts/catalogue.ts'
import type { Contact } from '../../workflows/contracts/contact.ts'
import type { Problem } from '../../workflows/contracts/problem.ts'
import { problems } from '../../workflows/contracts/problem.ts'
import type { CaseRow, View } from '../../workflows/contracts/view.ts'
import { account, announcements, anna, contact, inMinutes, history, sheet, views } from './examples.ts'

export type Asked = {
  readonly method: string
  readonly path: string
  readonly key: string | null
  readonly token: string | null
  readonly body: unknown
  /** How the browser may answer from its cache. */
  readonly cache: RequestCache
}

export const base = 'https://desk.test'
const real = window.fetch.bind(window)

export class TraderDesk {
  readonly asked: Asked[] = []
  readonly views = new Map<string, View>()
  announcements: Announcements = announcements
  me: Me = anna
  kinds: readonly string[] = ['fallback']
  account: Account = account
  mail: MailAccount = {
    choice: 'all',
    digest: false,
    news: 'none',
    address: 'anna@baltyk.example',
    source: 'portal',
    bouncing: false,
    unconfirmed: null,
  }
  contact: Contact = contact
  /** Tokens the desk takes; any where it is null. */
  accepted: string | null = null
  /** No answer at all, as with the cable pulled. */
  away = false
  /** What is answered to everybody besides, by path. */
  readonly open = new Map<string, (request: Request) => Response>()
  /** Forms of other kinds than the first. */
  readonly sheets = new Map<string, KindSheet>()
  /** Refusals to give before anything else, by path. */
  readonly refuse = new Map<string, Problem[]>()
  onOpen: (body: unknown) => View = () => views.checking
  onEvent: (view: View, body: unknown) => View = (view) => view
  #streams: ReadableStreamDefaultController<Uint8Array>[] = []

  constructor(...known: View[]) {
    for (const view of known) this.views.set(view.id, view)
    window.fetch = (input, init) => this.#answer(new Request(input, init))
  }

  /** The case has moved on: the streams say so. */
  change(view: View): void {
    this.views.set(view.id, view)
    const data = JSON.stringify({ case: view.id, version: view.version })
    for (const stream of this.#streams)
      stream.enqueue(new TextEncoder().encode(`event: changed\ndata: ${data}\n\n`))
  }

  /** Something was announced: the streams say that, and nothing of it. */
  announce(board: Announcements): void {
    this.announcements = board
    for (const stream of this.#streams)
      stream.enqueue(new TextEncoder().encode('event: announcements\ndata: {}\n\n'))
  }

  /** The connection breaks, as in a tunnel. */
  cut(): void {
    for (const stream of this.#streams.splice(0)) stream.error(new TypeError('network error'))
  }

  get streams(): number {
    return this.#streams.length
  }

  sent(): Asked[] {
    return this.asked.filter(({ method }) => method === 'POST')
  }

  leave(): void {
    window.fetch = real
  }

  async #answer(request: Request): Promise<Response> {
    if (!request.url.startsWith(base)) return real(request)
    if (this.away) throw new TypeError('Failed to fetch')
    const path = request.url.slice(base.length)
    const token = request.headers.get('authorization')?.slice('Bearer '.length) ?? null
    const text = await request.text()
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    this.asked.push({
      method: request.method,
      path,
      key: request.headers.get('idempotency-key'),
      token,
      body,
      cache: request.cache,
    })
    const refusal = this.refuse.get(path)?.shift()
    if (refusal) return problemResponse(refusal)
    if (path === '/api/announcements') return Response.json(this.announcements)
    const open = this.open.get(path)
    if (open) return open(request)
    if (path === '/api/contact') return Response.json(this.contact)
    if (token === null) return problemResponse(problem('token-missing'))
    if (this.accepted !== null && token !== this.accepted) return problemResponse(problem('token-expired'))
    return this.#route(path, body, request.signal)
  }

  #route(path: string, body: unknown, signal: AbortSignal): Response {
    const [, , what = '', id = '', part = ''] = new URL(path, base).pathname.split('/')
    if (what === 'account' && id === 'mail') return Response.json(this.#mailed(part, body))
    if (what === 'account') return Response.json(id === 'pin' ? this.#pin(body) : this.#settings(body))
    if (what === 'me') return Response.json(this.me)
    if (what === 'kinds')
      return Response.json(
        id === ''
          ? { kinds: this.kinds.map((code) => ({ code, version: 1, opens: true })) }
          : (this.sheets.get(id) ?? sheet),
      )
    if (what === 'live') return this.#live(signal)
    if (id === '' && body !== undefined) return this.#opened(body)
    if (id === '')
      return Response.json({ rows: [...this.views.values()].map(rowOf), next: null, counts: null })
    const view = this.views.get(id)
    if (view === undefined) return problemResponse(problem('not-found'))
    if (part === 'history') return Response.json({ entries: history })
    if (part === 'document')
      return new Response('%PDF-1.7', { headers: { 'content-type': 'application/pdf' } })
    if (part !== 'events') return Response.json(view)
    const next = this.onEvent(view, body)
    this.views.set(next.id, next)
    return Response.json(next)
  }

  #mailed(part: string, body: unknown): MailAccount {
    const { address } = (body ?? {}) as { address?: string | null }
    const own = { address: null, source: null, unconfirmed: null } as const
    if (part === 'address')
      this.mail = { ...this.mail, ...(address === null ? own : { unconfirmed: address ?? null }) }
    else if (body !== undefined) this.mail = { ...this.mail, ...(body as MailSettings) }
    return this.mail
  }

  #settings(body: unknown): Account {
    if (body !== undefined) {
      const settings = body as AccountSettings
      this.account = { ...this.account, ...settings, concerns: [...settings.services], chosen: true }
    }
    return this.account
  }

  #pin(body: unknown): object {
    const pins = this.asked.filter(({ path }) => path === '/api/account/pin').length
    const { case: id = null } = body as { case?: string }
    return { pin: String(12345670 + pins), expiresAt: inMinutes(30), case: id }
  }

  #opened(body: unknown): Response {
    const view = this.onOpen(body)
    this.views.set(view.id, view)
    return Response.json(view, { status: 201 })
  }

  #live(signal: AbortSignal): Response {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#streams.push(controller)
        signal.addEventListener('abort', () => {
          this.#streams = this.#streams.filter((one) => one !== controller)
        })
      },
      cancel: () => undefined,
    })
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
  }
}

export function problem(code: Problem['code'], more: Partial<Problem> = {}): Problem {
  return { type: `urn:problem:${code}`, title: code, status: problems[code], code, ...more }
}

const problemResponse = (body: Problem): Response =>
  new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json' },
  })

const rowOf = (view: View): CaseRow => ({
  id: view.id,
  number: view.number,
  kind: view.kind,
  version: view.version,
  step: view.step,
  lane: view.lane,
  system: 'NCTS2',
  title: typeof view.answers['subject'] === 'string' ? view.answers['subject'] : null,
  ownerEori: view.owner.eori,
  ownerName: view.owner.name,
  openedAt: view.openedAt,
  changedAt: view.changedAt,
  dueAt: view.deadlines[0]?.dueAt ?? null,
  assignee: null,
})
