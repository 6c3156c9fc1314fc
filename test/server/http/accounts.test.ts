/** Accounts that nobody registers for, the number read out on the telephone, and how the desk is reached. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account, Caller, CallerPin } from '../../../workflows/contracts/account.ts'
import type { Contact } from '../../../workflows/contracts/contact.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { starterContact } from '../../../workflows/contact.ts'
import { forgetPins } from '../../../server/db/accounts.ts'
import type { Customer } from '../../../workflows/contracts/viewer.ts'
import { anna, application, jan, piotr } from '../desk/desk-room.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
})
afterAll(() => room.close())

const settings = {
  services: ['NCTS2', 'AES'],
  language: 'en',
  alerts: { announcements: 'all', cases: 'decisions' },
} as const
const stranger = (subject: string): Customer => ({ ...anna, subject })
const as = (person: Customer) => ({ token: tokenOf(person) })
const rowsOf = (subject: string) =>
  room.db.rows<{ name: string; firm_eori: string; last_seen_at: string }>(
    'SELECT name, firm_eori, last_seen_at FROM accounts WHERE subject = $1',
    [subject],
  )
const accountOf = async (person: Customer) =>
  (await (await room.ask('/api/account', as(person))).json()) as Account
const put = (body: unknown, person: Customer) =>
  room.ask('/api/account', { ...as(person), method: 'PUT', body })

describe('an account', () => {
  it('is made by the first look at oneself, without waiting and without a second step', async () => {
    expect(await rowsOf('first')).toEqual([])
    expect((await room.ask('/api/me', as(stranger('first')))).status).toBe(200)
    await expect.poll(() => rowsOf('first')).toMatchObject([{ name: anna.name, firm_eori: anna.firm.eori }])
  })

  it('is made by a first case too', async () => {
    const { status } = await room.open(application({ lrns: ['ACCOUNT1'] }), as(stranger('by-case')))
    expect(status).toBe(201)
    await expect.poll(() => rowsOf('by-case')).toHaveLength(1)
  })

  it('is not made by a token that is refused', async () => {
    const { status } = await room.ask('/api/me', { token: `${tokenOf(stranger('forged'))}x` })
    expect(status).toBe(401)
    expect(await rowsOf('forged')).toEqual([])
  })

  it('costs no write at the next calls: the hour it was last seen in is enough', async () => {
    await accountOf(stranger('again'))
    await room.db.write(`UPDATE accounts SET last_seen_at = '2026-01-01' WHERE subject = 'again'`)
    for (let n = 0; n < 3; n++) await room.ask('/api/me', as(stranger('again')))
    await accountOf(stranger('again'))
    expect(await rowsOf('again')).toMatchObject([{ last_seen_at: '2026-01-01T00:00:00.000Z' }])
  })

  it('belongs to a person in a firm: in another firm he begins anew', async () => {
    const elsewhere = { ...stranger('two-firms'), firm: piotr.firm }
    await put(settings, stranger('two-firms'))
    expect((await accountOf(elsewhere)).services).toEqual([])
    expect(await rowsOf('two-firms')).toHaveLength(2)
  })

  it('proposes until something is chosen, keeps what was chosen, and choosing nothing is a choice', async () => {
    const person = stranger('chooser')
    expect(await accountOf(person)).toMatchObject({
      services: [],
      language: null,
      alerts: { announcements: 'own', cases: 'all' },
      chosen: false,
    })
    const saved = (await (await put(settings, person)).json()) as Account
    expect(saved).toMatchObject({ ...settings, chosen: true })
    // NCTS2 leans on guarantees and registration, those on others: their outages are his, too.
    expect(saved.concerns).toEqual(expect.arrayContaining(['NCTS2', 'AES', 'OSOZ2', 'SZPROT', 'ZEFIR2']))
    expect(saved.concerns).not.toContain('INTRASTAT')
    expect(await accountOf(person)).toEqual(saved)
    await put({ ...settings, services: [] }, person)
    expect(await accountOf(person)).toMatchObject({ services: [], chosen: true })
  })

  it('says that mail comes back until another address is used', async () => {
    const person = stranger('returning')
    expect((await accountOf(person)).mailReturns).toBe(false)
    const uses = (address: string) =>
      room.db.write("UPDATE accounts SET mail_own = $1 WHERE subject = 'returning'", [address])
    await uses('returning@firm.example')
    await room.db.write(
      "INSERT INTO mail_bounces (address, reason, bounced_at) VALUES ('returning@firm.example', '5.1.1', UTC_TIMESTAMP(3))",
    )
    expect((await accountOf(person)).mailReturns).toBe(true)
    await uses('other@firm.example')
    expect((await accountOf(person)).mailReturns).toBe(false)
  })

  it('keeps services once each and in the order of the list of systems', async () => {
    const { services } = (await (
      await put({ ...settings, services: ['AES', 'NCTS2', 'AES'] }, stranger('order'))
    ).json()) as Account
    expect(services).toEqual(['NCTS2', 'AES'])
  })

  it.each([
    ['a system that does not exist', { ...settings, services: ['AES', 'NOPE'] }, 422, 'answers-invalid'],
    ['something more', { ...settings, name: 'Eve' }, 400, 'body-invalid'],
    ['a language without words', { ...settings, language: 'de' }, 400, 'body-invalid'],
    ['half of it', { services: [] }, 400, 'body-invalid'],
    ['a list without end', { ...settings, services: Array(61).fill('AES') }, 400, 'body-invalid'],
  ])('refuses %s', async (_, body, status, code) => {
    const response = await put(body, stranger('refused'))
    expect(response.status).toBe(status)
    expect((await problemOf(response)).code).toBe(code)
  })
})

describe('the caller’s PIN', () => {
  const pinFor = async (person: Customer, body: object = {}) =>
    room.ask('/api/account/pin', { ...as(person), body })
  const told = async (person: Customer, body: object = {}) =>
    (await (await pinFor(person, body)).json()) as CallerPin
  /** Everybody has looks of his own, so that no test uses up another's. */
  const officer = async (id: string) => {
    await room.db.write(
      `INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, 'https://id.example', $1, $1, '["officer"]')`,
      [id],
    )
    return room.sessions.begin(id)
  }
  const find = (pin: string, token = room.staff.jan) =>
    room.ask(`/api/staff/callers?pin=${encodeURIComponent(pin)}`, { token })

  it('opens person and case for the officer who types it, spaces or not', async () => {
    const caller = stranger('caller')
    await put(settings, caller)
    const view = (await (await room.open(application({ lrns: ['PIN1'] }), as(caller))).json()) as View
    const { pin, expiresAt, case: id } = await told(caller, { case: view.id })
    expect(pin).toMatch(/^\d{8}$/)
    expect(id).toBe(view.id)
    const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(29)
    expect(minutes).toBeLessThanOrEqual(30.1)
    const response = await find(`${pin.slice(0, 4)} ${pin.slice(4)}`)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const found = (await response.json()) as Caller
    expect(found).toMatchObject({
      person: { id: 'demo:caller', name: anna.name, language: 'en' },
      firm: anna.firm,
      services: ['NCTS2', 'AES'],
      case: { id: view.id, number: view.number, kind: 'fallback' },
    })
    expect(found.cases[0]?.id).toBe(view.id)
    expect(room.logged.some((line) => line.includes('caller identified') && line.includes(jan.id))).toBe(true)
    expect(room.logged.some((line) => line.includes(pin))).toBe(false)
  })

  it('is nowhere in the database', async () => {
    const { pin } = await told(stranger('hashed'))
    const [row] = await room.db.rows<{ hash: Buffer }>(
      `SELECT pin_hash AS hash FROM accounts WHERE subject = 'hashed'`,
    )
    expect(row?.hash).toHaveLength(32)
    expect(row?.hash.toString('latin1')).not.toContain(pin)
  })

  it('is one at a time: a new one ends the one before', async () => {
    const first = await told(stranger('twice'))
    const second = await told(stranger('twice'))
    expect((await find(first.pin)).status).toBe(404)
    expect((await find(second.pin)).status).toBe(200)
  })

  it('leaves nothing behind once it is over', async () => {
    await told(stranger('swept'))
    const { pin } = await told(stranger('kept'))
    await room.db.write(
      `UPDATE accounts SET pin_expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE subject = 'swept'`,
    )
    expect(await forgetPins(room.db, 100)).toBeGreaterThan(0)
    const [row] = await room.db.rows(
      `SELECT pin_hash AS hash, pin_case AS c, pin_expires_at AS at FROM accounts WHERE subject = 'swept'`,
    )
    expect(row).toEqual({ hash: null, c: null, at: null })
    expect((await find(pin)).status).toBe(200)
  })

  it('looks the same whether it is over, was replaced or was never given', async () => {
    const { pin } = await told(stranger('late'))
    await room.db.write(
      `UPDATE accounts SET pin_expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE subject = 'late'`,
    )
    const answers = await Promise.all([find(pin), find('00000000'), find('1'), find("' OR 1=1")])
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(new Set(bodies).size).toBe(1)
  })

  it('cannot be had for another firm’s case', async () => {
    const view = (await (await room.open(application({ lrns: ['PIN2'] }))).json()) as View
    expect((await pinFor(piotr, { case: view.id })).status).toBe(404)
    expect((await pinFor(piotr, { case: '../x' })).status).toBe(404)
  })

  it('cannot be guessed: an officer’s looks are counted, the right number then is refused too', async () => {
    const token = await officer('off_guesser')
    const { pin } = await told(stranger('victim'))
    const statuses: number[] = []
    for (let n = 0; n < 12; n++) statuses.push((await find(String(n).padStart(8, '0'), token)).status)
    expect(statuses).toEqual([...Array<number>(10).fill(404), 429, 429])
    const refused = await find(pin, token)
    expect((await problemOf(refused)).code).toBe('too-many-requests')
    // Another officer is not kept from his work by it.
    expect((await find(pin)).status).toBe(200)
  })

  it('is given three times in a row to one person, not more', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 5; n++) statuses.push((await pinFor(stranger('greedy'))).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
  })
})

describe('the contact', () => {
  const contact = async (headers?: Record<string, string>) => {
    const response = await room.ask('/api/contact', { token: null, ...(headers && { headers }) })
    return { response, body: (await response.json()) as Contact }
  }

  it('is public: telephone, mail, and for each kind of work whether it is open and until when', async () => {
    const { response, body } = await contact({ origin: 'https://portal.example' })
    expect(response.headers.get('cache-control')).toContain('public')
    expect(response.headers.get('access-control-allow-origin')).toBe('https://portal.example')
    expect(body).toMatchObject({ phone: starterContact.phone, mail: starterContact.mail, waiting: null })
    expect(body.hours.map(({ work }) => work)).toEqual(starterContact.hours.map(({ work }) => work))
    expect(body.hours.find(({ work }) => work === 'outages')).toMatchObject({ open: true, changesAt: null })
    for (const { changesAt } of body.hours.slice(1)) expect(changesAt! > body.asOf).toBe(true)
  })

  it('tells the waiting time once an officer has said it, and forgets it when it is old', async () => {
    const say = (minutes: number | null, token = room.staff.jan) =>
      room.ask('/api/staff/waiting', { method: 'PUT', token, body: { minutes } })
    expect((await say(7)).status).toBe(204)
    expect((await contact()).body.waiting).toMatchObject({ minutes: 7 })
    expect((await say(3)).status).toBe(204)
    expect((await contact()).body.waiting).toMatchObject({ minutes: 3 })
    await room.db.write('UPDATE phone_line SET told_at = told_at - INTERVAL 20 MINUTE')
    const later = await room.db.rows('SELECT 1 FROM phone_line')
    expect(later).toHaveLength(1)
    await expect.poll(async () => (await contact()).body.waiting, { timeout: 8000, interval: 500 }).toBeNull()
    await say(4)
    expect((await say(null)).status).toBe(204)
    expect((await contact()).body.waiting).toBeNull()
    expect((await say(-1)).status).toBe(400)
    expect((await say(5, tokenOf(anna))).status).toBe(403)
  }, 12_000)
})
