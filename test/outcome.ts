/** What a run of tests came to: the one shape that every runner leaves behind and `npm test` reads. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

export type Failure = {
  /** What the runner takes to run it again: a file, a story; null where nothing runs it again. */
  where: string | null
  name: string
  message: string
}

export type Outcome = { passed: number; failures: Failure[] }

/** Names the file to leave the outcome in; without it nothing is left. */
export const outcomeFile = 'TEST_OUTCOME'

export function leave(outcome: Outcome): void {
  const file = process.env[outcomeFile]
  if (file) writeFileSync(file, JSON.stringify(outcome))
}

/** A runner that ended badly and named no failed test, or left nothing behind, has failed itself. */
export function collect(file: string, status: number): Outcome {
  const { passed, failures } = read(file)
  if (status === 0 || failures.length > 0) return { passed, failures }
  return {
    passed,
    failures: [{ where: null, name: 'the run itself', message: `ended with status ${status}` }],
  }
}

function read(file: string): Outcome {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Outcome
  } catch {
    return {
      passed: 0,
      failures: [{ where: null, name: 'the run itself', message: 'told nothing of its end' }],
    }
  } finally {
    rmSync(file, { force: true })
  }
}

/** So many at once are no matter of chance, and are not run again. */
const mostByChance = 5

/** What to run again, each file or story once; empty where that would tell nothing. */
export function worthRepeating({ failures }: Outcome): string[] {
  const places = failures.map(({ where }) => where)
  if (failures.length > mostByChance || !places.every((where) => where !== null)) return []
  return [...new Set(places)]
}

export type Verdict = Outcome & {
  /** Failed once and passed alone: the machine was busy, or the test leans on something that it should not. */
  unsteady: Failure[]
}

/** What failed counts as failed unless its place passed as a whole when run alone; what fails only there counts, too. */
export function judged(first: Outcome, again: Outcome): Verdict {
  const broken = new Set(again.failures.map(({ where }) => where))
  const unsteady = first.failures.filter(({ where }) => !broken.has(where))
  const steady = first.failures.filter(({ where }) => broken.has(where))
  const known = new Set(steady.map(({ where, name }) => JSON.stringify([where, name])))
  const fresh = again.failures.filter(({ where, name }) => !known.has(JSON.stringify([where, name])))
  return { passed: first.passed + unsteady.length, failures: [...steady, ...fresh], unsteady }
}
