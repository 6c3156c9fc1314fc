/** Files of cases: who is told of them, who gets them, and how they go out. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileLink } from '../../../workflows/contracts/files.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { application, piotr } from '../desk/desk-room.ts'
import { jpeg, pdf, png, zip } from '../files/samples.ts'
import { httpRoom, portal, problemOf, tokenOf, type HttpRoom } from './http-room.ts'
import { uploading } from './uploading.ts'

let room: HttpRoom
let files: ReturnType<typeof uploading>
let mine: View
let another: View
beforeAll(async () => {
  room = await httpRoom()
  files = uploading(room)
  mine = (await (await room.open()).json()) as View
  another = (await (await room.open(application({ principals: [], lrns: ['OTHER1'] }))).json()) as View
})
afterAll(() => room.close())

async function attached(bytes: Buffer, name: string, internal = false): Promise<string> {
  const { id, state } = await files.send(bytes, { name })
  expect(state).toBe('ready')
  await files.bind(id, mine.id, internal)
  return id
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a file of a case', () => {
  it('comes back as it was sent, for customer and staff, and is never shown as a page', async () => {
    const id = await attached(pdf, 'za\u0142\u0105cznik "1".pdf')
    for (const token of [undefined, room.staff.maria]) {
      const { url } = (await (await files.askLink(mine.id, id, token)).json()) as FileLink
      const response = await room.ask(url, { token: null })
      expect(response.status).toBe(200)
      expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="zalacznik _1_.pdf"; filename*=UTF-8''za%C5%82%C4%85cznik%20_1_.pdf`,
        'content-length': String(pdf.length),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
      })
    }
  })

  it.each([
    ['XML', Buffer.from('<?xml version="1.0"?><x onload="alert(1)"/>'), 'a.xml'],
    ['text that looks like nothing', Buffer.from('hello <script>alert(1)</script>'), 'a.txt'],
    ['mail', Buffer.from('From: a@b.pl\nSubject: x\n\n<script>'), 'a.eml'],
  ])('%s goes out as plain bytes', async (_, bytes, name) => {
    const response = await files.download(mine.id, await attached(bytes, name))
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    await response.body?.cancel()
  })

  it('is listed with its state, oldest first', async () => {
    const list = await files.list(mine.id)
    expect(list[0]).toMatchObject({
      mediaType: 'application/pdf',
      state: 'ready',
      reason: null,
      digest: sha256(pdf),
    })
    expect(await files.list(another.id)).toEqual([])
  })

  it('can be fetched from the middle on', async () => {
    const id = await attached(Buffer.from('0123456789'), 'a.txt')
    const part = async (range: string) => {
      const response = await files.download(mine.id, id, { range })
      return [response.status, response.headers.get('content-range'), await response.text()]
    }
    expect(await part('bytes=4-')).toEqual([206, 'bytes 4-9/10', '456789'])
    expect(await part('bytes=2-3')).toEqual([206, 'bytes 2-3/10', '23'])
    expect(await part('bytes=0-99')).toEqual([206, 'bytes 0-9/10', '0123456789'])
    for (const odd of ['bytes=99-', 'bytes=-3', 'bytes=1-2,4-5', 'lines=1-2', 'bytes=5-2'])
      expect(await part(odd)).toEqual([200, null, '0123456789'])
  })

  it('may be read by a page of the portal, and by no other', async () => {
    const id = await attached(png(), 'a.png')
    const [origin] = portal.origins as [string]
    const own = await files.download(mine.id, id, { origin })
    expect(own.headers.get('access-control-allow-origin')).toBe(origin)
    const foreign = await files.download(mine.id, id, { origin: 'https://evil.example' })
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
    await Promise.all([own.body?.cancel(), foreign.body?.cancel()])
  })
})

describe('nobody gets a file', () => {
  it('of another firm, without signing in, or by another case', async () => {
    const id = await attached(pdf, 'a.pdf')
    const refused = async (response: Promise<Response>) => (await response).status
    expect(await refused(files.askLink(mine.id, id, tokenOf(piotr)))).toBe(404)
    expect(await refused(room.ask(`/api/cases/${mine.id}/files`, { token: tokenOf(piotr) }))).toBe(404)
    expect(await refused(room.ask(`/api/cases/${mine.id}/files`, { token: null }))).toBe(401)
    expect(await refused(files.askLink(another.id, id))).toBe(404)
    expect(await refused(files.askLink(mine.id, 'att_aaaaaaaaaaaaaaaaaaaaaaaa'))).toBe(404)
    expect(await refused(files.askLink(mine.id, '../../x'))).toBe(404)
  })

  it('by a link that is over, changed, or made for another case', async () => {
    const id = await attached(pdf, 'a.pdf')
    const { url, until } = (await (await files.askLink(mine.id, id)).json()) as FileLink
    expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(60_000)
    const changed = [
      url.replace(/.$/, url.endsWith('A') ? 'B' : 'A'),
      url.replace(mine.id, another.id),
      url.replace(/\.([a-z0-9]+)\.([\w-]+)$/, (_, end: string, signature: string) => `.${end}0.${signature}`),
      url.replace(id, `att_${'a'.repeat(32)}`),
      '/files/x',
      `/files/${'.'.repeat(500)}`,
    ]
    for (const path of changed)
      expect([path, (await room.ask(path, { token: null })).status]).toEqual([path, 404])
    room.clock.aheadMs = 61_000
    const late = await room.ask(url, { token: null })
    room.clock.aheadMs = 0
    expect([late.status, (await problemOf(late)).code]).toEqual([410, 'link-expired'])
  })

  it('that staff keep among themselves, but staff', async () => {
    const id = await attached(pdf, 'notatka.pdf', true)
    expect((await files.list(mine.id)).map((file) => file.id)).not.toContain(id)
    expect((await files.askLink(mine.id, id)).status).toBe(404)
    const told = await files.list(mine.id, room.staff.jan)
    expect(told.find((file) => file.id === id)?.internal).toBe(true)
    expect((await files.askLink(mine.id, id, room.staff.jan)).status).toBe(200)
  })

  it('whose bytes are no longer those that were checked', async () => {
    const bytes = Buffer.from('the bytes that were checked')
    const id = await attached(bytes, 'a.txt')
    const paths = await readdir(room.folder, { recursive: true, withFileTypes: true })
    for (const entry of paths.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name)
      if (bytes.equals(await readFile(path))) await writeFile(path, 'the bytes that were changed')
    }
    const { url } = (await (await files.askLink(mine.id, id)).json()) as FileLink
    const response = await room.ask(url, { token: null })
    expect([response.status, (await problemOf(response)).code]).toEqual([500, 'internal'])
    expect(room.logged.some((line) => line.includes(`file ${id} is not what it was`))).toBe(true)
  })
})

describe('held back is', () => {
  it.each<[string, Buffer, string, string]>([
    [
      'HTML called PDF',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      'invoice.pdf',
      'type-not-allowed',
    ],
    [
      'SVG with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'a.png',
      'type-not-allowed',
    ],
    ['GIF and script', Buffer.from('GIF89a/*\u0001\u0001*/=1;alert(1)//'), 'a.gif', 'type-not-allowed'],
    [
      'PDF and archive',
      Buffer.concat([pdf, zip([{ name: 'a', data: Buffer.from('x') }])]),
      'a.pdf',
      'two-types',
    ],
    ['an archive bomb', zip([{ name: 'a', data: Buffer.alloc(20_000_000) }]), 'a.zip', 'archive-bomb'],
    ['an archive that climbs', zip([{ name: '../../a', data: Buffer.from('x') }]), 'a.zip', 'archive-unsafe'],
  ])('%s: visibly, with the reason, without a byte left', async (_, bytes, name, reason) => {
    const before = (await readdir(room.folder, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    )
    const upload = await files.send(bytes, { name })
    expect(upload).toMatchObject({ state: 'quarantined', reason, digest: sha256(bytes) })
    await files.bind(upload.id, mine.id)
    const response = await files.askLink(mine.id, upload.id)
    expect([response.status, (await problemOf(response)).code]).toEqual([409, 'file-not-ready'])
    const after = (await readdir(room.folder, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    )
    expect(after.length).toBe(before.length)
  })
})

describe('a name', () => {
  it.each([
    ['../../../etc/passwd', 'passwd.txt'],
    ['faktura\u202Etxt.exe', 'fakturatxt.exe.txt'],
    ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie_ x=1.txt'],
  ])('%j is shown as %j, and breaks out of nothing', async (given, shown) => {
    const id = await attached(Buffer.from('text'), given)
    const response = await files.download(mine.id, id)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent(shown)}`,
    )
    await response.body?.cancel()
  })
})

describe('what a picture tells', () => {
  it('is taken out where that was asked for, and the digest is that of what is kept', async () => {
    const { id, bytes, digest } = await files.send(jpeg(), { name: 'foto.jpg', strip: true })
    await files.bind(id, mine.id)
    const kept = Buffer.from(await (await files.download(mine.id, id)).arrayBuffer())
    expect(kept.toString('latin1')).not.toMatch(/Kamera1|Anna|xmpmeta/)
    expect([bytes, digest]).toEqual([kept.length, sha256(kept)])
    const whole = await files.send(jpeg(), { name: 'foto.jpg' })
    expect(whole.digest).toBe(sha256(jpeg()))
  })

  it('cannot be taken out of every kind, and then nothing is kept', async () => {
    const heic = Buffer.concat([
      Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'),
      Buffer.alloc(100),
    ])
    expect(await files.send(heic, { name: 'a.heic', strip: true })).toMatchObject({
      state: 'quarantined',
      reason: 'metadata-kept',
    })
    expect(await files.send(heic, { name: 'a.heic' })).toMatchObject({
      state: 'ready',
      mediaType: 'image/heic',
    })
  })
})
