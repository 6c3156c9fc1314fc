/**
 * The real scanner, where the machine has it (Debian's `clamav-daemon`), with one signature of our own; elsewhere a
 * server that speaks its protocol and knows the same one thing, but does not look into archives.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { eicar } from '../files/samples.ts'

const program = '/usr/sbin/clamd'
export const hasClamd = existsSync(program)

export type Clamd = { readonly socket: string; stop(): Promise<void> }

/** `at`: a socket of its own where none is given. */
export function startScanner(at?: string): Promise<Clamd> {
  return hasClamd ? startClamd(at) : startStandIn(at)
}

async function startStandIn(at?: string): Promise<Clamd> {
  const socket = at ?? join(await mkdtemp(join(tmpdir(), 'clamd-')), 'clamd.sock')
  await rm(socket, { force: true })
  const server = createServer((client) => {
    let heard = Buffer.alloc(0)
    client.on('error', () => undefined)
    client.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk])
      if (heard.subarray(-4).equals(Buffer.alloc(4)))
        client.end(`stream: ${heard.includes(eicar) ? 'Eicar-Test FOUND' : 'OK'}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  return { socket, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

export async function startClamd(at?: string): Promise<Clamd> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
  const socket = at ?? join(folder, 'clamd.sock')
  await mkdir(dirname(socket), { recursive: true })
  await writeFile(join(folder, 'own.ndb'), `Eicar-Test:0:0:${eicar.toString('hex')}\n`)
  const settings = [
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${folder}`,
    'Foreground yes',
    `TemporaryDirectory ${folder}`,
  ]
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`)
  const child = spawn(program, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  for (let n = 0; n < 100 && !(await answers(socket)); n++) await sleep(100)
  return {
    socket,
    async stop() {
      child.kill()
      await exited
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path)
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
