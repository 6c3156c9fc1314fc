import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createPortalAccounts, PortalAway, signatureOf } from '../../../server/effects/portal-account.ts'
import { PrivateAddress } from '../../../server/effects/public-address.ts'
import { portalServer, secret } from '../desk/account-room.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function answering(status: number, body: string, delayMs = 0) {
  const server = createServer((_, response) => {
    setTimeout(() => response.writeHead(status, { location: 'http://169.254.169.254/' }).end(body), delayMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const ours = (url: string, more = {}) => createPortalAccounts({ url, secret, internal: true, ...more })

describe('a portal’s account interface', () => {
  it('tells what is on file, and nothing where there is no such account', async () => {
    const portal = await portalServer()
    closing.push(portal.close)
    expect(await ours(portal.url).find({ login: 'MAREK@narew.example' })).toMatchObject({
      id: 'marek',
      state: 'blocked',
    })
    expect(await ours(portal.url).find({ login: 'nobody@nowhere.example' })).toBeNull()
    expect(await ours(portal.url).find({ subject: 'anna' })).toMatchObject({ scope: 'extended' })
  })

  it('carries an order out once, whoever repeats it', async () => {
    const portal = await portalServer()
    closing.push(portal.close)
    const order = { account: 'marek', order: 'unblock', case: 'OB/1', expects: { state: 'blocked' } } as const
    const accounts = ours(portal.url)
    const first = await accounts.order(order, 'key-1')
    expect(first).toMatchObject({ result: 'done', order: 'unblock' })
    expect(await accounts.order(order, 'key-1')).toEqual(first)
    expect(await accounts.order(order, 'key-2')).toMatchObject({ result: 'refused', reason: 'state-changed' })
    const taken = { ...order, order: 'change-login', login: 'anna@baltyk.example', expects: {} } as const
    expect(await accounts.order(taken, 'key-3')).toMatchObject({ reason: 'login-taken' })
    expect(await accounts.order({ ...order, account: 'nobody' }, 'key-4')).toMatchObject({
      reason: 'account-unknown',
    })
  })

  it('answers only what the desk has signed: its secret, path, key, body and time', async () => {
    const portal = await portalServer()
    closing.push(portal.close)
    await expect(ours(portal.url, { secret: 'x'.repeat(40) }).find({ login: 'a' })).rejects.toThrow('401')
    const body = JSON.stringify({ login: 'marek@narew.example' })
    const send = async (at: string, signed: Partial<Parameters<typeof signatureOf>[1]> = {}) => {
      const what = { at, method: 'POST', path: '/accounts/find', key: '', body, ...signed }
      const headers = { 'desk-time': at, 'desk-signature': signatureOf(secret, what) }
      return (await fetch(`${portal.url}/find`, { method: 'POST', headers, body })).status
    }
    const now = new Date().toISOString()
    expect(await send(now)).toBe(200)
    expect(await send(now, { path: '/accounts/orders' })).toBe(401)
    expect(await send(now, { body: '{}' })).toBe(401)
    expect(await send(now, { key: 'other' })).toBe(401)
    expect(await send(new Date(Date.now() - 6 * 60_000).toISOString())).toBe(401)
    expect(await send('never')).toBe(401)
  })

  it('that is silent, away, or says something else is asked again later', async () => {
    const order = { account: 'a', order: 'unblock', case: 'c', expects: {} } as const
    for (const [url, more] of [
      ['http://127.0.0.1:9/accounts', {}],
      [await answering(200, '{}', 400), { timeoutMs: 150 }],
      [await answering(500, 'broken'), {}],
      [await answering(302, ''), {}],
      [await answering(200, 'not json'), {}],
      [await answering(200, 'x'.repeat(70_000)), {}],
    ] as const)
      await expect(ours(url, more).order(order, 'k')).rejects.toBeInstanceOf(PortalAway)
    const other = {
      id: 'r',
      at: new Date().toISOString(),
      order: 'security-block',
      result: 'done',
      reason: null,
    }
    await expect(ours(await answering(200, JSON.stringify(other))).order(order, 'k')).rejects.toThrow(
      'another order',
    )
  })

  it('is not looked for in a private network unless it was said to stand there', async () => {
    const portal = await portalServer()
    closing.push(portal.close)
    const url = new URL(portal.url)
    await expect(
      createPortalAccounts({ url: portal.url, secret }).find({ login: 'a' }),
    ).rejects.toBeInstanceOf(PrivateAddress)
    // By a name that leads there, too.
    const named = `http://localhost:${url.port}/accounts`
    await expect(createPortalAccounts({ url: named, secret }).find({ login: 'a' })).rejects.toMatchObject({
      cause: expect.any(PrivateAddress) as unknown,
    })
    expect(portal.asked).toEqual([])
  })
})
