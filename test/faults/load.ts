/**
 * People at work while things break: they open cases, decide them, withdraw them, and repeat what was not answered
 * with the same key until it is. What each of them was told is kept, to be held against the tables afterwards.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { View } from '../../workflows/contracts/view.ts'
import type { Stage } from './stage.ts'

export type Request = {
  readonly path: string
  readonly body: object
  readonly key: string
  readonly officer: number | null
}
/** A write that was acknowledged: what was asked and what came back. */
export type Acknowledged = {
  readonly request: Request
  readonly status: number
  readonly text: string
  readonly id: string
  readonly version: number
}

export type Told = {
  readonly acknowledged: Acknowledged[]
  /** Refusals that a person must expect: somebody was faster. */
  refused: number
  /** Answers that nobody must get: 500, a broken body, a status that is none. */
  readonly odd: string[]
  /** How often somebody had to ask again. */
  repeats: number
  /** The longest that somebody waited for an answer to one request, in milliseconds. */
  longestMs: number
}

export async function work(stage: Stage, people: number, ends: () => boolean): Promise<Told> {
  const told: Told = { acknowledged: [], refused: 0, odd: [], repeats: 0, longestMs: 0 }
  await Promise.all(Array.from({ length: people }, (_, i) => person(stage, i, told, ends)))
  return told
}

async function person(stage: Stage, number: number, told: Told, ends: () => boolean): Promise<void> {
  for (let turn = 0; !ends(); turn++) {
    // Some fifty writes a second of six people: a desk that is asked for more than it can do would only show that.
    if (turn > 0) await sleep(250)
    const lrn = `F${number}T${turn}`
    const opened = await send(
      stage,
      told,
      '/api/cases',
      { kind: 'fallback', answers: application(lrn) },
      null,
    )
    if (!opened) continue
    const fate = turn % 4
    if (fate === 1) await step(stage, told, opened.id, 'withdraw', null)
    if (fate === 2) await grant(stage, told, opened.id, number)
    if (fate === 3) {
      // Two at once: at most one of them may win.
      await Promise.all([step(stage, told, opened.id, 'claim', 0), step(stage, told, opened.id, 'claim', 1)])
    }
  }
}

async function grant(stage: Stage, told: Told, id: string, number: number): Promise<void> {
  const officer = number % stage.officers.length
  const claimed = await step(stage, told, id, 'claim', officer)
  const answers = claimed?.offers.find(({ event }) => event === 'propose')?.answers
  const basis = 'Monitoring record NCTS2-4711.'
  if (answers) await step(stage, told, id, 'propose', officer, { ...answers, basis })
}

/** Looks, then acts on what was seen; once more where somebody was faster. */
async function step(
  stage: Stage,
  told: Told,
  id: string,
  event: string,
  officer: number | null,
  answers?: View['answers'],
): Promise<View | null> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const seen = await look(stage, told, id, officer)
    if (!seen?.offers.some((offer) => offer.event === event)) return null
    const body = { event, version: seen.version, ...(answers && { answers }) }
    const done = await send(stage, told, `/api/cases/${id}/events`, body, officer)
    if (done) return done
  }
  return null
}

async function send(
  stage: Stage,
  told: Told,
  path: string,
  body: object,
  officer: number | null,
): Promise<View | null> {
  const request: Request = { path, body, key: randomUUID(), officer }
  const { status, text } = await answered(stage, told, request)
  if (status === 200 || status === 201) {
    const view = JSON.parse(text) as View
    told.acknowledged.push({ request, status, text, id: view.id, version: view.version })
    return view
  }
  if (status === 409) told.refused++
  else told.odd.push(`${status} ${path} ${text.slice(0, 200)}`)
  return null
}

async function look(stage: Stage, told: Told, id: string, officer: number | null): Promise<View | null> {
  const { status, text } = await answered(stage, told, {
    path: `/api/cases/${id}`,
    body: {},
    key: '',
    officer,
  })
  if (status === 200) return JSON.parse(text) as View
  told.odd.push(`${status} looking at ${id}`)
  return null
}

/** An answer that settles the matter: 503 and a broken connection do not, and are asked again with the same key. */
export async function answered(
  stage: Stage,
  told: Told,
  request: Request,
): Promise<{ status: number; text: string }> {
  const began = Date.now()
  for (;;) {
    const found = await attempt(stage, request)
    if (found && found.status !== 503 && found.status !== 502) {
      told.longestMs = Math.max(told.longestMs, Date.now() - began)
      return found
    }
    told.repeats++
    await sleep(100 + Math.random() * 200)
  }
}

async function attempt(
  stage: Stage,
  { path, body, key, officer }: Request,
): Promise<{ status: number; text: string } | null> {
  const token = officer === null ? await stage.customer() : stage.officers[officer]!
  try {
    const response = await fetch(stage.desk + path, {
      ...(key && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${token}`,
        ...(key && { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      signal: AbortSignal.timeout(10_000),
    })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError') return null
    throw error
  }
}

const application = (lrn: string) => ({
  system: 'NCTS2',
  direction: 'departure',
  side: 'own-software',
  offices: ['PL322080'],
  startedAt: new Date(Date.now() - 45 * 60_000).toISOString(),
  channelsTried: ['web-service', 'web-form'],
  urgency: ['perishable'],
  lrns: [lrn],
  grn: '26PL000000G000127',
  contactName: 'Anna Nowak',
  contactPhone: '+48 600 100 200',
  declarationRecords: true,
})
