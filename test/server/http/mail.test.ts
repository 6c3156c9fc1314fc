/** Preferences, addresses and subscriptions as people use them, and mail as staff sees it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MailAccount, MailList } from '../../../workflows/contracts/mail.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { Customer } from '../../../workflows/contracts/viewer.ts'
import { plannedAnswers } from '../desk/announcement-answers.ts'
import { anna, application, jan, maria, outageAnswers } from '../desk/desk-room.ts'
import { insertingMail } from '../../../server/db/mail.ts'
import { markBounced } from '../../../server/db/outbox.ts'
import { signUnsubscribe } from '../../../server/mail/unsubscribe-link.ts'
import { readSecret } from '../../../server/db/attachments.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
let ewa: string
beforeAll(async () => {
  room = await httpRoom()
  await room.db.write(
    `INSERT INTO staff (id, issuer, subject, name, roles) VALUES ('off_ewa', 'https://id.example', 'ewa', 'Ewa', '["officer", "duty-manager"]')`,
  )
  ewa = await room.sessions.begin('off_ewa')
})
afterAll(() => room.close())

let n = 0
/** Somebody new, so that nobody's limits and choices are another's. */
const somebody = (email?: string): { person: Customer; token: string } => {
  const person = { ...anna, subject: `mail-${++n}` }
  return { person, token: tokenOf(person, email ? { email } : {}) }
}
const mailOf = async (token: string) =>
  (await (await room.ask('/api/account/mail', { token })).json()) as MailAccount
const put = (token: string, settings: object) =>
  room.ask('/api/account/mail', {
    token,
    method: 'PUT',
    body: { choice: 'all', digest: false, news: 'none', ...settings },
  })
const name = (token: string, address: string | null) =>
  room.ask('/api/account/mail/address', { token, body: { address } })
const subscribe = (address: string, systems: string[] = [], language = 'pl') =>
  room.ask('/api/subscriptions', { token: null, body: { address, language, systems } })
type Row = { template: string; params: string; subscription: string | null; state: string; weight: string }
const mailsTo = (address: string) =>
  room.db.rows<Row>('SELECT * FROM mails WHERE address = $1 ORDER BY id', [address])
const linkTo = async (address: string) => {
  const last = (await mailsTo(address)).findLast(({ template }) => template.startsWith('confirm-'))
  return new URL((JSON.parse(last!.params) as { url: string }).url)
}
const press = (url: URL, headers: Record<string, string> = {}) =>
  room.ask(`${url.pathname}${url.search}`, { token: null, method: 'POST', headers })
const look = (url: URL) => room.ask(`${url.pathname}${url.search}`, { token: null })
const text = async (response: Response) => (await response.text()).replaceAll(/\s+/g, ' ')

describe('the address', () => {
  it('is the portal’s, until a person’s own was confirmed by the link that was mailed there', async () => {
    const { token } = somebody('given@firm.example')
    expect(await mailOf(token)).toMatchObject({
      address: 'given@firm.example',
      source: 'portal',
      unconfirmed: null,
    })
    expect((await name(token, 'own@firm.example')).status).toBe(200)
    expect(await mailOf(token)).toMatchObject({
      address: 'given@firm.example',
      unconfirmed: 'own@firm.example',
    })
    const link = await linkTo('own@firm.example')
    // Opening it, as every mail scanner does, changes nothing.
    expect(await text(await look(link))).toContain('<form method="post"')
    expect(await mailOf(token)).toMatchObject({ address: 'given@firm.example' })
    expect(await text(await press(link))).toContain('Dziękujemy')
    expect(await mailOf(token)).toMatchObject({
      address: 'own@firm.example',
      source: 'own',
      unconfirmed: null,
    })
    expect(await text(await press(link))).toContain('stracił ważność')
    await name(token, null)
    expect(await mailOf(token)).toMatchObject({ address: 'given@firm.example', source: 'portal' })
    expect(await text(await press(link))).toContain('stracił ważność')
    expect(await mailOf(token)).toMatchObject({ source: 'portal' })
  })

  it('of an older link counts no more once another was asked for', async () => {
    const { token } = somebody()
    await name(token, 'first@older.example')
    const first = await linkTo('first@older.example')
    await name(token, 'second@older.example')
    expect(await text(await press(first))).toContain('stracił ważność')
    expect(await mailOf(token)).toMatchObject({ address: null, source: null })
  })

  it('whose link is a day old is not confirmed any more', async () => {
    const { token, person } = somebody()
    await name(token, 'late@firm.example')
    await room.db.write(
      'UPDATE accounts SET mail_link_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE subject = $1',
      [person.subject],
    )
    expect(await text(await press(await linkTo('late@firm.example')))).toContain('stracił ważność')
    expect((await mailOf(token)).address).toBeNull()
  })

  it('that bounced is said to, and is written to again once it was confirmed anew', async () => {
    const { token } = somebody('bounced@firm.example')
    await mailOf(token)
    await markBounced(room.db, 'Bounced@Firm.example', '5.1.1')
    expect(await mailOf(token)).toMatchObject({ bouncing: true })
    await name(token, 'bounced@firm.example')
    await press(await linkTo('bounced@firm.example'))
    expect(await mailOf(token)).toMatchObject({ bouncing: false, source: 'portal' })
  })

  it('is a good one, or there are faults and nothing is mailed', async () => {
    const { token } = somebody()
    for (const address of ['x', 'a@b.example\r\nBcc: c@d.example', 'ż@b.example', 5]) {
      const response = await room.ask('/api/account/mail/address', { token, body: { address } })
      expect(response.status).toBe(400)
      expect((await problemOf(response)).faults?.[0]?.field).toBe('address')
    }
  })

  it('of somebody else is not flooded: three links a person at once, three an address a day', async () => {
    const { token } = somebody()
    const statuses: number[] = []
    for (let i = 0; i < 4; i++) statuses.push((await name(token, `victim-${i}@firm.example`)).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    for (let i = 0; i < 5; i++) await name(somebody().token, 'victim@firm.example')
    expect(await mailsTo('victim@firm.example')).toHaveLength(3)
  })
})

describe('a subscription without sign-in', () => {
  const publish = async (more: Answers = {}) => {
    const view = await room.open(plannedAnswers(more), {
      token: room.staff.maria,
      body: { kind: 'announcement', answers: plannedAnswers(more) },
    })
    const published = await room.send((await view.json()) as never, 'publish', jan)
    await room.work()
    return published
  }
  const news = async (address: string) =>
    (await mailsTo(address)).filter(({ weight }) => weight === 'subscribed')

  it('counts once it was confirmed, is told what concerns it, and ends by one click, once and for all', async () => {
    expect(await (await subscribe('news@aes.example', ['AES'])).json()).toEqual({ mailed: true })
    await publish({ systems: ['AES'] })
    expect(await news('news@aes.example')).toEqual([])
    await press(await linkTo('news@aes.example'))
    await publish({ systems: ['AES'] })
    await publish({ systems: ['SENT'] })
    const told = await news('news@aes.example')
    expect(told.map(({ template }) => template)).toEqual(['announcement-new'])

    const token = signUnsubscribe(await readSecret(room.db, 'mail-links'), told[0]!.subscription!)
    const url = new URL(`https://desk.example/mail/unsubscribe?t=${token}&l=en`)
    expect(await text(await look(url))).toContain('Unsubscribe')
    await publish({ systems: ['AES'] })
    expect(await news('news@aes.example')).toHaveLength(2)
    const oneClick = { 'content-type': 'application/x-www-form-urlencoded' }
    const first = await press(url, oneClick)
    const again = await press(url, oneClick)
    expect([first.status, again.status]).toEqual([200, 200])
    expect(first.headers.get('set-cookie')).toBeNull()
    expect(await text(again)).toContain('no more announcements')
    await publish({ systems: ['AES'] })
    expect(await news('news@aes.example')).toHaveLength(2)

    // Whoever subscribes anew is not ended by the link of before.
    await subscribe('news@aes.example', ['AES'])
    await press(await linkTo('news@aes.example'))
    expect((await press(url, oneClick)).status).toBe(200)
    await publish({ systems: ['AES'] })
    expect(await news('news@aes.example')).toHaveLength(3)
  })

  it('is told new, changed and ended, each once, however often the work is done', async () => {
    await subscribe('all@news.example')
    await press(await linkTo('all@news.example'))
    const outage = await room.open(outageAnswers(), {
      token: room.staff.maria,
      body: { kind: 'outage', answers: outageAnswers() },
    })
    const view = (await outage.json()) as never
    await room.work()
    const seen = await room.look(view, maria)
    const { systems: _, system: __, ...rest } = outageAnswers() as Record<string, unknown>
    const updated = await room.send(seen, 'update', maria, { ...rest, bodyEn: 'Still down.' } as never)
    await room.work()
    await room.db.write("UPDATE agenda SET state = 'waiting' WHERE name = 'tell-subscribers'")
    await room.work()
    await room.send(await room.look(updated, maria), 'resolve', maria, {
      actualEnd: new Date(Date.now() - 1000).toISOString(),
    })
    await room.work()
    const about = (await news('all@news.example')).filter(({ params }) => params.includes('NCTS2'))
    expect(about.map(({ template }) => template)).toEqual([
      'announcement-new',
      'announcement-revised',
      'announcement-ended',
    ])
  })

  it('says the same of every address, and asks an address at most three times a day', async () => {
    const same = [
      'known@same.example',
      'known@same.example',
      'Known@same.example',
      'known@same.example',
      'unknown@same.example',
    ]
    for (const address of same) expect(await (await subscribe(address)).json()).toEqual({ mailed: true })
    expect(await mailsTo('known@same.example')).toHaveLength(3)
    expect(await mailsTo('unknown@same.example')).toHaveLength(1)
  })

  it('for a system that does not exist is refused, and so is a program that asks for many', async () => {
    expect((await problemOf(await subscribe('x@firm.example', ['NOPE']))).faults).toMatchObject([
      { field: 'systems', params: { value: 'NOPE' } },
    ])
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) statuses.push((await subscribe(`many-${i}@firm.example`)).status)
    expect(statuses).toContain(200)
    expect(statuses.at(-1)).toBe(429)
  })

  it('is asked for by a form without a script; what is wrong is said beside what was typed', async () => {
    const form = (fields: [string, string][]) =>
      room.app.request('/mail/subscribe?l=en', {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect(await text(await room.ask('/mail/subscribe?l=en', { token: null }))).toContain(
      'name="systems" value="AES"',
    )
    const wrong = await text(
      await form([
        ['address', '"><script>x'],
        ['systems', 'AES'],
      ]),
    )
    expect(wrong).toContain('not a valid e-mail address')
    expect(wrong).toContain('value="&quot;&gt;&lt;script&gt;x"')
    expect(wrong).toMatch(/value="AES" checked/)
    const limited = await text(await form([['address', 'form@firm.example']]))
    expect(limited).toMatch(/A link was sent|Too many attempts/)
  })

  it('is ended by no token that is not ours', async () => {
    for (const token of ['', 'x', `sub_1.1.${'a'.repeat(43)}`, '%00', '../..']) {
      const response = await room.ask(`/mail/unsubscribe?t=${encodeURIComponent(token)}`, {
        token: null,
        method: 'POST',
      })
      expect(await text(response)).toContain('nie jest prawidłowy')
    }
  })
})

describe('what a person chooses', () => {
  it('is kept, and announcements of the own systems follow the systems', async () => {
    const { token } = somebody('chooser@firm.example')
    await room.ask('/api/account', {
      token,
      method: 'PUT',
      body: { services: ['SENT'], language: 'en', alerts: { announcements: 'own', cases: 'all' } },
    })
    const saved = (await (
      await put(token, { choice: 'decisions', digest: true, news: 'own' })
    ).json()) as MailAccount
    expect(saved).toMatchObject({
      choice: 'decisions',
      digest: true,
      news: 'own',
      address: 'chooser@firm.example',
    })
    expect(await mailOf(token)).toEqual(saved)
    await room.open(outageAnswers({ system: 'SENT' }), {
      token: room.staff.maria,
      body: { kind: 'outage', answers: outageAnswers({ system: 'SENT' }) },
    })
    await room.work()
    // What is out of order now does not wait for tomorrow's digest.
    expect(await mailsTo('chooser@firm.example')).toMatchObject([
      { template: 'announcement-new', state: 'waiting', language: 'en' },
    ])
    await put(token, { news: 'none' })
    expect((await mailOf(token)).news).toBe('none')
  })

  it('what can wait is gathered for him who wants it once a day', async () => {
    const { token } = somebody('daily@firm.example')
    await put(token, { digest: true })
    const view = await room.open(application({ principals: [], lrns: ['DAILY1'] }), { token })
    expect(view.status).toBe(201)
    await room.work()
    expect(await mailsTo('daily@firm.example')).toMatchObject([{ template: 'case-opened', state: 'digest' }])
  })
})

describe('staff', () => {
  it('sees what waits and what is dead; addresses and sending again are for duty managers', async () => {
    await room.db.atOnce([
      insertingMail({
        key: 'staff/1',
        to: 'secret.person@firm.example',
        locale: 'pl',
        template: 'announcement-new',
        params: { number: 'P/1', title: 'x', systems: 'AES', type: 'planned' },
      }),
    ])
    await room.db.write(
      `UPDATE mails SET state = 'dead', reason = '550 5.7.1 <secret.person@firm.example> refused' WHERE mail_key = 'staff/1'`,
    )
    const list = async (token: string) =>
      (await (await room.ask('/api/staff/mail?state=dead', { token })).json()) as MailList
    const officer = await list(room.staff.jan)
    expect(JSON.stringify(officer)).not.toContain('secret.person')
    expect(officer).toMatchObject({ manages: false, configured: false })
    const [hidden] = officer.rows
    expect(hidden).toMatchObject({ address: 's…@firm.example', reason: '550 5.7.1' })
    expect((await list(ewa)).rows[0]).toMatchObject({ address: 'secret.person@firm.example' })

    const again = (token: string, id: number | string) =>
      room.ask(`/api/staff/mail/${id}/again`, { token, method: 'POST' })
    expect((await again(room.staff.jan, hidden!.id)).status).toBe(403)
    expect((await again(ewa, hidden!.id)).status).toBe(204)
    expect((await again(ewa, hidden!.id)).status).toBe(404)
    expect((await again(ewa, 'x')).status).toBe(404)
    expect((await list(ewa)).rows).toEqual([])
  })

  it('turns the pages of a long list without losing or repeating one', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => ({
      key: `page/${i}`,
      to: `page-${i}@firm.example`,
      locale: 'pl' as const,
      template: 'announcement-new',
      params: {},
      digestAt: '2030-01-01T06:00:00.000Z',
    }))
    await room.db.atOnce(rows.map(insertingMail))
    const seen: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = (await (
        await room.ask(`/api/staff/mail?state=digest${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, {
          token: ewa,
        })
      ).json()) as MailList
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    }
    expect(seen.length).toBeGreaterThanOrEqual(120)
    expect(new Set(seen).size).toBe(seen.length)
    for (const bad of ['cursor=x', 'state=none'])
      expect((await room.ask(`/api/staff/mail?${bad}`, { token: ewa })).status).toBe(400)
  })
})
