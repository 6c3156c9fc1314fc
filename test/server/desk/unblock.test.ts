import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { View } from '../../../workflows/contracts/view.ts'
import { accountRoom, proof, request } from './account-room.ts'
import { jan, maria } from './desk-room.ts'

type Room = Awaited<ReturnType<typeof accountRoom>>
let room: Room
beforeAll(async () => {
  room = await accountRoom()
})
afterAll(() => room.close())

const step = async (view: View, event: string, by = maria, answers = {}) => {
  const sent = await room.send(await room.now(view), event, by, answers)
  await room.work()
  return room.now(sent)
}
const codeIn = async () => (await room.mails()).filter(({ template }) => template === 'account-code').at(-1)!
const refused = (code: string) => expect.objectContaining({ code }) as unknown

describe('a person who cannot sign in', () => {
  it('comes from the portal’s login page to an unblocked account, with the portal’s receipt as proof', async () => {
    const { view, token, address } = await room.asked()
    expect(view).toMatchObject({ kind: 'unblock', step: 'received', owner: { eori: '' } })
    let now = await step(view, 'claim')
    now = await step(now, 'record', maria, proof('call-back'))
    expect(now.offers.map(({ event }) => event)).not.toContain('grant')
    now = await step(now, 'send-code')
    const mail = await codeIn()
    // To the address on file, and not to the one that somebody gave.
    expect(mail.address).toBe('marek@narew.example')
    const code = mail.params.code!
    now = await step(now, 'check-code', maria, {
      code: ` ${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`,
    })
    expect(now.staff?.policy.map((line) => line.code)).toContain('policy.account.reached')
    now = await step(now, 'grant')
    expect(now.step).toBe('executed')
    const receipt = now.notes.find((line) => line.code === 'note.account.receipt.unblock.done')
    expect(receipt?.params?.receipt).toMatch(/^rcp-/)
    expect(room.portal.accounts.find({ subject: 'marek' })?.state).toBe('active')
    expect((await room.requests.open(token)).request?.state).toBe('unblocked')
    const told = (await room.mails()).map((mail) => `${mail.template} ${mail.address}`)
    expect(told).toEqual(
      expect.arrayContaining([
        `account-received ${address}`,
        'account-asked marek@narew.example',
        'account-unblocked marek@narew.example',
        `account-granted ${address}`,
      ]),
    )
    const kept = await room.db.rows<{ all: string }>(
      'SELECT CONCAT(data, `lines`) AS `all` FROM history WHERE case_id = $1',
      [view.id],
    )
    expect(JSON.stringify(kept).toUpperCase()).not.toContain(code)
  })

  it('gets the same answers and mails whether there is an account or not, and nobody asks the portal meanwhile', async () => {
    const before = room.portal.asked.length
    const seen = []
    for (const login of ['anna@baltyk.example', 'nobody@nowhere.example']) {
      await room.requests.ask({ portal: 'demo', address: `${seen.length}@same.example`, language: 'pl' })
      const token = await room.linkOf('account-link')
      const { request: made, ...page } = await room.requests.request(token, { ...request, login })
      seen.push({ token, made: { ...made, number: '', promisedAt: '' }, page: { ...page, address: '' } })
    }
    expect(room.portal.asked.length).toBe(before)
    expect({ ...seen[0], token: '' }).toEqual({ ...seen[1], token: '' })
    await room.work()
    const mailed = (await room.mails()).filter(({ address }) => address.endsWith('@same.example'))
    const told = (n: number) =>
      mailed.filter(({ address }) => address === `${n}@same.example`).map(({ template }) => template)
    expect(told(0)).toEqual(told(1))
    // Nor later: the page says of both that they are being looked at.
    const states = await Promise.all(seen.map(({ token }) => room.requests.open(token)))
    expect(states.map((page) => page.request?.state)).toEqual(['in-progress', 'in-progress'])
  })

  it('is refused with the same letter where there is no such account', async () => {
    const { view, token, address } = await room.asked({ login: 'nobody@nowhere.example' })
    let now = await step(view, 'claim')
    expect(now.staff?.checks?.map(({ code }) => code)).toEqual(['check.account.unknown'])
    expect(now.offers.map(({ event }) => event)).not.toContain('record')
    now = await step(now, 'refuse', maria, { reason: 'no-such-account', text: 'The portal has none.' })
    expect(now.step).toBe('refused')
    expect(await room.requests.open(token)).toMatchObject({ request: { state: 'closed', promisedAt: null } })
    expect((await room.mails()).at(-1)).toMatchObject({
      template: 'account-closed',
      address,
    })
  })
})

describe('a mailed link', () => {
  it('is good for one request: the same again changes nothing, another one is refused', async () => {
    await room.requests.ask({ portal: 'demo', address: 'once@post.example', language: 'pl' })
    const token = await room.linkOf('account-link', 'once@post.example')
    const first = await room.requests.request(token, request)
    expect(await room.requests.request(token, request)).toEqual(first)
    await expect(room.requests.request(token, { ...request, login: 'other@x.example' })).rejects.toEqual(
      refused('link-used'),
    )
    const [row] = await room.db.rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM cases WHERE owner_person = 'Marek Dąbrowski' AND number = $1`,
      [first.request!.number],
    )
    expect(Number(row?.n)).toBe(1)
  })

  it('ends after 24 hours, to the second, and a forged one never began', async () => {
    await room.requests.ask({ portal: 'demo', address: 'late@post.example', language: 'pl' })
    const token = await room.linkOf('account-link', 'late@post.example')
    const at = (seconds: number) =>
      room.db.write(
        'UPDATE account_links SET expires_at = UTC_TIMESTAMP(3) + INTERVAL $1 SECOND WHERE address = $2',
        [seconds, 'late@post.example'],
      )
    const [row] = await room.db.rows<{ seconds: number }>(
      'SELECT TIMESTAMPDIFF(SECOND, created_at, expires_at) AS seconds FROM account_links WHERE address = $1',
      ['late@post.example'],
    )
    expect(Number(row?.seconds)).toBe(24 * 3600)
    await at(2)
    expect((await room.requests.open(token)).request).toBeNull()
    await at(0)
    await expect(room.requests.open(token)).rejects.toEqual(refused('link-over'))
    await expect(room.requests.request(token, request)).rejects.toEqual(refused('link-over'))
    await expect(room.requests.open('x'.repeat(43))).rejects.toEqual(refused('link-over'))
  })

  it('is mailed to one address three times a day, and the fourth asking is answered like the others', async () => {
    for (let n = 0; n < 4; n += 1)
      await expect(
        room.requests.ask({ portal: 'demo', address: 'Often@post.example', language: 'pl' }),
      ).resolves.toBeUndefined()
    const sent = (await room.mails()).filter(({ address }) => address === 'Often@post.example')
    expect(sent).toHaveLength(3)
  })

  it('does not let an answer say where the reply goes', async () => {
    const { view, address } = await room.asked({ replyTo: 'attacker@evil.example', language: 'pl' })
    expect(view.answers).toMatchObject({ replyTo: address, language: 'en' })
  })
})

describe('a security block', () => {
  it('needs another person, who gathered no evidence', async () => {
    const { view } = await room.asked({ login: 'tomasz@sudety.example' })
    let now = await step(view, 'claim')
    now = await step(now, 'record', maria, proof('signed-request'))
    expect(now.offers.map(({ event }) => event)).not.toContain('grant')
    now = await step(now, 'propose')
    await expect(room.send(now, 'approve', maria)).rejects.toEqual(refused('same-officer'))
    now = await step(now, 'approve', jan)
    expect(now.step).toBe('executed')
    const seats = await room.db.rows(
      'SELECT seat, officer_id AS officer FROM signatures WHERE case_id = $1 ORDER BY seat',
      [view.id],
    )
    expect(seats).toEqual([
      { seat: 1, officer: 'off_maria' },
      { seat: 2, officer: 'off_jan' },
    ])
  })
})

describe('failed identity checks', () => {
  it('close the account to everybody after the third, also when they fail in different cases', async () => {
    const login = 'katarzyna@odra.example'
    const first = await room.asked({ login })
    let one = await step(first.view, 'claim')
    one = await step(one, 'record', maria, proof('signed-request', 'not-confirmed'))
    one = await step(one, 'record', maria, proof('signed-request', 'not-reached'))
    expect(one.step).toBe('checking')
    one = await step(one, 'record', maria, proof('register-entry', 'not-confirmed'))
    const second = await room.asked({ login })
    let two = await step(second.view, 'claim', jan)
    two = await step(two, 'record', jan, proof('in-person', 'not-confirmed'))
    expect(two.step).toBe('locked')
    // The first case is open still, and takes no proof any more.
    await expect(room.send(await room.now(one), 'record', maria, proof('in-person'))).rejects.toEqual(
      refused('event-not-allowed'),
    )
    const told = (await room.mails()).slice(-2).map((mail) => `${mail.template} ${mail.address}`)
    expect(told).toEqual(['account-locked katarzyna@odra.example', `account-closed ${second.address}`])
  })

  it('count for a code as well, which is good for one comparison', async () => {
    const { view } = await room.asked({ login: 'helena@zielony-ogrod.example' })
    let now = await step(view, 'claim')
    now = await step(now, 'send-code')
    now = await step(now, 'check-code', maria, { code: 'WRONG234' })
    expect(now.offers.map(({ event }) => event)).not.toContain('check-code')
    const right = (await codeIn()).params.code!
    await expect(room.send(now, 'check-code', maria, { code: right })).rejects.toEqual(
      refused('event-not-allowed'),
    )
  })
})

describe('a code that the desk has no more', () => {
  it('is refused with the case as it is, and says nothing against whoever named it', async () => {
    const { view } = await room.asked({ login: 'anna@baltyk.example' })
    let now = await step(view, 'claim')
    now = await step(now, 'send-code')
    const right = (await codeIn()).params.code!
    await room.db.write('DELETE FROM account_codes')
    await expect(room.send(now, 'check-code', maria, { code: right })).rejects.toMatchObject({
      code: 'event-not-allowed',
      view: { version: now.version },
    })
    const same = await room.now(now)
    expect(JSON.stringify(same.staff?.checks)).toContain('"n":0')
    expect(same.offers.map(({ event }) => event)).toContain('send-code')
  })

  it('after one comparison there is none', async () => {
    const { view } = await room.asked({ login: 'anna@baltyk.example' })
    let now = await step(view, 'claim')
    now = await step(now, 'send-code')
    const kept = () => room.db.rows('SELECT id FROM account_codes')
    expect(await kept()).toHaveLength(1)
    await step(now, 'check-code', maria, { code: (await codeIn()).params.code! })
    expect(await kept()).toEqual([])
  })
})

describe('the order', () => {
  it('is carried out once, though its answer is lost again and again', async () => {
    const { view } = await room.asked({ login: 'marek@narew.example' })
    room.portal.accounts.order({ account: 'marek', order: 'security-block', case: 'x', expects: {} }, 'setup')
    let now = await step(view, 'claim')
    now = await step(now, 'look-again')
    now = await step(now, 'record', maria, proof('in-person'))
    now = await step(now, 'propose')
    room.portal.loses = 1
    now = await step(now, 'approve', jan)
    expect(now.step).toBe('executing')
    const [row] = await room.db.rows<{ attempts: number; error: string }>(
      `SELECT attempts, last_error AS error FROM agenda WHERE case_id = $1 AND name = 'order-account'`,
      [view.id],
    )
    expect(Number(row?.attempts)).toBe(1)
    expect(row?.error).toContain('cannot be reached')
    // It was done all the same; the same key gets the same receipt.
    const done = room.portal.accounts.find({ subject: 'marek' })
    expect(done?.state).toBe('active')
    now = await step(now, 'retry-order')
    expect(now.step).toBe('executed')
    const keys = room.portal.asked.filter(({ key }) => key?.startsWith(view.id)).map(({ key }) => key)
    expect(new Set(keys).size).toBe(1)
    expect(keys.length).toBeGreaterThan(1)
  })

  it('that the portal refuses goes back to be checked, with the reason', async () => {
    room.portal.accounts.order(
      { account: 'marek', order: 'security-block', case: 'x', expects: {} },
      'setup-2',
    )
    const { view } = await room.asked({ login: 'marek@narew.example' })
    let now = await step(view, 'claim')
    now = await step(now, 'record', maria, proof('in-person'))
    now = await step(now, 'propose')
    room.portal.accounts.order({ account: 'marek', order: 'unblock', case: 'x', expects: {} }, 'setup-3')
    now = await step(now, 'approve', jan)
    expect(now.step).toBe('checking')
    expect(now.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['note.account.refused-by-portal', 'note.account.receipt.unblock.refused']),
    )
  })
})
