/** An outage takes others with it: with numbers of their own, closed with it unless kept, never in a circle. */
import { afterEach, describe, expect, it } from 'vitest'
import { maria, jan, minutesAgo, outageAnswers, type DeskRoom } from '../desk-room.ts'
import { outageRoom, type OutageRoom } from './outage-room.ts'

const derived = (parent: string, children: string[], how: 'draft' | 'together' = 'together') => ({
  parent,
  children,
  how,
})
let room: OutageRoom
afterEach(() => room.close())

const declare = async (system: string, more = {}) => {
  const opened = await room.open(
    outageAnswers({ system, titlePl: `${system} nie działa`, titleEn: `${system} is down`, ...more }),
    maria,
    'outage',
  )
  await room.work()
  return opened
}
const resolve = async (of: Awaited<ReturnType<DeskRoom['open']>>, actualEnd = minutesAgo(1)) => {
  const done = await room.send(await room.again(of), 'resolve', jan, { actualEnd })
  await room.work()
  return done
}
const steps = async () =>
  Object.fromEntries((await room.outages()).map(({ answers, step }) => [String(answers.system), step]))

describe('edge case 18: an outage of OSOZ2', () => {
  it('drafts those of NCTS2 and AIS for an officer, linked both ways', async () => {
    room = await outageRoom({ derived: [derived('OSOZ2', ['NCTS2', 'AIS'], 'draft')] })
    const parent = await declare('OSOZ2')
    expect(await steps()).toEqual({ OSOZ2: 'confirmed', NCTS2: 'reported', AIS: 'reported' })
    const child = (await room.outageOf('NCTS2'))!
    const seen = await room.again(parent)
    expect(child.outage?.parent).toMatchObject({ id: parent.id, system: 'OSOZ2' })
    expect(seen.outage?.derived?.map(({ system }) => system)).toEqual(['NCTS2', 'AIS'])
    expect(child.outage?.callNumber).not.toBe(seen.outage?.callNumber)

    await room.confirm(child)
    await room.desk.board.refresh()
    const told = room.desk.board.current()!.said.items
    expect(told.map(({ outage }) => [outage.system, outage.parent?.callNumber ?? null])).toEqual(
      expect.arrayContaining([
        ['OSOZ2', null],
        ['NCTS2', seen.outage!.callNumber],
      ]),
    )
    await resolve(parent)
    expect(await steps()).toEqual({ OSOZ2: 'resolved', NCTS2: 'resolved', AIS: 'lapsed' })
  })

  it('confirms them together where the policy says so, and a kept one outlasts it', async () => {
    room = await outageRoom({ derived: [derived('OSOZ2', ['NCTS2', 'AIS'])] })
    const parent = await declare('OSOZ2')
    expect(await steps()).toEqual({ OSOZ2: 'confirmed', NCTS2: 'confirmed', AIS: 'confirmed' })
    await room.send((await room.outageOf('AIS'))!, 'keep', maria)
    const end = minutesAgo(1)
    await resolve(parent, end)
    expect(await steps()).toEqual({ OSOZ2: 'resolved', NCTS2: 'resolved', AIS: 'confirmed' })
    expect((await room.outageOf('NCTS2'))?.outage?.actualEnd).toBe(end)
  })

  it('leaves alone the outage that a child has by itself, and says so', async () => {
    room = await outageRoom({ derived: [derived('OSOZ2', ['NCTS2', 'AIS'])] })
    const own = await declare('NCTS2')
    const parent = await declare('OSOZ2')
    expect(await room.outages()).toHaveLength(3)
    expect((await room.again(parent)).notes).toContainEqual({
      code: 'note.outage.beside',
      params: { number: own.outage!.callNumber, system: 'NCTS2' },
    })
    await resolve(parent)
    expect(await steps()).toEqual({ NCTS2: 'confirmed', OSOZ2: 'resolved', AIS: 'resolved' })
  })

  it('comes back under the same numbers, with what had ended with it', async () => {
    room = await outageRoom({ derived: [derived('OSOZ2', ['NCTS2', 'AIS'])] })
    const parent = await declare('OSOZ2')
    await room.send((await room.outageOf('AIS'))!, 'resolve', jan, { actualEnd: minutesAgo(5) })
    await room.work()
    const ended = await resolve(parent, minutesAgo(2))
    await room.send(ended, 'reopen', maria, { downSince: minutesAgo(1), reason: 'Again' })
    await room.work()
    const numbers = (await room.outages()).map(({ outage, step }) => [
      outage?.system,
      step,
      outage?.callNumber.split('/').length,
    ])
    expect(numbers).toEqual(
      expect.arrayContaining([
        ['OSOZ2', 'confirmed', 2],
        ['NCTS2', 'confirmed', 2],
        ['AIS', 'resolved', 1],
        ['AIS', 'confirmed', 1],
      ]),
    )
    const intervals = await room.db.rows('SELECT n FROM outage_intervals WHERE outage_id = $1 ORDER BY n', [
      parent.id,
    ])
    expect(intervals).toEqual([{ n: 0 }, { n: 1 }])
  })

  it('that was a false alarm makes false alarms of them all', async () => {
    room = await outageRoom({ derived: [derived('OSOZ2', ['NCTS2'])] })
    const parent = await declare('OSOZ2')
    await room.send(await room.again(parent), 'dismiss', maria, { reason: 'A monitor was wrong.' })
    await room.work()
    expect(await steps()).toEqual({ OSOZ2: 'false-alarm', NCTS2: 'false-alarm' })
    expect(await room.db.rows('SELECT * FROM outage_intervals')).toEqual([])
    await room.desk.board.refresh()
    expect(room.desk.board.current()!.said.items).toEqual([])
  })
})

describe('a circle in the policy', () => {
  it('opens each once and closes each once', async () => {
    room = await outageRoom({
      derived: [derived('OSOZ2', ['NCTS2']), derived('NCTS2', ['AIS']), derived('AIS', ['OSOZ2', 'NCTS2'])],
    })
    const parent = await declare('OSOZ2')
    expect(await steps()).toEqual({ OSOZ2: 'confirmed', NCTS2: 'confirmed', AIS: 'confirmed' })
    expect(await room.outages()).toHaveLength(3)
    await resolve(parent)
    expect(await steps()).toEqual({ OSOZ2: 'resolved', NCTS2: 'resolved', AIS: 'resolved' })
    expect(await room.outages()).toHaveLength(3)
  })

  it('and a worker that does its work twice change nothing', async () => {
    room = await outageRoom({ derived: [derived('OSOZ2', ['NCTS2', 'AIS']), derived('AIS', ['OSOZ2'])] })
    await declare('OSOZ2')
    const before = await room.outages()
    await room.db.write("UPDATE agenda SET state = 'waiting' WHERE name = 'derive'")
    await room.work()
    const after = await room.outages()
    expect(after.map(({ id, step }) => [id, step])).toEqual(before.map(({ id, step }) => [id, step]))
  })
})
