/** One question to a system that really listens, or does not. */
import { afterEach, describe, expect, it } from 'vitest'
import { askSystem } from '../../../server/effects/ask-system.ts'
import { answers, breaksOff, hangs, tcpSystem, webSystem, type Behaviour } from '../probes/systems.ts'

type System = Awaited<ReturnType<typeof webSystem>>
const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function system(behaviour?: Behaviour): Promise<System> {
  const started = await webSystem(behaviour)
  open.push(started)
  return started
}
const asked = (target: string, more: Partial<Parameters<typeof askSystem>[0]> = {}) =>
  askSystem({ target, timeoutMs: 300, status: [200], follow: false, ...more })

describe('over http', () => {
  it('an expected status is an answer, any other is none', async () => {
    const { url, become } = await system()
    expect(await asked(url)).toMatchObject({ ok: true, detail: 'HTTP 200' })
    become(answers(500))
    expect(await asked(url)).toMatchObject({ ok: false, detail: 'HTTP 500' })
    expect(await asked(url, { status: [200, 401, 500] })).toMatchObject({ ok: true })
  })

  it('silence ends with the time that was given', async () => {
    const { url } = await system(hangs)
    const result = await asked(url)
    expect(result).toMatchObject({ ok: false, detail: 'timeout' })
    expect(result.ms).toBeGreaterThanOrEqual(280)
    expect(result.ms).toBeLessThan(2000)
  })

  it('a connection that breaks off, and one that nobody takes, are told apart', async () => {
    const { url } = await system(breaksOff)
    expect(await asked(url)).toMatchObject({ ok: false, detail: 'ECONNRESET' })
    const gone = await webSystem()
    await gone.close()
    expect(await asked(gone.url)).toMatchObject({ ok: false, detail: 'ECONNREFUSED' })
  })

  it('what comes after the head is not read, however long it is', async () => {
    const { url } = await system((_, response) => {
      response.writeHead(200)
      response.write('x'.repeat(1_000_000))
    })
    expect(await asked(url)).toMatchObject({ ok: true })
  })

  it('stops when the process does', async () => {
    const { url } = await system(hangs)
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 20)
    const result = await askSystem(
      { target: url, timeoutMs: 5000, status: [200], follow: false },
      stop.signal,
    )
    expect(result.ok).toBe(false)
    expect(result.ms).toBeLessThan(1000)
  })
})

describe('a redirect', () => {
  it('is not followed unless the settings say so', async () => {
    const target = await system()
    const { url } = await system(answers(302, { location: target.url }))
    expect(await asked(url)).toMatchObject({ ok: false, detail: 'HTTP 302' })
    expect(await asked(url, { status: [302] })).toMatchObject({ ok: true })
    expect(target.asked()).toBe(0)
  })

  it('never leads to another host, such as one inside the network', async () => {
    const inside = await system()
    const location = inside.url.replace('127.0.0.1', 'localhost')
    const { url } = await system(answers(302, { location }))
    expect(await asked(url, { follow: true })).toMatchObject({
      ok: false,
      detail: 'HTTP 302 to another host',
    })
    expect(inside.asked()).toBe(0)
    const strange = await system(answers(302, { location: 'file:///etc/passwd' }))
    expect(await asked(strange.url, { follow: true })).toMatchObject({ ok: false })
  })

  it('within the host is followed three times and no more', async () => {
    let left = 3
    const { url } = await system((_, response) => {
      const more = left-- > 0
      response.writeHead(more ? 302 : 200, more ? { location: '/next' } : {}).end()
    })
    expect(await asked(url, { follow: true })).toMatchObject({ ok: true, detail: 'HTTP 200' })
    const round = await system(answers(301, { location: '/again' }))
    expect(await asked(round.url, { follow: true })).toMatchObject({
      ok: false,
      detail: 'too many redirects',
    })
    expect(round.asked()).toBe(4)
  })
})

describe('over tcp', () => {
  it('a port that takes the connection answers, a closed one does not', async () => {
    const listening = await tcpSystem()
    expect(await asked(listening.target)).toMatchObject({ ok: true, detail: 'connected' })
    await listening.close()
    expect(await asked(listening.target)).toMatchObject({ ok: false, detail: 'ECONNREFUSED' })
  })
})
