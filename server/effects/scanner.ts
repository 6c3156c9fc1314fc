/** ClamAV's daemon by its own protocol (clamd(8), INSTREAM): bytes go over, one line comes back. */
import { connect, type Socket } from 'node:net'

export type Verdict = { readonly clean: true } | { readonly clean: false; readonly signature: string }

/** Asks for a verdict on these bytes. @throws ScannerAway where none came: the file waits. */
export type Scan = (bytes: Uint8Array) => Promise<Verdict>

export class ScannerAway extends Error {
  constructor(reason: string) {
    super(`the scanner gives no verdict: ${reason}`)
  }
}

const chunkBytes = 64 * 1024

/** `url`: `tcp://host:3310`, or the path of a Unix socket. */
export function createScanner(url: string, timeoutMs = 15_000): Scan {
  const { hostname, port } = url.startsWith('/') ? { hostname: '', port: '' } : new URL(url)
  const reach = () => (hostname === '' ? connect(url) : connect(Number(port || 3310), hostname))
  return (bytes) =>
    new Promise((resolve, reject) => {
      const socket = reach()
      const away = (reason: string) => {
        socket.destroy()
        reject(new ScannerAway(reason))
      }
      let reply = ''
      socket.setTimeout(timeoutMs, () => away('it is silent'))
      socket.on('error', (error) => away(error.message))
      socket.on('data', (chunk) => (reply += chunk.toString('latin1')))
      socket.on('close', () => {
        const verdict = verdictOf(reply)
        if (verdict) resolve(verdict)
        else reject(new ScannerAway(reply.trim() || 'it hung up'))
      })
      socket.on('connect', () => send(socket, bytes))
    })
}

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes)
    socket.write(lengthOf(chunk.length))
    socket.write(chunk)
  }
  socket.write(lengthOf(0))
}

function lengthOf(n: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(n)
  return length
}

/** `stream: OK`, `stream: Eicar-Test FOUND`; anything else is no verdict, and never taken for one. */
function verdictOf(reply: string): Verdict | null {
  const line = reply.replaceAll('\0', '').trim()
  if (line === 'stream: OK') return { clean: true }
  const signature = /^stream: (.+) FOUND$/.exec(line)?.[1]
  return signature ? { clean: false, signature } : null
}
