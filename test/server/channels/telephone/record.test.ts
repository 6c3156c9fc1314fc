/** Calls in the record of the case they were about: once, in whatever order the exchange tells, chained like any entry. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HistoryEntry, View } from '../../../../workflows/contracts/view.ts'
import { chainFaults, replayFaults } from '../../../record.ts'
import { httpRoom, problemOf, type HttpRoom } from '../../http/http-room.ts'
import { anna, application, maria } from '../../desk/desk-room.ts'
import { exchange, signedHeaders } from './exchange.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom(undefined, { cti: [exchange()] })
})
afterAll(() => room.close())

const opened = async () => (await (await room.open(application())).json()) as View
const start = Date.now() - 20 * 60_000
/** So many seconds after the call began. */
const after = (seconds: number) => new Date(start + seconds * 1000).toISOString()

let calls = 0
const newCall = () => `rec-${++calls}`

async function tell(event: object): Promise<void> {
  const text = JSON.stringify(event)
  const headers = { 'content-type': 'application/json', ...signedHeaders(text) }
  const response = await room.app.request('/api/cti/events', { method: 'POST', headers, body: text })
  expect(response.status).toBe(200)
}
const ringing = (callId: string, more: object = {}) => ({
  event: 'newCall',
  callId,
  at: after(0),
  from: '600100200',
  direction: 'in',
  ...more,
})
const answer = (callId: string) => ({ event: 'answer', callId, at: after(30), user: 'off_maria' })
const hangup = (callId: string) => ({ event: 'hangup', callId, at: after(275), cause: 'normalClearing' })

const idOf = async (callId: string) =>
  Number(
    (await room.db.rows<{ id: number }>('SELECT id FROM phone_calls WHERE call_id = $1', [callId]))[0]?.id,
  )
async function bind(callId: string, caseId: string): Promise<void> {
  const path = `/api/staff/calls/${await idOf(callId)}/case`
  const bound = await room.ask(path, { token: room.staff.maria, method: 'PUT', body: { case: caseId } })
  expect(bound.status).toBe(204)
}
/** As workers do, once nothing was heard of the calls for a while. */
async function kept(): Promise<void> {
  await room.db.write('UPDATE phone_calls SET heard_at = heard_at - INTERVAL 11 SECOND')
  await Promise.all([room.telephone.tend(), room.telephone.tend()])
}
async function history(id: string, token?: string): Promise<HistoryEntry[]> {
  const response = await room.ask(`/api/cases/${id}/history`, token ? { token } : {})
  return ((await response.json()) as { entries: HistoryEntry[] }).entries
}
const noted = async (id: string) => (await history(id)).filter(({ event }) => event === 'note-call')
async function isWhole(id: string): Promise<void> {
  expect(await chainFaults(room.db, id)).toEqual([])
  expect(await replayFaults(room.db, id)).toEqual([])
}

describe('a call that concerned a case', () => {
  it('is an entry of its record: when, how long, with whom, for the trader as for staff, and no number', async () => {
    const { id } = await opened()
    const callId = newCall()
    for (const event of [ringing(callId), answer(callId)]) await tell(event)
    await bind(callId, id)
    await tell(hangup(callId))
    await kept()
    const [entry, ...more] = await noted(id)
    expect(more).toEqual([])
    const params = { at: after(0), duration: '4:05', officer: maria.name }
    expect(entry).toMatchObject({
      actor: { role: 'engine' },
      lines: [{ code: 'history.call.in', params }],
    })
    expect((await history(id, room.staff.maria)).at(-1)).toEqual(entry)
    const [row] = await room.db.rows<{ data: string; lines: string }>(
      "SELECT data, `lines` FROM history WHERE case_id = $1 AND event = 'note-call'",
      [id],
    )
    expect(JSON.parse(row!.data)).toMatchObject({
      answers: { direction: 'in', seconds: 245 },
      facts: { channel: { code: 'phone', call: await idOf(callId) } },
    })
    expect(row!.data + row!.lines).not.toContain('600100200')
    await isWhole(id)
  })

  it('is entered once, however its events come: in every order, each twice, and by two workers at once', async () => {
    const { id } = await opened()
    for (const [i, order] of orders(3).entries()) {
      const callId = newCall()
      const { pin } = await room.desk.callers.pin(anna, id)
      const events = [ringing(callId, { pin, from: `60020030${i}` }), answer(callId), hangup(callId)]
      for (const n of order) {
        await tell(events[n]!)
        await tell(events[n]!)
        await kept()
      }
      await kept()
    }
    const entries = await noted(id)
    expect(entries.length).toBe(6)
    for (const { lines } of entries) expect(lines[0]?.params).toMatchObject({ duration: '4:05' })
    await isWhole(id)
  })

  it('waits ten seconds for what is told late, and not an eleventh', async () => {
    const { id } = await opened()
    const callId = newCall()
    for (const event of [ringing(callId), hangup(callId)]) await tell(event)
    await bind(callId, id)
    await tell(answer(callId))
    await room.telephone.tend()
    expect(await noted(id)).toEqual([])
    await kept()
    expect((await noted(id)).length).toBe(1)
  })

  it('is entered in the case that it turned out to be about, too, and in each once', async () => {
    const [first, second] = [await opened(), await opened()]
    const callId = newCall()
    for (const event of [ringing(callId), answer(callId), hangup(callId)]) await tell(event)
    for (const { id } of [first, second, first, second]) {
      await bind(callId, id)
      await kept()
    }
    expect([(await noted(first.id)).length, (await noted(second.id)).length]).toEqual([1, 1])
  })

  it('stands in a case that is over, and changes nothing there', async () => {
    const view = await opened()
    const body = { event: 'withdraw', version: view.version }
    const over = (await (
      await room.ask(`/api/cases/${view.id}/events`, { body, key: room.key() })
    ).json()) as View
    const callId = newCall()
    for (const event of [ringing(callId), answer(callId), hangup(callId)]) await tell(event)
    await bind(callId, view.id)
    await kept()
    const now = (await (await room.ask(`/api/cases/${view.id}`)).json()) as View
    expect(now).toMatchObject({ step: over.step, final: true, version: over.version + 1 })
    await isWhole(view.id)
  })

  it('that nobody answered is none of it; one whose end nobody told has no length', async () => {
    const { id } = await opened()
    const [missed, orphan] = [newCall(), newCall()]
    for (const event of [ringing(missed), hangup(missed), ringing(orphan), answer(orphan)]) await tell(event)
    for (const callId of [missed, orphan]) await bind(callId, id)
    await room.db.write(
      `UPDATE phone_calls SET heard_at = heard_at - INTERVAL 121 MINUTE WHERE call_id = $1`,
      [orphan],
    )
    await room.telephone.tend()
    await kept()
    const entries = await noted(id)
    expect(entries.map(({ lines }) => lines[0]?.params?.['duration'])).toEqual([null])
  })
})

describe('what an officer notes of a call', () => {
  const note = (id: string, more: object = {}, token = room.staff.maria, key = room.key()) =>
    room.ask(`/api/staff/cases/${id}/calls`, {
      token,
      key,
      body: {
        direction: 'out',
        outcome: 'spoken',
        at: after(0),
        minutes: 7,
        text: 'GRN do uzupełnienia.',
        ...more,
      },
    })

  it('is his entry, which the trader reads', async () => {
    const { id, version } = await opened()
    const view = (await (await note(id)).json()) as View
    expect(view.version).toBe(version + 1)
    expect((await noted(id))[0]).toMatchObject({
      actor: { role: 'officer', name: maria.name },
      lines: [
        { code: 'history.call.out', params: { at: after(0), duration: '7', officer: maria.name } },
        { code: 'history.call.said', params: { text: 'GRN do uzupełnienia.' } },
      ],
    })
    await isWhole(id)
  })

  it('may be that nobody was reached', async () => {
    const { id } = await opened()
    expect((await note(id, { outcome: 'not-reached', minutes: null, text: '' })).status).toBe(200)
    expect((await noted(id))[0]?.lines.map(({ code }) => code)).toEqual(['history.call.missed'])
  })

  it('is one by one key, also at once', async () => {
    const { id } = await opened()
    const key = room.key()
    const [one, two] = await Promise.all([1, 2].map(() => note(id, {}, room.staff.maria, key)))
    expect(await one!.text()).toBe(await two!.text())
    expect((await noted(id)).length).toBe(1)
  })

  it('is refused to a trader, of no case, in the future, without a word, and where a caller cannot be out of reach', async () => {
    const { id } = await opened()
    const asTrader = await room.ask(`/api/staff/cases/${id}/calls`, {
      key: room.key(),
      body: { direction: 'in', outcome: 'spoken', at: after(0), text: 'x' },
    })
    expect((await problemOf(asTrader)).code).toBe('not-allowed')
    expect((await problemOf(await note('cas_none'))).code).toBe('not-found')
    const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
    expect(await problemOf(await note(id, { at: soon(90) }))).toMatchObject({
      code: 'answers-invalid',
      faults: [{ field: 'at', code: 'in-the-future' }],
    })
    expect((await note(id, { at: soon(30) })).status).toBe(200)
    for (const odd of [
      { text: ' ' },
      { direction: 'in', outcome: 'not-reached' },
      { minutes: 601 },
      { extra: 1 },
    ])
      expect((await problemOf(await note(id, odd))).code).toBe('body-invalid')
    expect((await noted(id)).length).toBe(1)
  })
})

describe('a call that a customer asked for about his case', () => {
  it('stands there with what became of it: each try once, and the call', async () => {
    const { id } = await opened()
    const offer = (await (await room.ask('/api/account/call-backs')).json()) as { slots: string[] }
    const body = { at: offer.slots[0], phone: '+48 600 100 200', case: id }
    const { id: callBack } = (await (await room.ask('/api/account/call-backs', { body })).json()) as {
      id: string
    }
    const tell_ = (outcome: string) =>
      room.ask(`/api/staff/call-backs/${callBack}`, { token: room.staff.maria, body: { outcome } })
    // The same click twice is one try.
    expect([(await tell_('not-reached')).status, (await tell_('not-reached')).status]).toEqual([204, 204])
    expect((await tell_('called')).status).toBe(204)
    expect((await problemOf(await tell_('called'))).code).toBe('not-found')
    expect((await noted(id)).map(({ lines }) => lines[0]?.code)).toEqual([
      'history.call.missed',
      'history.call.out',
    ])
    await isWhole(id)
  })
})

/** Every order of 0 to n - 1. */
function orders(n: number): number[][] {
  if (n === 0) return [[]]
  return orders(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]),
  )
}
