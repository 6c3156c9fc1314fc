/** The knowledge base as everybody gets it over HTTP: small, cached, for nobody in particular; and its bad input. */
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArticlePage, KnowledgeIndex } from '../../../workflows/contracts/knowledge.ts'
import { draft } from '../desk/article-room.ts'
import { maria } from '../desk/desk-room.ts'
import { httpRoom, portal, problemOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
})
afterAll(() => room.close())

const nobody = (path: string, headers: Record<string, string> = {}) =>
  room.ask(path, { token: null, headers })
const against = { version: 1, useful: false, reason: 'wrong', text: null, device: 'f1d2d2f924e986ac86' }
const refused = async (response: Promise<Response>) => {
  const { status, code, faults } = await problemOf(await response)
  return { status, code, fields: faults?.map(({ field }) => field) }
}

it('is not known before the database has been read, and says so', async () => {
  expect(await refused(nobody('/api/knowledge'))).toMatchObject({ status: 503, code: 'database-away' })
  expect(await refused(nobody('/api/knowledge/release'))).toMatchObject({ status: 503 })
})

describe('the index', () => {
  beforeAll(async () => {
    await room.desk.articles.create({ code: 'release', draft: draft() }, maria)
    await room.desk.articles.setState('release', { state: 'published', version: 1 })
  })

  it('is for everybody, also for shared caches, and once read costs no more than a question', async () => {
    const first = await nobody('/api/knowledge', { origin: portal.origins[0]! })
    const tag = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toContain('public')
    expect(first.headers.get('vary')).toBe('Origin, Accept-Encoding')
    expect(first.headers.get('access-control-allow-origin')).toBe(portal.origins[0])
    expect(KnowledgeIndex.parse(await first.json())).toMatchObject({
      lang: 'pl',
      items: [{ code: 'release' }],
    })
    const again = await nobody('/api/knowledge', { 'if-none-match': tag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
  })

  it('comes compressed to who understands it, each encoding with a tag of its own', async () => {
    const packed = await nobody('/api/knowledge?lang=en', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('br')
    const text = brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()
    const plain = await nobody('/api/knowledge?lang=en')
    expect(await plain.text()).toBe(text)
    expect(plain.headers.get('etag')).not.toBe(packed.headers.get('etag'))
    expect(plain.headers.get('etag')).toMatch(/^"/)
  })

  it('has an article for each of its codes', async () => {
    const page = ArticlePage.parse(await (await nobody('/api/knowledge/release?lang=en')).json())
    expect(page).toMatchObject({
      lang: 'en',
      title: 'No message IE029',
      body: [['p', 'Please ', ['strong', 'wait'], '.']],
    })
    expect(await refused(nobody('/api/knowledge/nowhere'))).toMatchObject({ status: 404 })
    expect(await refused(nobody('/api/knowledge/%00'))).toMatchObject({ status: 404 })
    expect(await refused(nobody('/api/knowledge?lang=de'))).toMatchObject({ status: 400, fields: ['lang'] })
  })
})

describe('a vote', () => {
  const cast = (body: unknown, code = 'release') =>
    room.ask(`/api/knowledge/${code}/votes`, { token: null, body })

  it.each([
    ['no object', [], 400],
    ['a member too many', { ...against, person: 'someone else' }, 400],
    ['a reason that is none', { ...against, reason: '<script>' }, 400],
    ['a text that is too long', { ...against, text: 'x'.repeat(2001) }, 400],
    ['a version that is none', { ...against, version: 0 }, 400],
    ['a device that is none', { ...against, device: '../../etc' }, 400],
    ['no device and nobody', { ...against, device: null }, 422],
    ['no reason', { ...against, reason: null }, 422],
  ])('with %s is refused', async (_, body, status) => {
    expect(await refused(cast(body))).toMatchObject({ status })
  })

  it('keeps any text as it was written', async () => {
    const text = '<img src=x onerror=alert(1)> \u202e"\';--'
    expect((await room.ask('/api/knowledge/release/votes', { body: { ...against, text } })).status).toBe(204)
    const { tasks } = (await (
      await room.ask('/api/staff/article-tasks', { token: room.staff.maria })
    ).json()) as { tasks: { text: string }[] }
    expect(tasks.map((task) => task.text)).toEqual([text])
  })

  it("with a wrong credential is nobody's", async () => {
    const response = room.ask('/api/knowledge/release/votes', { token: 'x.y.z', body: against })
    expect(await refused(response)).toMatchObject({ status: 401 })
  })

  it('can be cast only so often from one address', async () => {
    const answers: number[] = []
    for (let i = 0; i < 12; i++) answers.push((await cast(against, 'release')).status)
    expect(answers.at(-1)).toBe(429)
  })
})

describe('an editor', () => {
  const send = (path: string, body: unknown) =>
    room.ask(`/api/staff/${path}`, { token: room.staff.maria, body })

  it.each([
    ['articles', { code: 'UPPER', draft: draft() }, 400],
    ['articles', { code: '-', draft: draft() }, 400],
    ['articles', { code: 'a'.repeat(61), draft: draft() }, 400],
    ['articles', { code: 'fine', draft: { ...draft(), html: '<b>' } }, 400],
    ['articles', { code: 'fine', draft: draft({ codes: ['<x>'] }) }, 400],
    ['articles', { code: 'fine', draft: draft({ validTo: 'tomorrow' }) }, 400],
    ['articles', { code: 'fine', draft: draft({ title: { pl: 'x'.repeat(161), en: 'x' } }) }, 400],
    ['articles', { code: 'fine', draft: draft({ body: { pl: '', en: 'x' } }) }, 422],
    ['articles', { code: 'release', draft: draft() }, 422],
    ['articles/release/versions', { seen: 7, draft: draft() }, 409],
    ['articles/nowhere/versions', { seen: 1, draft: draft() }, 404],
    ['articles/release/state', { state: 'published', version: 9 }, 404],
    ['articles/release/state', { state: 'draft', version: 1 }, 400],
    ['articles/nowhere/state', { state: 'retired', version: 1 }, 404],
    ['article-tasks/vote_nowhere/close', {}, 404],
  ])('is refused at %s: %j', async (path, body, status) => {
    expect(await refused(send(path, body))).toMatchObject({ status })
    const { row } = await room.desk.articles.file('release')
    expect(row).toMatchObject({ newest: 1, state: 'published' })
  })
})
