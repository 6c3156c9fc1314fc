/** The desk as an operator runs it, on a database of its own, and how scripts talk to it. */
import { randomUUID } from 'node:crypto'
import { allocator, memory } from '../../demo/start/programs.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { View } from '../../workflows/contracts/view.ts'
import type { BenchMachine } from './machine.ts'
import type { BenchPortal } from './portal.ts'
import { answers, freePort, startProgram, type Program } from './program.ts'

export type Role = 'web' | 'worker'

export type BenchDesk = {
  readonly base: string
  readonly databaseUrl: string
  readonly redisUrl: string
  readonly programs: Readonly<Record<Role, Program | null>>
  stop(): Promise<void>
}

/** `number` names its databases, `more` are settings beside the usual ones. The roles run in processes of their own, as they would under load. */
export async function startDesk(
  machine: BenchMachine,
  portal: BenchPortal,
  number: number,
  roles: readonly Role[],
  more: Readonly<Record<string, string>> = {},
): Promise<BenchDesk> {
  const databaseUrl = await machine.database(`bench_${number}`)
  const redisUrl = machine.redis(number)
  const port = await freePort()
  const env = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    PORT: String(port),
    PORTALS: portal.setting,
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: machine.compileCache,
    ...allocator,
    ...more,
  }
  // With the heaps that `npm start` gives them.
  const start = (role: Role) =>
    roles.includes(role)
      ? startProgram({ flags: memory[role], file: 'server/main.ts', args: [`--role=${role}`] }, env)
      : null
  const programs = { web: start('web'), worker: start('worker') }
  const stop = async () => void (await Promise.all([programs.web?.stop(), programs.worker?.stop()]))
  const base = `http://127.0.0.1:${port}`
  try {
    if (programs.web) await answers(`${base}/readyz`)
  } catch (error) {
    await stop()
    throw error
  }
  return { base, databaseUrl, redisUrl, programs, stop }
}

export type Client = {
  open(kind: string, values: Answers): Promise<View>
  /** With what the offer suggests, where `values` are not given. */
  send(view: View, event: string, values?: Answers): Promise<View>
  look(id: string): Promise<View>
}

/** @throws Error where the desk refuses: a bench of refusals would be worth nothing. */
export function clientOf(base: string, token: string): Client {
  async function ask(path: string, body?: object): Promise<View> {
    const response = await fetch(base + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as View
  }
  return {
    open: (kind, values) => ask('/api/cases', { kind, answers: values }),
    send(view, event, values) {
      const given = values ?? view.offers.find((offer) => offer.event === event)?.answers
      const body = { event, version: view.version, ...(given && { answers: given }) }
      return ask(`/api/cases/${view.id}/events`, body)
    },
    look: (id) => ask(`/api/cases/${id}`),
  }
}
