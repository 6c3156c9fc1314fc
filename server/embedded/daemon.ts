/**
 * A database process of our own: started apart from our process group (Ctrl-C reaches the whole group, and only an
 * orderly stop may end a database), known by a pid file, found again after a crash.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type Log = (line: string) => void

/** A running private server. */
export type Embedded = {
  /** How clients reach it; holds the password. */
  readonly url: string
  /** Settles when the process has ended: null after `stop`, else the reason (exit status or signal). */
  readonly ended: Promise<string | null>
  /** Ends it in order; resolves when the process is gone. */
  stop(): Promise<void>
}

export type DaemonPlan = {
  name: string
  command: string
  args: readonly string[]
  /** Its own folder: pid file and log lie here, and its path must stand in `args`, so that a stray one is recognised. */
  folder: string
  url: string
  answers: () => Promise<boolean>
  /** False: throw-away data, so the process may be killed outright. */
  durable: boolean
  log: Log
}

const setpriv = '/usr/bin/setpriv'
const startLimitMs = 120_000
const stopLimitMs = 60_000

/** Starts the daemon and resolves when it answers; an older process on the same folder is stopped first. */
export async function startDaemon(plan: DaemonPlan): Promise<Embedded> {
  await stopStray(plan)
  const child = spawnApart(plan)
  const state = { stopping: false }
  const ended = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (status, signal) => {
      rmSync(pidFile(plan), { force: true })
      resolve(state.stopping ? null : (signal ?? `status ${status}`))
    })
  })
  await untilAnswering(plan, child, ended)
  const stop = async () => {
    state.stopping = true
    await end(child.pid, plan)
    await ended
  }
  return { url: plan.url, ended, stop }
}

function spawnApart(plan: DaemonPlan): ChildProcess {
  const out = openSync(logFile(plan), 'a', 0o600)
  // Should this process be killed outright, nobody could stop the database in order: the kernel then does.
  const guard = existsSync(setpriv) ? [setpriv, '--pdeathsig', plan.durable ? 'TERM' : 'KILL'] : []
  const [command = plan.command, ...args] = [...guard, plan.command, ...plan.args]
  const child = spawn(command, args, { detached: true, stdio: ['ignore', out, out] })
  closeSync(out)
  if (child.pid) writeFileSync(pidFile(plan), String(child.pid), { mode: 0o600 })
  return child
}

async function untilAnswering(
  plan: DaemonPlan,
  child: ChildProcess,
  ended: Promise<string | null>,
): Promise<void> {
  const began = Date.now()
  const death = { reason: null as string | null }
  void ended.then((reason) => (death.reason = reason))
  while (!(await plan.answers())) {
    if (death.reason !== null)
      throw new Error(`${plan.name} did not start (${death.reason}); its log says:\n${tail(logFile(plan))}`)
    if (Date.now() - began > startLimitMs) {
      await end(child.pid, { ...plan, durable: false })
      throw new Error(`${plan.name} did not answer within ${startLimitMs / 1000} s; see ${logFile(plan)}`)
    }
    await sleep(20)
  }
}

/** After a crash of ours the database may still run, or still be shutting down: its folder must be free first. */
async function stopStray(plan: DaemonPlan): Promise<void> {
  if (!existsSync(pidFile(plan))) return
  const pid = Number(readFileSync(pidFile(plan), 'utf8'))
  if (isOurs(pid, plan.folder)) {
    plan.log(`${plan.name}: stopping the process ${pid} that an earlier start left behind`)
    await end(pid, plan)
  }
  rmSync(pidFile(plan), { force: true })
}

/** A pid may belong to somebody else by now: it is ours only if its command line names our folder. */
function isOurs(pid: number, folder: string): boolean {
  return isAlive(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
}

/** A process that ended and was not collected by its parent yet (state Z) is gone for our purpose. */
function isAlive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`
  return pid > 0 && existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'))
}

async function end(pid: number | undefined, plan: DaemonPlan): Promise<void> {
  if (!pid || !isAlive(pid)) return
  process.kill(pid, plan.durable ? 'SIGTERM' : 'SIGKILL')
  const limit = Date.now() + stopLimitMs
  while (isAlive(pid)) {
    if (Date.now() > limit) {
      plan.log(`${plan.name}: did not stop within ${stopLimitMs / 1000} s and is killed`)
      process.kill(pid, 'SIGKILL')
      return
    }
    await sleep(10)
  }
}

/** Opens the socket, says `hello`, and tells whether the first answer is the expected one. */
export function greets(socket: string, hello: string, expected: RegExp): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => connection.write(hello))
    const close = (greeted: boolean) => {
      connection.destroy()
      resolve(greeted)
    }
    connection.setTimeout(1000, () => close(false))
    connection.once('data', (data) => close(expected.test(data.toString('latin1'))))
    connection.once('error', () => close(false))
    connection.once('close', () => close(false))
  })
}

const pidFile = (plan: DaemonPlan) => join(plan.folder, `${plan.name}.pid`)
const logFile = (plan: DaemonPlan) => join(plan.folder, `${plan.name}.log`)

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
}
