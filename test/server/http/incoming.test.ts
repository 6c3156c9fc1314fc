/** Mail that came in, as staff sees it and decides about it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountsFound, IncomingList, IncomingState } from '../../../workflows/contracts/mail-in.ts'
import { noteLooked, ensureMailbox } from '../../../server/db/mailboxes.ts'
import { noteRawGone } from '../../../server/db/raw-mails.ts'
import { storeRaw } from '../../../server/channels/mailbox/intake.ts'
import { anna } from '../desk/desk-room.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from './http-room.ts'
import { annaMail, mailOf, mailWork } from '../channels/mailbox/mail-room.ts'

let http: HttpRoom
let mail: Awaited<ReturnType<typeof mailWork>>
let maria: string
let ewa: string
beforeAll(async () => {
  http = await httpRoom()
  mail = await mailWork(http, http.files)
  await http.db.write(
    `INSERT INTO staff (id, issuer, subject, name, roles) VALUES ('off_ewa', 'https://id.example', 'ewa', 'Ewa', '["officer", "duty-manager"]')`,
  )
  maria = await http.sessions.begin('off_maria')
  ewa = await http.sessions.begin('off_ewa')
})
afterAll(async () => {
  await mail.work.close()
  await http.close()
})

const list = async (state: IncomingState, more = '') =>
  (await (
    await http.ask(`/api/staff/incoming?state=${state}${more}`, { token: maria })
  ).json()) as IncomingList
const decide = (id: number, body: object, token = maria) =>
  http.ask(`/api/staff/incoming/${id}`, { token, body })
const unknown = (more = {}) => mail.come(mailOf({ from: 'obcy@else.test', subject: 'Kto to', ...more }))

describe('mail that came in', () => {
  it('is for staff alone', async () => {
    const row = await unknown()
    for (const path of ['', '/accounts?q=anna', `/${row.id}/raw`, `/${row.id}/laid-out`])
      expect((await http.ask(`/api/staff/incoming${path}`, { token: tokenOf(anna) })).status).toBe(403)
    expect((await decide(row.id, { action: 'refuse' }, tokenOf(anna))).status).toBe(403)
  })

  it('waits with the reason and the results of our mail server; the original is a file', async () => {
    const row = await unknown({ text: '<script>alert(1)</script>' })
    const [first] = (await list('to-identify')).rows
    expect(first).toMatchObject({
      id: row.id,
      reason: 'unknown-sender',
      kind: 'human',
      from: { address: 'obcy@else.test' },
      subject: 'Kto to',
      text: '<script>alert(1)</script>',
      checks: { spf: 'pass', dmarc: 'pass' },
      case: null,
    })
    const raw = await http.ask(`/api/staff/incoming/${row.id}/raw`, { token: maria })
    expect(raw.headers.get('content-type')).toBe('application/octet-stream')
    expect(raw.headers.get('content-disposition')).toBe(`attachment; filename="mail-${row.id}.eml"`)
    expect(await raw.text()).toContain('Subject: Kto to')
  })

  it('is opened as a ticket of an account that was found by its name', async () => {
    const row = await unknown({ subject: 'Z innego adresu' })
    const found = await http.ask(`/api/staff/incoming/accounts?q=${encodeURIComponent('Bałtyk')}`, {
      token: maria,
    })
    const { accounts } = (await found.json()) as AccountsFound
    const { portal, subject, eori } = accounts.find((one) => one.subject === annaMail.subject)!
    expect((await decide(row.id, { action: 'open', portal, subject, eori })).status).toBe(204)
    await mail.work.drain()
    const [entered] = (await list('entered')).rows
    expect(entered).toMatchObject({ id: row.id, confidence: 'staff', subject: 'Z innego adresu' })
    // Somebody else was first.
    expect(await problemOf(await decide(row.id, { action: 'refuse' }))).toMatchObject({
      code: 'event-not-allowed',
    })
  })

  it('is answered with how to identify oneself once a day, and nothing of it is in the answer', async () => {
    for (const subject of ['Raz', 'Dwa']) {
      const row = await unknown({ subject })
      expect((await decide(row.id, { action: 'answer' })).status).toBe(204)
    }
    const sent = await http.db.rows<{ params: string }>(
      "SELECT params FROM mails WHERE address = 'obcy@else.test' AND template = 'identify'",
    )
    expect(sent).toEqual([{ params: '{}' }])
    expect((await list('closed')).rows.map(({ state }) => state)).toEqual(['answered', 'answered'])
  })

  it('is never answered where a program wrote it', async () => {
    const row = await unknown({ headers: { 'Auto-Submitted': 'auto-replied' } })
    expect(row.state).toBe('silent')
    expect(await problemOf(await decide(row.id, { action: 'answer' }))).toMatchObject({
      code: 'event-not-allowed',
    })
  })

  it('goes into a case by its number; one that does not exist is refused at its field', async () => {
    const row = await unknown()
    const refused = await problemOf(await decide(row.id, { action: 'accept', number: 'HD-26-0000001-0' }))
    expect(refused).toMatchObject({
      code: 'answers-invalid',
      faults: [{ field: 'number', code: 'case-unknown' }],
    })
    expect((await decide(row.id, { action: 'refuse' })).status).toBe(204)
  })

  it('that cannot be read waits in quarantine and is read again when somebody wants it', async () => {
    const deep = Array.from(
      { length: 200 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    )
    const row = await mail.come(`From: a@b.test\r\n${deep.join('')}`)
    expect((await list('quarantined')).rows[0]).toMatchObject({ id: row.id, reason: 'too-deep' })
    expect((await unknown()).state).toBe('to-identify')
    expect((await decide(row.id, { action: 'again' })).status).toBe(204)
    await mail.work.drain()
    expect((await list('quarantined')).rows[0]).toMatchObject({ id: row.id, reason: 'too-deep' })
  })

  it('over the limit has its beginning stored, and says so', async () => {
    const raw = mailOf()
    const bytes = 31 * 1024 * 1024
    await storeRaw(http.db, http.files.store, { mailbox: 'test', uidValidity: 9, uid: 1, bytes, raw })
    expect((await list('quarantined')).rows[0]).toMatchObject({ reason: 'too-large', bytes })
  })

  it('that is missing alarms until a duty manager has looked', async () => {
    await ensureMailbox(http.db, 'desk@imap.test/INBOX')
    await noteLooked(http.db, 'desk@imap.test/INBOX', { uidValidity: 1, uidNext: 5, missing: 2 })
    const missing = async () => (await list('to-identify')).mailboxes[0]?.missing
    expect(await missing()).toBe(2)
    const check = (token: string) =>
      http.ask('/api/staff/incoming/mailboxes/checked', { token, method: 'POST', body: {} })
    expect((await check(maria)).status).toBe(403)
    expect((await check(ewa)).status).toBe(204)
    expect(await missing()).toBe(0)
  })

  it('comes in pages, and nonsense is refused', async () => {
    for (let n = 0; n < 42; n++) await unknown({ from: `n${n}@else.test` })
    const page = await list('to-identify')
    expect(page.rows).toHaveLength(40)
    expect((await list('to-identify', `&before=${page.next}`)).rows[0]!.id).toBeLessThan(page.rows.at(-1)!.id)
    for (const query of ['state=none', 'before=x'])
      expect((await http.ask(`/api/staff/incoming?${query}`, { token: maria })).status).toBe(400)
    for (const id of ['0', 'x'])
      for (const path of ['raw', 'laid-out'])
        expect((await http.ask(`/api/staff/incoming/${id}/${path}`, { token: maria })).status).toBe(404)
  })
})

describe('a mail as it was laid out', () => {
  const letter = (subject: string) =>
    mailOf({
      from: 'obcy@else.test',
      subject,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      text: '<p onclick="x()">Proszę o <b>pomoc</b></p><script>x()</script><img src="https://track.test/x.png">',
    })
  const look = (id: number, lang = 'pl', token: string | null = maria) =>
    http.ask(`/api/staff/incoming/${id}/laid-out?lang=${lang}`, { token })
  const rowOf = async (id: number, state: IncomingState = 'to-identify') =>
    (await list(state)).rows.find((row) => row.id === id)

  it('is a page in which nothing acts, loads or leads anywhere, in the officer’s language', async () => {
    const { id } = await mail.come(letter('Tabela <1>'))
    const page = await look(id)
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain('<div class="mail" lang="" dir="auto"><p>Proszę o <b>pomoc</b></p></div>')
    expect(text).toContain('<title>Wiadomość w układzie nadawcy: Tabela &lt;1&gt;</title>')
    expect(text).toContain('Nie pokazano 1 obrazu z zewnątrz')
    expect(text).not.toMatch(/<script|onclick|track\.test/)
    expect(await (await look(id, 'en')).text()).toContain('1 picture from outside is not shown')
    expect(await (await look(id, 'xx')).text()).toContain('Nie pokazano')
  })

  it('has headers of its own, as strict as they can be', async () => {
    const { id } = await mail.come(letter('Nagłówki'))
    const { headers } = await look(id)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': 'text/html; charset=UTF-8',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    const policy = headers.get('content-security-policy')?.split('; ') ?? []
    expect(policy.map((part) => part.replace(/sha256-[\w+/=]{44}/, 'sha256-…'))).toEqual([
      'sandbox',
      "default-src 'none'",
      'img-src data:',
      "style-src-elem 'sha256-…'",
      "style-src-attr 'unsafe-inline'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ])
  })

  it('comes into the console’s page, and nothing else does', async () => {
    const policy = (await http.app.request('/console')).headers.get('content-security-policy')?.split('; ')
    expect(policy).toContain('frame-src https://desk.example/api/staff/incoming/')
  })

  it('is for officers, and looking changes nothing', async () => {
    const { id } = await mail.come(letter('Odczyt'))
    const before = await http.db.rows('SELECT * FROM mail_in WHERE id = $1', [id])
    expect((await look(id, 'pl', null)).status).toBe(401)
    expect((await look(id, 'pl', tokenOf(anna))).status).toBe(403)
    expect((await look(id)).status).toBe(200)
    expect(await http.db.rows('SELECT * FROM mail_in WHERE id = $1', [id])).toEqual(before)
  })

  it('is offered where there is one: not for plain text, and not once the original is gone', async () => {
    const laidOut = await mail.come(letter('Z układem'))
    const plain = await unknown({ subject: 'Bez układu' })
    expect((await rowOf(laidOut.id))?.showsLayout).toBe(true)
    expect((await rowOf(plain.id))?.showsLayout).toBe(false)
    expect(await (await look(plain.id, 'en')).text()).toContain('no layout of its own')
    // As one that was read before anybody noted it.
    await http.db.write('UPDATE mail_in SET has_layout = NULL WHERE id = $1', [plain.id])
    expect((await rowOf(plain.id))?.showsLayout).toBe(true)
    await noteRawGone(http.db, laidOut.stored)
    expect((await rowOf(laidOut.id))?.showsLayout).toBe(false)
    expect(await problemOf(await look(laidOut.id))).toMatchObject({ code: 'not-found' })
  })

  it('is not offered of what could not be read, and says so to whoever asks', async () => {
    const deep = Array.from(
      { length: 200 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    )
    const row = await mail.come(`From: a@b.test\r\n${deep.join('')}x`)
    expect((await rowOf(row.id, 'quarantined'))?.showsLayout).toBe(false)
    expect(await (await look(row.id, 'en')).text()).toContain('cannot be read')
  })

  it('is known to the history of its case, for staff alone', async () => {
    const row = await mail.come(
      Buffer.from(letter('NCTS2 stoi').toString().replace('obcy@else.test', annaMail.email!)),
    )
    expect(row.state).toBe('entered')
    const mails = async (token: string) => {
      const answer = await http.ask(`/api/cases/${row.caseId}/history`, { token })
      return ((await answer.json()) as { entries: { mail?: number }[] }).entries.map(({ mail: id }) => id)
    }
    expect((await mails(maria))[0]).toBe(row.id)
    expect((await mails(tokenOf(anna)))[0]).toBeUndefined()
    await noteRawGone(http.db, row.stored)
    expect((await mails(maria))[0]).toBeUndefined()
  })

  it('has its quoted part at the end of its text, behind marks, as a case has it', async () => {
    const row = await unknown({ text: 'Moje.\n\nOn Monday Desk <d@desk.test> wrote:\nBez znaków' })
    expect((await rowOf(row.id))?.text).toBe('Moje.\n\n> On Monday Desk <d@desk.test> wrote:\n> Bez znaków')
  })
})
