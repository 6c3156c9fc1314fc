/**
 * What everybody may read of the knowledge base, from memory: the index of each language, compressed once. Answered
 * also while the database is away; what has not changed is not read again.
 */
import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { ArticleCard, ArticlePage, KnowledgeIndex, Lang } from '../../workflows/contracts/knowledge.ts'
import { parseProse } from '../../workflows/knowledge/prose.ts'
import { wordsOf } from '../../workflows/knowledge/words-of.ts'
import { readShown, shownVersions, type StoredVersion } from '../db/articles.ts'
import type { Database } from '../db/database.ts'
import { Outage } from '../db/faults.ts'

export type IndexBody = {
  readonly body: Buffer
  /** Compressed when it is first asked for. */
  packed(encoding: 'br' | 'gzip'): Promise<Buffer>
  /** Of the content; each encoding adds its own name, since a strong tag belongs to bytes. */
  readonly tag: string
}

export type KnowledgeBoard = {
  /** Null until the database has been reached once. */
  index(lang: Lang): IndexBody | null
  /** Null where there is no such article now; `false` where nothing is known yet. */
  article(code: string, lang: Lang): ArticlePage | null | false
  /** Reads anew what changed, and what time has brought or taken. While the database is away it keeps what it has. */
  refresh(): Promise<void>
}

/** Beyond this the bodies are left out, and articles are asked for one by one. */
const wholeUpTo = 600_000

type Kept = {
  readonly shown: string
  readonly pages: ReadonlyMap<string, ArticleCard>
  index: IndexBody | null
}

export function createKnowledgeBoard(db: Database): KnowledgeBoard {
  const kept = new Map<Lang, Kept>()
  let reading: Promise<void> = Promise.resolve()

  async function read(): Promise<void> {
    const shown = await shownVersions(db)
    if (kept.get('pl')?.shown === shown) return
    const versions = await readShown(db)
    for (const lang of ['pl', 'en'] as const) {
      // A version never changes: what was taken apart before stays.
      const before = kept.get(lang)?.pages
      const cards = versions.map((version) => {
        const known = before?.get(version.code)
        return known?.version === version.version ? known : cardOf(version, lang)
      })
      const pages = new Map(cards.map((card) => [card.code, card]))
      kept.set(lang, { shown, pages, index: null })
    }
  }

  return {
    index(lang) {
      const board = kept.get(lang)
      if (!board) return null
      board.index ??= bodyOf(indexOf([...board.pages.values()], lang))
      return board.index
    },
    article(code, lang) {
      const board = kept.get(lang)
      if (!board) return false
      const card = board.pages.get(code)
      return card ? { ...card, lang } : null
    },
    refresh() {
      // One after the other: what was read later stays.
      reading = reading.then(read, read)
      return reading.catch((error: unknown) => {
        if (!(error instanceof Outage)) throw error
      })
    },
  }
}

function cardOf(version: StoredVersion, lang: Lang): ArticleCard {
  return {
    code: version.code,
    version: version.version,
    title: version.title[lang],
    summary: version.summary[lang],
    systems: version.systems,
    codes: version.codes,
    keywords: version.keywords[lang],
    body: parseProse(version.body[lang]),
    words: '',
    changedAt: version.at,
    validTo: version.validTo,
    outageId: version.outageId,
  }
}

function indexOf(cards: readonly ArticleCard[], lang: Lang): KnowledgeIndex {
  const size = cards.reduce((sum, { body }) => sum + JSON.stringify(body).length, 0)
  const isWhole = size <= wholeUpTo
  return {
    lang,
    isWhole,
    items: isWhole ? [...cards] : cards.map(withoutBody),
  }
}

const withoutBody = (card: ArticleCard): ArticleCard => ({
  ...card,
  body: null,
  words: wordsOf(card.body ?? []),
})

function bodyOf(index: KnowledgeIndex): IndexBody {
  const body = Buffer.from(JSON.stringify(index))
  const packed = new Map<'br' | 'gzip', Promise<Buffer>>()
  return {
    body,
    tag: hash('sha256', body, 'base64url').slice(0, 22),
    packed(encoding) {
      const known = packed.get(encoding) ?? (encoding === 'br' ? brotli(body, dense) : zip(body))
      packed.set(encoding, known)
      return known
    },
  }
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const dense = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
