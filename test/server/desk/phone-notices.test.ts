/** Notices by telephone: by a gateway, signed and once; by an officer's call where there is none, or it does not take them. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterEach, describe, expect, it } from 'vitest'
import { phoneGateway } from '../../../demo/mail-catcher/phone.ts'
import { messagesTo } from '../../../server/phone-sender.ts'
import type { PhoneMessage } from '../../../workflows/contracts/phone-notice.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { accountRoom, proof, secret } from './account-room.ts'
import { anna, jan, maria, piotr } from './desk-room.ts'

type Room = Awaited<ReturnType<typeof accountRoom>>
const opened: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

async function roomWith(sendsMessages: boolean): Promise<Room> {
  const room = await accountRoom({ sendsMessages })
  opened.push(room)
  return room
}

async function gateway(broken: () => boolean = () => false) {
  const answer = getRequestListener(phoneGateway(secret).fetch)
  const server: Server = createServer((request, response) => {
    if (broken()) return void response.writeHead(503).end()
    void answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push(server)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const taken = async () => (await (await fetch(`${url}/messages.json`)).json()) as PhoneMessage[]
  const send = messagesTo({ url: `${url}/messages`, secret }, new AbortController().signal)
  return { url, taken, send }
}

async function cooling(room: Room, who = anna): Promise<View> {
  const act = async (view: View, event: string, by = maria, answers = {}) => {
    const sent = await room.send(await room.now(view), event, by, answers)
    await room.work()
    return room.now(sent)
  }
  const answers = {
    newLogin: `new.${who.subject}@new.example`,
    about: 'A new address.',
    route: 'signed-request',
    own: true,
  }
  const asked = await room.open(answers, who, 'login-change')
  await room.work()
  let now = await act(asked, 'claim')
  now = await act(now, 'record', maria, proof('signed-request'))
  now = await act(now, 'propose')
  return act(now, 'approve', jan)
}
const later = (room: Room) =>
  room.db.write(
    "UPDATE phone_notices SET due_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE state = 'waiting'",
  )

describe('with a gateway', () => {
  it('the old telephone is told at once, with the way to stop it, and nobody has to call', async () => {
    const room = await roomWith(true)
    const phone = await gateway()
    const now = await cooling(room)
    expect(await room.desk.phoneNotices.work(phone.send)).toBe(true)
    expect(await room.desk.phoneNotices.work(phone.send)).toBe(false)
    const [message] = await phone.taken()
    expect(message).toMatchObject({
      to: room.portal.accounts.find({ subject: 'anna' })!.phone,
      language: 'pl',
    })
    expect(message!.text).toMatch(/https:\/\/desk\.example\/not-me#\S+$/)
    expect(message!.text).not.toMatch(/[{}]/)
    // The link in it stops the change, like the one in the mail.
    await room.ring('cooling-over')
    expect((await room.now(now)).step).toBe('executed')
  })

  it('a message that is lost on the way is sent again under the same id, and counts once', async () => {
    const room = await roomWith(true)
    let broken = true
    const phone = await gateway(() => broken)
    const now = await cooling(room)
    await room.desk.phoneNotices.work(phone.send)
    expect((await room.desk.phoneNotices.list(maria)).rows[0]).toMatchObject({
      state: 'waiting',
      error: 'HTTP 503',
    })
    broken = false
    await later(room)
    await room.desk.phoneNotices.work(phone.send)
    // As after a crash between the answer and the note of it.
    await room.db.write("UPDATE phone_notices SET state = 'waiting'")
    await later(room)
    await room.desk.phoneNotices.work(phone.send)
    expect(await phone.taken()).toHaveLength(1)
    const history = await room.desk.reading.history(now.id, maria)
    expect(JSON.stringify(history)).toContain('history.account.notice.sent')
  })

  it('what it refuses, or never takes, waits for an officer’s call, and so does the change', async () => {
    const room = await roomWith(true)
    const now = await cooling(room, piotr)
    await room.desk.phoneNotices.work(() => Promise.resolve({ error: 'HTTP 400', isRefused: true }))
    const [notice] = (await room.desk.phoneNotices.list(maria)).rows
    expect(notice).toMatchObject({ state: 'to-call', error: 'HTTP 400', number: now.number })
    await room.ring('cooling-over')
    expect((await room.now(now)).step).toBe('to-notify')
    await expect(
      room.desk.phoneNotices.called({ ...jan, session: '00'.repeat(32) }, notice!.id, { note: 'x' }),
    ).rejects.toMatchObject({ code: 'session-expired' })
    const { rows } = await room.desk.phoneNotices.called(jan, notice!.id, { note: 'Powiedziane.' })
    expect(rows[0]).toMatchObject({ state: 'called', officer: jan.name, note: 'Powiedziane.' })
    await expect(room.desk.phoneNotices.called(jan, notice!.id, { note: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(room.desk.phoneNotices.list(anna)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('takes nothing that is not signed, was altered, or is old', async () => {
    const phone = await gateway()
    const message = { id: 'phone-1', to: '+48 600', language: 'pl' as const, text: 'x' }
    const wrong = messagesTo(
      { url: `${phone.url}/messages`, secret: `${secret}!` },
      new AbortController().signal,
    )
    expect(await wrong(message)).toEqual({ error: 'HTTP 401', isRefused: true })
    expect(await phone.taken()).toEqual([])
  })
})

describe('without a gateway', () => {
  it('an officer is asked to call: before the change by the case itself, after it by the list', async () => {
    const room = await roomWith(false)
    const now = await cooling(room)
    expect((await room.desk.phoneNotices.list(maria)).rows).toEqual([])
    expect(now.offers.map(({ event }) => event)).toContain('record-notice')
    await room.send(now, 'record-notice', jan, { outcome: 'told' })
    await room.ring('cooling-over')
    const { gateway: has, rows } = await room.desk.phoneNotices.list(maria)
    expect(has).toBe(false)
    expect(rows).toMatchObject([{ template: 'login-changed', state: 'to-call', number: now.number }])
    // The link is the owner's: whoever calls has none.
    expect(rows[0]!.text).toMatch(/^Pomoc techniczna: login do Państwa konta został zmieniony\. .*wiadomości/)
    expect(JSON.stringify(await room.db.rows('SELECT * FROM phone_notices'))).not.toContain('not-me')
  })
})
