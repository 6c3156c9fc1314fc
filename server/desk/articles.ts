/** What editors do: write versions, publish one, take an article away, see to what readers found wrong. */
import type {
  ArticleDraft,
  ArticleFile,
  ArticleRow,
  CreateArticle,
  EditArticle,
  EditorTask,
  SetArticleState,
} from '../../workflows/contracts/knowledge.ts'
import type { Fault } from '../../workflows/contracts/form.ts'
import type { Officer } from '../../workflows/contracts/viewer.ts'
import {
  insertArticle,
  insertVersion,
  listArticles,
  lockArticle,
  readVersions,
  setState,
  type LockedArticle,
} from '../db/articles.ts'
import type { Database, Executor } from '../db/database.ts'
import { closeTask, listTasks } from '../db/votes.ts'
import type { KnowledgeBoard } from './knowledge-board.ts'
import { Refused } from './refused.ts'

export type Articles = ReturnType<typeof createArticles>

export function createArticles(db: Database, board: KnowledgeBoard) {
  async function file(code: string): Promise<ArticleFile> {
    const [[row], versions] = await Promise.all([listArticles(db, code), readVersions(db, code)])
    if (!row) throw new Refused('not-found')
    return { row, versions: versions.map(({ code: _, ...version }) => version) }
  }

  return {
    file,
    list: (): Promise<ArticleRow[]> => listArticles(db, null),
    tasks: (which: { code: string | null; closed: boolean }): Promise<EditorTask[]> => listTasks(db, which),

    async create({ code, draft }: CreateArticle, author: Officer): Promise<ArticleFile> {
      checkDraft(draft)
      await db.transaction(async (tx) => {
        if (!(await insertArticle(tx, code))) refuse([{ field: 'code', code: 'duplicate' }])
        await insertVersion(tx, { code, version: 1 }, author, draft)
      })
      return file(code)
    },

    async edit(code: string, { seen, draft }: EditArticle, author: Officer): Promise<ArticleFile> {
      checkDraft(draft)
      await db.transaction(async (tx) => {
        const { newest } = await locked(tx, code)
        if (newest !== seen) throw new Refused('view-stale')
        await insertVersion(tx, { code, version: newest + 1 }, author, draft)
      })
      return file(code)
    },

    /** A retired article keeps its versions; publishing one of them brings it back. */
    async setState(code: string, { state, version }: SetArticleState): Promise<ArticleFile> {
      await db.transaction(async (tx) => {
        const { newest } = await locked(tx, code)
        if (version > newest) throw new Refused('not-found')
        await setState(tx, code, state, state === 'published' ? version : null)
      })
      await board.refresh()
      return file(code)
    },

    async closeTask(id: string, by: Officer): Promise<void> {
      if (!(await closeTask(db, id, by.name))) throw new Refused('not-found')
    },
  }
}

async function locked(tx: Executor, code: string): Promise<LockedArticle> {
  const found = await lockArticle(tx, code)
  if (!found) throw new Refused('not-found')
  return found
}

/** All at once: an article stands in both languages or is none yet. */
function checkDraft(draft: ArticleDraft): void {
  const faults: Fault[] = []
  for (const field of ['title', 'summary', 'body'] as const) {
    for (const lang of ['pl', 'en'] as const)
      if (draft[field][lang].trim() === '') faults.push({ field: `${field}.${lang}`, code: 'required' })
  }
  const { validFrom, validTo } = draft
  if (validFrom && validTo && validTo <= validFrom)
    faults.push({ field: 'validTo', code: 'end-before-start' })
  if (faults.length > 0) refuse(faults)
}

function refuse(faults: readonly Fault[]): never {
  throw new Refused('answers-invalid', { faults })
}
