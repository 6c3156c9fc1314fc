/** Complaints about a case, what remarks have changed, and the questionnaire: in the widget, by link, and as numbers. */
import { Hono, type Context } from 'hono'
import {
  AnswerQuestionnaire,
  GiveAnswer,
  OpenQuestionnaire,
  PublishQuestionnaire,
} from '../../workflows/contracts/questionnaire.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { readBody } from './body.ts'
import { createBuckets } from './buckets.ts'
import { clientOf } from './client.ts'
import { type Env, officer, signedIn } from './guard.ts'
import { questionnairePage } from './spoken-pages/questionnaire-page.ts'
import { serve } from './spoken-pages/spoken-page.ts'

const personal = { 'Cache-Control': 'private, no-store' }
const unstored = { 'Cache-Control': 'no-store' }

/** A person behind one address opens and sends; a program that guesses tokens gets nowhere. */
const byLink = { burst: 30, everyMs: 2000 }

/** Under `/api/cases`. */
export function caseFeedbackRoutes({ feedback, questionnaires }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/:id/appeals', async (context) => {
    const appeals = await feedback.appeals(idOf(context), signedIn(context))
    return context.json({ appeals }, 200, personal)
  })

  app.get('/:id/complaints', async (context) => {
    const complaints = await feedback.complaints(idOf(context), signedIn(context))
    return context.json({ complaints }, 200, personal)
  })

  app.get('/:id/questionnaire', async (context) =>
    context.json(await questionnaires.sheet(idOf(context), signedIn(context)), 200, personal),
  )

  app.put('/:id/questionnaire', async (context) => {
    const viewer = signedIn(context)
    const answer = await readBody(context, GiveAnswer)
    return context.json(await questionnaires.give(idOf(context), answer, viewer), 200, personal)
  })

  app.get('/:id/questionnaire/link', async (context) =>
    context.json(await questionnaires.link(idOf(context), signedIn(context)), 200, personal),
  )

  return app
}

/** What works without sign-in. */
export function publicFeedbackRoutes({ feedback, questionnaires }: Desk): Hono<Env> {
  const app = new Hono<Env>()
  const buckets = createBuckets(byLink)
  const limited = (context: Context) => {
    if (!buckets.take(clientOf(context))) throw new Refused('too-many-requests')
  }

  app.get('/api/you-said', async (context) => {
    const page = wholeOf(context, 'page', 1, 10_000)
    const size = wholeOf(context, 'size', 10, 50)
    return context.json(await feedback.youSaid(page, size), 200, {
      'Cache-Control': 'public, max-age=60, stale-if-error=86400',
      Vary: 'Origin',
    })
  })

  app.post('/api/questionnaire/open', async (context) => {
    const { token } = await readBody(context, OpenQuestionnaire)
    limited(context)
    return context.json(await questionnaires.sheetByLink(token), 200, unstored)
  })

  app.post('/api/questionnaire/answer', async (context) => {
    const { token, ...answer } = await readBody(context, AnswerQuestionnaire)
    limited(context)
    return context.json(await questionnaires.giveByLink(token, answer), 200, unstored)
  })

  serve(app, questionnairePage())
  return app
}

/** Under `/api/staff`. */
export function resultRoutes({ questionnaires, questionnaireBook: book }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/questionnaire', async (context) => {
    officer(context)
    const version = wholeOf(context, 'version', 0, 1_000_000, 0)
    return context.json(await questionnaires.results(version === 0 ? null : version), 200, personal)
  })

  app.get('/questionnaire/versions', async (context) => {
    officer(context)
    return context.json(await book.read(), 200, personal)
  })

  app.put('/questionnaire/versions/:version', async (context) => {
    const by = officer(context)
    const { version } = context.req.param()
    if (!/^[1-9]\d{0,8}$/.test(version)) throw new Refused('not-found')
    const questions = await readBody(context, PublishQuestionnaire)
    return context.json(await book.publish(Number(version), questions, by), 200, personal)
  })

  return app
}

function idOf(context: Context<Env>): string {
  const id = context.req.param('id') ?? ''
  if (!/^[a-z0-9_-]{1,40}$/.test(id)) throw new Refused('not-found')
  return id
}

function wholeOf(context: Context, field: string, usual: number, max: number, min = 1): number {
  const text = context.req.query(field)
  const number = text === undefined || text === '' ? usual : Number(text)
  if (Number.isInteger(number) && number >= min && number <= max) return number
  throw new Refused('body-invalid', { faults: [{ field, code: 'not-whole', params: { min, max } }] })
}
