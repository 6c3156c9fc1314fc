import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnblockPage } from '../../../workflows/contracts/account-requests.ts'
import { portalServer, request, secret, type Portal } from '../desk/account-room.ts'
import { maria } from '../desk/desk-room.ts'
import { httpRoom, type HttpRoom } from './http-room.ts'

let room: HttpRoom
let portal: Portal
beforeAll(async () => {
  portal = await portalServer()
  const accounts = { url: portal.url, secret, internal: true }
  room = await httpRoom(undefined, { accountPortals: [{ code: 'demo', name: 'Portal', accounts }] })
})
afterAll(async () => {
  await room.close()
  await portal.close()
})

const post = (path: string, body: unknown) =>
  room.ask(path, { token: null, method: 'POST', body, headers: { 'content-type': 'application/json' } })
const code = async (response: Response) => ((await response.json()) as { code: string }).code

async function linkFor(address: string): Promise<string> {
  await room.desk.accountRequests.ask({ portal: 'demo', address, language: 'pl' })
  const [row] = await room.db.rows<{ params: string }>(
    `SELECT params FROM mails WHERE template = 'account-link' AND address = $1 ORDER BY id DESC LIMIT 1`,
    [address],
  )
  return (JSON.parse(row!.params) as { url: string }).url.split('#')[1]!
}

describe('people who cannot sign in, over HTTP', () => {
  it('get byte for byte the same answer for every address, and too many askings are refused', async () => {
    const answers = []
    for (const address of ['marek@narew.example', 'nobody@nowhere.example'])
      answers.push(await post('/api/unblock/links', { portal: 'demo', address, language: 'pl' }))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const [one, other] = await Promise.all(answers.map((answer) => answer.text()))
    expect(one).toBe(other)
    expect([...answers[0]!.headers]).toEqual([...answers[1]!.headers])
    expect(portal.asked).toEqual([])
    const ask = () => post('/api/unblock/links', { portal: 'demo', address: 'x@y.example', language: 'pl' })
    const statuses = []
    for (let n = 0; n < 4; n += 1) statuses.push((await ask()).status)
    expect(statuses).toEqual([200, 200, 200, 429])
  })

  it('hand in a document by their link alone, which an officer opens', async () => {
    const token = await linkFor('doc@post.example')
    const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n')
    const upload = (link: string) =>
      room.ask('/api/unblock/files?name=wniosek.pdf', {
        token: null,
        method: 'POST',
        raw: pdf,
        headers: { 'unblock-link': link, 'content-length': String(pdf.length) },
      })
    expect((await upload('no-such-link-at-all-here')).status).toBe(410)
    const sent = await upload(token)
    expect(sent.status).toBe(201)
    const { id } = (await sent.json()) as { id: string }
    const theirs = await linkFor('other@post.example')
    // Somebody else's document is like none.
    const stolen = await post('/api/unblock/requests', {
      token: theirs,
      answers: { ...request, evidence: [id] },
    })
    expect(stolen.status).toBe(422)
    const made = await post('/api/unblock/requests', { token, answers: { ...request, evidence: [id] } })
    expect(made.status).toBe(201)
    const { request: mine } = (await made.json()) as UnblockPage
    const [row] = await room.db.rows<{ id: string }>('SELECT id FROM cases WHERE number = $1', [mine!.number])
    const view = await room.desk.reading.look(row!.id, maria)
    expect(view.thread?.[0]?.files.map(({ name }) => name)).toEqual(['wniosek.pdf'])
  })

  it('are told every fault at once, and nothing is lost', async () => {
    const token = await linkFor('faults@post.example')
    const bad = await post('/api/unblock/requests', {
      token,
      answers: { login: '', route: 'by-magic', own: false },
    })
    expect(bad.status).toBe(422)
    const { faults } = (await bad.json()) as { faults: { field: string }[] }
    expect(faults.map(({ field }) => field).sort()).toEqual(['about', 'login', 'own', 'person', 'route'])
    expect((await post('/api/unblock/requests', { token, answers: request })).status).toBe(201)
    const again = await post('/api/unblock/requests', { token, answers: { ...request, about: 'Other' } })
    expect([again.status, await code(again)]).toEqual([409, 'link-used'])
  })

  it('get a clear refusal for what is no link, no address and no portal', async () => {
    const over = await post('/api/unblock/open', { token: 'a'.repeat(43) })
    expect([over.status, await code(over)]).toEqual([410, 'link-over'])
    const stop = await post('/api/not-me', { token: 'a'.repeat(43) })
    expect([stop.status, await code(stop)]).toEqual([410, 'link-over'])
    for (const body of [{}, { token: 'short' }, { token: 'a'.repeat(43), more: 1 }, []])
      expect((await post('/api/not-me', body)).status).toBe(400)
  })

  it('have pages without anything foreign or inline, and a GET of theirs stops nothing', async () => {
    for (const path of ['/unblock', '/not-me', '/unblock.js', '/not-me.js', '/page.js', '/unblock.css']) {
      const page = await room.ask(path, { token: null })
      expect(page.status).toBe(200)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    }
    expect((await room.ask('/api/not-me', { token: null })).status).toBe(404)
  })
})
