/** Who is on call is told of what wants a person: once, again while it goes on, and when it is over; also when no mail goes. */
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { degradedBy } from '../../../server/alarms/degraded.ts'
import { lookAndTell } from '../../../server/alarms/pager.ts'
import { forgetAlarms } from '../../../server/db/alarms.ts'
import { ensureMailbox, noteAway, noteLooked } from '../../../server/db/mailboxes.ts'
import { holdLoop } from '../../../server/db/mail-loops.ts'
import { freshDatabase, type FreshDatabase } from '../../database.ts'
import { portalRoom } from '../webhooks/portal-room.ts'

let room: FreshDatabase
let pager: Awaited<ReturnType<typeof portalRoom>>
beforeAll(async () => {
  room = await freshDatabase()
})
beforeEach(async () => {
  pager = await portalRoom()
  for (const table of ['alarms', 'mailboxes', 'mail_loops', 'mails'])
    await room.db.write(`DELETE FROM ${table}`)
})
afterEach(() => pager.close())
afterAll(() => room.drop())

const secret = 'the secret of the pager: 32 signs'
const look = (more: { mail?: string | null; calmSeconds?: number } = {}) =>
  lookAndTell(
    {
      db: room.db,
      mail: 'duty@desk.test',
      pager: { url: pager.url, secrets: [secret], isInternal: true },
      baseUrl: 'https://desk.example',
      log: pino({ level: 'silent' }),
      calmSeconds: 0,
      ...more,
    },
    new AbortController().signal,
  )
type Told = { data: { alarms: { code: string; subject: string; n: number; state: string }[] } }
const called = () =>
  pager.calls.flatMap(({ body }) =>
    (body as unknown as Told).data.alarms.map(({ code, state }) => `${code} ${state}`),
  )
const mailed = async () =>
  (
    await room.db.rows<{ params: string }>(
      "SELECT params FROM mails WHERE address = 'duty@desk.test' ORDER BY id",
    )
  ).map(({ params }) => {
    const { open, over } = JSON.parse(params) as Record<'open' | 'over', { code: string }[]>
    return { open: open.map(({ code }) => code), over: over.map(({ code }) => code) }
  })
const loop = () => holdLoop(room.db, 'bot@else.test', 60)
const endLoop = () => room.db.write('UPDATE mail_loops SET until_at = UTC_TIMESTAMP(3)')

describe('a counterpart that writes too much', () => {
  it('pages a person once, by mail and by the pager, and once more when it is over', async () => {
    await loop()
    await look()
    await look()
    expect(called()).toEqual(['mail-loop open'])
    expect(await mailed()).toEqual([{ open: ['mail.on-call.mail-loop'], over: [] }])
    await endLoop()
    await look()
    await look()
    expect(called()).toEqual(['mail-loop open', 'mail-loop over'])
    expect((await mailed())[1]).toEqual({ open: [], over: ['mail.on-call.mail-loop'] })
  })

  it('that does it again is told again', async () => {
    await loop()
    await look()
    await endLoop()
    await look()
    await loop()
    await look()
    expect(called()).toEqual(['mail-loop open', 'mail-loop over', 'mail-loop open'])
  })

  it('is told by two workers once', async () => {
    await loop()
    await Promise.all([look(), look(), look()])
    expect(called()).toEqual(['mail-loop open'])
    expect(await mailed()).toHaveLength(1)
  })
})

describe('while it goes on', () => {
  const told = (hours: number) =>
    room.db.write(
      'UPDATE alarms SET told_at = UTC_TIMESTAMP(3) - INTERVAL $1 MINUTE, called_at = UTC_TIMESTAMP(3) - INTERVAL $1 MINUTE',
      [hours * 60],
    )

  it.each([
    [4 - 1 / 60, 1],
    [4, 2],
  ])('after %d hours it was told %i times', async (hours, times) => {
    await loop()
    await look()
    await told(hours)
    await look()
    expect(called()).toHaveLength(times)
    expect(await mailed()).toHaveLength(times)
  })

  it('is not over because one worker has looked a moment earlier', async () => {
    await loop()
    await look()
    await room.db.write('DELETE FROM mail_loops')
    await look({ calmSeconds: 45 })
    expect(called()).toEqual(['mail-loop open'])
  })
})

describe('a pager', () => {
  it('that does not answer is called until it does', async () => {
    await loop()
    pager.answers((_, response) => response.writeHead(500).end())
    await look()
    await look()
    expect(pager.calls).toHaveLength(2)
    pager.answers((_, response) => response.writeHead(204).end())
    await look()
    await look()
    expect(pager.calls).toHaveLength(3)
  })

  it('is called also where nobody is written to, and signed', async () => {
    await loop()
    await look({ mail: null })
    expect(await mailed()).toEqual([])
    expect(pager.calls[0]?.headers['webhook-signature']).toMatch(/^v1,/)
    expect((pager.calls[0]!.body as unknown as Told).data.alarms[0]).toMatchObject({
      subject: 'bot@else.test',
      n: 1,
    })
  })
})

describe('what is degraded', () => {
  const degraded = () => degradedBy(room.db, () => Math.random() * 1e12)()
  const away = (minutes: number) =>
    room.db.write('UPDATE mailboxes SET away_since = UTC_TIMESTAMP(3) - INTERVAL $1 SECOND', [minutes * 60])

  it('is a mailbox that is away for three minutes, and not a moment earlier', async () => {
    expect(await degraded()).toEqual([])
    await ensureMailbox(room.db, 'desk@imap.test/INBOX')
    await noteAway(room.db, 'desk@imap.test/INBOX', 'refused')
    await away(3 - 5 / 60)
    expect(await degraded()).toEqual([])
    await away(3)
    expect(await degraded()).toEqual(['mailbox-away'])
  })

  it('are messages that the mailbox had and the ledger has not, at once', async () => {
    await ensureMailbox(room.db, 'desk@imap.test/INBOX')
    await noteLooked(room.db, 'desk@imap.test/INBOX', { uidValidity: 1, uidNext: 9, missing: 1 })
    expect(await degraded()).toEqual(['mail-missing'])
  })

  it('is mail that nobody works on, and mail that does not go', async () => {
    await room.db.write(
      `INSERT INTO mail_in (mailbox, uid_validity, uid, digest, bytes, stored_name, stored_at, state, due_at)
       VALUES ('m', 1, 1, REPEAT('x', 32), 1, 'x', UTC_TIMESTAMP(3), 'stored', UTC_TIMESTAMP(3) - INTERVAL 10 MINUTE)`,
    )
    await room.db.write(
      `INSERT INTO mails (mail_key, template, weight, params, language, address, state, due_at, created_at)
       VALUES ('k', 'identify', 'required', '{}', 'pl', 'a@b.test', 'waiting', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) - INTERVAL 15 MINUTE)`,
    )
    expect(await degraded()).toEqual(['mail-in-behind', 'mail-out-behind'])
    await room.db.write('DELETE FROM mail_in')
    await room.db.write("UPDATE mails SET state = 'dead'")
    expect(await degraded()).toEqual(['dead-letters'])
    await room.db.write('UPDATE mails SET due_at = UTC_TIMESTAMP(3) - INTERVAL 24 HOUR')
    expect(await degraded()).toEqual([])
  })

  it('is asked for once however often it is looked at, and nothing where the database is away', async () => {
    let asked = 0
    const db = { ...room.db, rows: () => (asked++, Promise.reject(new Error('away'))) }
    let now = 0
    const of = degradedBy(db, () => now)
    expect(await Promise.all([of(), of()])).toEqual([[], []])
    const once = asked
    now = 4999
    await of()
    expect(asked).toBe(once)
    now = 5000
    await of()
    expect(asked).toBe(2 * once)
  })
})

it('alarms that are long over are forgotten', async () => {
  await loop()
  await look()
  const over = (days: number) =>
    room.db.write('UPDATE alarms SET over_at = UTC_TIMESTAMP(3) - INTERVAL $1 HOUR', [days * 24])
  await over(29)
  expect(await forgetAlarms(room.db, 30, 10)).toBe(0)
  await over(31)
  expect(await forgetAlarms(room.db, 30, 10)).toBe(1)
})
