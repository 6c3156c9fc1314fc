/** The processes of the storm: servers that are killed and started on the same data, the desk's roles under a supervisor. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Embedded } from '../../server/embedded/daemon.ts'

export type Killable = {
  readonly url: string
  /** Outright; it is started again on the same data after a moment. */
  kill(): Promise<void>
  /** Stands still for so long, as if its machine had hung. */
  freeze(ms: number): Promise<void>
  /** Where it has ended by itself: started again. True where it had. */
  revive(): Promise<boolean>
  stop(): Promise<void>
}

export async function killable(
  folder: string,
  name: string,
  start: (wanted: { folder: string; durable: boolean; log: () => void }) => Promise<Embedded>,
): Promise<Killable> {
  const wanted = { folder, durable: true, log: () => undefined }
  let running = await start(wanted)
  const signal = (which: NodeJS.Signals) =>
    process.kill(Number(readFileSync(join(folder, `${name}.pid`), 'utf8')), which)
  return {
    url: running.url,
    async kill() {
      signal('SIGKILL')
      await running.ended
      await sleep(Math.random() * 1500)
      running = await start(wanted)
    },
    async freeze(ms) {
      signal('SIGSTOP')
      await sleep(ms)
      signal('SIGCONT')
    },
    async revive() {
      const ended = await Promise.race([running.ended.then(() => true), sleep(100).then(() => false)])
      if (ended) running = await start(wanted)
      return ended
    },
    stop: () => running.stop(),
  }
}

export type Supervised = {
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  freeze(ms: number): Promise<void>
  /** Added to the environment of those that are started from now on. */
  more: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** Started again whenever it ends, until it is told to stop. */
export function supervised(
  file: string,
  role: string,
  env: Readonly<Record<string, string>>,
  logs: string,
  died: (how: string) => void,
): Supervised {
  const log = openSync(join(logs, `${role}.log`), 'a')
  const asked = new WeakSet<ChildProcess>()
  let stopping = false
  const self: Supervised = { kill, freeze, more: {}, stop }
  let child = begin()

  function begin(): ChildProcess {
    const started = spawn(process.execPath, [file, `--role=${role}`], {
      env: { ...process.env, ...env, ...self.more },
      stdio: ['ignore', log, log],
    })
    started.once('exit', (status, signal) => {
      if (!asked.has(started)) died(`${role}: ${signal ?? `status ${status}`}`)
      if (!stopping) setTimeout(() => (child = begin()), 200)
    })
    return started
  }

  async function kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    asked.add(child)
    const ended = once(child, 'exit')
    child.kill(signal)
    const [status] = (await ended) as [number | null]
    if (signal === 'SIGTERM' && status !== 0) died(`${role}: status ${status} after SIGTERM`)
  }

  async function freeze(ms: number): Promise<void> {
    const one = child
    one.kill('SIGSTOP')
    await sleep(ms)
    one.kill('SIGCONT')
  }

  async function stop(): Promise<void> {
    stopping = true
    await kill('SIGTERM')
  }
  return self
}
