/** The port at which a mail server hands mail over: taken once it is stored, and never twice. */
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startSubmission, type Submission } from '../../../../server/channels/mailbox/submission.ts'
import { readSubmissionUrl } from '../../../../server/channels/mailbox/submission-url.ts'
import { Outage } from '../../../../server/db/faults.ts'
import { listMailboxes } from '../../../../server/db/mailboxes.ts'
import { freePort } from '../../../bench/program.ts'
import { domain, mailOf, mailRoom, type MailRoom } from './mail-room.ts'

let room: MailRoom
const running: Submission[] = []
beforeAll(async () => {
  room = await mailRoom()
})
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
})
afterAll(() => room.close())

async function open(
  more: Partial<Parameters<typeof startSubmission>[0]> & { scheme?: string; user?: string } = {},
) {
  const port = await freePort()
  const { scheme = 'smtp', user = '', ...rest } = more
  const url = `${scheme}://${user}127.0.0.1:${port}`
  const begin = async () => {
    const one = startSubmission({
      db: room.db,
      store: room.files.store,
      url,
      domain,
      log: room.options.log,
      retryMs: 50,
      ...rest,
    })
    running.push(one)
    return one
  }
  await (
    await begin()
  ).listening
  return { port, url, begin }
}

async function hand(
  port: number,
  raw: Buffer,
  more: { lmtp?: boolean; from?: string; to?: string | string[]; auth?: { user: string; pass: string } } = {},
) {
  const { lmtp = false, from = 'anna@baltyk.test', to = `help@${domain}`, auth } = more
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    lmtp,
    ignoreTLS: true,
    ...(auth && { auth }),
  } as object)
  try {
    return await transport.sendMail({ envelope: { from, to }, raw })
  } finally {
    transport.close()
  }
}

const stored = async () => {
  const [row] = await room.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM mail_in')
  return Number(row?.n)
}

describe('a mail that is handed over', () => {
  it.each(['smtp', 'lmtp'] as const)(
    'by %s is stored with its envelope, and goes its way',
    async (scheme) => {
      const { port } = await open({ scheme })
      const reply = await hand(port, mailOf({ subject: `Przez ${scheme}` }), { lmtp: scheme === 'lmtp' })
      expect(reply.response).toMatch(/^250/)
      const before = await room.latest()
      expect(before.state).toBe('stored')
      const raw = (await room.files.store.read(before.stored)).toString()
      expect(raw).toMatch(
        /^Return-Path: <anna@baltyk\.test>\r\nEnvelope-To: help@desk\.test\r\nAuthentication-Results: /,
      )
      await room.work.drain()
      expect(await room.latest()).toMatchObject({ state: 'entered', subject: `Przez ${scheme}` })
    },
  )

  it('twice, since the answer was lost, counts once; with one word more it is another', async () => {
    const { port } = await open()
    const before = await stored()
    const raw = mailOf({ subject: 'Raz' })
    await hand(port, raw)
    await hand(port, raw)
    expect(await stored()).toBe(before + 1)
    await hand(port, Buffer.concat([raw, Buffer.from('\r\nx')]))
    expect(await stored()).toBe(before + 2)
  })

  it('to several is one message that names them all', async () => {
    const { port } = await open({ scheme: 'lmtp' })
    const before = await stored()
    await hand(port, mailOf({ subject: 'Do dwóch' }), { lmtp: true, to: [`a@${domain}`, `b@${domain}`] })
    expect(await stored()).toBe(before + 1)
    const raw = (await room.files.store.read((await room.latest()).stored)).toString()
    expect(raw).toContain('Envelope-To: a@desk.test\r\nEnvelope-To: b@desk.test\r\n')
  })

  it('is the mail server’s own while it cannot be stored', async () => {
    const away = { ...room.db, atOnce: () => Promise.reject(new Outage('database', null)) }
    const { port } = await open({ db: away })
    const before = await stored()
    await expect(hand(port, mailOf({ subject: 'Później' }))).rejects.toMatchObject({ responseCode: 451 })
    expect(await stored()).toBe(before)
  })

  it('that is too large is refused at once, and nothing of it is kept', async () => {
    const { port } = await open()
    const before = await stored()
    const huge = Buffer.concat([mailOf(), Buffer.alloc(30 * 1024 * 1024, 'x\r\n')])
    await expect(hand(port, huge)).rejects.toMatchObject({ responseCode: 552 })
    expect(await stored()).toBe(before)
  })
})

describe('who may hand over', () => {
  it('only for addresses of ours', async () => {
    const { port } = await open()
    await expect(hand(port, mailOf(), { to: 'x@else.test' })).rejects.toMatchObject({ responseCode: 550 })
    await expect(hand(port, mailOf(), { to: `x@not${domain}` })).rejects.toMatchObject({ responseCode: 550 })
  })

  it('with a user: nobody else', async () => {
    const { port } = await open({ user: 'mx:secret-of-the-mx@' })
    await expect(hand(port, mailOf())).rejects.toMatchObject({ responseCode: 530 })
    await expect(hand(port, mailOf(), { auth: { user: 'mx', pass: 'wrong' } })).rejects.toMatchObject({
      responseCode: 535,
    })
    const reply = await hand(port, mailOf({ subject: 'Z hasłem' }), {
      auth: { user: 'mx', pass: 'secret-of-the-mx' },
    })
    expect(reply.response).toMatch(/^250/)
  })
})

describe('the port', () => {
  it('goes to the next worker when the first ends', async () => {
    const { port, begin } = await open()
    const second = await begin()
    const [first] = running.splice(0, 1)
    await first!.stop()
    await second.listening
    expect((await hand(port, mailOf({ subject: 'Następny' }))).response).toMatch(/^250/)
  })

  it('is seen as a way in', async () => {
    const { port } = await open()
    expect((await listMailboxes(room.db)).map(({ name }) => name)).toContain(`smtp:127.0.0.1:${port}`)
  })

  it('outlives whoever hangs up in the middle', async () => {
    const { port } = await open()
    const before = await stored()
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`EHLO x\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<help@${domain}>\r\nDATA\r\nSubject: half`),
      )
      setTimeout(() => {
        socket.destroy()
        resolve()
      }, 200)
    })
    expect(await stored()).toBe(before)
    expect((await hand(port, mailOf({ subject: 'Dalej' }))).response).toMatch(/^250/)
  })
})

it('its address is read with and without a user', () => {
  expect(readSubmissionUrl('lmtp://[::1]:24')).toEqual({
    protocol: 'lmtp',
    host: '::1',
    port: 24,
    user: null,
    password: '',
  })
  expect(readSubmissionUrl('smtp://mx:a%40b@10.0.0.5:2525')).toMatchObject({
    user: 'mx',
    password: 'a@b',
    host: '10.0.0.5',
  })
})
