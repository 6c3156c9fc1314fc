/** The desk's HTTP interface as seen from a page; the only place in the widget and the console that calls `fetch`. */
import type { Account, AccountSettings } from '../workflows/contracts/account.ts'
import type { Announcements } from '../workflows/contracts/announcement.ts'
import type { Changed, KindCard, KindSheet, Me } from '../workflows/contracts/catalogue.ts'
import type { ContinuityBundle } from '../workflows/contracts/continuity.ts'
import type { Contact } from '../workflows/contracts/contact.ts'
import type { Answers } from '../workflows/contracts/form.ts'
import type { CasePage, HistoryEntry, Lane, View } from '../workflows/contracts/view.ts'
import { setDeskClock } from './desk-clock.ts'
import { DeskUnreachable, problemOf } from './desk-problem.ts'
import { follow } from './live.ts'
import { TokenKeeper, type TokenProvider } from './token.ts'

export type DeskApiOptions = {
  /** Origin of the desk; empty for the page's own. */
  readonly base: string
  /** The portal's token (widget). Without it the session cookie of the page's own origin is sent (console). */
  readonly token?: TokenProvider
  /** The desk refused the credential also after a new one was asked for, or there is none. */
  readonly onAuthRequired?: () => void
  /** A token of a person came who is not the one before: called before any request is sent with it. */
  readonly onPerson?: (person: string) => void
}

export type ListParams = {
  readonly lane?: Lane
  readonly cursor?: string
  readonly limit?: number
  readonly q?: string
  readonly kind?: string
  /** Of one's own cases. */
  readonly state?: 'open' | 'closed'
  /** Id of an outage: the cases it touches. For staff. */
  readonly outage?: string
}

type Call = {
  readonly method?: string
  readonly body?: unknown
  readonly key?: string
  readonly signal?: AbortSignal
  readonly cache?: RequestCache
  readonly tag?: string | null
  /** Sent as they are, beside `headers` of their own. */
  readonly bytes?: Blob
  readonly headers?: Readonly<Record<string, string>>
}

/** All methods throw `DeskProblem` (the desk refused) or `DeskUnreachable` (no answer). */
export class DeskApi {
  readonly base: string
  readonly #keeper: TokenKeeper | null
  readonly #onAuthRequired: () => void

  constructor(options: DeskApiOptions) {
    this.base = options.base.replace(/\/$/, '')
    this.#keeper = options.token ? new TokenKeeper(options.token, options.onPerson) : null
    this.#onAuthRequired = options.onAuthRequired ?? (() => undefined)
  }

  async me(): Promise<Me> {
    const me = await this.#json<Me>('/api/me')
    setDeskClock(me.at)
    return me
  }

  account(): Promise<Account> {
    return this.#json('/api/account')
  }

  saveAccount(settings: AccountSettings): Promise<Account> {
    return this.#json('/api/account', { method: 'PUT', body: settings })
  }

  /** Public: who has just changed the waiting time reads it here. */
  async contact(): Promise<Contact> {
    return read<Contact>(await this.askPublic('/api/contact'))
  }

  async kinds(): Promise<KindCard[]> {
    const { kinds } = await this.#json<{ kinds: KindCard[] }>('/api/kinds')
    return kinds
  }

  kindSheet(code: string): Promise<KindSheet> {
    return this.#json(`/api/kinds/${encodeURIComponent(code)}`)
  }

  async announcements(): Promise<Announcements> {
    return read<Announcements>(await this.askPublic('/api/announcements'))
  }

  /** The last ones the desk has written down, for while it does not answer itself. */
  async lastAnnouncements(): Promise<Announcements> {
    const { payload } = await read<ContinuityBundle>(await this.askPublic('/continuity/v1/bundle.json'))
    return payload.announcements
  }

  /**
   * For views whose part of the interface is theirs alone, so that it does not weigh on the first one. The answer to
   * what has none is undefined.
   */
  async ask<T>(
    path: string,
    call: Pick<Call, 'method' | 'body' | 'key' | 'bytes' | 'headers'> = {},
  ): Promise<T> {
    const response = await this.#call(path, call)
    return response.status === 204 ? (undefined as T) : read<T>(response)
  }

  /**
   * What is public, without any credential: also for somebody who is not signed in. Asked anew each time, for "not modified"
   * at the least: right after the stream told of news the browser would still show the old ones. With the tag of an answer
   * that is kept elsewhere the answer may be 304, without a body.
   */
  async askPublic(path: string, tag: string | null = null): Promise<Response> {
    const response = await this.#fetch(path, tag === null ? { cache: 'no-cache' } : { tag }, null)
    if (!response.ok && response.status !== 304) throw await problemOf(response)
    return response
  }

  /** `key` stays the same while the same act is sent again (`ActKey`). */
  openCase(kind: string, answers: Answers, key: string): Promise<View> {
    return this.#json('/api/cases', { method: 'POST', body: { kind, answers }, key })
  }

  sendEvent(
    id: string,
    event: string,
    version: number,
    answers: Answers | undefined,
    key: string,
  ): Promise<View> {
    const body = answers === undefined ? { event, version } : { event, version, answers }
    return this.#json(`${casePath(id)}/events`, { method: 'POST', body, key })
  }

  view(id: string): Promise<View> {
    return this.#json(casePath(id))
  }

  list(params: ListParams = {}): Promise<CasePage> {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(params))
      if (value !== undefined) query.set(name, String(value))
    return this.#json(`/api/cases${query.size > 0 ? `?${query}` : ''}`)
  }

  async history(id: string): Promise<HistoryEntry[]> {
    const { entries } = await this.#json<{ entries: HistoryEntry[] }>(`${casePath(id)}/history`)
    return entries
  }

  /** The approval as PDF: the newest print, or an earlier one that the history names. */
  async document(id: string, name?: string): Promise<Blob> {
    const response = await this.#call(`${casePath(id)}/document${name ? `s/${name}` : ''}`)
    return response.blob()
  }

  /**
   * Follows the desk until `signal` aborts. A stream that breaks is opened again with growing pauses; each time it
   * opens, and on a slow beat while it cannot be opened, `onResync` is called: look again at what the screen shows,
   * since something may have been missed.
   */
  live(
    onChanged: (changed: Changed) => void,
    onAnnouncements: () => void,
    signal: AbortSignal,
    onResync: () => void = () => undefined,
    onCall?: (call: number) => void,
  ): Promise<void> {
    const open = () => this.#call('/api/live', { signal })
    return follow(open, { onChanged, onAnnouncements, onResync, onCall }, signal)
  }

  /** Forgets the token at once; the next call asks the host page anew. */
  forget(): void {
    this.#keeper?.forget()
  }

  async #json<T>(path: string, call: Call = {}): Promise<T> {
    const response = await this.#call(path, call)
    return read<T>(response)
  }

  /** For what is no JSON: pieces of files, and what is said of them in headers. */
  send(path: string, call: Call): Promise<Response> {
    return this.#call(path, call)
  }

  async #call(path: string, call: Call = {}): Promise<Response> {
    const token = await this.#token((keeper) => keeper.current())
    let response = await this.#fetch(path, call, token)
    if (response.status === 401 && this.#keeper !== null) {
      const renewed = await this.#token((keeper) => keeper.renew(token))
      if (renewed !== null && renewed !== token) response = await this.#fetch(path, call, renewed)
    }
    if (response.ok) return response
    if (response.status === 401) this.#onAuthRequired()
    throw await problemOf(response)
  }

  /** A provider of the host page that fails is the host's fault to hear of, and for us the same as no token. */
  async #token(ask: (keeper: TokenKeeper) => Promise<string | null>): Promise<string | null> {
    if (this.#keeper === null) return null
    try {
      return await ask(this.#keeper)
    } catch (cause) {
      reportError(cause)
      return null
    }
  }

  async #fetch(path: string, call: Call, token: string | null): Promise<Response> {
    const headers: Record<string, string> = {
      accept: 'application/json, application/problem+json',
      ...call.headers,
    }
    if (token !== null) headers['authorization'] = `Bearer ${token}`
    if (call.body !== undefined) headers['content-type'] = 'application/json'
    if (call.key !== undefined) headers['idempotency-key'] = call.key
    if (call.tag) headers['if-none-match'] = call.tag
    try {
      return await fetch(this.base + path, {
        method: call.method ?? 'GET',
        headers,
        credentials: this.#keeper === null ? 'same-origin' : 'omit',
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        ...(call.bytes && { body: call.bytes }),
        ...(call.signal === undefined ? {} : { signal: call.signal }),
        ...(call.cache === undefined ? {} : { cache: call.cache }),
      })
    } catch (cause) {
      throw new DeskUnreachable(cause)
    }
  }
}

/** A connection that breaks within the body is no answer either. */
async function read<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T
  } catch (cause) {
    throw new DeskUnreachable(cause)
  }
}

const casePath = (id: string): string => `/api/cases/${encodeURIComponent(id)}`
