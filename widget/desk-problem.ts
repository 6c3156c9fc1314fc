/**
 * What can go wrong between a page and the desk, as two errors a screen can tell apart: `DeskProblem` is an answer of
 * the desk, `DeskUnreachable` is no answer at all (nothing is known about whether a write arrived: send it again with
 * the same key).
 */
import type { Fault } from '../workflows/contracts/form.ts'
import type { View } from '../workflows/contracts/view.ts'
import type { Problem, ProblemCode } from '../workflows/contracts/problem.ts'
import { problems } from '../workflows/contracts/problem.ts'

export class DeskProblem extends Error {
  declare readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`)
    this.name = 'DeskProblem'
    this.problem = problem
  }

  get code(): ProblemCode {
    return this.problem.code
  }

  /** True where sending the same again later may work: the desk itself is in trouble, not the request. */
  get passing(): boolean {
    return this.problem.status === 503 || this.problem.status === 429
  }
}

export class DeskUnreachable extends Error {
  constructor(cause: unknown) {
    super('the desk does not answer', { cause })
    this.name = 'DeskUnreachable'
  }
}

/** True where the same request may succeed when it is repeated unchanged after a while. */
export const mayRepeat = (error: unknown): boolean =>
  error instanceof DeskUnreachable || (error instanceof DeskProblem && error.passing)

export const faultsOf = (error: unknown): readonly Fault[] =>
  (error instanceof DeskProblem && error.problem.faults) || []

/** The case as it is now, where the desk refused because it had changed. */
export const currentOf = (error: unknown): View | null =>
  (error instanceof DeskProblem && error.problem.view) || null

/** Reads a refusal; a proxy's HTML page or an empty body still becomes a problem with a sensible code. */
export async function problemOf(response: Response): Promise<DeskProblem> {
  const retryAfter = Number(response.headers.get('retry-after'))
  const waits = retryAfter > 0 ? { retryAfterSeconds: retryAfter } : {}
  const body = parsed(await response.text())
  if (isProblem(body)) return new DeskProblem({ ...waits, ...body })
  const code = codeFor(response.status)
  return new DeskProblem({
    type: `urn:problem:${code}`,
    title: code,
    status: response.status,
    code,
    ...waits,
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not the desk's own words but those of something in between; the status alone speaks.
    return null
  }
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'status' in body
  )
}

function codeFor(status: number): ProblemCode {
  if (status === 502 || status === 504) return 'busy'
  const found = Object.entries(problems).find(([, known]) => known === status)
  return found ? (found[0] as ProblemCode) : 'internal'
}
