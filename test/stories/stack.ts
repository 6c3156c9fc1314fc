/** A whole desk of the story's own: `npm start` in a new folder on free ports, and the ways to bring it into trouble. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { CannotStart, type Run } from '../../demo/start/home.ts'
import { portsFrom, requireFree } from '../../demo/start/ports.ts'
import { type Database, openDatabase } from '../../server/db/database.ts'

export type Server = 'mariadb' | 'redis'

export type Stack = {
  readonly run: Run
  /** HELPDESK_HOME of this stack. */
  readonly home: string
  readonly db: Database
  /** The server stops to answer, as if the machine it stands on had hung. */
  freeze(server: Server): void
  thaw(server: Server): void
  /** The web process dies, without a word and at once; its supervisor starts another one. */
  killWeb(): void
  /** Ends everything in order; resolves with the exit status of `npm start`. */
  stop(): Promise<number | null>
}

const startLimitMs = 150_000
const start = fileURLToPath(new URL('../../demo/start.ts', import.meta.url))

/** @throws Error with the output of `npm start` where it does not get ready. */
export async function startStack(): Promise<Stack> {
  const home = freshHome()
  const env = { ...process.env, HELPDESK_HOME: home, PORT: String(await freePorts()) }
  // Those of somebody's real desk must not be played with.
  for (const name of ['DATABASE_URL', 'REDIS_URL']) Reflect.deleteProperty(env, name)
  const child = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit').then(([status]) => status as number | null)
  const output = { text: '' }
  try {
    await ready(child, output)
  } catch (error) {
    child.kill('SIGTERM')
    throw error
  }

  const run = JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as Run
  const db = openDatabase(run.databaseUrl)
  const frozen = new Set<Server>()
  const signal = (server: Server, name: 'SIGSTOP' | 'SIGCONT') =>
    process.kill(Number(readFileSync(join(home, server, `${server}.pid`), 'utf8')), name)
  const freeze = (server: Server) => {
    signal(server, 'SIGSTOP')
    frozen.add(server)
  }
  const thaw = (server: Server) => {
    signal(server, 'SIGCONT')
    frozen.delete(server)
  }
  const killWeb = () => process.kill(descendant(child.pid ?? 0, '--role=web'), 'SIGKILL')
  const end = () => {
    // Who is frozen hears no signal.
    for (const server of frozen) thaw(server)
    child.kill('SIGTERM')
  }
  process.once('exit', end)
  async function stop(): Promise<number | null> {
    process.off('exit', end)
    await db.close()
    end()
    const status = await ended
    if (status === 0) rmSync(home, { recursive: true, force: true })
    else console.error(output.text)
    return status
  }
  return { run, home, db, freeze, thaw, killWeb, stop }
}

const prefix = 'hd-story-'

/** Short, since a Unix socket has to fit behind it. What a killed run left behind is removed. */
function freshHome(): string {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length).split('-')[0] : undefined
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
}

/** The first of seven ports side by side that nobody has now. */
async function freePorts(): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 3000) * 10
    try {
      await requireFree(portsFrom(first))
      return first
    } catch (error) {
      if (!(error instanceof CannotStart)) throw error
    }
  }
}

/** Resolves with the line `ready`; what is printed, then and later, goes into `output`. */
function ready(
  child: ChildProcessByStdio<null, Readable, Readable>,
  output: { text: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`npm start ${why}:\n${output.text}`))
    const timer = setTimeout(() => fail(`is not ready after ${startLimitMs} ms`), startLimitMs)
    child.once('exit', (status) => {
      clearTimeout(timer)
      fail(`ended with ${status}`)
    })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output.text += text
        if (!/^ready$/m.test(output.text)) return
        clearTimeout(timer)
        resolve()
      })
  })
}

/** The process below `parent` that was started with this argument. @throws Error where there is none */
function descendant(parent: number, argument: string): number {
  for (const child of childrenOf(parent)) {
    if (readFileSync(`/proc/${child}/cmdline`, 'utf8').split('\0').includes(argument)) return child
  }
  throw new Error(`no process with ${argument} below ${parent}`)
}

function childrenOf(parent: number): number[] {
  return readdirSync(`/proc/${parent}/task`).flatMap((thread) =>
    readFileSync(`/proc/${parent}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}
