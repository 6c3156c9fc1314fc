/** One process of ours: its output in a log file, started again when it dies, stopped only by us. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'

export type Say = (line: string) => void

export type Program = {
  name: string
  /** Arguments of Node: a TypeScript file and its own. */
  args: readonly string[]
  env: Readonly<Record<string, string>>
  /** How long it may take to finish its work after SIGTERM, before it is killed. */
  stopLimitMs: number
}

export type Child = {
  readonly name: string
  /** How often it has died without being told to. */
  readonly deaths: number
  /** The last lines of its log. */
  readonly tail: () => string
  readonly stop: () => Promise<void>
}

const setpriv = '/usr/bin/setpriv'
const backoffMs = { first: 500, most: 15_000 }
/** Whoever ran this long was well: its next death counts as a first one. */
const steadyMs = 30_000

export function keepRunning(program: Program, logs: string, say: Say): Child {
  const log = join(logs, `${program.name}.log`)
  if (existsSync(log)) renameSync(log, `${log}.1`)
  const state = { deaths: 0, stopping: new AbortController(), process: null as ChildProcess | null }
  const tail = () => lastLines(log)
  const running = runForEver(program, log, state, (line) => say(`${line}; its log ends with\n${tail()}`))
  return {
    name: program.name,
    get deaths() {
      return state.deaths
    },
    tail,
    stop: async () => {
      state.stopping.abort()
      const deadline = setTimeout(() => kill(program, state, say), program.stopLimitMs)
      await running
      clearTimeout(deadline)
    },
  }
}

type State = { deaths: number; stopping: AbortController; process: ChildProcess | null }

async function runForEver(program: Program, log: string, state: State, say: Say): Promise<void> {
  const { signal } = state.stopping
  let wait = backoffMs.first
  for (;;) {
    const began = Date.now()
    const reason = await runOnce(program, log, state)
    if (signal.aborted) return
    state.deaths++
    if (Date.now() - began > steadyMs) wait = backoffMs.first
    say(`${program.name} ended unexpectedly (${reason}) and is started again in ${wait / 1000} s`)
    if (await interrupted(wait, signal)) return
    wait = Math.min(wait * 2, backoffMs.most)
  }
}

/** Resolves with the reason of its end. Away from our process group: Ctrl-C is for us, and we stop it in order. */
function runOnce(program: Program, log: string, state: State): Promise<string> {
  const out = openSync(log, 'a', 0o600)
  // Should we be killed outright, the kernel tells it to end.
  const guard = existsSync(setpriv) ? [setpriv, '--pdeathsig', 'TERM'] : []
  const [command = process.execPath, ...args] = [...guard, process.execPath, ...program.args]
  const env = { ...process.env, ...program.env }
  const child = spawn(command, args, { detached: true, stdio: ['ignore', out, out], env })
  closeSync(out)
  state.process = child
  const stop = () => void child.kill('SIGTERM')
  state.stopping.signal.addEventListener('abort', stop)
  return new Promise((resolve) => {
    const ended = (reason: string) => {
      state.stopping.signal.removeEventListener('abort', stop)
      resolve(reason)
    }
    child.once('error', (error) => ended(error.message))
    child.once('exit', (status, signal) => ended(signal ?? `status ${status}`))
  })
}

function kill(program: Program, state: State, say: Say): void {
  say(`${program.name} did not stop within ${program.stopLimitMs / 1000} s and is killed`)
  state.process?.kill('SIGKILL')
}

/** True where the signal came before the time was over. */
async function interrupted(ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return true
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}

function lastLines(log: string): string {
  const text = existsSync(log) ? readFileSync(log, 'utf8').trimEnd() : ''
  const lines = (text || '(nothing)').split('\n').slice(-8)
  return lines.map((line) => `  ${line}`).join('\n')
}
