/**
 * All that the element knows at one time: who it is for, the announcements, the kinds, the person's cases. Follows the
 * desk while it is on the page and keeps quiet when it is not; a change of person leaves nothing of the one before.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Account, AccountSettings } from '../workflows/contracts/account.ts'
import type { Announcements } from '../workflows/contracts/announcement.ts'
import type { Changed, KindCard, Me } from '../workflows/contracts/catalogue.ts'
import type { Contact, ContactCard } from '../workflows/contracts/contact.ts'
import type { CaseRow, View } from '../workflows/contracts/view.ts'
import { newsOf, type News } from './announced.ts'
import { DeskApi } from './api.ts'
import { rowOf } from './case-row.ts'
import { DeskProblem, mayRepeat } from './desk-problem.ts'
import { Drafts } from './drafts.ts'
import type { Emit } from './events.ts'
import type { HostContext } from './host-context.ts'
import { lastAnnouncements, rememberAnnouncements } from './last-announcements.ts'
import { lastContact, rememberContact } from './last-contact.ts'
import type { Letter, Outbox } from './outbox.ts'
import { tabStorage } from './tab-storage.ts'
import type { TokenProvider } from './token.ts'
import { wipeTraces } from './traces.ts'

const retryPausesMs = [2_000, 4_000, 8_000, 15_000, 30_000]
const pageSize = 20
/** Among the drafts, since it goes with the person like these. */
const self = '@'
const outboxPlace = 'hd-outbox'

type SessionOptions = {
  readonly host: ReactiveControllerHost
  readonly emit: Emit
  /** Another person sits there now: go home, close forms. */
  readonly onPerson: () => void
  /** A case changed; `before` is null where the element had not known it. */
  readonly onCase: (view: View, before: Seen | null) => void
  /** Announced, or said anew, since the page was opened. */
  readonly onAnnounced: (news: News) => void
  /** What waited to be sent has arrived. */
  readonly onSent: (view: View, letter: Letter) => void
}

/** What the person could last know of a case: news is measured against this, not against a list just read. */
export type Seen = Pick<CaseRow, 'version' | 'lane'>

export class Session implements ReactiveController {
  readonly drafts = new Drafts()
  me: Me | null = null
  kinds: readonly KindCard[] = []
  rows: readonly CaseRow[] | null = null
  announcements: Announcements | null = null
  /** The person's choices; null while nobody is signed in. */
  account: Account | null = null
  /** How the desk is reached; without what is open now where it is from the last visit. */
  contact: Contact | ContactCard | null = null
  /** What the host page tells of itself. */
  context: HostContext = {}
  /** False while the desk does not answer; what is shown may then be old. */
  reachable = true
  /** True where the portal gave no token or the desk refused it. */
  signedOut = false
  views = new Map<string, View>()
  #seen = new Map<string, Seen>()
  waiting: Outbox | null = null
  api: DeskApi
  readonly #options: SessionOptions
  #provider: TokenProvider | null = null
  #following: AbortController | null = null
  #retry: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #connected = false
  /** False while the announcements are from the last visit. */
  #isFresh = false
  /** As the token says, to tell people apart. */
  #who: string | null = null

  constructor(options: SessionOptions) {
    this.#options = options
    this.api = this.#apiFor('')
    options.host.addController(this)
  }

  hostConnected(): void {
    this.#connected = true
    if (this.api.base !== '') this.#start()
  }

  hostDisconnected(): void {
    this.#connected = false
    this.#stop()
  }

  /** Called with every change of the element's `base` or `tokenProvider`. */
  configure(base: string, provider: TokenProvider | null): void {
    const sameBase = base === this.api.base
    if (sameBase && provider === this.#provider) return
    this.#provider = provider
    this.signedOut = false
    if (!sameBase) this.api = this.#apiFor(base)
    else this.api.forget()
    this.#stop()
    if (this.#connected) this.#start()
  }

  /** Removes every trace of the person from memory and from the tab's storage. */
  logout(): void {
    this.#stop()
    this.drafts.wipe()
    wipeTraces()
    this.#who = null
    this.#forgetPerson()
    this.#provider = null
    this.signedOut = true
    this.api = this.#apiFor(this.api.base)
    this.#options.onPerson()
    this.#changed()
  }

  /** The case from the desk, or the last one known where the desk is away; null where there is none. */
  async look(id: string): Promise<View | null> {
    const view = await this.#tell(this.api.view(id))
    if (view !== null) this.learn(view)
    return view ?? this.views.get(id) ?? null
  }

  /** Takes in a View, from whatever answer it came. An older one than is known is dropped. */
  learn(view: View): void {
    const known = this.views.get(view.id)
    const before = this.rows?.find((row) => row.id === view.id) ?? null
    if (known && known.version > view.version) return
    this.views.set(view.id, view)
    const row = rowOf(view, before)
    this.rows = before
      ? (this.rows ?? []).map((other) => (other.id === view.id ? row : other))
      : [row, ...(this.rows ?? [])]
    this.#changed()
    const seen = this.#seen.get(view.id) ?? null
    this.#seen.set(view.id, { version: view.version, lane: view.lane })
    if (seen === null || seen.version < view.version) this.#options.onCase(view, seen)
  }

  /** Reads again whatever the screen stands on. */
  async load(): Promise<void> {
    clearTimeout(this.#retry)
    await this.#loadAnnouncements()
    if (this.#provider === null) this.signedOut = true
    else await this.#loadPerson()
    if (!this.reachable) this.#retryLater()
    this.#changed()
  }

  async #loadAnnouncements(): Promise<void> {
    const read = await this.#tell(this.api.announcements())
    if (read === null) return this.#lastKnown()
    const before = this.announcements
    this.announcements = read
    rememberAnnouncements(this.api.base, read)
    this.#changed()
    if (this.#isFresh && before) for (const news of newsOf(read, before)) this.#options.onAnnounced(news)
    this.#isFresh = true
  }

  /** The desk has them without its database, too; the last visit's are older. */
  async #lastKnown(): Promise<void> {
    try {
      const read = await this.api.lastAnnouncements()
      if (read.asOf <= (this.announcements?.asOf ?? '')) return
      this.announcements = read
      this.#changed()
    } catch (error) {
      // It has been said already that the desk is away.
      if (!mayRepeat(error) && !(error instanceof DeskProblem)) throw error
    }
  }

  /** What was sent while the desk was away; loaded where there is any. */
  async outbox(): Promise<Outbox> {
    const { Outbox } = await import('./outbox.ts')
    this.waiting ??= new Outbox(this, () => this.#changed(), this.#options.onSent)
    return this.waiting
  }

  /** Asked for quietly: whoever is told that the desk is away need not be told twice. */
  async loadContact(): Promise<void> {
    const { base } = this.api
    try {
      this.contact = await this.api.contact()
      rememberContact(base, this.contact)
    } catch (error) {
      if (!mayRepeat(error) && !(error instanceof DeskProblem)) throw error
      this.contact ??= lastContact(base)
    }
    this.#changed()
  }

  /** @throws DeskProblem or DeskUnreachable */
  async saveAccount(settings: AccountSettings): Promise<void> {
    this.account = await this.api.saveAccount(settings)
    this.#changed()
  }

  async #loadPerson(): Promise<void> {
    const me = await this.#tell(this.api.me())
    if (me === null) return this.#remember()
    this.signedOut = false
    this.me = me
    this.#follow()
    const [kinds, account, page] = await Promise.all([
      this.#tell(this.api.kinds()),
      this.#tell(this.api.account()),
      this.#tell(this.api.list({ limit: pageSize })),
    ])
    if (kinds !== null) {
      this.kinds = kinds
      this.drafts.keep(self, { me, kinds } as never)
    }
    if (account !== null) this.account = account
    if (page !== null) {
      this.rows = page.rows
      page.rows.forEach((row) => this.#note(row))
    }
  }

  /** While the desk is away somebody who was here before can go on writing. */
  #remember(): void {
    if (!this.reachable && this.me === null) Object.assign(this, this.drafts.read(self))
  }

  /** A list may be the first to know, after an event was missed: then the case itself is asked. */
  #note(row: CaseRow): void {
    const seen = this.#seen.get(row.id)
    if (seen === undefined) this.#seen.set(row.id, { version: row.version, lane: row.lane })
    else if (seen.version < row.version) void this.look(row.id)
  }

  #apiFor(base: string): DeskApi {
    return new DeskApi({
      base,
      token: async () => (this.#provider === null ? null : this.#provider()),
      onAuthRequired: () => this.#authRequired(),
      onPerson: (person) => this.#person(person),
    })
  }

  #authRequired(): void {
    if (this.signedOut) return
    this.signedOut = true
    this.#options.emit('auth-required', null)
    this.#changed()
  }

  #person(person: string): void {
    const isAnother = this.#who !== null && this.#who !== person
    this.#who = person
    void this.drafts.belongTo(person).then(() => this.#resume())
    if (!isAnother) return
    this.#forgetPerson()
    this.#options.onPerson()
    void this.load()
  }

  /** What waited in the tab before a reload, or before the element was put in again. */
  #resume(): void {
    if (this.#who !== null && tabStorage()?.getItem(outboxPlace)) void this.outbox()
  }

  #forgetPerson(): void {
    this.waiting?.clear()
    this.waiting = null
    this.me = null
    this.account = null
    this.kinds = []
    this.rows = null
    this.views = new Map()
    this.#seen = new Map()
  }

  #start(): void {
    this.announcements ??= lastAnnouncements(this.api.base)
    void this.load()
    this.#resume()
    if (this.contact === null) void this.loadContact()
  }

  /** Also after a refusal, once the person is signed in again: a refused stream has ended itself. */
  #follow(): void {
    if (this.#following !== null || !this.#connected) return
    const following = new AbortController()
    this.#following = following
    let opened = false
    const resync = () => {
      // The first opening comes right after the first load; what was announced in between must not be missed.
      void (opened ? this.#resync() : this.#loadAnnouncements())
      opened = true
    }
    void this.api
      .live(
        (changed) => void this.#look(changed),
        () => void this.load(),
        following.signal,
        resync,
      )
      .finally(() => {
        if (this.#following === following) this.#following = null
      })
  }

  #stop(): void {
    this.waiting?.clear()
    this.waiting = null
    this.#following?.abort()
    this.#following = null
    clearTimeout(this.#retry)
  }

  async #resync(): Promise<void> {
    await this.load()
    await Promise.all([...this.views.keys()].map((id) => this.look(id)))
  }

  async #look({ case: id, version }: Changed): Promise<void> {
    const known = this.views.get(id)
    if (known === undefined || known.version < version) await this.look(id)
  }

  #retryLater(): void {
    const waitMs = retryPausesMs[Math.min(this.#failures++, retryPausesMs.length - 1)] ?? 0
    clearTimeout(this.#retry)
    if (this.#connected) this.#retry = setTimeout(() => void this.load(), waitMs)
  }

  /** The answer, or null after the screen and the host page have been told what is wrong. */
  async #tell<T>(asked: Promise<T>): Promise<T | null> {
    try {
      const answer = await asked
      if (!this.reachable) this.waiting?.wake()
      this.reachable = true
      this.#failures = 0
      return answer
    } catch (error) {
      if (mayRepeat(error)) this.reachable = false
      else if (!(error instanceof DeskProblem)) throw error
      this.#options.emit('error', error instanceof DeskProblem ? codeOf(error) : { code: 'unreachable' })
      this.#changed()
      return null
    }
  }

  #changed(): void {
    this.#options.host.requestUpdate()
  }
}

const codeOf = ({ problem }: DeskProblem) => ({
  code: problem.code,
  ...(problem.trace !== undefined && { trace: problem.trace }),
})
