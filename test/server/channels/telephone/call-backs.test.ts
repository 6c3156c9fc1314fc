/** Calls that customers ask for: nobody's time is given twice. On a real database, many at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createCallBacks } from '../../../../server/channels/telephone/call-backs.ts'
import { starterContact } from '../../../../workflows/contact.ts'
import type { CallBackList, CallBackOffer } from '../../../../workflows/contracts/call-backs.ts'
import type { Customer } from '../../../../workflows/contracts/viewer.ts'
import { anna, maria, piotr } from '../../desk/desk-room.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from '../../http/http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
})
beforeEach(() => room.db.write('DELETE FROM call_backs'))
afterAll(() => room.close())

// A Monday, 9:00 in Warsaw.
const monday = Date.parse('2026-11-23T08:00:00.000Z')
const desk = () => createCallBacks(room.db, starterContact, room.desk.callNotes, () => monday)
const nth = (n: number): Customer => ({ ...anna, subject: `person-${n}`, name: `Person ${n}` })
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
const phone = '+48 600 100 200'

describe('times for a call', () => {
  it('lie within opening hours of the coming days, and not in the next quarter of an hour', async () => {
    const { slots } = await desk().offer(anna)
    expect(slots[0]).toBe('2026-11-23T08:30:00.000Z')
    expect(slots).toContain('2026-11-23T16:30:00.000Z')
    expect(slots).not.toContain('2026-11-23T17:00:00.000Z')
    expect(slots.at(-1)).toBe('2026-11-27T16:30:00.000Z')
    const weekend = createCallBacks(room.db, starterContact, room.desk.callNotes, () =>
      Date.parse('2026-11-28T08:00:00.000Z'),
    )
    expect((await weekend.offer(anna)).slots[0]).toBe('2026-11-30T06:00:00.000Z')
  })

  it('do not exist where nobody calls back', async () => {
    const { callBacks: _, ...silent } = starterContact
    const none = createCallBacks(room.db, silent, room.desk.callNotes, () => monday)
    expect(await none.offer(anna)).toEqual({ booked: null, slots: [] })
    expect(await code(none.book({ at: '2026-11-23T08:30:00.000Z', phone }, anna))).toBe('slot-taken')
  })

  it('are each given to as many as there are seats, however many ask at once', async () => {
    const at = '2026-11-23T09:00:00.000Z'
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, n) => code(desk().book({ at, phone }, nth(n)))),
    )
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(2)
    expect(outcomes.filter((one) => one === 'slot-taken')).toHaveLength(10)
    expect((await desk().offer(anna)).slots).not.toContain(at)
  })

  it('are one for a person, however often he asks at once', async () => {
    const { slots } = await desk().offer(anna)
    const outcomes = await Promise.all(slots.slice(0, 6).map((at) => code(desk().book({ at, phone }, anna))))
    expect(outcomes.toSorted()).toEqual([...Array<string>(5).fill('call-back-open'), 'done'])
  })

  it('are free again once they are given back, for oneself and for others', async () => {
    const at = '2026-11-23T09:00:00.000Z'
    const mine = await desk().book({ at, phone }, anna)
    await desk().book({ at, phone }, piotr)
    expect(await code(desk().book({ at, phone }, nth(3)))).toBe('slot-taken')
    expect(await code(desk().cancel(mine.id, piotr))).toBe('not-found')
    await desk().cancel(mine.id, anna)
    expect(await code(desk().cancel(mine.id, anna))).toBe('not-found')
    await desk().book({ at, phone }, nth(3))
    await desk().book({ at: '2026-11-23T09:30:00.000Z', phone }, anna)
  })

  it('are none of the past, of the night, or between two slots', async () => {
    for (const at of ['2026-11-23T08:00:00.000Z', '2026-11-23T21:00:00.000Z', '2026-11-23T09:10:00.000Z'])
      expect(await code(desk().book({ at, phone }, anna))).toBe('slot-taken')
    expect(await code(desk().book({ at: '2026-11-23T09:00:00.000Z', phone: 'me' }, anna))).toBe(
      'answers-invalid',
    )
  })
})

describe('a wish that is sent again with its key', () => {
  const at = '2026-11-23T09:00:00.000Z'
  const rows = async () =>
    Number((await room.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM call_backs'))[0]!.n)

  it('is booked once, however often it comes and however many at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => desk().book({ at, phone }, anna, 'key-1')),
    )
    expect(new Set(tries.map(({ id }) => id)).size).toBe(1)
    expect(await desk().book({ at, phone }, anna, 'key-1')).toMatchObject({
      id: tries[0]!.id,
      state: 'booked',
    })
    expect(await rows()).toBe(1)
  })

  it('is answered with what became of it, also when its time is over or it was moved or taken back', async () => {
    const { id } = await desk().book({ at, phone }, anna, 'key-2')
    const moved = '2026-11-23T11:00:00.000Z'
    await desk().tell(id, { outcome: 'moved', at: moved }, maria)
    expect(await desk().book({ at, phone }, anna, 'key-2')).toMatchObject({ id, at: moved })
    const later = createCallBacks(room.db, starterContact, room.desk.callNotes, () => monday + 86_400_000)
    expect(await later.book({ at, phone }, anna, 'key-2')).toMatchObject({ id })
    await desk().cancel(id, anna)
    expect(await desk().book({ at, phone }, anna, 'key-2')).toMatchObject({ id, state: 'cancelled' })
    expect((await desk().book({ at, phone }, anna, 'key-3')).id).not.toBe(id)
  })

  it('is nobody else’s, and no other wish', async () => {
    const mine = await desk().book({ at, phone }, anna, 'key-4')
    const theirs = await desk().book({ at, phone }, piotr, 'key-4')
    expect(theirs.id).not.toBe(mine.id)
    expect(await code(desk().book({ at, phone: '+48 600 999 999' }, anna, 'key-4'))).toBe(
      'idempotency-key-reused',
    )
    expect(await code(desk().book({ at: '2026-11-23T10:00:00.000Z', phone }, anna))).toBe('call-back-open')
  })

  it('carries the key in a header, which may be left out but not be long', async () => {
    const { slots } = (await (await room.ask('/api/account/call-backs')).json()) as CallBackOffer
    const book = (key: string) =>
      room.ask('/api/account/call-backs', {
        body: { at: slots[0], phone },
        headers: { 'idempotency-key': key },
      })
    const [one, two] = [await book('key-5'), await book('key-5')]
    expect([one.status, two.status]).toEqual([201, 201])
    expect(await two.json()).toEqual(await one.json())
    expect((await problemOf(await book('x'.repeat(121)))).code).toBe('idempotency-key-missing')
  })
})

describe('the list of calls to make', () => {
  it('stands by time; a call is made, tried again, or moved to where there is a seat', async () => {
    const later = await desk().book({ at: '2026-11-23T10:00:00.000Z', phone }, anna)
    const sooner = await desk().book({ at: '2026-11-23T09:00:00.000Z', phone }, piotr)
    expect((await desk().list()).rows.map(({ id }) => id)).toEqual([sooner.id, later.id])
    await desk().tell(sooner.id, { outcome: 'not-reached' }, maria)
    expect((await desk().list()).rows[0]).toMatchObject({
      state: 'not-reached',
      tries: 1,
      person: piotr.name,
    })
    await desk().tell(sooner.id, { outcome: 'moved', at: '2026-11-23T11:00:00.000Z' }, maria)
    expect((await desk().list()).rows.map(({ id }) => id)).toEqual([later.id, sooner.id])
    for (const n of [1, 2]) await desk().book({ at: '2026-11-23T12:00:00.000Z', phone }, nth(n))
    const full = { outcome: 'moved', at: '2026-11-23T12:00:00.000Z' } as const
    expect(await code(desk().tell(sooner.id, full, maria))).toBe('slot-taken')
    await desk().tell(sooner.id, { outcome: 'called' }, maria)
    expect(await code(desk().tell(sooner.id, { outcome: 'called' }, maria))).toBe('not-found')
    const log = await room.db.rows<{ outcome: string }>(
      'SELECT outcome FROM call_back_log WHERE call_back_id = $1 ORDER BY at',
      [sooner.id],
    )
    expect(log.map(({ outcome }) => outcome)).toEqual(['booked', 'not-reached', 'moved', 'called'])
  })
})

describe('over HTTP', () => {
  it('a customer books and gives back, an officer sees it; neither does the other’s part', async () => {
    const offer = (await (await room.ask('/api/account/call-backs')).json()) as CallBackOffer
    const at = offer.slots.at(-1)!
    const booked = await room.ask('/api/account/call-backs', { body: { at, phone } })
    expect(booked.status).toBe(201)
    const { id } = (await booked.json()) as { id: string }
    const list = await room.ask('/api/staff/call-backs', { token: room.staff.maria })
    expect(((await list.json()) as CallBackList).rows).toMatchObject([
      { id, person: 'Anna Nowak', phone: '+48600100200' },
    ])
    expect((await problemOf(await room.ask('/api/staff/call-backs'))).code).toBe('not-allowed')
    const foreign = await room.ask('/api/account/call-backs', { token: room.staff.maria })
    expect((await problemOf(foreign)).code).toBe('not-allowed')
    const token = tokenOf(piotr)
    const others = await room.ask(`/api/account/call-backs/${id}`, { method: 'DELETE', token })
    expect((await problemOf(others)).code).toBe('not-found')
    expect((await room.ask(`/api/account/call-backs/${id}`, { method: 'DELETE' })).status).toBe(204)
  })
})
