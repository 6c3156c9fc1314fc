/** How fast files come in, from the first byte to "ready", beside a bare server that writes the same bytes to disk. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDesk } from './desk.ts'
import type { BenchMachine } from './machine.ts'
import { measure, type Measure } from './measure.ts'
import type { BenchPortal } from './portal.ts'
import { startProgram } from './program.ts'

const mb = 1024 * 1024
const fileBytes = 16 * mb
const pieceBytes = 4 * mb
const files = 4
const rounds = 3

export async function upload(machine: BenchMachine, portal: BenchPortal): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-files-'))
  const desk = await startDesk(machine, portal, 3, ['web'], { FILES_DIR: join(folder, 'desk') })
  const heard = Promise.withResolvers<string>()
  const bare = startProgram(
    { file: 'test/bench/bare-files.ts' },
    { BARE_FOLDER: join(folder, 'bare') },
    heard.resolve,
  )
  try {
    const base = `http://127.0.0.1:${/bare (\d+)/.exec(await heard.promise)?.[1]}`
    const authorization = `Bearer ${await portal.token()}`
    const own: number[] = []
    const floor: number[] = []
    for (let round = 0; round < rounds; round++) {
      floor.push(await perSecond(`${base}/files`, authorization))
      own.push(await perSecond(`${desk.base}/api/files`, authorization))
    }
    return [measure('upload.mbps', 'MB/s', own, floor)]
  } finally {
    await Promise.all([desk.stop(), bare.stop()])
    await rm(folder, { recursive: true, force: true })
  }
}

/** Megabytes a second, one file after the other. The content is new each time, and looks like a document. */
async function perSecond(url: string, authorization: string): Promise<number> {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(fileBytes - 9)])
  const from = performance.now()
  for (let n = 0; n < files; n++) await send(url, authorization, bytes)
  return (files * fileBytes) / mb / ((performance.now() - from) / 1000)
}

async function send(url: string, authorization: string, bytes: Buffer): Promise<void> {
  const tus = { authorization, 'tus-resumable': '1.0.0' }
  const begun = await fetch(url, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(bytes.length) },
  })
  if (begun.status !== 201) throw new Error(`${begun.status} ${await begun.text()}`)
  const place = new URL(begun.headers.get('location') ?? '', url)
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const response = await fetch(place, {
      method: 'PATCH',
      headers: { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(at) },
      body: new Uint8Array(bytes.subarray(at, at + pieceBytes)),
    })
    if (response.status !== 204) throw new Error(`${response.status} ${await response.text()}`)
  }
}
