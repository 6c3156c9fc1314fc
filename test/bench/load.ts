/** Loads an address over HTTP and says how much it took. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export type Load = {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  /** Sent in turn; a POST gets an Idempotency-Key of its own. */
  readonly bodies?: readonly string[]
  readonly connections: number
  /** Until so many were sent, instead of for so long. */
  readonly amount?: number
  readonly seconds: number
}

export type LoadResult = {
  readonly perSecond: number
  readonly p95Ms: number
  readonly good: number
  readonly bad: number
}

const run = promisify(execFile)
const script = fileURLToPath(new URL('load-process.ts', import.meta.url))

/** @throws Error where any reply was not a success: a refusal is quickly given and would look like speed. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const { stdout } = await run(process.execPath, [script, JSON.stringify(load)], { maxBuffer: 1 << 20 })
  const result = JSON.parse(stdout) as LoadResult
  if (result.bad > 0 || result.good === 0) {
    throw new Error(`${load.method} ${load.url}: ${result.bad} of ${result.good + result.bad} failed`)
  }
  return result
}
