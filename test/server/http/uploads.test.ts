/** Files on their way in: what tus promises, and what is refused of it. */
import { createHash } from 'node:crypto'
import { readdir, rename } from 'node:fs/promises'
import * as tusClient from 'tus-js-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '../../../server/web.ts'
import { anna, piotr } from '../desk/desk-room.ts'
import { httpRoom, portal, problemOf, tokenOf, type HttpRoom } from './http-room.ts'
import { pieceHeaders, tus, uploading } from './uploading.ts'

let room: HttpRoom
let files: ReturnType<typeof uploading>
beforeAll(async () => {
  room = await httpRoom(undefined, { files: { dailyBytes: 60 * 1024 * 1024 } })
  files = uploading(room)
})
afterAll(() => room.close())

const text = (length: number) =>
  Buffer.from('Zgłoszenie tranzytowe, wiersz po wierszu.\n'.repeat(length)).subarray(0, length)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const idOf = (response: Response) => (response.headers.get('location') ?? '').split('/').at(-1)!

describe('an upload', () => {
  it('in one piece is there at once, with its type, its digest and nothing of its name on disk', async () => {
    const body = text(5000)
    const upload = await files.send(body, { name: 'raport.txt' })
    expect(upload).toMatchObject({ name: 'raport.txt', bytes: 5000, received: 5000, mediaType: 'text/plain' })
    expect(upload).toMatchObject({ state: 'ready', reason: null, digest: sha256(body) })
    const onDisk = await readdir(room.folder, { recursive: true })
    expect(onDisk.filter((path) => /raport|att_|\.part|\.draft/.test(path))).toEqual([])
  })

  it('in three pieces, with a lost one sent again, is what was sent', async () => {
    const body = text(3000)
    const begun = await files.begin(3000)
    expect(begun.status).toBe(201)
    expect(Date.parse(begun.headers.get('upload-expires') ?? '')).toBeGreaterThan(Date.now())
    const path = begun.headers.get('location')!
    expect((await files.piece(path, 0, body.subarray(0, 1000))).headers.get('upload-offset')).toBe('1000')
    for (const wrong of [0, 999, 1001, 3000]) {
      const refused = await files.piece(path, wrong, body.subarray(0, 10))
      expect([wrong, refused.status, (await problemOf(refused)).code]).toEqual([
        wrong,
        409,
        'upload-conflict',
      ])
    }
    const head = await room.ask(path, { method: 'HEAD', headers: tus })
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual([
      200,
      '1000',
      '3000',
    ])
    expect(head.headers.get('cache-control')).toBe('no-store')
    await files.piece(path, 1000, body.subarray(1000, 2000))
    await files.piece(path, 2000, body.subarray(2000))
    expect(await files.look(idOf(begun))).toMatchObject({ state: 'ready', digest: sha256(body) })
  })

  it('that breaks off keeps what came, and goes on from there', async () => {
    const begun = await files.begin(2000)
    const path = begun.headers.get('location')!
    const body = text(2000)
    const gone = new ReadableStream<Uint8Array>(
      {
        start: (controller) => controller.enqueue(new Uint8Array(body.subarray(0, 700))),
        pull: (controller) => controller.error(new Error('the train went into a tunnel')),
      },
      { highWaterMark: 1 },
    )
    await room.app.request(path, {
      method: 'PATCH',
      body: gone,
      duplex: 'half',
      headers: {
        ...pieceHeaders(0),
        authorization: `Bearer ${tokenOf(anna)}`,
      },
    } as RequestInit)
    const { received } = await files.look(idOf(begun))
    expect(received).toBe(700)
    await files.piece(path, received, body.subarray(received))
    expect(await files.look(idOf(begun))).toMatchObject({ state: 'ready', digest: sha256(body) })
  })

  it('of which two pieces come at one place counts one of them', async () => {
    const begun = await files.begin(100)
    const path = begun.headers.get('location')!
    const answers = await Promise.all([50, 40, 30, 20].map((n) => files.piece(path, 0, text(n))))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409, 409])
    const counted = answers.find(({ status }) => status === 204)?.headers.get('upload-offset')
    expect((await files.look(idOf(begun))).received).toBe(Number(counted))
  })

  it('with a checksum is refused where the piece is not what was sent', async () => {
    const begun = await files.begin(100)
    const path = begun.headers.get('location')!
    const sum = (bytes: Uint8Array, algorithm = 'sha1') => ({
      'upload-checksum': `${algorithm} ${createHash(algorithm).update(bytes).digest('base64')}`,
    })
    const damaged = await files.piece(path, 0, text(100), sum(text(99)))
    expect([damaged.status, (await problemOf(damaged)).code]).toEqual([460, 'upload-damaged'])
    expect((await files.look(idOf(begun))).received).toBe(0)
    expect((await files.piece(path, 0, text(100), { 'upload-checksum': 'md5 AAAA' })).status).toBe(400)
    expect((await files.piece(path, 0, text(100), sum(text(100), 'sha256'))).status).toBe(204)
  })

  it('is taken back with its bytes', async () => {
    const { id } = await files.send(text(10))
    const before = (await readdir(room.folder, { recursive: true })).length
    const gone = await room.ask(`/api/files/${id}`, { method: 'DELETE', headers: tus })
    expect(gone.status).toBe(204)
    expect((await room.ask(`/api/files/${id}`)).status).toBe(404)
    expect((await readdir(room.folder, { recursive: true })).length).toBeLessThan(before)
  })

  it('works with the client that everybody uses', async () => {
    const web = await listen(room.app.fetch, '127.0.0.1', 0)
    const body = text(300_000)
    const token = tokenOf(anna)
    const url = await new Promise<string>((resolve, reject) => {
      const upload = new tusClient.Upload(Buffer.from(body), {
        endpoint: `http://127.0.0.1:${web.port}/api/files`,
        chunkSize: 100_000,
        headers: { authorization: `Bearer ${token}` },
        metadata: { filename: 'zażółć.txt' },
        onError: reject,
        onSuccess: () => resolve(upload.url ?? ''),
      })
      upload.start()
    })
    await web.drain(100)
    expect(await files.look(url.split('/').at(-1)!)).toMatchObject({
      name: 'zażółć.txt',
      state: 'ready',
      digest: sha256(body),
    })
  })
})

describe('refused is', () => {
  it('what announces 1 kB and sends more, however it says so', async () => {
    const begun = await files.begin(1024)
    const path = begun.headers.get('location')!
    const said = await files.piece(path, 0, text(10), { 'content-length': String(2 * 1024 ** 3) })
    expect([said.status, (await problemOf(said)).code]).toEqual([413, 'file-too-large'])
    const sent = { chunks: 0 }
    const endless = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          sent.chunks++
          controller.enqueue(new Uint8Array(1000))
        },
      },
      { highWaterMark: 0 },
    )
    const refused = await room.app.request(path, {
      method: 'PATCH',
      body: endless,
      duplex: 'half',
      headers: { ...pieceHeaders(0), authorization: `Bearer ${tokenOf(anna)}` },
    } as RequestInit)
    expect([refused.status, (await problemOf(refused)).code]).toEqual([413, 'file-too-large'])
    expect(sent.chunks).toBeLessThan(4)
    expect((await files.look(idOf(begun))).received).toBe(0)
  })

  it.each([
    ['more than one file may have', 20 * 1024 * 1024 + 1, 'x.pdf', 413, 'file-too-large'],
    ['more XML than may be', 5 * 1024 * 1024 + 1, 'x.xml', 413, 'file-too-large'],
    ['2 GB', 2 * 1024 ** 3, 'x.zip', 413, 'file-too-large'],
    ['nothing at all', 0, 'x.txt', 400, 'body-invalid'],
  ])('%s', async (_, bytes, name, status, code) => {
    const response = await files.begin(bytes, { name })
    expect([response.status, (await problemOf(response)).code]).toEqual([status, code])
  })

  it.each([
    [{ 'upload-length': '-1' }],
    [{ 'upload-length': '1e3' }],
    [{ 'upload-length': '99999999999999999999' }],
    [{ 'upload-length': '10', 'upload-metadata': 'filename !!!' }],
    [{ 'upload-length': '10', 'upload-metadata': 'filename YQ== YQ==' }],
    [{ 'upload-length': '10', 'upload-metadata': `filename ${'YWFh'.repeat(2000)}` }],
    [{ 'upload-defer-length': '1' }],
  ])('a beginning that is not well written: %j', async (headers: Record<string, string>) => {
    const response = await room.ask('/api/files', { method: 'POST', headers: { ...tus, ...headers } })
    expect([response.status, (await problemOf(response)).code]).toEqual([400, 'body-invalid'])
  })

  it('another protocol, another type, another version', async () => {
    const none = await room.ask('/api/files', { method: 'POST', headers: { 'upload-length': '10' } })
    expect([none.status, (await problemOf(none)).code]).toEqual([412, 'upload-protocol'])
    const old = await room.ask('/api/files', {
      method: 'POST',
      headers: { 'tus-resumable': '0.2.2', 'upload-length': '10' },
    })
    expect(old.status).toBe(412)
    const begun = await files.begin(10)
    const typed = await files.piece(begun.headers.get('location')!, 0, text(10), {
      'content-type': 'text/plain',
    })
    expect(typed.status).toBe(415)
  })

  it('what goes beyond the firm’s day', async () => {
    const large = { name: 'x.pdf', token: tokenOf(piotr) }
    const answers = []
    for (let n = 0; n < 4; n++) answers.push((await files.begin(19 * 1024 * 1024, large)).status)
    expect(answers).toEqual([201, 201, 201, 429])
    expect((await files.begin(10)).status).toBe(201)
  })

  it('somebody else’s upload, as if there were none', async () => {
    const begun = await files.begin(10)
    const path = begun.headers.get('location')!
    const colleague = { ...anna, subject: 'adam', name: 'Adam Nowak' }
    for (const token of [tokenOf(piotr), tokenOf(colleague), room.staff.maria]) {
      expect((await files.piece(path, 0, text(10), {}, token)).status).toBe(404)
      expect((await room.ask(path, { token })).status).toBe(404)
      expect((await room.ask(path, { token, method: 'DELETE', headers: tus })).status).toBe(404)
    }
    expect((await files.look(idOf(begun))).received).toBe(0)
  })
})

describe('a page of a registered portal', () => {
  it('may ask for everything that an upload needs, and read the answers', async () => {
    const origin = portal.origins[0]!
    const preflight = await room.ask('/api/files', { method: 'OPTIONS', token: null, headers: { origin } })
    for (const name of ['PATCH', 'DELETE'])
      expect(preflight.headers.get('access-control-allow-methods')).toContain(name)
    for (const name of [
      'Tus-Resumable',
      'Upload-Offset',
      'Upload-Length',
      'Upload-Metadata',
      'Upload-Checksum',
    ])
      expect(preflight.headers.get('access-control-allow-headers')).toContain(name)
    expect(preflight.headers.get('tus-version')).toBe('1.0.0')
    expect(preflight.headers.get('tus-extension')).toBe('creation,expiration,termination,checksum')
    expect(preflight.headers.get('tus-max-size')).toBe(String(20 * 1024 * 1024))
    const begun = await room.ask('/api/files', {
      method: 'POST',
      headers: { ...tus, origin, 'upload-length': '10' },
    })
    for (const name of ['Upload-Offset', 'Location', 'Upload-Expires'])
      expect(begun.headers.get('access-control-expose-headers')).toContain(name)
  })
})

describe('what nobody sends with a case', () => {
  it('is swept when its time is over: rows and bytes', async () => {
    const begun = await files.begin(100)
    await files.piece(begun.headers.get('location')!, 0, text(50))
    const whole = await files.send(text(60))
    const fresh = await files.send(text(70))
    const before = (await readdir(room.folder, { recursive: true })).length
    await room.db.write(
      'UPDATE attachments SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE id IN ($1, $2)',
      [idOf(begun), whole.id],
    )
    await room.files.tend()
    const left = await room.db.rows<{ id: string }>('SELECT id FROM attachments WHERE id IN ($1, $2, $3)', [
      idOf(begun),
      whole.id,
      fresh.id,
    ])
    expect(left.map(({ id }) => id)).toEqual([fresh.id])
    expect((await readdir(room.folder, { recursive: true })).length).toBeLessThan(before)
  })
})

describe('the disk', () => {
  it('that is away is told as such, and the upload goes on when it is back', async () => {
    const begun = await files.begin(20)
    const path = begun.headers.get('location')!
    await files.piece(path, 0, text(20).subarray(0, 10))
    await rename(room.folder, `${room.folder}-away`)
    const away = await files.piece(path, 10, text(20).subarray(10))
    await rename(`${room.folder}-away`, room.folder)
    const { code, trace } = await problemOf(away)
    expect([away.status, code, typeof trace]).toEqual([503, 'storage-away', 'string'])
    expect((await files.piece(path, 10, text(20).subarray(10))).status).toBe(204)
    expect(await files.look(idOf(begun))).toMatchObject({ state: 'ready', digest: sha256(text(20)) })
  })
})

describe('many files that end at once', () => {
  it('are all checked, each once', async () => {
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, n) => files.send(text(50_000 + n), { name: `${n}.txt` })),
    )
    expect(sent.map(({ state, bytes }) => [state, bytes])).toEqual(sent.map((_, n) => ['ready', 50_000 + n]))
  })
})
