/** What is over is forgotten, a batch at a time, on the day it may be and not before; what is the case's own stays. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { forgetCallBacks, forgetCalls, forgetUnconfirmed, forgetWork } from '../../../server/db/sweeping.ts'
import { forgetCodes, keepCode } from '../../../server/db/account-codes.ts'
import { forgetMails } from '../../../server/db/outbox.ts'
import { sweeps } from '../../../server/housekeeping.ts'
import { freshDatabase, type FreshDatabase } from '../../database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  for (const table of [
    'phone_calls',
    'phone_events',
    'call_entries',
    'call_backs',
    'call_back_log',
    'agenda',
  ])
    await database.db.write(`DELETE FROM ${table}`)
})

const write = (sql: string, values: readonly (string | number | null)[] = []) =>
  database.db.write(sql, values)
const left = async (table: string, column: string) =>
  (await database.db.rows<{ x: string | number }>(`SELECT ${column} AS x FROM ${table} ORDER BY 1`)).map(
    ({ x }) => x,
  )

/** `ago` as SQL says it: '180 DAY'. */
async function call(id: string, ago: string, state = 'ended', toEnter = 0): Promise<void> {
  await write(
    `INSERT INTO phone_calls (provider, call_id, state, to_enter, heard_at)
     VALUES ('pbx', $1, $2, $3, UTC_TIMESTAMP(3) - INTERVAL ${ago})`,
    [id, state, toEnter],
  )
  await write(
    `INSERT INTO phone_events (provider, call_id, event, seq, at, data)
     VALUES ('pbx', $1, 'newCall', '0', UTC_TIMESTAMP(3) - INTERVAL ${ago}, '{}'), ('other', $1, 'newCall', '0', UTC_TIMESTAMP(3), '{}')`,
    [id],
  )
  await write(
    `INSERT INTO call_entries (call_ref, case_id, version) SELECT id, 'cas_1', 2 FROM phone_calls WHERE call_id = $1`,
    [id],
  )
}

it('calls of 180 days ago go with all that was said of them; a second younger they stay', async () => {
  await call('old', '180 DAY')
  await call('younger', '179 DAY')
  await write(
    `UPDATE phone_calls SET heard_at = UTC_TIMESTAMP(3) - INTERVAL 180 DAY + INTERVAL 2 SECOND WHERE call_id = 'younger'`,
  )
  expect(await forgetCalls(database.db, 180, 100)).toBe(1)
  expect(await left('phone_calls', 'call_id')).toEqual(['younger'])
  expect(await left('phone_events', "CONCAT(provider, ' ', call_id)")).toEqual([
    'other old',
    'other younger',
    'pbx younger',
  ])
  expect(await left('call_entries', 'COUNT(*)')).toEqual([1])
})

it('a call that still rings, and one that no case has an entry of yet, stay however old', async () => {
  await call('rings', '2 YEAR', 'answered')
  await call('to-enter', '2 YEAR', 'ended', 1)
  expect(await forgetCalls(database.db, 180, 100)).toBe(0)
  expect(await left('phone_calls', 'call_id')).toEqual(['rings', 'to-enter'])
})

it('many go in batches, and what somebody holds is left for the next round', async () => {
  for (let i = 0; i < 7; i++) await call(`c${i}`, '200 DAY')
  const held = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const holding = database.db.transaction(async (tx) => {
    await tx.rows("SELECT id FROM phone_calls WHERE provider = 'pbx' AND call_id = 'c6' FOR UPDATE")
    held.resolve()
    await release.promise
  })
  await held.promise
  const counts = [await forgetCalls(database.db, 180, 4), await forgetCalls(database.db, 180, 4)]
  release.resolve()
  await holding
  expect([...counts, await forgetCalls(database.db, 180, 4)]).toEqual([4, 2, 1])
  expect(await left('phone_events', "COUNT(provider = 'pbx' OR NULL)")).toEqual([0])
})

it('calls that were asked for go with their tries once they are over; open ones stay', async () => {
  const book = (id: string, state: string, ago: string) =>
    write(
      `INSERT INTO call_backs (id, portal, subject, name, firm_eori, firm_name, phone, slot_at, state, changed_at)
       VALUES ($1, 'demo', $1, 'A', 'PL1', 'F', '48', UTC_TIMESTAMP(3) - INTERVAL ${ago}, $2, UTC_TIMESTAMP(3))`,
      [id, state],
    )
  await book('called', 'called', '181 DAY')
  await book('cancelled', 'cancelled', '181 DAY')
  await book('recent', 'called', '179 DAY')
  await book('open', 'not-reached', '181 DAY')
  for (const id of ['called', 'recent', 'open'])
    await write(
      `INSERT INTO call_back_log (call_back_id, at, outcome, by_id) VALUES ($1, UTC_TIMESTAMP(3), 'booked', 'x')`,
      [id],
    )
  expect([await forgetCallBacks(database.db, 180, 1), await forgetCallBacks(database.db, 180, 5)]).toEqual([
    1, 1,
  ])
  expect(await left('call_backs', 'id')).toEqual(['open', 'recent'])
  expect(await left('call_back_log', 'call_back_id')).toEqual(['open', 'recent'])
})

it('work that is done goes after 90 days; what waits and what is dead stays', async () => {
  const put = (n: number, state: string, ago: string) =>
    write(
      `INSERT INTO agenda (case_id, version, n, type, name, payload, due_at, state)
       VALUES ('cas_1', 1, $1, 'effect', 'x', '{}', UTC_TIMESTAMP(3) - INTERVAL ${ago}, $2)`,
      [n, state],
    )
  for (const [n, state] of ['done', 'cancelled', 'waiting', 'dead'].entries()) {
    await put(n, state, '91 DAY')
    await put(n + 10, state, '89 DAY')
  }
  expect(await forgetWork(database.db, 90, 100)).toBe(1)
  expect(await left('agenda', 'n')).toEqual([2, 3, 10, 11, 12, 13])
})

it('a clock that was stopped is kept until the day that it was set for is as old', async () => {
  await write(
    `INSERT INTO agenda (case_id, version, n, type, name, payload, due_at, state, finished_at)
     VALUES ('cas_1', 1, 1, 'timer', 'x', '{}', UTC_TIMESTAMP(3) + INTERVAL 1 DAY, 'cancelled', UTC_TIMESTAMP(3) - INTERVAL 1 YEAR)`,
  )
  expect(await forgetWork(database.db, 90, 100)).toBe(0)
})

it('a subscription that nobody confirmed goes a month after its link was over; one that counts stays', async () => {
  const ask = (id: string, state: string, ago: string) =>
    write(
      `INSERT INTO mail_subscriptions (id, address, state, language, systems, link_until, changed_at)
       VALUES ($1, $2, $3, 'pl', '[]', UTC_TIMESTAMP(3) - INTERVAL ${ago}, UTC_TIMESTAMP(3))`,
      [id, `${id}@x.example`, state],
    )
  await ask('sub_old', 'asked', '31 DAY')
  await ask('sub_new', 'asked', '29 DAY')
  await ask('sub_own', 'active', '31 DAY')
  await write(
    `INSERT INTO mail_loops (address, since, until_at) VALUES
       ('old@x.example', UTC_TIMESTAMP(3) - INTERVAL 40 DAY, UTC_TIMESTAMP(3) - INTERVAL 31 DAY),
       ('new@x.example', UTC_TIMESTAMP(3) - INTERVAL 40 DAY, UTC_TIMESTAMP(3) - INTERVAL 29 DAY)`,
  )
  expect(await forgetUnconfirmed(database.db, 30, 100)).toBe(1)
  expect(await left('mail_subscriptions', 'id')).toEqual(['sub_new', 'sub_own'])
  expect(await left('mail_loops', 'address')).toEqual(['new@x.example'])
})

it('mails that were sent, dropped or given up go after 400 days, and none that waits', async () => {
  for (const [i, state] of ['sent', 'dropped', 'dead', 'waiting', 'digest'].entries())
    for (const days of [401, 399])
      await write(
        `INSERT INTO mails (mail_key, message_id, thread, address, language, template, weight, params, state, due_at, created_at)
         VALUES ($1, $1, 't', 'a@x.example', 'pl', 'x', 'progress', '{}', $2, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) - INTERVAL $3 DAY)`,
        [`${i}-${days}`, state, days],
      )
  expect(await forgetMails(database.db, 400, 100)).toBe(3)
  expect(await left('mails', 'mail_key')).toEqual([
    '0-399',
    '1-399',
    '2-399',
    '3-399',
    '3-401',
    '4-399',
    '4-401',
  ])
})

it('digests of mailed codes go when the code is over, to the second', async () => {
  const code = { salt: Buffer.alloc(16), digest: Buffer.alloc(32) }
  for (const id of ['over', 'live']) await keepCode(database.db, id, code, '2026-01-01T00:00:00.000Z')
  await database.db.write(
    "UPDATE account_codes SET expires_at = UTC_TIMESTAMP(3) + INTERVAL IF(id = 'live', 2, -1) SECOND",
  )
  expect(await forgetCodes(database.db, 100)).toBe(1)
  expect(await left('account_codes', 'id')).toEqual(['live'])
})

it('a worker’s round goes through all of them, by the days that the administration has set', async () => {
  await call('nine', '9 DAY')
  await call('ten', '11 DAY')
  for (const sweep of sweeps(database.db, { callsDays: 10, mailsDays: 400, workDays: 90 }))
    expect(await sweep(100)).toBeLessThan(100)
  expect(await left('phone_calls', 'call_id')).toEqual(['nine'])
})
