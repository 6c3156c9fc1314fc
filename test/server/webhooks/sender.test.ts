/** What a portal's back end is told, on a real server: everything once settled, each case in order, and nothing lost. */
import { createHmac } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDeliveries, listDeliveries, replayDelivery } from '../../../server/db/webhooks.ts'
import { ordinaryPace, startWebhooks, type Sender, type SenderPace } from '../../../server/webhooks/sender.ts'
import { anna, application, deskRoom } from '../desk/desk-room.ts'
import { portalRoom } from './portal-room.ts'

const pace: SenderPace = {
  idleMs: 20,
  inFlight: 3,
  leaseSeconds: 1,
  firstRetryMs: 1,
  longestRetryMs: 1000,
  tryForMs: 60_000,
}
const secrets = ['the first secret of the portal 32', 'the second secret of the portal 3']

let room: Awaited<ReturnType<typeof deskRoom>>
let portal: Awaited<ReturnType<typeof portalRoom>>
let senders: Sender[]
beforeEach(async () => {
  room = await deskRoom(undefined, { webhooks: new Set(['demo']) })
  portal = await portalRoom()
  senders = []
})
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.stop()))
  await portal.close()
  await room.close()
})

const send = (more: Partial<SenderPace> = {}) => {
  const target = { portal: 'demo', url: portal.url, secrets, isInternal: true }
  const sender = startWebhooks({
    db: room.db,
    targets: [target],
    baseUrl: 'https://desk.example',
    log: pino({ level: 'silent' }),
    pace: { ...pace, ...more },
  })
  senders.push(sender)
  return sender
}
const states = async () => (await listDeliveries(room.db, { limit: 100 })).map(({ state }) => state)
const allSettled = () =>
  vi.waitFor(async () => expect(await states()).not.toContain('waiting'), { timeout: 8000, interval: 30 })

/** A case with several events. */
async function lively() {
  const view = await room.open(application(), anna)
  await room.work()
  return view.id
}

describe('what is told', () => {
  it('says which case changed, by which event, and nothing that its people wrote', async () => {
    const id = await lively()
    send()
    await allSettled()
    const [first] = portal.calls
    expect(first?.body).toMatchObject({
      type: 'case.changed',
      data: { case: id, version: 1, event: 'open', kind: 'fallback', owner: { eori: anna.firm.eori } },
    })
    expect(first?.text).not.toContain('Nowak')
  })

  it('is signed with every live secret over id, timestamp and body', async () => {
    await lively()
    send()
    await allSettled()
    const { headers, text } = portal.calls[0]!
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${text}`
    const expected = secrets.map(
      (secret) => `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`,
    )
    expect(headers['webhook-signature']).toBe(expected.join(' '))
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60)
  })

  it('only to a portal that has a back end to be told', async () => {
    await room.open(application(), { ...anna, portal: 'other' })
    expect(await states()).toEqual([])
  })
})

describe('in order', () => {
  it('a later event of a case waits until the earlier one is delivered; another case does not', async () => {
    const id = await lively()
    let refused = 0
    portal.answers(({ body }, response) => {
      const isFirst = body.data.case === id && body.data.version === 1
      response.writeHead(isFirst && refused++ < 3 ? 500 : 200).end()
    })
    const other = await lively()
    send()
    await allSettled()
    const [told, otherTold] = [portal.versions(id), portal.versions(other)]
    expect(told.slice(0, 4)).toEqual([1, 1, 1, 1])
    expect(told.slice(3)).toEqual(told.slice(3).toSorted((a, b) => a - b))
    expect(otherTold).toEqual(otherTold.toSorted((a, b) => a - b))
  })

  it('never more at once than agreed, also with two processes', async () => {
    await Promise.all(Array.from({ length: 12 }, lively))
    portal.answers((_, response) => void setTimeout(() => response.writeHead(200).end(), 30))
    send()
    send()
    await allSettled()
    expect(portal.mostOpen).toBeGreaterThan(1)
    expect(portal.mostOpen).toBeLessThanOrEqual(pace.inFlight)
    expect(new Set(portal.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(portal.calls.length)
  })

  it('one that is slow holds up its own case only', async () => {
    const slow = await lively()
    const others = await Promise.all(Array.from({ length: 4 }, lively))
    let release: () => void = () => undefined
    portal.answers(({ body }, response) => {
      if (body.data.case === slow && body.data.version === 1) release = () => response.writeHead(200).end()
      else response.writeHead(200).end()
    })
    send({ leaseSeconds: 30 })
    await vi.waitFor(() => {
      for (const id of others) expect(portal.versions(id).length).toBeGreaterThan(1)
    })
    expect(portal.versions(slow)).toEqual([1])
    release()
    await allSettled()
  })
})

describe('when a portal does not take it', () => {
  it('is tried again under the same id until it does', async () => {
    await lively()
    let n = 0
    portal.answers((_, response) => response.writeHead(n++ < 2 ? 503 : 200).end())
    send()
    await allSettled()
    const ids = portal.calls.slice(0, 3).map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(1)
    expect(await states()).not.toContain('dead')
  })

  it('is given up once the time for it is over, and the next event of the case goes on', async () => {
    const id = await lively()
    portal.answers(({ body }, response) => response.writeHead(body.data.version === 1 ? 500 : 200).end())
    send({ tryForMs: 300 })
    await allSettled()
    expect((await states()).toSorted().slice(0, 2)).toEqual(['dead', 'delivered'])
    expect(portal.versions(id)).toContain(2)
  })

  it.each([
    [3 * 24 * 60 - 1, 'waiting'],
    [3 * 24 * 60 + 1, 'dead'],
  ])('is tried for three days: after %i minutes it is %s', async (minutes, state) => {
    await room.open(application(), anna)
    await room.db.write('UPDATE webhook_deliveries SET since_at = UTC_TIMESTAMP(3) - INTERVAL $1 MINUTE', [
      minutes,
    ])
    portal.answers((_, response) => response.writeHead(503).end())
    send({ tryForMs: ordinaryPace.tryForMs, firstRetryMs: 60_000, longestRetryMs: 60_000 })
    await vi.waitFor(async () =>
      expect((await listDeliveries(room.db, { limit: 1 }))[0]).toMatchObject({ lastStatus: 503, state }),
    )
  })

  it('is given up at once where its name stands for an address that is not public, and nobody is called', async () => {
    await room.open(application(), anna)
    const sender = startWebhooks({
      db: room.db,
      targets: [
        { portal: 'demo', url: portal.url.replace('127.0.0.1', 'localhost'), secrets, isInternal: false },
      ],
      baseUrl: 'https://desk.example',
      log: pino({ level: 'silent' }),
      pace,
    })
    senders.push(sender)
    await allSettled()
    expect(await states()).toEqual(['dead'])
    expect(portal.calls).toEqual([])
  })

  it('is given up at once where it is gone for good', async () => {
    const view = await room.open(application(), anna)
    portal.answers((_, response) => response.writeHead(410).end())
    send()
    await allSettled()
    expect(portal.versions(view.id)).toEqual([1])
    expect(await states()).toEqual(['dead'])
  })

  it('is left alone for as long as it asks', async () => {
    await room.open(application(), anna)
    portal.answers((_, response) => response.writeHead(429, { 'retry-after': '600' }).end())
    send({ longestRetryMs: 3_600_000 })
    await vi.waitFor(async () =>
      expect((await listDeliveries(room.db, { limit: 1 }))[0]?.lastStatus).toBe(429),
    )
    const [row] = await listDeliveries(room.db, { limit: 1 })
    expect(Date.parse(row!.due) - Date.now()).toBeGreaterThan(590_000)
  })

  it('goes on where another process died with it', async () => {
    await lively()
    portal.answers(() => undefined)
    const dying = send()
    await vi.waitFor(() => expect(portal.calls.length).toBeGreaterThan(0))
    await dying.stop()
    portal.answers((_, response) => response.writeHead(200).end())
    send()
    await allSettled()
    expect(await states()).not.toContain('dead')
  })

  it('an endless answer is not waited for', async () => {
    await room.open(application(), anna)
    portal.answers((_, response) => {
      response.writeHead(200)
      response.write('x')
    })
    send()
    await allSettled()
    expect(await states()).toEqual(['delivered'])
  })

  it('a redirect is not followed', async () => {
    await room.open(application(), anna)
    portal.answers((_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end())
    send({ tryForMs: 50 })
    await allSettled()
    expect((await listDeliveries(room.db, { limit: 1 }))[0]).toMatchObject({
      state: 'dead',
      lastError: 'HTTP 302',
    })
  })
})

it('can be asked for again, and only what is settled', async () => {
  const view = await room.open(application(), anna)
  const [waiting] = await listDeliveries(room.db, { limit: 1 })
  expect(await replayDelivery(room.db, waiting!.id)).toBe(false)
  send()
  await allSettled()
  expect(await replayDelivery(room.db, waiting!.id)).toBe(true)
  await allSettled()
  expect(portal.versions(view.id)).toEqual([1, 1])
})

it('what was delivered is forgotten after its days, what was given up after three times as many', async () => {
  await Promise.all([lively(), lively()])
  const settled = (state: string, days: number, id: number) =>
    room.db.write(
      `UPDATE webhook_deliveries SET state = $1, settled_at = UTC_TIMESTAMP(3) - INTERVAL $2 DAY WHERE id = $3`,
      [state, days, id],
    )
  const [a, b, c, d] = await listDeliveries(room.db, { limit: 4 })
  await settled('delivered', 31, a!.id)
  await settled('delivered', 29, b!.id)
  await settled('dead', 89, c!.id)
  await settled('dead', 91, d!.id)
  await forgetDeliveries(room.db, 30, 100)
  const left = (await listDeliveries(room.db, { limit: 100 })).map(({ id }) => id)
  expect([a, b, c, d].map((row) => left.includes(row!.id))).toEqual([false, true, true, false])
})
