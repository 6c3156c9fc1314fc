/** What really goes over the wire: signed, threaded, and without anything that a person could have smuggled in. */
import { createPublicKey, createHash, generateKeyPairSync, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertingMail } from '../../../server/db/mail.ts'
import { caseOfReply, mailOfBounce } from '../../../server/mail/reply-address.ts'
import { mailSecrets } from '../../../server/mail/identity.ts'
import type { Rounds } from '../../../server/rounds.ts'
import { anna, application, deskRoom, maria, type DeskRoom } from '../desk/desk-room.ts'
import { hostile, paramsOf } from './letters.ts'
import { header, mailing, smtpRoom, type Received, type SmtpRoom } from './smtp-room.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

let room: DeskRoom
let smtp: SmtpRoom
let mailer: Rounds
beforeAll(async () => {
  room = await deskRoom()
  smtp = await smtpRoom()
  mailer = mailing(room.db, smtp.url, { dkim: { domain: 'customs.example', selector: 's1', privateKey } })
})
afterAll(async () => {
  await mailer.stop()
  await smtp.stop()
  await room.close()
})

const received = async (to: string, n = 1): Promise<Received[]> => {
  const found = () => smtp.received.filter((one) => one.to === to)
  await expect.poll(() => found().length, { timeout: 6000 }).toBe(n)
  return found()
}

/** RFC 6376 3.4: relaxed header, relaxed body, as a receiving server computes them. */
function dkimHolds(raw: string): boolean {
  const split = raw.indexOf('\r\n\r\n')
  const fields = raw.slice(0, split + 2).match(/^[^\s:][^\r]*\r\n(?:[ \t][^\r]*\r\n)*/gm) ?? []
  const relaxed = (field: string) =>
    `${field.slice(0, field.indexOf(':')).trim().toLowerCase()}:${field
      .slice(field.indexOf(':') + 1)
      .replaceAll('\r\n', '')
      .replaceAll(/[ \t]+/g, ' ')
      .trim()}`
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? ''
  const tags = Object.fromEntries(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) => tag.replaceAll(/\s/g, ''))
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)]),
  ) as Record<string, string>
  const body = raw
    .slice(split + 4)
    .split('\r\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(?:\r\n)*$/, '\r\n')
  const bodyHash = createHash('sha256').update(body, 'latin1').digest('base64')
  const signed = (tags.h ?? '')
    .split(':')
    .flatMap((name) =>
      fields.filter((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`)).slice(-1),
    )
    .map(relaxed)
  const text = [...signed, relaxed(signature).replace(/(;\s*b=)[^;]*/, '$1')].join('\r\n')
  const isSigned = verify(
    'sha256',
    Buffer.from(text, 'latin1'),
    createPublicKey(publicKey),
    Buffer.from(tags.b ?? '', 'base64'),
  )
  return tags.d === 'customs.example' && tags.bh === bodyHash && isSigned
}

describe('a case of somebody with an address', () => {
  it('is one thread: the answer refers to the mail before it, and both to the case', async () => {
    const person = { ...anna, subject: 'threaded', email: 'threaded@baltyk.example' }
    await room.desk.accounts.meet(person)
    const view = await room.open(application(), person)
    await room.work()
    const [first] = await received(person.email)
    const claimed = await room.send(await room.look(view, person), 'claim', maria)
    await room.send(claimed, 'return-for-completion', maria, { remarks: { grn: 'Proszę podać numer.' } })
    await room.work()
    const [, second] = await received(person.email, 2)
    const root = header(first!, 'references')!
    expect(header(first!, 'in-reply-to')).toBe(root)
    expect(header(second!, 'in-reply-to')).toBe(header(first!, 'message-id'))
    expect(header(second!, 'references')?.split(/\s+/)).toEqual([root, header(first!, 'message-id')])
    expect(second!.mail.subject).toContain(view.number)
    expect(second!.mail.text).not.toContain('Proszę podać numer.')

    const { replies } = await mailSecrets(room.db, null)
    const answerTo = second!.mail.replyTo?.[0]?.address ?? ''
    expect(caseOfReply(replies, answerTo)).toBe(view.id)
    expect(caseOfReply(replies, answerTo.toUpperCase())).toBe(view.id)
    expect(mailOfBounce(replies, second!.from)).toEqual(expect.any(Number))
  })

  it('is signed, so that nobody can change it on the way', async () => {
    const [first] = await received('threaded@baltyk.example', 2)
    expect(dkimHolds(first!.raw)).toBe(true)
    expect(dkimHolds(first!.raw.replace(/^Subject: ./m, 'Subject: X'))).toBe(false)
    expect(dkimHolds(`${first!.raw}more\r\n`)).toBe(false)
  })
})

it('the unsubscribing headers are under the signature', async () => {
  const systems = '[]'
  await room.db.write(
    `INSERT INTO mail_subscriptions (id, address, state, generation, language, systems, changed_at)
     VALUES ('sub_wire', 'news@firm.example', 'active', 3, 'pl', $1, UTC_TIMESTAMP(3))`,
    [systems],
  )
  await room.db.atOnce([
    insertingMail({
      key: 'wire/news',
      to: 'news@firm.example',
      locale: 'pl',
      template: 'announcement-new',
      subscription: 'sub_wire.3',
      params: paramsOf('Prace'),
    }),
  ])
  const [news] = await received('news@firm.example')
  expect(dkimHolds(news!.raw)).toBe(true)
  expect(news!.raw).toMatch(/h=[^;]*List-Unsubscribe:List-Unsubscribe-Post/is)
  expect(dkimHolds(news!.raw.replace('List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'))).toBe(false)
  expect(header(news!, 'precedence')).toBe('bulk')
})

it('what people write ends no header and adds none', async () => {
  await room.db.atOnce([
    insertingMail({
      key: 'wire/hostile',
      to: 'hostile@firm.example',
      locale: 'pl',
      template: 'announcement-new',
      params: paramsOf(hostile),
    }),
  ])
  const [one] = await received('hostile@firm.example')
  const names = one!.mail.headers.map(({ key }) => key)
  expect(names).not.toContain('bcc')
  expect(names.filter((name) => name === 'subject')).toHaveLength(1)
  expect(one!.mail.bcc ?? []).toEqual([])
  expect(smtp.received.filter(({ to }) => to.startsWith('victim'))).toEqual([])
})

it('an address with anything but an address in it is never put down', async () => {
  const { MailAddress } = await import('../../../workflows/contracts/mail.ts')
  const bad = [
    'a@b.example\r\nBcc: x@y.example',
    'a@b.example, c@d.example',
    'Anna <a@b.example>',
    'a b@c.example',
    'a@b',
    '.a@b.example',
    'a..b@c.example',
    '"a"@b.example',
    'żółć@b.example',
    `${'a'.repeat(65)}@b.example`,
    '',
  ]
  expect(bad.filter((address) => MailAddress.safeParse(address).success)).toEqual([])
  expect(MailAddress.safeParse('anna.nowak+desk@baltyk-2.example').success).toBe(true)
})
