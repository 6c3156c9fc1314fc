/** Which case a message belongs to, who may add to it, and what is left for a person. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caps } from '../../../../server/channels/mailbox/settle-mail.ts'
import { decideMessage, readMessage } from '../../../../server/db/mail-in-list.ts'
import { insertingMail } from '../../../../server/db/mail.ts'
import { isBouncing, takeMails } from '../../../../server/db/outbox.ts'
import { idOf } from '../../../../server/mail/compose.ts'
import { threadId } from '../../../../server/mail/message-ids.ts'
import { bounceAddress, replyAddress } from '../../../../server/mail/reply-address.ts'
import type { View } from '../../../../workflows/contracts/view.ts'
import { anna, maria } from '../../desk/desk-room.ts'
import { identity } from '../../mail/smtp-room.ts'
import { annaMail, domain, mailOf, mailRoom, piotrMail, type MailRoom } from './mail-room.ts'

let room: MailRoom
beforeAll(async () => {
  room = await mailRoom()
})
afterAll(() => room.close())

const ticket = {
  system: 'NCTS2',
  classification: 'how-to',
  environment: 'production',
  subject: 'Pytanie',
  description: 'Jak zamknąć tranzyt?',
  impact: 'one',
  urgency: 'can-wait',
  contactName: 'Anna Nowak',
  contactPhone: '+48 600 100 200',
}
const opened = () => room.open(ticket, anna, 'ticket')
const replyTo = async (view: View) => replyAddress((await room.secrets()).replies, view.id, domain)
const lastSaid = async (view: View) => (await room.look(view, anna)).thread?.at(-1)
const sent = async (view: View, address: string) => {
  const key = `${view.id}/1/${Math.random()}`
  await room.db.atOnce([
    insertingMail({ key, to: address, locale: 'pl', template: 'case-opened', params: {}, caseId: view.id }),
  ])
  const secrets = await room.secrets()
  const mails = await takeMails(room.db, 20, 60, (mail) =>
    idOf(mail, { ...identity, replyDomain: domain }, { ...secrets }),
  )
  return mails.find((mail) => mail.key === key)!
}

describe('a case is known', () => {
  it('by the signed address, and the text is the party’s', async () => {
    const view = await opened()
    const row = await room.come(
      mailOf({
        to: await replyTo(view),
        text: 'Dodaję numer.\n\nOn Monday Desk <d@desk.test> wrote:\n> stare',
      }),
    )
    expect(row).toMatchObject({ state: 'entered', caseId: view.id, confidence: 'address', kind: 'human' })
    const said = await lastSaid(view)
    expect(said?.by).toEqual({ role: 'customer', name: 'Anna Nowak' })
    expect(said?.text).toBe('Dodaję numer.\n\n> On Monday Desk <d@desk.test> wrote:\n> stare')
    const history = await room.desk.reading.history(view.id, maria)
    expect(history.at(-1)?.lines).toContainEqual({
      code: 'history.by-mail.address',
      params: { from: 'anna@baltyk.test', officer: null },
    })
  })

  it('by a Message-ID that we sent to that address', async () => {
    const view = await opened()
    const mail = await sent(view, 'anna@baltyk.test')
    const row = await room.come(mailOf({ headers: { 'In-Reply-To': mail.messageId } }))
    expect(row).toMatchObject({ state: 'entered', caseId: view.id, confidence: 'thread' })
  })

  it('by the root of its thread, when our mails are forgotten', async () => {
    const view = await opened()
    const root = threadId((await room.secrets()).ids, view.id, domain)
    const row = await room.come(mailOf({ headers: { References: `<x@y> ${root}` } }))
    expect(row).toMatchObject({ state: 'entered', caseId: view.id, confidence: 'thread' })
  })

  it('by the number in the subject only for a sender whom our server vouches for', async () => {
    const view = await opened()
    expect(await room.come(mailOf({ subject: `Re: ${view.number.toLowerCase()} pilne` }))).toMatchObject({
      state: 'entered',
      confidence: 'number',
    })
    for (const dmarc of [null, 'none', 'fail'])
      expect(await room.come(mailOf({ subject: `Re: ${view.number}`, dmarc }))).toMatchObject({
        state: 'to-review',
        caseId: view.id,
        reason: dmarc === 'fail' ? 'forged' : 'number-alone',
      })
  })

  it('never for somebody who is no party, whatever he has got hold of', async () => {
    const view = await opened()
    const mail = await sent(view, 'anna@baltyk.test')
    const before = (await room.look(view, anna)).version
    for (const message of [
      { to: await replyTo(view) },
      { headers: { 'In-Reply-To': mail.messageId } },
      { subject: view.number },
    ])
      expect(await room.come(mailOf({ ...message, from: 'piotr@wisla.test' }))).toMatchObject({
        state: 'to-review',
        caseId: view.id,
        reason: 'not-a-party',
      })
    expect((await room.look(view, anna)).version).toBe(before)
  })

  it('not by an address that somebody made up', async () => {
    const view = await opened()
    const forged = (await replyTo(view)).replace(/\.[0-9a-f]{20}@/, `.${'0'.repeat(20)}@`)
    expect(await room.come(mailOf({ to: forged, from: 'x@nowhere.test' }))).toMatchObject({
      state: 'to-identify',
      caseId: null,
    })
  })

  it('and a case that takes nothing any more leaves it to a person', async () => {
    const view = await opened()
    await room.send(view, 'withdraw', anna)
    expect(await room.come(mailOf({ to: await replyTo(view) }))).toMatchObject({
      state: 'to-review',
      reason: 'case-takes-nothing',
    })
  })

  it('and a question that waits for the customer is answered by it', async () => {
    const view = await opened()
    const claimed = await room.send(view, 'claim', maria)
    await room.send(claimed, 'ask', maria, { text: 'Który numer?' })
    await room.come(mailOf({ to: await replyTo(view), text: 'Numer 5.' }))
    const after = await room.look(view, anna)
    expect([after.step, after.thread?.at(-1)?.kind]).toEqual(['in-progress', 'reply'])
  })
})

describe('a sender', () => {
  it('who is known and vouched for opens a ticket', async () => {
    const row = await room.come(
      mailOf({ from: 'Piotr <PIOTR@wisla.test>', subject: 'AES2 nie działa', text: 'Od rana.' }),
    )
    expect(row).toMatchObject({ state: 'entered', confidence: 'sender' })
    const view = await room.desk.reading.look(row.caseId!, piotrMail)
    expect(view).toMatchObject({ kind: 'ticket', owner: { eori: piotrMail.firm.eori } })
    expect(view.answers).toMatchObject({
      subject: 'AES2 nie działa',
      description: 'Od rana.',
      contactEmail: 'piotr@wisla.test',
    })
  })

  it.each([
    ['whom nobody knows', { from: 'new@else.test' }, 'unknown-sender'],
    ['whom our server does not vouch for', { dmarc: null }, 'not-verified'],
    ['whom it takes for forged', { dmarc: 'fail' }, 'forged'],
    ['of two From headers', { headers: { From: 'other@else.test' } }, 'sender-unclear'],
    ['hidden in comments', { from: 'anna@baltyk(x).test' }, 'sender-unclear'],
  ])('%s goes to the identify step', async (_, message, reason) => {
    expect(await room.come(mailOf(message))).toMatchObject({ state: 'to-identify', reason, caseId: null })
  })

  it('is not made verified by results that somebody else wrote', async () => {
    const other = 'Authentication-Results: other.test; dmarc=pass\r\n'
    const raw = other + mailOf({ dmarc: null }).toString()
    expect(await room.come(raw)).toMatchObject({ state: 'to-identify', reason: 'not-verified' })
    const below = mailOf({
      dmarc: null,
      headers: { Received: 'from a by b; x', 'Authentication-Results': 'mx.desk.test; dmarc=pass' },
    })
    expect(await room.come(below)).toMatchObject({ reason: 'not-verified' })
  })
})

describe('what a program sends', () => {
  it.each([
    ['Auto-Submitted', { 'Auto-Submitted': 'auto-replied' }],
    ['Precedence', { Precedence: 'bulk' }],
    ['List-Id', { 'List-Id': '<x.y>' }],
    ['an empty return path', { 'Return-Path': '<>' }],
  ])('by %s is stored and silent', async (_, headers) => {
    const view = await opened()
    const { version } = await room.look(view, anna)
    const row = await room.come(mailOf({ to: await replyTo(view), headers }))
    expect(row).toMatchObject({ state: 'silent', kind: 'auto-reply', caseId: view.id })
    expect((await room.look(view, anna)).version).toBe(version)
  })

  it('is not told by X-Auto-Response-Suppress', async () => {
    const view = await opened()
    const row = await room.come(
      mailOf({ to: await replyTo(view), headers: { 'X-Auto-Response-Suppress': 'All' } }),
    )
    expect(row.kind).toBe('human')
  })
})

const reportOf = (to: string, recipient: string, status: string, original = '<none@x>') =>
  mailOf({
    from: 'MAILER-DAEMON@mx.test',
    to,
    subject: 'Undelivered',
    headers: {
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
      'Return-Path': '<>',
    },
    text: [
      '--b',
      '',
      'It did not arrive.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.test',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${status.startsWith('4') ? 'delayed' : 'failed'}`,
      `Status: ${status}`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${original}`,
      '',
      '--b--',
    ].join('\r\n'),
  })

describe('a report of non-delivery', () => {
  it.each([
    ['5.1.1', true],
    ['5.0.0', true],
    ['5.2.2', false],
    ['5.7.1', false],
    ['4.4.1', false],
  ])('of status %s marks the address: %s', async (status, isMarked) => {
    const view = await opened()
    const address = `a${status.replaceAll('.', '')}@gone.test`
    const mail = await sent(view, address)
    const row = await room.come(
      reportOf(bounceAddress((await room.secrets()).replies, mail.id, domain), address, status),
    )
    expect(row).toMatchObject({ state: 'silent', kind: 'bounce', caseId: view.id })
    expect(await isBouncing(room.db, address)).toBe(isMarked)
  })

  it('that somebody made up marks nobody', async () => {
    const view = await opened()
    await sent(view, 'victim@some.test')
    const row = await room.come(
      reportOf('bounce+1.00000000000000000000@desk.test', 'victim@some.test', '5.1.1'),
    )
    expect(row).toMatchObject({ state: 'silent', kind: 'bounce', reason: 'bounce-unknown' })
    expect(await isBouncing(room.db, 'victim@some.test')).toBe(false)
  })

  it('that names our Message-ID counts for the address it was sent to', async () => {
    const view = await opened()
    const mail = await sent(view, 'named@some.test')
    await room.come(reportOf('desk@desk.test', 'other@some.test', '5.1.1', mail.messageId))
    expect(await isBouncing(room.db, 'named@some.test')).toBe(false)
    await room.come(reportOf('desk@desk.test', 'named@some.test', '5.1.1', mail.messageId))
    expect(await isBouncing(room.db, 'named@some.test')).toBe(true)
  })
})

describe('what staff decides', () => {
  const decided = async (id: number, from: string, decision: object) => {
    expect(await decideMessage(room.db, id, from, JSON.stringify(decision), 'off_maria')).toBe(1)
    await room.work.drain()
    return (await readMessage(room.db, id))!
  }

  it('an accepted contribution stands under its own address, and says who accepted it', async () => {
    const view = await opened()
    const row = await room.come(
      mailOf({ from: 'broker@else.test', to: await replyTo(view), text: 'Jestem spedytorem.' }),
    )
    const after = await decided(row.id, 'to-review', {
      action: 'accept',
      caseId: view.id,
      officer: 'Maria Zielińska',
    })
    expect(after).toMatchObject({ state: 'entered', confidence: 'staff' })
    expect((await lastSaid(view))?.by.name).toBe('broker@else.test')
    const history = await room.desk.reading.history(view.id, maria)
    expect(history.at(-1)?.lines[0]).toEqual({
      code: 'history.by-mail.staff',
      params: { from: 'broker@else.test', officer: 'Maria Zielińska' },
    })
  })

  it('an unknown sender’s mail becomes a ticket of the account that was chosen', async () => {
    const row = await room.come(mailOf({ from: 'private@else.test', subject: 'Z domu' }))
    const { portal, subject, firm } = annaMail
    const account = { action: 'open', portal, subject, eori: firm.eori, officer: 'Maria Zielińska' }
    const after = await decided(row.id, 'to-identify', account)
    expect(after.state).toBe('entered')
    expect((await room.desk.reading.look(after.caseId!, anna)).answers).toMatchObject({ subject: 'Z domu' })
  })

  it('is carried out once, also when a worker dies before it says so', async () => {
    const row = await room.come(mailOf({ from: 'twice@else.test', subject: 'Raz' }))
    const { portal, subject, firm } = annaMail
    const account = { action: 'open', portal, subject, eori: firm.eori, officer: 'Maria' }
    const first = await decided(row.id, 'to-identify', account)
    await room.db.write("UPDATE mail_in SET state = 'stored', settled_at = NULL WHERE id = $1", [row.id])
    await room.work.drain()
    expect((await readMessage(room.db, row.id))?.caseId).toBe(first.caseId)
    const [n] = await room.db.rows<{ n: number }>("SELECT COUNT(*) AS n FROM cases WHERE title = 'Raz'")
    expect(Number(n?.n)).toBe(1)
  })
})

describe('a counterpart that writes too much', () => {
  it('is held at the cap over all cases, a person is paged once, and plus-addresses are one', async () => {
    const views = [await opened(), await opened()]
    await room.db.write("DELETE FROM mail_in WHERE counterpart = 'anna@baltyk.test'")
    const most = caps[0].most
    const states: string[] = []
    for (let n = 0; n <= most + 1; n++)
      states.push(
        (await room.come(mailOf({ to: await replyTo(views[n % 2]!), text: `Odpowiedź ${n}` }))).state,
      )
    expect(states).toEqual([...Array<string>(most).fill('entered'), 'held', 'held'])
    expect(room.logged.filter(({ level, msg }) => level === 50 && /writes too much/.test(msg))).toHaveLength(
      1,
    )
  })
})
