import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anna,
  application,
  deskRoom,
  jan,
  lrns,
  maria,
  minutesAgo,
  offeredGrant,
  outageAnswers,
  type DeskRoom,
} from './desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

test('from the request to the return: two officers, a document, an outage that ends, a list ticked off', async () => {
  const outage = await room.open(outageAnswers(), maria, 'outage')
  await room.work()
  const asked = await room.open(application({ mrns: ['26PL301010000421J4'] }))
  expect(asked.step).toBe('checking')
  expect(asked.next.map((line) => line.code)).toContain('next.waiting.check')
  expect(asked.outage?.id).toBe(outage.id)

  await room.work()
  const checked = await room.look(asked, maria)
  expect(checked.step).toBe('to-review')
  expect(checked.staff?.checks?.map(({ code, outcome }) => [code, outcome])).toContainEqual([
    'check.system-out',
    'ok',
  ])

  const claimed = await room.send(checked, 'claim', maria)
  const form = claimed.offers.find(({ event }) => event === 'propose')
  expect(form?.answers?.maxDeclarations).toBe(12)
  const proposed = await room.send(claimed, 'propose', maria, offeredGrant(claimed))
  expect(proposed.step).toBe('proposed')
  expect(proposed.offers.map(({ event }) => event)).not.toContain('approve')
  await expect(room.send(proposed, 'approve', maria)).rejects.toMatchObject({ code: 'same-officer' })

  const granted = await room.send(proposed, 'approve', jan)
  expect(granted.step).toBe('active')
  expect(granted.approval?.number).toMatch(/^PA-\d\d-\d{7}-\d$/)
  expect(granted.decision?.by).toEqual(['Maria Zielińska', 'Jan Kowalczyk'])
  await room.work()
  expect((await room.look(asked)).approval?.document).toBe('ready')
  expect((await room.desk.reading.document(asked.id, anna)).subarray(0, 5).toString()).toBe('%PDF-')
  const { number, verifyCode } = granted.approval!
  expect(await room.desk.reading.checkApproval(number, verifyCode)).toMatchObject({
    state: 'active',
    system: 'NCTS2',
  })
  await expect(room.desk.reading.checkApproval(number, 'AAAA-AAAA-AAAA')).rejects.toMatchObject({
    code: 'not-found',
  })

  const end = minutesAgo(1)
  await room.send(await room.look(outage, maria), 'resolve', maria, { actualEnd: end })
  await room.work()
  const closing = await room.look(asked)
  expect(closing.step).toBe('active')
  expect(closing.approval?.windowEndsAt).toBe(new Date(Date.parse(end) + 120 * 60_000).toISOString())

  await room.ring('window-ends')
  const returning = await room.look(asked)
  expect(returning.step).toBe('reconciling')
  expect(returning.duties.map(({ task }) => task)).toEqual([
    ...lrns(12).map(() => 'return-paper'),
    'withdraw',
  ])
  await room.ring('remind-half')
  expect((await room.look(asked)).notes.map(({ code }) => code)).toContain('note.fallback.remind-half')
  await room.ring('return-due')
  const overdue = await room.look(asked)
  expect(overdue.step).toBe('overdue')

  const papers = returning.duties.filter(({ task }) => task === 'return-paper').map(({ id }) => id)
  const half = await room.send(overdue, 'settle', anna, { duties: papers, outcome: 'paper-returned' })
  const done = await room.send(half, 'settle', anna, {
    duties: ['mrn-26PL301010000421J4'],
    outcome: 'withdrawn',
  })
  expect(done.step).toBe('reconciled')
  expect(done.final).toBe(true)

  const history = await room.desk.reading.history(asked.id, anna)
  expect(history.map(({ event }) => event)).toEqual([
    'open',
    'checked',
    'claim',
    'propose',
    'approve',
    'document-ready',
    'outage-changed',
    'window-ends',
    'remind-half',
    'return-due',
    'settle',
    'settle',
  ])
})
