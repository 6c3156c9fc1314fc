/** A wire between a client and a server's Unix socket that can be cut, silenced, or lose one answer. */
import { connect, createServer, type Socket } from 'node:net'
import { rmSync } from 'node:fs'

export type Wire = {
  /** Where clients connect. */
  readonly path: string
  /**
   * `pass` lets everything through; `silent` swallows both ways without an error; `refuse` closes every connection;
   * `lose-commit` drops the connection with an opening's COMMIT in it, `lose-committed` with the answer to it: once, then `pass`.
   */
  mode: 'pass' | 'silent' | 'refuse' | 'lose-commit' | 'lose-committed'
  /** Both ends of every connection are gone at once. */
  cut(): void
  close(): Promise<void>
}

export async function startWire(target: string, path: string): Promise<Wire> {
  const open = new Set<Socket>()
  const wire: Wire = { path, mode: 'pass', cut, close }

  const server = createServer((client) => {
    if (wire.mode === 'refuse') return void client.destroy()
    const behind = connect(target)
    let answerIsLost = false
    const end = () => {
      client.destroy()
      behind.destroy()
    }
    for (const socket of [client, behind]) {
      open.add(socket)
      socket.on('error', end)
      socket.on('close', () => (open.delete(socket), end()))
    }
    client.on('data', (data) => {
      if (wire.mode === 'silent') return
      // That of an opening: others may be on their way meanwhile, such as the account's.
      if (wire.mode.startsWith('lose-') && data.includes('COMMIT') && data.includes('INTO cases')) {
        answerIsLost = wire.mode === 'lose-committed'
        wire.mode = 'pass'
        if (!answerIsLost) return end()
      }
      behind.write(data)
    })
    behind.on('data', (data) => {
      if (wire.mode === 'silent') return
      // Several statements may go down with the COMMIT: their answers begin before it is carried out.
      if (answerIsLost) return void setTimeout(end, 300)
      client.write(data)
    })
  })

  function cut(): void {
    for (const socket of open) socket.destroy()
  }
  async function close(): Promise<void> {
    cut()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    rmSync(path, { force: true })
  }

  rmSync(path, { force: true })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return wire
}
