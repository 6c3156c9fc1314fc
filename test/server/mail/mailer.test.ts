import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { insertingMail, type NewMail } from '../../../server/db/mail.ts'
import { isBouncing, takeMails } from '../../../server/db/outbox.ts'
import { reviveMail } from '../../../server/db/outbox-list.ts'
import { compose, idOf } from '../../../server/mail/compose.ts'
import { mailSecrets } from '../../../server/mail/identity.ts'
import type { Rounds } from '../../../server/rounds.ts'
import { retryMs } from '../../../server/mail/mailer.ts'
import { openTransport } from '../../../server/mail/transport.ts'
import { freshDatabase, type FreshDatabase } from '../../database.ts'
import { header, identity, mailing, pace, smtpRoom, type SmtpRoom } from './smtp-room.ts'

let room: FreshDatabase
let smtp: SmtpRoom
const running: Rounds[] = []
beforeAll(async () => {
  room = await freshDatabase()
  smtp = await smtpRoom()
})
afterEach(async () => {
  for (const mailer of running.splice(0)) await mailer.stop()
  Object.assign(smtp.answers, { rcpt: () => null, data: () => null, auth: true })
  smtp.received.length = 0
})
afterAll(async () => {
  await smtp.stop()
  await room.drop()
})

const start = (
  ...args: Parameters<typeof mailing> extends [unknown, unknown, ...infer More] ? More : never
) => {
  const mailer = mailing(room.db, smtp.url, ...args)
  running.push(mailer)
  return mailer
}

let n = 0
/** Puts a mail down; its address tells it from others. */
async function put(more: Partial<NewMail> = {}): Promise<string> {
  const to = more.to ?? `person-${++n}@firm.example`
  const mail: NewMail = {
    key: `test/${++n}`,
    to,
    locale: 'pl',
    template: 'confirm-subscription',
    params: { url: 'https://desk.example/mail/confirm?t=x', until: '2026-11-24T10:00:00.000Z' },
    ...more,
  }
  await room.db.atOnce([insertingMail(mail)])
  return to
}
type Row = { id: number; state: string; reason: string | null; attempts: number; message_id: string | null }
async function rowOf(address: string): Promise<Row> {
  const [row] = await room.db.rows<Row>('SELECT * FROM mails WHERE address = $1 ORDER BY id DESC', [address])
  return row!
}
const becomes = (address: string, state: string) =>
  expect.poll(async () => (await rowOf(address)).state, { timeout: 8000, interval: 20 }).toBe(state)
const to = (address: string) => smtp.received.filter((one) => one.to === address)

it('what waits is sent, once, and says that a program has sent it', async () => {
  const address = await put()
  start()
  await becomes(address, 'sent')
  await expect.poll(() => to(address)).toHaveLength(1)
  expect(header(to(address)[0]!, 'auto-submitted')).toBe('auto-generated')
  expect(to(address)[0]!.from).toMatch(/^bounce\+\d+\.[0-9a-f]{20}@reply\.customs\.example$/)
})

it('while the server is away nothing is lost and no attempt counts; back again, all of it goes', async () => {
  await smtp.stop()
  const addresses = await Promise.all(Array.from({ length: 30 }, () => put()))
  start()
  await expect
    .poll(async () => (await rowOf(addresses[0]!)).reason, { timeout: 5000 })
    .toMatch(/ECONNREFUSED|connect/i)
  await sleep(300)
  expect((await rowOf(addresses[0]!)).attempts).toBe(0)
  await smtp.start()
  for (const address of addresses) await becomes(address, 'sent')
  expect(smtp.received.map((one) => one.to).toSorted()).toEqual([...addresses].toSorted())
})

it('a server that does not let us in is away, and not a reason to give up a mail', async () => {
  smtp.answers.auth = false
  const address = await put()
  const mailer = mailing(room.db, smtp.url.replace('//', '//desk:wrong@'))
  running.push(mailer)
  await expect.poll(async () => (await rowOf(address)).reason, { timeout: 5000 }).toMatch(/535|Invalid login/)
  expect(await rowOf(address)).toMatchObject({ state: 'waiting', attempts: 0 })
  smtp.answers.auth = true
  await becomes(address, 'sent')
})

it('a mail that cannot be made is a dead letter and keeps no other one back', async () => {
  const broken = await put()
  await room.db.write("UPDATE mails SET template = 'of-a-release-to-come' WHERE address = $1", [broken])
  const others = await Promise.all(Array.from({ length: 5 }, () => put()))
  start({ pace: { awayMs: 60_000 } })
  await becomes(broken, 'dead')
  for (const address of others) await becomes(address, 'sent')
  expect((await rowOf(broken)).reason).toContain('of-a-release-to-come')
})

describe('a mailer that dies', () => {
  it('between sending and writing it down: it is sent again under the same Message-ID', async () => {
    const address = await put()
    const secrets = await mailSecrets(room.db, null)
    const lease = () => takeMails(room.db, 10, 1, (mail) => idOf(mail, identity, secrets))
    // The first mailer has it, sends it, and is gone.
    const [taken] = await lease()
    expect(taken?.address).toBe(address)
    expect(await lease()).toEqual([])
    const transport = openTransport({ url: smtp.url, dkim: null })
    await transport.send(compose(taken!, identity, secrets))
    transport.close()
    start()
    await becomes(address, 'sent')
    const sent = to(address)
    expect(sent.map((one) => header(one, 'message-id'))).toEqual([taken!.messageId, taken!.messageId])
    expect(header(sent[0]!, 'date')).toBe(header(sent[1]!, 'date'))
  })

  it('six of them over the same outbox: each mail is sent once', async () => {
    const addresses = await Promise.all(Array.from({ length: 60 }, () => put()))
    for (let i = 0; i < 6; i++) start()
    for (const address of addresses) await becomes(address, 'sent')
    expect(smtp.received.map((one) => one.to).toSorted()).toEqual([...addresses].toSorted())
  })
})

describe('a refusal', () => {
  it('for now is tried again, ever later, and goes well in the end', async () => {
    let refusals = 3
    smtp.answers.rcpt = () => (refusals-- > 0 ? { code: 451, message: '4.7.1 greylisted' } : null)
    const address = await put()
    start()
    await becomes(address, 'sent')
    expect((await rowOf(address)).attempts).toBe(4)
  })

  it('for good is a dead letter with its reason, and does not keep others from being sent', async () => {
    smtp.answers.data = (address) =>
      address.startsWith('refused') ? { code: 554, message: '5.7.1 message refused by policy' } : null
    const refused = await put({ to: 'refused@firm.example' })
    const other = await put()
    start()
    await becomes(refused, 'dead')
    await becomes(other, 'sent')
    expect((await rowOf(refused)).reason).toContain('5.7.1 message refused by policy')
    expect(await isBouncing(room.db, refused)).toBe(false)
  })

  it('of an address that does not exist marks it, and nothing is sent there but the link that renews it', async () => {
    smtp.answers.rcpt = (address) =>
      address.startsWith('Gone') ? { code: 550, message: '5.1.1 no such user' } : null
    const gone = await put({ to: 'Gone@firm.example' })
    start()
    await becomes(gone, 'dead')
    smtp.answers.rcpt = () => null
    const again = await put({ to: 'gone@FIRM.example' })
    await becomes(again, 'dropped')
    expect((await rowOf(again)).reason).toBe('address-bounces')
    const renewing = await put({ to: 'gone@firm.example', template: 'confirm-address' })
    await becomes(renewing, 'sent')
    await expect.poll(() => smtp.received.map((one) => one.to)).toEqual(['gone@firm.example'])
  })

  it('that lasts for longer than is tried ends as a dead letter; a person may send it again', async () => {
    smtp.answers.rcpt = () => ({ code: 452, message: '4.2.2 mailbox full' })
    const address = await put()
    start({ pace: { tryForMs: 200 } })
    await becomes(address, 'dead')
    expect((await rowOf(address)).reason).toContain('4.2.2')
    smtp.answers.rcpt = () => null
    expect(await reviveMail(room.db, (await rowOf(address)).id)).toBe(1)
    await becomes(address, 'sent')
    expect(await reviveMail(room.db, (await rowOf(address)).id)).toBe(0)
  })

  it('forgets what opens something once it is settled: a link when it is sent, a code also when it is dead', async () => {
    const paramsOf = async (address: string) => {
      const [row] = await room.db.rows<{ params: string }>('SELECT params FROM mails WHERE address = $1', [
        address,
      ])
      return JSON.parse(row!.params) as object
    }
    const until = '2026-11-24T10:00:00.000Z'
    const link = { template: 'account-link', params: { url: 'https://desk.example/unblock?t=x', until } }
    const code = { template: 'account-code', params: { code: '482913', until } }
    const sent = [await put(link), await put(code)]
    expect(await paramsOf(sent[1]!)).toHaveProperty('code')
    const mailer = start({ pace: { tryForMs: 200 } })
    for (const address of sent) {
      await becomes(address, 'sent')
      expect(await paramsOf(address)).toEqual({ until })
    }
    expect(to(sent[1]!)[0]!.raw).toContain('482913')
    smtp.answers.rcpt = () => ({ code: 554, message: '5.7.1 refused' })
    const dead = [await put(link), await put(code)]
    for (const address of dead) await becomes(address, 'dead')
    await mailer.stop()
    expect(await paramsOf(dead[0]!)).toEqual(link.params)
    expect(await paramsOf(dead[1]!)).toEqual({ until })
    expect(await reviveMail(room.db, (await rowOf(dead[0]!)).id)).toBe(1)
    expect(await reviveMail(room.db, (await rowOf(dead[1]!)).id)).toBe(0)
  })

  it('is tried again twice as late each time, up to a limit, and never all at one moment', () => {
    const slow = { ...pace, firstRetryMs: 60_000, longestRetryMs: 14_400_000 }
    for (let attempt = 0; attempt < 12; attempt++) {
      const waits = Array.from({ length: 50 }, () => retryMs(attempt, slow))
      const base = Math.min(60_000 * 2 ** attempt, 28_800_000)
      for (const wait of waits) {
        expect(wait).toBeGreaterThanOrEqual(Math.min(base / 2, 14_400_000))
        expect(wait).toBeLessThanOrEqual(Math.min(base * 1.5, 14_400_000))
      }
      if (attempt < 6) expect(new Set(waits).size).toBeGreaterThan(10)
    }
  })
})

describe('the digest', () => {
  it('gathers what can wait into one mail a day, in each language', async () => {
    const due = new Date(Date.now() - 1000).toISOString()
    const about = (number: string, locale: 'pl' | 'en') =>
      put({
        to: 'daily@firm.example',
        template: 'announcement-new',
        locale,
        digestAt: due,
        params: { number, title: 'Prace', type: 'planned', systems: 'AES' },
      })
    for (const number of ['P/1', 'P/2', 'P/3']) await about(number, 'pl')
    await about('P/4', 'en')
    const later = await put({
      to: 'tomorrow@firm.example',
      template: 'announcement-new',
      digestAt: new Date(Date.now() + 3_600_000).toISOString(),
      params: { number: 'P/5', title: 'x', type: 'planned', systems: 'AES' },
    })
    start()
    await expect.poll(() => to('daily@firm.example').length, { timeout: 5000 }).toBe(2)
    const subjects = to('daily@firm.example').map(({ mail }) => mail.subject)
    expect(subjects).toContain('Help Desk: 3 wiadomości')
    expect(subjects).toContain('Help desk: 1 message')
    const text = to('daily@firm.example')
      .map(({ mail }) => mail.text)
      .join('\n')
    for (const number of ['P/1', 'P/2', 'P/3', 'P/4']) expect(text).toContain(number)
    expect((await rowOf(later)).state).toBe('digest')
    expect(to(later)).toEqual([])
  })
})
