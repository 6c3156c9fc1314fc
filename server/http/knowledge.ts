/** The knowledge base over HTTP: reading for everybody from memory, votes, and what editors do. */
import { Hono, type Context } from 'hono'
import {
  CastVote,
  CreateArticle,
  Deflected,
  EditArticle,
  SetArticleState,
  type Lang,
} from '../../workflows/contracts/knowledge.ts'
import { pickEncoding } from '../assets/assets.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { readBody } from './body.ts'
import { createBuckets } from './buckets.ts'
import { clientOf } from './client.ts'
import { type Env, officer, signedIn } from './guard.ts'

const shared = {
  'Cache-Control': 'public, max-age=60, stale-while-revalidate=600, stale-if-error=604800',
  Vary: 'Origin, Accept-Encoding',
}
const personal = { 'Cache-Control': 'private, no-store' }

/** Ten votes at once, then one every ten seconds. */
const votes = { burst: 10, everyMs: 10_000 }

/** Without a credential: `identifying` stands before votes and deflections alone. */
export function knowledgeRoutes({ knowledge }: Desk): Hono<Env> {
  const app = new Hono<Env>()
  const buckets = createBuckets(votes)

  app.get('/', async (context) => {
    const index = knowledge.board.index(langOf(context))
    if (!index) throw new Refused('database-away')
    const encoding = pickEncoding(context.req.header('accept-encoding'))
    const headers = { ...shared, ETag: `"${index.tag}-${encoding}"` }
    const known = context.req.header('if-none-match') ?? ''
    if (known.includes(`"${index.tag}-`)) return context.body(null, 304, headers)
    return context.body(
      new Uint8Array(encoding === 'identity' ? index.body : await index.packed(encoding)),
      200,
      {
        ...headers,
        ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
        'Content-Type': 'application/json',
      },
    )
  })

  app.get('/:code', (context) => {
    const lang = langOf(context)
    const page = knowledge.board.article(codeOf(context), lang)
    if (page === false) throw new Refused('database-away')
    if (page === null) throw new Refused('not-found')
    return context.json(page, 200, { ...shared, ETag: `"${page.version}-${lang}"` })
  })

  app.post('/:code/votes', async (context) => {
    const vote = await readBody(context, CastVote)
    if (!buckets.take(clientOf(context))) throw new Refused('too-many-requests')
    await knowledge.vote(codeOf(context), vote, context.get('viewer'))
    return context.body(null, 204)
  })

  app.post('/:code/deflections', async (context) => {
    const viewer = signedIn(context)
    await knowledge.deflect(codeOf(context), await readBody(context, Deflected), viewer)
    return context.body(null, 204)
  })

  return app
}

export function articleRoutes({ articles }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/articles', async (context) => {
    officer(context)
    return context.json({ rows: await articles.list() }, 200, personal)
  })
  app.post('/articles', async (context) => {
    const author = officer(context)
    const made = await articles.create(await readBody(context, CreateArticle), author)
    return context.json(made, 201, { ...personal, Location: `/api/staff/articles/${made.row.code}` })
  })
  app.get('/articles/:code', async (context) => {
    officer(context)
    return context.json(await articles.file(codeOf(context)), 200, personal)
  })
  app.post('/articles/:code/versions', async (context) => {
    const author = officer(context)
    return context.json(
      await articles.edit(codeOf(context), await readBody(context, EditArticle), author),
      201,
      personal,
    )
  })
  app.post('/articles/:code/state', async (context) => {
    officer(context)
    return context.json(
      await articles.setState(codeOf(context), await readBody(context, SetArticleState)),
      200,
      personal,
    )
  })
  app.get('/article-tasks', async (context) => {
    officer(context)
    const closed = context.req.query('closed') === '1'
    const code = context.req.query('code') ?? null
    if (code !== null && !codeShape.test(code)) throw new Refused('not-found')
    return context.json({ tasks: await articles.tasks({ code, closed }) }, 200, personal)
  })
  app.post('/article-tasks/:id/close', async (context) => {
    const by = officer(context)
    const id = context.req.param('id')
    if (!/^[a-z0-9_]{1,40}$/.test(id)) throw new Refused('not-found')
    await articles.closeTask(id, by)
    return context.body(null, 204)
  })

  return app
}

const codeShape = /^[a-z0-9-]{1,60}$/

/** Codes are compared byte by byte in ASCII columns: nothing else is asked of the database. */
function codeOf(context: Context): string {
  const code = context.req.param('code') ?? ''
  if (!codeShape.test(code)) throw new Refused('not-found')
  return code
}

function langOf(context: Context): Lang {
  const lang = context.req.query('lang') ?? 'pl'
  if (lang === 'pl' || lang === 'en') return lang
  throw new Refused('body-invalid', { faults: [{ field: 'lang', code: 'not-an-option' }] })
}
