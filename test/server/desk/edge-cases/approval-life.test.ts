/** Edge cases 4, 5, 14 and 15 through the door: what the tables hold of an approval's life, and who is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { View } from '../../../../workflows/contracts/view.ts'
import {
  anna,
  application,
  deskRoom,
  jan,
  lrns,
  maria,
  offeredGrant,
  outageAnswers,
  type DeskRoom,
} from '../desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
  await room.open(outageAnswers(), maria, 'outage')
  await room.work()
})
afterAll(() => room.close())

let firm = 0
async function active(more: Answers = {}, granted: Answers = {}): Promise<View> {
  const asked = await room.open(application({ lrns: lrns(3, `EDGE${++firm}X`), ...more }))
  await room.work()
  const claimed = await room.send(await room.look(asked, maria), 'claim', maria)
  const terms = offeredGrant(claimed)
  const to = new Date(Date.now() + 5 * 3_600_000).toISOString()
  const view = await room.send(claimed, 'propose', maria, { ...terms, to, ...granted })
  await room.work()
  return room.look(view, maria)
}
const hoursAfter = (view: View, hours: number) =>
  new Date(Date.parse(view.approval?.grant.to ?? '') + hours * 3_600_000).toISOString()
const wish = (view: View, hours = 6) => ({
  to: hoursAfter(view, hours),
  maxDeclarations: 3,
  reason: 'Still down',
})
const rowOf = async (view: View) => {
  const [row] = await room.db.rows<Record<string, unknown>>(
    'SELECT number, state, version, reason, principals, changed_at AS changedAt FROM approvals WHERE case_id = $1',
    [view.id],
  )
  return row
}
const printed = (number: string, n: number) => `${number}-E${n}`

describe('edge case 5: extension', () => {
  it('keeps the number in the table and on the check page, whichever paper is read from', async () => {
    const view = await active()
    const { number, verifyCode } = view.approval!
    const extended = await room.send(view, 'extend', maria, wish(view))
    expect(await rowOf(view)).toMatchObject({ number, version: 1, state: 'active' })
    for (const asked of [number, printed(number, 1)])
      expect(await room.desk.reading.checkApproval(asked, verifyCode)).toMatchObject({
        number: printed(number, 1),
        to: extended.approval?.grant.to,
      })
    await room.work()
    expect((await room.look(extended, anna)).approval?.document).toBe('ready')
  })

  it('the second extension takes another officer; two approvals at once are one', async () => {
    const view = await active()
    const first = await room.send(view, 'extend', maria, wish(view))
    const second = await room.send(first, 'extend', maria, wish(first))
    expect(second.lane).toBe('second-person')
    await expect(room.send(second, 'approve', maria)).rejects.toMatchObject({ code: 'same-officer' })
    const both = await Promise.allSettled([
      room.send(second, 'approve', jan),
      room.send(second, 'approve', jan),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rowOf(view)).toMatchObject({ version: 2 })
    const signed = await room.db.rows<{ seat: number }>(
      'SELECT seat FROM signatures WHERE case_id = $1 ORDER BY round, seat',
      [view.id],
    )
    expect(signed.map(({ seat }) => seat)).toEqual([1, 1, 1, 2])
  })

  it('whoever asked too late, or for too long, loses nothing by it', async () => {
    const view = await active()
    const late = { to: hoursAfter(view, 25), reason: 'Longer' }
    await expect(room.send(view, 'ask-extension', anna, late)).rejects.toMatchObject({
      code: 'answers-invalid',
    })
    await room.ring('window-ends')
    const over = await room.look(view, anna)
    await expect(
      room.send(over, 'ask-extension', anna, { to: hoursAfter(view, 1), reason: 'x' }),
    ).rejects.toMatchObject({
      code: 'event-not-allowed',
    })
    expect((await room.look(view, anna)).version).toBe(over.version)
  })
})

describe('suspension and revocation', () => {
  it('stand in the table with their reason and time, and on the check page', async () => {
    const view = await active()
    const suspended = await room.send(view, 'suspend', jan, { reason: 'The stamp was lost' })
    expect(await rowOf(view)).toMatchObject({ state: 'suspended', reason: 'The stamp was lost' })
    expect((await rowOf(view))?.['changedAt']).not.toBeNull()
    const { number, verifyCode } = view.approval!
    expect(await room.desk.reading.checkApproval(number, verifyCode)).toMatchObject({ state: 'suspended' })
    const resumed = await room.send(suspended, 'resume', maria, { reason: 'Found' })
    expect(await rowOf(view)).toMatchObject({ state: 'active', reason: null })
    const revoked = await room.send(resumed, 'revoke', jan, { reason: 'Misused' })
    expect(revoked.decision).toMatchObject({ outcome: 'revoked', text: 'Misused' })
    expect(await rowOf(view)).toMatchObject({ state: 'revoked', reason: 'Misused' })
  })
})

describe('edge case 14: more declarations than were granted', () => {
  it('are kept and wait for an officer', async () => {
    const view = await room.look(await active(), anna)
    const used = { lrns: lrns(4, 'USED'), usedAt: new Date().toISOString() }
    const held = await room.send(view, 'record-use', anna, used)
    expect(held.approval?.uses.map(({ state }) => state)).toEqual(['counted', 'counted', 'counted', 'held'])
    expect(held.lane).toBe('to-decide')
    const judged = await room.send(held, 'judge-use', maria, { verdict: 'allow', reason: 'In good faith' })
    expect(judged.lane).toBe('running')
  })
})

describe('edge case 15: one agent for many principals', () => {
  it('gets a number for each, and the table keeps them', async () => {
    const principals = ['PL100000008700000', 'PL100000001200000']
    const lines = { PL100000008700000: '2', PL100000001200000: 'R07' }
    const view = await active({ principals }, { lines, maxDeclarations: 3 })
    const { number } = view.approval!
    expect(view.approval?.lines.map((line) => [line.number, line.outcome])).toEqual([
      [`${number}-P1`, 'granted'],
      [`${number}-P2`, 'refused'],
    ])
    expect(JSON.parse(String((await rowOf(view))?.['principals']))).toEqual(view.approval?.lines)
    expect(await room.desk.reading.checkApproval(`${number}-P1`, view.approval!.verifyCode)).toMatchObject({
      number,
    })
  })
})

describe('edge case 15: a power of attorney that ends inside the window', () => {
  const [principal] = anna.represents
  const day = (hours: number) =>
    new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Warsaw' }).format(Date.now() + hours * 3_600_000)
  const checked = async (until: string, prefix: string) => {
    const agent = { ...anna, represents: [{ ...principal!, until }] }
    const expectedEnd = new Date(Date.now() + 48 * 3_600_000).toISOString()
    const asked = await room.open(application({ lrns: lrns(2, prefix), expectedEnd }), agent)
    await room.work()
    const { staff } = await room.look(asked, maria)
    return staff?.checks?.find(({ code }) => code === 'check.representation')?.outcome
  }

  it('is a warning, and one that ends on the last day is none', async () => {
    expect(await checked(day(24), 'ENDS')).toBe('warn')
    expect(await checked(day(48), 'LASTS')).toBe('ok')
  })
})

describe('a case written by the release before', () => {
  it('is taken on where it is, and moves to the new version with its next event', async () => {
    const asked = await room.open(application({ lrns: lrns(2, 'OLDER') }))
    await room.work()
    const [row] = await room.db.rows<{ snapshot: string }>('SELECT snapshot FROM cases WHERE id = $1', [
      asked.id,
    ])
    const stored = JSON.parse(row!.snapshot) as { context: Record<string, unknown> }
    for (const name of [
      'runsSince',
      'retrospective',
      'powers',
      'evidence',
      'appeal',
      'uses',
      'asked',
      'outside',
      'suspension',
      'resumableUntil',
    ])
      delete stored.context[name]
    await room.db.write('UPDATE cases SET kind_version = 1, snapshot = $1 WHERE id = $2', [
      JSON.stringify(stored),
      asked.id,
    ])
    const before = await room.look(asked, maria)
    expect(before.kindVersion).toBe(1)
    const claimed = await room.send(before, 'claim', maria)
    expect(claimed).toMatchObject({ step: 'in-review', kindVersion: 2 })
  })
})
