/** The knowledge base of one language on this page: what the device has at once, then what the desk has. */
import type { ArticleCard, ArticlePage, KnowledgeIndex } from '../../workflows/contracts/knowledge.ts'
import { createSearch, type Hit, type Search } from '../../workflows/knowledge/search.ts'
import { DeskProblem, DeskUnreachable } from '../desk-problem.ts'
import type { Lang } from '../lang.ts'
import type { Session } from '../session.ts'
import { keepIndex, keptIndex, type KeptIndex } from './kept-index.ts'

export type Found = { readonly card: ArticleCard; readonly hit: Hit }

/** Asked again at most so often while one goes from article to article. */
const freshMs = 60_000

export class Library {
  asOf: string | null = null
  /** The desk has answered: what is here holds now. */
  isCurrent = false
  /** The desk does not answer, and the device had nothing. */
  isMissing = false
  #kept: KeptIndex | null = null
  #search: Search | null = null
  #cards = new Map<string, ArticleCard>()
  readonly #session: Session
  readonly #lang: Lang
  #loading: Promise<void> | null = null

  constructor(session: Session, lang: Lang) {
    this.#session = session
    this.#lang = lang
  }

  /** `changed` is called whenever there is more to show. */
  async load(changed: () => void): Promise<void> {
    if (this.#kept === null) this.#take(await keptIndex(this.#session.api.base, this.#lang))
    changed()
    this.#loading ??= this.#read().finally(() => (this.#loading = null))
    await this.#loading
    changed()
  }

  /** Systems that the person chose; none where nobody is signed in. */
  get own(): readonly string[] {
    return this.#session.account?.services ?? []
  }

  /** All that may be shown now, one's own systems first. */
  get articles(): ArticleCard[] {
    const isOwn = ({ systems }: ArticleCard) => systems.some((system) => this.own.includes(system))
    return [...this.#cards.values()]
      .filter((card) => this.#isShown(card))
      .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a.title.localeCompare(b.title, this.#lang))
  }

  get isEmpty(): boolean {
    return this.#kept !== null && this.#cards.size === 0
  }

  /** `own`: systems whose articles come first; those that the person chose unless others are meant. */
  find(query: string, limit = 12, own: readonly string[] = this.own): Found[] {
    return (this.#search?.find(query, own, limit * 2) ?? [])
      .flatMap((hit) => {
        const card = this.#cards.get(hit.code)
        return card && this.#isShown(card) ? [{ card, hit }] : []
      })
      .slice(0, limit)
  }

  /** @throws DeskProblem, DeskUnreachable where it is not here and has to be asked for */
  async article(code: string): Promise<ArticleCard> {
    const card = this.#cards.get(code)
    if (card && this.#kept?.index.isWhole && this.#isShown(card)) return card
    const address = `/api/knowledge/${encodeURIComponent(code)}?lang=${this.#lang}`
    const response = await this.#session.api.askPublic(address)
    return (await response.json()) as ArticlePage
  }

  async #read(): Promise<void> {
    const { api } = this.#session
    if (this.isCurrent && this.asOf !== null && Date.now() - Date.parse(this.asOf) < freshMs) return
    try {
      const response = await api.askPublic(`/api/knowledge?lang=${this.#lang}`, this.#kept?.tag ?? null)
      const index = response.status === 304 ? this.#kept!.index : ((await response.json()) as KnowledgeIndex)
      const kept = { index, tag: response.headers.get('etag'), asOf: new Date().toISOString() }
      this.#take(kept)
      this.isCurrent = true
      this.isMissing = false
      await keepIndex(api.base, this.#lang, kept)
    } catch (error) {
      passOver(error)
      this.isCurrent = false
      if (this.#kept === null) await this.#readFile()
      this.isMissing = this.#kept === null
    }
  }

  /** What is served without the desk's database, or by a mirror; for a device that has nothing yet. */
  async #readFile(): Promise<void> {
    try {
      const response = await this.#session.api.askPublic(`/continuity/v1/knowledge.${this.#lang}.json`)
      const written = response.headers.get('last-modified')
      const asOf = new Date(written ?? Date.now()).toISOString()
      this.#take({ index: (await response.json()) as KnowledgeIndex, tag: null, asOf })
    } catch (error) {
      passOver(error)
    }
  }

  #take(kept: KeptIndex | null): void {
    if (kept === null) return
    if (kept.index !== this.#kept?.index) {
      this.#cards = new Map(kept.index.items.map((card) => [card.code, card]))
      this.#search = createSearch(kept.index.items, this.#lang)
    }
    this.#kept = kept
    this.asOf = kept.asOf
  }

  /** Also by an old copy: an article does not outlive its day, nor the outage it is about. */
  #isShown({ validTo, outageId }: ArticleCard): boolean {
    if (validTo !== null && Date.parse(validTo) <= Date.now()) return false
    if (outageId === null || this.#session.announcements === null) return true
    return this.#session.announcements.items.some(
      ({ outage }) => outage.id === outageId && outage.actualEnd === null,
    )
  }
}

/** A desk that is away or busy is said on the screen, as what is shown being of some time; anything else is a bug. */
function passOver(error: unknown): void {
  if (!(error instanceof DeskProblem || error instanceof DeskUnreachable)) reportError(error)
}

const libraries = new WeakMap<Session, Map<Lang, Library>>()

/** One for each language, as long as the element is on the page. */
export function libraryOf(session: Session, lang: Lang): Library {
  const known = libraries.get(session) ?? new Map<Lang, Library>()
  libraries.set(session, known)
  const library = known.get(lang) ?? new Library(session, lang)
  known.set(lang, library)
  return library
}
