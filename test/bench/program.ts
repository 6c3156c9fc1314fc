/** A program of ours in a process of its own, as an operator would start it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

export type Program = {
  /** Resident memory in MB, as the kernel counts it now. */
  residentMb(): number
  /** Processor time taken since the start, in milliseconds: steadier than a rate on a machine that others use too. */
  processorMs(): number
  stop(): Promise<void>
}

/** What it prints on standard output goes to `heard`; on standard error to the terminal. */
export function startProgram(
  { flags = [], file, args = [] }: { flags?: readonly string[]; file: string; args?: readonly string[] },
  env: Readonly<Record<string, string>>,
  heard: (text: string) => void = () => undefined,
): Program {
  const script = fileURLToPath(new URL(`../../${file}`, import.meta.url))
  const child = spawn(process.execPath, [...flags, script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.on('data', (chunk: Buffer) => heard(chunk.toString()))
  const ended = once(child, 'exit')
  return {
    residentMb() {
      const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
      return Number(kilobytes) / 1024
    },
    processorMs() {
      // proc(5): after the name in brackets, user and system time are the 12th and 13th field, in ticks of 10 ms.
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return (Number(fields[11]) + Number(fields[12])) * 10
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** @throws Error where the address has not answered 200 in time. */
export async function answers(url: string, timeoutMs = 30_000): Promise<void> {
  const until = Date.now() + timeoutMs
  for (let last = ''; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 50))) {
    try {
      const response = await fetch(url)
      if (response.ok) return
      last = `${response.status} ${await response.text()}`
    } catch (error) {
      last = String(error)
    }
    if (Date.now() + 50 >= until) throw new Error(`${url} does not answer: ${last}`)
  }
}

const given = new Set<number>()

/**
 * Free a moment ago, and not given out before. Below what the system takes for a connection or for port 0 (32768 and above):
 * there another process would have it before it is used.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  }
  server.close()
  await once(server, 'close')
  return true
}
