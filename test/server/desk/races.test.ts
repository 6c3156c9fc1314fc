/** Two at once, the same twice, and answers that got lost: one effect, and everybody learns the truth. */
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../../server/desk/replies.ts'
import type { Refused } from '../../../server/desk/refused.ts'
import { createSessions } from '../../../server/auth/sessions.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import { anna, application, deskRoom, jan, maria, offeredGrant, piotr, type DeskRoom } from './desk-room.ts'

/** All applications here name the same declarations: whoever grants one says why. */
const grantOf = (view: View): Answers => offeredGrant(view, { remark: 'The others are withdrawn.' })

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

const view = (reply: Reply) => JSON.parse(reply.body) as View

async function toReview(): Promise<View> {
  const asked = await room.open()
  await room.work()
  return room.look(asked, maria)
}

/** A case that Maria has proposed to grant; anybody else may decide. */
async function proposed(): Promise<View> {
  const claimed = await room.send(await toReview(), 'claim', maria)
  return room.send(claimed, 'propose', maria, grantOf(claimed))
}

const outcomes = <T>(settled: PromiseSettledResult<T>[]) => ({
  won: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
  lost: settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refused] : [])),
})

const versions = (id: string) =>
  room.db.rows<{ version: number }>('SELECT version FROM history WHERE case_id = $1 ORDER BY version', [id])

describe('two at once', () => {
  it('claim: exactly one officer has the case, the other is shown who', async () => {
    const checked = await toReview()
    const { won, lost } = outcomes(
      await Promise.allSettled([room.send(checked, 'claim', maria), room.send(checked, 'claim', jan)]),
    )
    expect(won).toHaveLength(1)
    expect(lost.map(({ code }) => code)).toEqual(['view-stale'])
    expect(lost[0]?.view).toMatchObject({
      version: won[0]?.version,
      assignee: won[0]?.assignee,
      step: 'in-review',
    })
  })

  it('decide: one decision, the other officer is shown it', async () => {
    const waiting = await proposed()
    const { won, lost } = outcomes(
      await Promise.allSettled([
        room.send(waiting, 'approve', jan),
        room.send(waiting, 'return-to-first', jan, { reason: 'Proszę skrócić okno.' }),
      ]),
    )
    expect(won).toHaveLength(1)
    expect(lost).toHaveLength(1)
    expect(lost[0]).toMatchObject({
      code: 'view-stale',
      view: { step: won[0]?.step, version: waiting.version + 1 },
    })
  })

  it('fifty approvals in parallel: one transition, one number, one document to make', async () => {
    const waiting = await proposed()
    const clicks = Array.from({ length: 50 }, () => room.send(waiting, 'approve', jan))
    const { won, lost } = outcomes(await Promise.allSettled(clicks))
    expect(won).toHaveLength(1)
    expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(['view-stale']))
    expect(lost.every(({ view: seen }) => seen?.approval?.number === won[0]?.approval?.number)).toBe(true)
    const [count] = await room.db.rows<{ approvals: number; signatures: number; documents: number }>(
      `SELECT (SELECT COUNT(*) FROM approvals WHERE case_id = $1) AS approvals,
         (SELECT COUNT(*) FROM signatures WHERE case_id = $1) AS signatures,
         (SELECT COUNT(*) FROM agenda WHERE case_id = $1 AND name = 'render-document') AS documents`,
      [waiting.id],
    )
    expect(count).toEqual({ approvals: 1, signatures: 2, documents: 1 })
    expect((await versions(waiting.id)).map(({ version }) => version)).toEqual(
      Array.from({ length: waiting.version + 1 }, (_, i) => i + 1),
    )
  })

  it('withdraw and approve: whichever came first stands, and the other is told', async () => {
    const waiting = await proposed()
    const { won, lost } = outcomes(
      await Promise.allSettled([room.send(waiting, 'withdraw', anna), room.send(waiting, 'approve', jan)]),
    )
    expect(won).toHaveLength(1)
    expect(lost).toHaveLength(1)
    const now = await room.look(waiting)
    expect([now.step, now.version]).toEqual([won[0]?.step, waiting.version + 1])
    expect(lost[0]?.view?.step).toBe(now.step)
  })

  it('approval after withdrawal: refused, with the case as it is', async () => {
    const waiting = await proposed()
    const gone = await room.send(waiting, 'withdraw', anna)
    await expect(room.send(waiting, 'approve', jan)).rejects.toMatchObject({ code: 'view-stale' })
    await expect(room.send(gone, 'approve', jan)).rejects.toMatchObject({
      code: 'event-not-allowed',
      view: { step: 'withdrawn', offers: [], approval: null },
    })
  })

  it('a version that is ahead of the case is as stale as one that is behind', async () => {
    const checked = await toReview()
    for (const version of [1, checked.version + 1]) {
      await expect(
        room.desk.door.send(checked.id, { event: 'claim', version }, maria, room.key()),
      ).rejects.toMatchObject({ code: 'view-stale', view: { version: checked.version } })
    }
  })
})

describe('an officer who loses what he had between his click and the lock', () => {
  const sessions = () => createSessions(room.db, { idleMinutes: 30, absoluteMinutes: 600 })

  /** His click waits for the case, which somebody else has in hand; meanwhile `taken` happens. */
  async function meanwhile(taken: (token: string) => Promise<unknown>) {
    const token = await sessions().begin(maria.id)
    const officer = (await sessions().check(token)) as Officer
    const checked = await toReview()
    const held = Promise.withResolvers<void>()
    const free = Promise.withResolvers<void>()
    const other = room.db.transaction(async (tx) => {
      await tx.rows('SELECT id FROM cases WHERE id = $1 FOR UPDATE', [checked.id])
      held.resolve()
      await free.promise
    })
    await held.promise
    const click = room.send(checked, 'claim', officer).catch((error: unknown) => error as Refused)
    await setTimeout(100)
    await taken(token)
    free.resolve()
    await other
    const answered = await click
    return { answered, now: await room.look(checked, jan), before: checked }
  }

  const block = (at: string) =>
    room.db.write(`UPDATE staff SET disabled_at = ${at} WHERE id = $1`, [maria.id])
  const roles = (list: string) => room.db.write('UPDATE staff SET roles = $2 WHERE id = $1', [maria.id, list])

  it.each<[string, string, (token: string) => Promise<unknown>, () => Promise<unknown>]>([
    ['signs out elsewhere', 'session-expired', (token) => sessions().end(token), async () => undefined],
    ['is signed out everywhere', 'session-expired', () => sessions().endAll(maria.id), async () => undefined],
    ['is blocked', 'not-allowed', () => block('NOW(3)'), () => block('NULL')],
    ['has no role any more', 'not-allowed', () => roles('[]'), () => roles('["officer"]')],
  ])('who %s: nothing is written, and he is told', async (_, code, taken, restored) => {
    const { answered, now, before } = await meanwhile(taken)
    await restored()
    expect(answered).toMatchObject({ code })
    expect([now.step, now.version, now.assignee]).toEqual([before.step, before.version, null])
  })

  it('whose other session ends goes on in this one', async () => {
    const { answered } = await meanwhile(async () => sessions().end(await sessions().begin(maria.id)))
    expect(answered).toMatchObject({ step: 'in-review' })
  })
})

describe('the same twice', () => {
  const opened = { kind: 'fallback', answers: application({ lrns: ['TWICE1'] }) }
  const countOf = async (lrn: string) => {
    const rows = await room.db.rows<{ snapshot: string }>(
      "SELECT snapshot FROM cases WHERE kind = 'fallback'",
    )
    return rows.filter(({ snapshot }) => snapshot.includes(lrn)).length
  }

  it('a double click opens one case, and both clicks get the same bytes', async () => {
    const key = room.key()
    const replies = await Promise.all(Array.from({ length: 8 }, () => room.desk.door.open(opened, anna, key)))
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1)
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]))
    expect(await countOf('TWICE1')).toBe(1)
  })

  it('with a key of its own each request is a request', async () => {
    const answers = application({ lrns: ['TWICE2'] })
    const replies = await Promise.all(
      ['a', 'b'].map((key) => room.desk.door.open({ kind: 'fallback', answers }, anna, `own-${key}`)),
    )
    expect(new Set(replies.map(({ id }) => id)).size).toBe(2)
  })

  it('an event with its key again gets the first answer, although the case has gone on', async () => {
    const checked = await toReview()
    const key = room.key()
    const request = { event: 'claim', version: checked.version }
    const first = await room.desk.door.send(checked.id, request, maria, key)
    await room.send(view(first), 'release', maria)
    const again = await room.desk.door.send(checked.id, request, maria, key)
    expect(again).toEqual(first)
    expect((await room.look(checked, maria)).step).toBe('to-review')
  })

  it('two clicks with one key at the same moment change the case once', async () => {
    const checked = await toReview()
    const request = { event: 'claim', version: checked.version }
    const clicks = await Promise.all(
      Array.from({ length: 5 }, () => room.desk.door.send(checked.id, request, maria, 'one-click')),
    )
    expect(new Set(clicks.map(({ body }) => body)).size).toBe(1)
    expect((await room.look(checked, maria)).version).toBe(checked.version + 1)
  })

  it('two clicks with keys of their own: one counts, the other is stale', async () => {
    const checked = await toReview()
    const { won, lost } = outcomes(
      await Promise.allSettled([room.send(checked, 'claim', maria), room.send(checked, 'claim', maria)]),
    )
    expect([won.length, lost.map(({ code }) => code)]).toEqual([1, ['view-stale']])
  })

  it('a key with another body, another case or another deed is refused and changes nothing', async () => {
    const key = room.key()
    const first = await room.desk.door.open(opened, anna, key)
    const other = { kind: 'fallback', answers: application({ lrns: ['TWICE3'] }) }
    const reused = { code: 'idempotency-key-reused' }
    await expect(room.desk.door.open(other, anna, key)).rejects.toMatchObject(reused)
    expect(await countOf('TWICE3')).toBe(0)
    const withdraw = { event: 'withdraw', version: 1 }
    await expect(room.desk.door.send(first.id, withdraw, anna, key)).rejects.toMatchObject(reused)
    expect((await room.look(view(first))).step).toBe('checking')
  })

  it('somebody else’s key is somebody else’s', async () => {
    const key = room.key()
    const annas = await room.desk.door.open(opened, anna, key)
    const piotrs = await room.desk.door.open(
      { kind: 'fallback', answers: application({ principals: [], lrns: ['TWICE1'] }) },
      piotr,
      key,
    )
    expect(piotrs.id).not.toBe(annas.id)
  })

  it('the same person for another firm does not get the first firm’s answer', async () => {
    const key = room.key()
    const answers = application({ principals: [], lrns: ['TWICE4'] })
    await room.desk.door.open({ kind: 'fallback', answers }, anna, key)
    const elsewhere = { ...anna, firm: { eori: 'PL122078134200000', name: 'Skład Wisła sp. z o.o.' } }
    await expect(room.desk.door.open({ kind: 'fallback', answers }, elsewhere, key)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    })
  })
})
