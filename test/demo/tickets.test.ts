/** The demo's tickets: told by the rules of the time, and lively. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tellTickets } from '../../demo/tell-tickets.ts'
import { anna, deskRoom, jan, maria, piotr, type DeskRoom } from '../server/desk/desk-room.ts'
import { readHistory } from '../../server/db/history.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
  const people = { anna, piotr, maria, jan }
  await tellTickets(room.db, {
    customer: (id) => people[id as 'anna'],
    officer: (id) => people[id as 'maria'],
  })
  await room.work()
})
afterAll(() => room.close())

const rows = async (viewer: typeof anna) =>
  (
    await room.desk.reading.list(
      { kind: 'ticket', lane: null, outageId: null, term: null, cursor: null, limit: 50 },
      viewer,
    )
  ).rows

it('stand in every state that a customer knows, the newest first', async () => {
  expect((await rows(anna)).map(({ step }) => step)).toEqual([
    'received',
    'in-progress',
    'waiting-for-customer',
    'closed',
    'archived',
  ])
  expect((await rows(piotr)).map(({ step }) => step)).toEqual([
    'received',
    'answered',
    'waiting-for-third-party',
    'archived',
  ])
})

it('have run out by themselves where nobody answered, each clock at its time', async () => {
  const [oldest] = (await rows(piotr)).slice(-1)
  const history = await readHistory(room.db, oldest!.id)
  expect(history.map(({ event }) => event.replace(/^xstate\.after\.([^.]+)\..*/, '$1'))).toEqual([
    'open',
    'claim',
    'ask',
    'reminder',
    'close-due',
    'reopen-over',
  ])
  const times = history.map(({ at }) => at)
  expect(times).toEqual([...times].sort())
})

it('leave nothing that is due for weeks', async () => {
  const late = await room.db.rows(
    `SELECT name FROM agenda WHERE state = 'waiting' AND due_at < UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE`,
  )
  expect(late).toEqual([])
})
