/** The demo's exchange tells a real desk of calls, by numbers that the demo's portal has confirmed. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve } from '@hono/node-server'
import { telephoneExchange } from '../../demo/telephone-exchange/exchange.ts'
import { customers } from '../../demo/people.ts'
import { httpRoom, tokenOf, type HttpRoom } from '../server/http/http-room.ts'
import { exchange } from '../server/channels/telephone/exchange.ts'
import type { CallList, CallSheet } from '../../workflows/contracts/telephone.ts'
import { anna } from '../server/desk/desk-room.ts'

let room: HttpRoom
let desk: ReturnType<typeof serve>
let app: ReturnType<typeof telephoneExchange>
beforeAll(async () => {
  const setting = exchange()
  room = await httpRoom(undefined, { cti: [setting] })
  const address = await new Promise<{ port: number }>((resolve) => {
    desk = serve({ fetch: room.app.fetch, port: 0, hostname: '127.0.0.1' }, resolve)
  })
  app = telephoneExchange({ desk: `http://127.0.0.1:${address.port}`, token: setting.token! })
  await room.ask('/api/me', { token: tokenOf(anna, { phone: customers[0]!.phone }) })
})
afterAll(async () => {
  await new Promise((resolve) => desk.close(resolve))
  await room.close()
})

const press = (path: string, fields: Record<string, string>) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
const page = async () => (await app.request('/')).text()
const asMaria = async <T>(path: string) =>
  (await (await room.ask(path, { token: room.staff.maria })).json()) as T
const callOf = (html: string) => /name="call" value="([^"]+)"/.exec(html)?.[1] ?? ''

it('somebody of the demo calls, an officer answers and has her before him, and it ends', async () => {
  expect((await press('/ring', { caller: 'Anna Nowak' })).status).toBe(303)
  const html = await page()
  expect(html).toContain('Anna Nowak, +48600100200: rings')
  const call = callOf(html)
  const [ringing] = (await asMaria<CallList>('/api/staff/calls')).calls
  expect(ringing).toMatchObject({ state: 'ringing', number: '+48600100200', direction: 'in' })
  // Logins are what the demo's officers are known by.
  await room.db.write("UPDATE staff SET subject = 'maria' WHERE id = 'off_maria'")
  await press('/answer', { call, officer: 'maria' })
  expect(await page()).toContain('talks to Maria')
  const sheet = await asMaria<CallSheet>(`/api/staff/calls/${ringing!.id}`)
  expect(sheet.parties).toMatchObject([{ name: 'Anna Nowak', known: 'number' }])
  await press('/hang-up', { call })
  expect(await asMaria<CallSheet>(`/api/staff/calls/${ringing!.id}`)).toMatchObject({
    state: 'ended',
    cause: 'normalClearing',
  })
  expect(await page()).not.toContain('talks to')
})

it('a withheld number is nobody’s, and what is not there cannot be pressed', async () => {
  await press('/ring', { caller: 'A withheld number' })
  const [call] = (await asMaria<CallList>('/api/staff/calls')).calls
  expect(call?.number).toBeNull()
  for (const [path, fields] of [
    ['/ring', { caller: 'Nobody' }],
    ['/answer', { call: 'x', officer: 'maria' }],
    ['/hang-up', {}],
  ] as const)
    expect((await press(path, fields)).status).toBe(404)
})

it('says so where the desk is not there', async () => {
  const alone = telephoneExchange({ desk: 'http://127.0.0.1:9', token: 'x' })
  await alone.request('/ring', { method: 'POST', body: new URLSearchParams({ caller: 'Anna Nowak' }) })
  expect(await (await alone.request('/')).text()).toContain('The desk did not answer.')
})
