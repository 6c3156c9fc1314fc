import { createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createScanner, ScannerAway } from '../../../server/effects/scanner.ts'
import { eicar, zip } from '../files/samples.ts'
import { hasClamd, startClamd } from './clamd.ts'

describe.skipIf(!hasClamd)('the real scanner', () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>
  beforeAll(async () => {
    clamd = await startClamd()
  })
  afterAll(() => clamd.stop())

  it('finds what it knows, in an archive as well, and lets the rest through', async () => {
    const scan = createScanner(clamd.socket)
    expect(await scan(Buffer.from('Dzień dobry'))).toEqual({ clean: true })
    expect(await scan(Buffer.alloc(3_000_000, 'a'))).toEqual({ clean: true })
    expect(await scan(eicar)).toEqual({ clean: false, signature: expect.stringMatching(/Eicar/i) as string })
    expect((await scan(zip([{ name: 'a.txt', data: eicar }]))).clean).toBe(false)
  })
})

describe('a scanner that gives no verdict', () => {
  /** Says this to whoever connects, once it has been asked; hangs where it is null. */
  async function saying(words: string | null) {
    const sockets: Socket[] = []
    const server = createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => undefined)
      socket.on('data', (chunk) => {
        if (words !== null && chunk.subarray(-4).equals(Buffer.alloc(4))) socket.end(words)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const stop = () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    }
    return { url: `tcp://127.0.0.1:${port}`, stop }
  }

  it.each([
    ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
    ['nothing', ''],
    ['a lie in another form', 'stream: OK and more\0'],
    ['somebody else’s words', 'HTTP/1.1 200 OK\r\n\r\n'],
  ])('but %s is away', async (_, words) => {
    const { url, stop } = await saying(words)
    await expect(createScanner(url)(Buffer.from('a'))).rejects.toThrow(ScannerAway)
    stop()
  })

  it('and hangs, or is not there, is away', async () => {
    const { url, stop } = await saying(null)
    await expect(createScanner(url, 200)(Buffer.from('a'))).rejects.toThrow('silent')
    stop()
    await expect(createScanner('/nowhere/clamd.sock')(Buffer.from('a'))).rejects.toThrow(ScannerAway)
    await expect(createScanner('tcp://127.0.0.1:1')(Buffer.from('a'))).rejects.toThrow(ScannerAway)
  })

  it('is asked by its own protocol, and believed', async () => {
    const clean = await saying('stream: OK\0')
    expect(await createScanner(clean.url)(Buffer.alloc(200_000, 'a'))).toEqual({ clean: true })
    clean.stop()
    const found = await saying('stream: Win.Test-1 FOUND\0')
    expect(await createScanner(found.url)(Buffer.from('a'))).toEqual({
      clean: false,
      signature: 'Win.Test-1',
    })
    found.stop()
  })
})
