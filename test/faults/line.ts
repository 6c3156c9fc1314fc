/**
 * A line between one of the desk's processes and a server's Unix socket, as a network would be: it may stall in both
 * directions without losing a byte, as while packets are dropped, or be slow.
 */
import { connect, createServer, type Socket } from 'node:net'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export type Pace = 'flows' | 'slow' | 'stalled'

export type Line = {
  /** Where clients connect. */
  readonly path: string
  pace: Pace
  close(): Promise<void>
}

const slowMs = 200

export async function startLine(target: string, path: string): Promise<Line> {
  const open = new Set<Socket>()
  const line: Line = { path, pace: 'flows', close }

  async function passing(): Promise<void> {
    if (line.pace === 'slow') await sleep(slowMs)
    while (line.pace === 'stalled') await sleep(50)
  }

  /** In their order, each after the one before. */
  function forward(from: Socket, to: Socket): void {
    let last = Promise.resolve()
    from.on('data', (data) => {
      last = last.then(passing).then(() => void (to.destroyed || to.write(data)))
    })
  }

  const server = createServer((client) => {
    const behind = connect(target)
    const end = () => {
      client.destroy()
      behind.destroy()
    }
    for (const socket of [client, behind]) {
      open.add(socket)
      socket.on('error', end)
      socket.on('close', () => (open.delete(socket), end()))
    }
    forward(client, behind)
    forward(behind, client)
  })

  async function close(): Promise<void> {
    line.pace = 'flows'
    for (const socket of open) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    rmSync(path, { force: true })
  }

  rmSync(path, { force: true })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return line
}
