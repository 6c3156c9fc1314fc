/** Which case an officer has before him at "hello", and cases he writes down for callers: on a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallerPin } from '../../../../workflows/contracts/account.ts'
import type { CallList, CallSheet } from '../../../../workflows/contracts/telephone.ts'
import type { HistoryEntry, View } from '../../../../workflows/contracts/view.ts'
import { isOwnWriting } from '../../../../server/desk/written-down.ts'
import type { Step } from '../../../../server/desk/step.ts'
import type { Officer } from '../../../../workflows/contracts/viewer.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from '../../http/http-room.ts'
import { anna, application, jan, maria, offeredGrant, piotr } from '../../desk/desk-room.ts'
import { exchange, signedHeaders } from './exchange.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom(undefined, { cti: [exchange()] })
})
afterAll(() => room.close())

let calls = 0
/** A call that Maria has answered; gives its id. */
async function answered(from: string, more: object = {}): Promise<number> {
  const callId = `call-${++calls}`
  const at = new Date().toISOString()
  for (const event of [
    { event: 'newCall', callId, at, from, direction: 'in', ...more },
    { event: 'answer', callId, at, user: 'off_maria' },
  ]) {
    const text = JSON.stringify(event)
    const headers = { 'content-type': 'application/json', ...signedHeaders(text) }
    const response = await room.app.request('/api/cti/events', { method: 'POST', headers, body: text })
    expect(response.status).toBe(200)
  }
  const [row] = await room.db.rows<{ id: number }>('SELECT id FROM phone_calls WHERE call_id = $1', [callId])
  return Number(row?.id)
}

const asMaria = (path: string, more: object = {}) => room.ask(path, { token: room.staff.maria, ...more })
const sheetOf = async (id: number) => (await (await asMaria(`/api/staff/calls/${id}`)).json()) as CallSheet
const phoned = (phone: string) => tokenOf(anna, { phone })
const opened = async (more: object = {}) => (await (await room.open(application(), more)).json()) as View

describe('a call from a number that nobody knows', () => {
  it('opens no case, also where the number stands in somebody’s: that is only suggested', async () => {
    const { number } = await opened()
    const sheet = await sheetOf(await answered('600 100 200'))
    expect(sheet).toMatchObject({ parties: [], opens: null, cases: [], number: '+48600100200' })
    expect(sheet.suggested.map((row) => row.number)).toEqual([number])
    expect((await sheetOf(await answered('+49 30 111222'))).suggested).toEqual([])
    expect((await sheetOf(await answered('anonymous'))).number).toBeNull()
  })

  it('is for nobody to write a case down', async () => {
    const call = await answered('600 100 200')
    const body = {
      kind: 'fallback',
      answers: application(),
      for: { by: 'call', call, party: 'demo:anna:PL100000001200000' },
    }
    const refused = await asMaria('/api/staff/phone-cases', { body, key: room.key() })
    expect((await problemOf(refused)).code).toBe('not-found')
  })
})

describe('a call by which somebody is recognised', () => {
  it('opens his only open case by the number that the portal has confirmed; several are a choice', async () => {
    const token = phoned('+48605000111')
    expect((await room.ask('/api/me', { token })).status).toBe(200)
    const call = await answered('605 000 111')
    const first = await sheetOf(call)
    expect(first.parties).toMatchObject([{ name: 'Anna Nowak', known: 'number' }])
    expect(first.opens?.ownerEori).toBe(anna.firm.eori)
    await opened()
    const second = await sheetOf(call)
    expect([second.opens, second.cases.length]).toEqual([null, 2])
  })

  it('asks who it is where several have the number', async () => {
    await room.ask('/api/me', { token: tokenOf(piotr, { phone: '+48605000111' }) })
    const { parties, opens } = await sheetOf(await answered('605 000 111'))
    expect(parties.map(({ name }) => name).toSorted()).toEqual(['Anna Nowak', 'Piotr Wiśniewski'])
    expect(opens).toBeNull()
  })

  it('opens the case that the PIN was asked for', async () => {
    const { id } = await opened()
    const asked = await room.ask('/api/account/pin', { body: { case: id } })
    const { pin } = (await asked.json()) as CallerPin
    const sheet = await sheetOf(await answered('anonymous', { pin }))
    expect(sheet).toMatchObject({ parties: [{ known: 'pin', name: 'Anna Nowak' }], opens: { id } })
  })

  it('stands with the case it was about', async () => {
    const { id } = await opened()
    const call = await answered('605 000 111')
    const body = { case: id }
    expect((await asMaria(`/api/staff/calls/${call}/case`, { method: 'PUT', body })).status).toBe(204)
    const { calls: about } = (await (await asMaria(`/api/staff/calls?case=${id}`)).json()) as CallList
    expect(about.map((one) => one.id)).toEqual([call])
    const nobody = await asMaria('/api/staff/calls/999999/case', { method: 'PUT', body })
    expect((await problemOf(nobody)).code).toBe('not-found')
  })

  it('is nobody’s business but the officers’', async () => {
    const call = await answered('605 000 111')
    for (const path of ['/api/staff/calls', `/api/staff/calls/${call}`, '/api/staff/people?eori=PL1'])
      expect((await problemOf(await room.ask(path))).code).toBe('not-allowed')
  })
})

describe('a case that an officer writes down', () => {
  async function written(by?: object): Promise<Response> {
    const { pin } = await room.desk.callers.pin(anna, null)
    const answers = application({ principals: [anna.firm.eori] })
    return asMaria('/api/staff/phone-cases', {
      body: { kind: 'fallback', answers, for: by ?? { by: 'pin', pin } },
      key: room.key(),
    })
  }

  it('is the caller’s own, by telephone, and the officer’s deed', async () => {
    const response = await written()
    expect(response.status).toBe(201)
    const view = (await response.json()) as View
    expect(view.owner).toEqual({ eori: anna.firm.eori, name: anna.firm.name, person: 'Anna Nowak' })
    const entries = (await (await room.ask(`/api/cases/${view.id}/history`)).json()) as {
      entries: HistoryEntry[]
    }
    expect(entries.entries[0]).toMatchObject({
      event: 'open',
      actor: { role: 'officer', name: maria.name },
      lines: [{ code: 'history.by-phone', params: { officer: maria.name, person: 'Anna Nowak' } }],
    })
    const [row] = await room.db.rows<{ data: string }>('SELECT data FROM history WHERE case_id = $1', [
      view.id,
    ])
    expect(JSON.parse(row!.data)).toMatchObject({ facts: { channel: { code: 'phone', paper: null } } })
  })

  it('has the officer as anything but its second person', async () => {
    const view = (await (await written()).json()) as View
    await room.work()
    const mine = await room.send(await room.look(view, jan), 'claim', jan)
    const grant = offeredGrant(mine, { remark: 'The others are withdrawn.' })
    const proposed = await room.send(mine, 'propose', jan, grant)
    expect(proposed.step).toBe('proposed')
    const seen = await room.look(view, maria)
    expect(seen.offers.map(({ event }) => event)).not.toContain('approve')
    await expect(room.send(seen, 'approve', maria)).rejects.toMatchObject({ code: 'same-officer' })
  })

  it('is told to the door, too, whatever a kind’s own rule says: also of whoever stands in for the writer', async () => {
    const { id } = (await (await written()).json()) as View
    const signs = (seat: number) => ({
      advanced: { signatures: [{ round: 1, seat, officerId: 'x' }] } as unknown as Step['advanced'],
    })
    const asked = (officer: Officer, seat = 2) =>
      room.db.transaction((tx) => isOwnWriting(tx, id, officer, signs(seat)))
    expect(await asked(maria)).toBe(true)
    expect(await asked({ ...jan, sameAs: [maria.id] })).toBe(true)
    expect(await asked(jan)).toBe(false)
    expect(await asked(maria, 1)).toBe(false)
  })

  it('belongs to a call only where the officer has that call', async () => {
    const call = await answered('+48 22 555 66 77')
    await room.ask('/api/me', { token: phoned('+48225556677') })
    const by = { by: 'call', call, party: `demo:anna:${anna.firm.eori}` }
    const answers = application({ principals: [anna.firm.eori] })
    const body = { kind: 'fallback', answers, for: by }
    const other = await room.ask('/api/staff/phone-cases', { token: room.staff.jan, body, key: room.key() })
    expect((await problemOf(other)).code).toBe('not-allowed')
    const own = await written(by)
    expect(own.status).toBe(201)
    expect((await sheetOf(call)).opens?.id).toBe(((await own.json()) as View).id)
  })

  it('is of a kind that may be told on the telephone, and is answered once by one key', async () => {
    const { pin } = await room.desk.callers.pin(anna, null)
    const body = { kind: 'remark', answers: {}, for: { by: 'pin', pin } }
    expect((await problemOf(await asMaria('/api/staff/phone-cases', { body, key: room.key() }))).code).toBe(
      'not-allowed',
    )
    const key = room.key()
    const right = {
      kind: 'fallback',
      answers: application({ principals: [anna.firm.eori] }),
      for: { by: 'pin', pin },
    }
    const both = await Promise.all([1, 2].map(() => asMaria('/api/staff/phone-cases', { body: right, key })))
    const [one, two] = (await Promise.all(both.map((response) => response.json()))) as View[]
    expect(one!.id).toBe(two!.id)
  })

  it('names no principal that the caller has no power for at the desk', async () => {
    const { pin } = await room.desk.callers.pin(anna, null)
    const body = { kind: 'fallback', answers: application(), for: { by: 'pin', pin } }
    const refused = await problemOf(await asMaria('/api/staff/phone-cases', { body, key: room.key() }))
    expect(refused.faults).toMatchObject([{ field: 'principals[0]', code: 'not-represented' }])
  })
})

describe('the live stream', () => {
  it('tells the officer who has the call, and nobody else', async () => {
    const heard: string[] = []
    const leave = [
      room.hub.listen(maria, ({ event }) => heard.push(`maria ${event}`)),
      room.hub.listen(jan, ({ event }) => heard.push(`jan ${event}`)),
      room.hub.listen(anna, ({ event }) => heard.push(`anna ${event}`)),
    ]
    await answered('605 000 111')
    leave.forEach((go) => go())
    expect(heard).toEqual(['maria call'])
  })
})

describe('the waiting time', () => {
  const told = async () => {
    const { createContactDesk } = await import('../../../../server/desk/contact-desk.ts')
    const { starterContact } = await import('../../../../workflows/contact.ts')
    return (await createContactDesk(room.db, starterContact).current()).waiting?.minutes ?? null
  }
  const waited = (seconds: number, state: 'ended' | 'queued' = 'ended') =>
    room.db.write(
      `INSERT INTO phone_calls (provider, call_id, direction, state, started_at, answered_at, wait_seconds, heard_at)
       VALUES ('pbx', $1, 'in', $2, UTC_TIMESTAMP(3) - INTERVAL $3 SECOND, IF($2 = 'queued', NULL, UTC_TIMESTAMP(3)),
         IF($2 = 'queued', NULL, $3), UTC_TIMESTAMP(3))`,
      [`wait-${++calls}`, state, seconds],
    )

  it('is the middle one of the last answered calls, or what the first in the queue waits by now', async () => {
    await room.db.write('DELETE FROM phone_calls')
    expect(await told()).toBeNull()
    for (const seconds of [30, 170, 1200]) await waited(seconds)
    expect(await told()).toBe(3)
    await waited(290, 'queued')
    expect(await told()).toBe(5)
  })

  it('is what an officer says for 15 minutes, and unknown where the exchange is silent for as long', async () => {
    await room.desk.contact.setWaiting(1, 'off_maria')
    expect(await told()).toBe(1)
    await room.db.write('UPDATE phone_line SET told_at = told_at - INTERVAL 15 MINUTE')
    expect(await told()).toBe(5)
    await room.db.write('UPDATE phone_calls SET heard_at = heard_at - INTERVAL 16 MINUTE')
    expect(await told()).toBeNull()
  })

  it('comes from what the exchange tells of its queue: who waits, what was counted, and who has hung up', async () => {
    for (const table of ['phone_calls', 'phone_line']) await room.db.write(`DELETE FROM ${table}`)
    const at = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1000).toISOString()
    const tell = async (event: object) => {
      const text = JSON.stringify(event)
      const headers = { 'content-type': 'application/json', ...signedHeaders(text) }
      await room.app.request('/api/cti/events', { method: 'POST', headers, body: text })
    }
    const enters = (callId: string, secondsAgo: number) =>
      tell({ event: 'queued', callId, at: at(secondsAgo), direction: 'in', queue: 'general' })
    await enters('q-1', 420)
    expect(await told()).toBe(7)
    await tell({ event: 'hangup', callId: 'q-1', at: at(0), cause: 'cancel' })
    expect(await told()).toBeNull()
    await enters('q-2', 60)
    await tell({ event: 'answer', callId: 'q-2', at: at(0), user: 'off_maria', waitSeconds: 239 })
    expect(await told()).toBe(4)
  })
})
