/** Who files for whom, and who sees it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockPower, savingPower } from '../../../server/db/powers.ts'
import { addDays, localTime } from '../../../workflows/calendar/zoned.ts'
import type { Me } from '../../../workflows/contracts/catalogue.ts'
import { Power, PowerPage, type PowerChange } from '../../../workflows/contracts/power.ts'
import type { HistoryEntry, View } from '../../../workflows/contracts/view.ts'
import type { Customer } from '../../../workflows/contracts/viewer.ts'
import { actorOf } from '../../../workflows/contracts/viewer.ts'
import { anna, application, jan, piotr } from '../desk/desk-room.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
  await room.db.write('UPDATE staff SET roles = $2 WHERE id = $1', [jan.id, '["officer","duty-manager"]'])
})
afterAll(() => room.close())

/** An agent whose token names nobody, and two firms that may trust him. */
const agent: Customer = { ...anna, represents: [] }
const north: Customer = {
  ...piotr,
  subject: 'north',
  name: 'Nora Nord',
  firm: { eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' },
}
const south = piotr
const today = localTime(new Date().toISOString()).date
const scope = { kinds: [], systems: [], rights: ['file', 'complete'], from: today, to: null }

const as = (customer: Customer) => ({ token: tokenOf(customer) })
const give = (by: Customer, more: object = {}, to: Customer = agent) =>
  room.ask('/api/powers', { ...as(by), body: { agent: to.firm, ...scope, ...more } })
const page = async (of: Customer) => PowerPage.parse(await (await room.ask('/api/powers', as(of))).json())
const revoke = (id: string, by: { token: string }, reason = 'Koniec umowy.') =>
  room.ask(`/api/powers/${id}/revoke`, { ...by, body: { reason } })
let serial = 0
const file = (principals: readonly Customer[], by: Customer = agent, more: object = {}) =>
  room.open(
    application({
      lrns: [`POWER26${String(++serial).padStart(6, '0')}`],
      principals: principals.map(({ firm }) => firm.eori),
      ...more,
    }),
    as(by),
  )
const faultsOf = async (reply: Response) => (await problemOf(reply)).faults
const notRepresented = [{ field: 'principals[0]', code: 'not-represented' }]

async function given(by: Customer, more: object = {}): Promise<Power> {
  const reply = await give(by, more)
  expect(reply.status).toBe(200)
  return Power.parse(await reply.json())
}

describe('a power of attorney', () => {
  it('is needed to file for somebody else', async () => {
    expect(await faultsOf(await file([north]))).toMatchObject(notRepresented)
    await given(north)
    const me = (await (await room.ask('/api/me', as(agent))).json()) as Me
    expect(me.represents).toEqual([north.firm])
    expect((await file([north])).status).toBe(201)
  })

  it('is given only for one’s own firm, and never to oneself', async () => {
    expect((await give(north, { principal: south.firm })).status).toBe(403)
    expect((await give(north, {}, north)).status).toBe(422)
    expect((await give(north, { to: '2020-01-01' })).status).toBe(400)
  })

  it('given again is changed, not doubled, and every change is kept', async () => {
    const first = await given(north)
    const second = await given(north, { systems: ['NCTS2'] })
    expect(second).toMatchObject({ id: first.id, systems: ['NCTS2'] })
    const { changes } = (await (await room.ask(`/api/powers/${first.id}/history`, as(agent))).json()) as {
      changes: PowerChange[]
    }
    expect(changes.map(({ change }) => change).slice(-2)).toEqual(['changed', 'registered'])
    expect((await room.ask(`/api/powers/${first.id}/history`, as(south))).status).toBe(404)
    await given(north)
  })

  it.each([
    ['another kind', { kinds: ['test-account'] }],
    ['another system', { systems: ['AES'] }],
    ['without the right to file', { rights: ['complete'] }],
    ['from tomorrow on', { from: addDays(today, 1) }],
    ['until yesterday', { from: '2020-01-01', to: addDays(today, -1) }],
  ])('for %s is none here', async (_, more) => {
    await given(north, more)
    expect(await faultsOf(await file([north]))).toMatchObject(notRepresented)
    await given(north, { kinds: ['fallback'], systems: ['NCTS2'], to: today })
    expect((await file([north])).status).toBe(201)
    await given(north)
  })

  it('is revoked by the principal or staff, not by the agent, and at once', async () => {
    const power = await given(north)
    expect((await revoke(power.id, as(agent))).status).toBe(404)
    expect((await revoke(power.id, as(south))).status).toBe(404)
    const revoked = Power.parse(await (await revoke(power.id, as(north))).json())
    expect(revoked.revokedAt).not.toBeNull()
    expect(await faultsOf(await file([north]))).toMatchObject(notRepresented)
    const me = (await (await room.ask('/api/me', as(agent))).json()) as Me
    expect(me.represents).toEqual([])
    const again = await given(north)
    expect((await revoke(again.id, { token: room.staff.maria })).status).toBe(200)
    await given(north)
  })

  it('revoked between the form and the sending refuses what is sent', async () => {
    const power = await given(north)
    let sent: Promise<Response> | undefined
    await room.db.transaction(async (tx) => {
      const locked = (await lockPower(tx, power.id))!
      await tx.batch(savingPower(locked, 'revoked', actorOf(north), ''))
      // The form still finds it: what is not committed is nobody's business. Then it waits for the lock.
      sent = file([north])
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    expect(await faultsOf(await sent!)).toMatchObject(notRepresented)
    await given(north)
  })

  it('that a token tells of is found by the principal, who may revoke it against the token', async () => {
    const trusted: Customer = { ...agent, represents: [{ ...south.firm, until: addDays(today, 3) }] }
    expect((await file([south], trusted)).status).toBe(201)
    const [power] = (await page(south)).given
    expect(power).toMatchObject({ source: 'token', agent: agent.firm, to: addDays(today, 3) })
    await revoke(power!.id, as(south))
    expect(await faultsOf(await file([south], trusted))).toMatchObject(notRepresented)
    await given(south)
    expect((await file([south], trusted)).status).toBe(201)
  })
})

describe('a case that was filed for others', () => {
  let view: View
  beforeAll(async () => {
    await given(north)
    await given(south)
    view = (await (await file([north, south])).json()) as View
  })

  it('is seen by each principal, his own line alone and to read', async () => {
    for (const [one, other] of [
      [north, south],
      [south, north],
    ] as const) {
      expect((await page(one)).cases.map(({ id }) => id)).toContain(view.id)
      const reply = await room.ask(`/api/cases/${view.id}`, as(one))
      const text = await reply.text()
      const seen = JSON.parse(text) as View
      expect(seen.answers['principals']).toEqual([one.firm.eori])
      expect([seen.offers, seen.staff, seen.answers['lrns']]).toEqual([[], null, undefined])
      expect(text).not.toContain(other.firm.eori)
      expect(text).not.toContain(agent.name)
    }
    const { entries } = (await (await room.ask(`/api/cases/${view.id}/history`, as(north))).json()) as {
      entries: HistoryEntry[]
    }
    expect(entries.every(({ lines, actor }) => lines.length === 0 && actor.name === '')).toBe(true)
  })

  it('takes nothing from them: no events, no documents, no complaints', async () => {
    const body = { event: 'withdraw', version: view.version }
    const sent = await room.ask(`/api/cases/${view.id}/events`, { ...as(north), body, key: room.key() })
    expect(sent.status).toBe(404)
    expect((await room.ask(`/api/cases/${view.id}/document`, as(north))).status).toBe(404)
    expect((await room.ask(`/api/cases/${view.id}/complaints`, as(north))).status).toBe(404)
  })

  it('does not exist for anybody else', async () => {
    const stranger: Customer = { ...piotr, subject: 's', firm: { eori: 'PL777777777700000', name: 'Inna' } }
    const none = await problemOf(await room.ask('/api/cases/cas_none', as(stranger)))
    expect(await problemOf(await room.ask(`/api/cases/${view.id}`, as(stranger)))).toEqual(none)
    expect((await page(stranger)).cases).toEqual([])
  })

  it('stays with the agent who filed it, also once the power is revoked: he answers for it', async () => {
    const [power] = (await page(north)).given.filter(({ source }) => source === 'desk')
    await revoke(power!.id, as(north))
    expect((await room.ask(`/api/cases/${view.id}`, as(agent))).status).toBe(200)
    await given(north)
  })
})

describe('the register of representation', () => {
  const line = (more: object = {}) => ({
    reference: 'SZPROT/26/1',
    principal: south.firm,
    agent: agent.firm,
    ...scope,
    revoked: false,
    ...more,
  })
  const take = (lines: readonly object[], token = room.staff.jan) =>
    room.ask('/api/powers/import', { token, body: { portal: 'demo', lines } })

  it('is taken over by duty managers alone', async () => {
    expect((await take([line()], room.staff.maria)).status).toBe(403)
    expect(
      (await room.ask('/api/powers/import', { ...as(south), body: { portal: 'demo', lines: [line()] } }))
        .status,
    ).toBe(403)
  })

  it('counts line by line, as often as it is taken over', async () => {
    for (let n = 0; n < 2; n++) expect(await (await take([line()])).json()).toEqual({ taken: 1 })
    const [power] = (await page(south)).given.filter(({ source }) => source === 'szprot')
    const told = async () =>
      (
        (await (await room.ask(`/api/powers/${power!.id}/history`, as(south))).json()) as {
          changes: PowerChange[]
        }
      ).changes.map(({ change }) => change)
    expect(await told()).toEqual(['registered'])
    await take([line({ revoked: true })])
    expect(await told()).toEqual(['revoked', 'registered'])
  })

  it('is refused whole where a line is wrong', async () => {
    expect((await take([line(), line({ principal: { eori: 'not one', name: 'X' } })])).status).toBe(400)
  })
})
