/** From what went wrong to problem details (RFC 9457). What a person needs stands in it; the rest in the log. */
import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import { problems, type Problem, type ProblemCode } from '../../workflows/contracts/problem.ts'
import { Busy, Outage } from '../db/faults.ts'
import { Refused } from '../desk/refused.ts'
import { StorageAway } from '../files/disk.ts'
import { problemOf } from './unreadable.ts'

const retryAfterSeconds: Partial<Record<ProblemCode, number>> = {
  'database-away': 5,
  'identity-away': 10,
  busy: 2,
  'storage-away': 10,
  'upload-quota': 3600,
  draining: 1,
  'too-many-requests': 30,
}

export function refuse(context: Context, code: ProblemCode, more: Partial<Problem> = {}): Response {
  const status = problems[code]
  const retry = retryAfterSeconds[code]
  const problem: Problem = { ...problemOf(code), ...(retry && { retryAfterSeconds: retry }), ...more }
  if (retry) context.header('Retry-After', String(retry))
  if (status === 401) context.header('WWW-Authenticate', 'Bearer')
  context.header('Cache-Control', 'no-store')
  return context.body(JSON.stringify(problem), status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
  })
}

/** A refusal is an answer, an outage passes, a bug is written down and told by nothing but its reference. */
export function answerError(error: unknown, context: Context, log: Logger): Response {
  if (error instanceof Refused) {
    const { code, faults, view } = error
    return refuse(context, code, { ...(faults.length > 0 && { faults }), ...(view && { view }) })
  }
  const trace = randomUUID()
  if (error instanceof Outage) {
    log.warn({ trace, path: context.req.path, err: error }, 'database away')
    return refuse(context, 'database-away', { trace })
  }
  if (error instanceof Busy) {
    log.warn({ trace, path: context.req.path, err: error }, 'database busy')
    return refuse(context, 'busy', { trace })
  }
  if (error instanceof StorageAway) {
    log.error({ trace, path: context.req.path, err: error }, 'files cannot be stored')
    return refuse(context, 'storage-away', { trace })
  }
  log.error({ trace, path: context.req.path, err: error }, 'bug')
  return refuse(context, 'internal', { trace })
}
