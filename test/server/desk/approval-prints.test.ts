/** One number through its life: each print signed, the list and the check page telling the same as the paper. */
import { hash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRevocationList } from '../../../server/approvals/revocation-list.ts'
import { readApproval } from '../../../server/verify/approval.ts'
import { RevocationList } from '../../../workflows/contracts/approvals.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { textOf } from '../documents/pdf-text.ts'
import {
  anna,
  application,
  deskRoom,
  jan,
  lrns,
  maria,
  offeredGrant,
  piotr,
  type DeskRoom,
} from './desk-room.ts'

let room: DeskRoom
let view: View
let number: string
beforeAll(async () => {
  room = await deskRoom()
  view = await room.open(application({ principals: [], lrns: ['LIFE1'] }))
  await room.work()
  const claimed = await room.send(await room.look(view, maria), 'claim', maria)
  await room.send(claimed, 'propose', maria, offeredGrant(claimed))
  await room.work()
  view = await room.look(view, maria)
  number = view.approval!.number
})
afterAll(() => room.close())

async function step(event: string, answers: Answers, by: Officer = maria): Promise<void> {
  await room.send(await room.look(view, by), event, by, answers)
  await room.work()
  view = await room.look(view, maria)
}
const paper = async () => textOf(await room.desk.reading.document(view.id, maria))
const entries = async () => {
  const list = createRevocationList(room.db, room.approvalKeys, 'https://desk.example')
  return RevocationList.parse(JSON.parse((await list.current()).body)).payload.entries
}
const signed = async () => {
  const rows = await room.db.rows<{ text: string }>(
    'SELECT signed_text AS text FROM signed_approvals ORDER BY version',
  )
  return rows
    .map(({ text }) => readApproval(text))
    .map((read) => (typeof read === 'string' ? read : read.approval))
}
const checked = async () => {
  const found = await room.desk.reading.checkApproval(number, view.approval!.verifyCode)
  return { state: found.state, number: found.number, went: found.changes.map(({ what }) => what) }
}

it('granted: the print is signed, nothing is taken back', async () => {
  expect(await signed()).toMatchObject([
    { number, version: 0, state: 'active', to: view.approval!.grant.to.replace(/\.\d+Z/, '.000Z') },
  ])
  expect(await entries()).toEqual([])
  expect(await checked()).toEqual({ state: 'active', number, went: ['granted'] })
  expect(await paper()).not.toContain('Historia numeru')
})

it('every line of the paper is words, and none is the name of words that are not there', async () => {
  expect(await paper()).not.toMatch(/\b(?:document|policy|option|law|advice)\.[a-z]|\{\w+\}/)
  expect(await paper()).toContain('Po końcu awarii zgoda obowiązuje jeszcze 120 min.')
})

it('extended: the new paper has -E1 and the history; the first print is superseded', async () => {
  const to = new Date(Date.parse(view.approval!.grant.to) - 60_000).toISOString()
  const offer = (await room.look(view, maria)).offers.find(({ event }) => event === 'extend')!
  await step('extend', {
    ...offer.answers,
    to: offer.answers?.['to'] ?? to,
    maxDeclarations: 2,
    reason: 'Trwa awaria.',
  })
  if (view.approval!.version === 0) await step('approve', {}, jan)
  expect(await signed()).toMatchObject([
    { number, version: 0 },
    { number, version: 1, maxDeclarations: 2 },
  ])
  expect(await entries()).toMatchObject([[number, 0, 'superseded', expect.any(String)]])
  expect(await checked()).toEqual({ state: 'active', number: `${number}-E1`, went: ['granted', 'extended'] })
  const text = await paper()
  expect(text).toContain(`przedłużono / extended – ${number}-E1`)
})

it('suspended and resumed: said on paper, on the list, and on the check page', async () => {
  await step('suspend', { reason: 'Sprawdzamy warunki.' })
  expect(await paper()).toContain('ZAWIESZONA')
  expect(await signed()).toMatchObject([{ version: 0 }, { version: 1, state: 'suspended' }])
  expect((await entries()).map(([, version, state]) => [version, state])).toEqual([
    [0, 'suspended'],
    [1, 'suspended'],
  ])
  expect((await checked()).state).toBe('suspended')
  await step('resume', { reason: 'Warunki spełniono.' })
  expect(await paper()).not.toContain('ZAWIESZONA')
  expect(await paper()).toContain('wznowiono / resumed')
  expect((await entries()).map(([, version, state]) => [version, state])).toEqual([[0, 'superseded']])
})

it('revoked: every print of the number is, and the record of the case still holds', async () => {
  await step('revoke', { reason: 'Warunki naruszono.' })
  if (view.approval!.state !== 'revoked') await step('approve', {}, jan)
  expect((await entries()).map(([, version, state]) => [version, state])).toEqual([
    [0, 'revoked'],
    [1, 'revoked'],
  ])
  expect(await paper()).toContain('COFNIĘTA')
  expect((await checked()).went).toEqual(['granted', 'extended', 'suspended', 'resumed', 'revoked'])
  const names = await room.db.rows<{ name: string }>(
    'SELECT name FROM documents WHERE case_id = $1 ORDER BY name',
    [view.id],
  )
  expect(names.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'approval',
      'approval-0-active',
      'approval-1-active',
      'approval-1-suspended',
      'approval-1-revoked',
    ]),
  )
})

it('every print has its digest in the history, and is there to be had by staff and holder alone', async () => {
  const history = await room.desk.reading.history(view.id, anna)
  const prints = history.flatMap(({ document }) => (document ? [document] : []))
  expect(prints.map(({ name }) => name)).toEqual([
    'approval-0-active',
    'approval-1-active',
    'approval-1-suspended',
    'approval-1-active-2',
    'approval-1-revoked',
  ])
  for (const { name, sha256 } of prints)
    for (const viewer of [anna, maria])
      expect(hash('sha256', await room.desk.reading.document(view.id, viewer, name))).toBe(sha256)
  const [, , suspended] = prints
  await expect(room.desk.reading.document(view.id, piotr, suspended!.name)).rejects.toMatchObject({
    code: 'not-found',
  })
  for (const name of ['approval-9-active', 'approval-0-active-1/..', 'other', ''])
    await expect(room.desk.reading.document(view.id, anna, name)).rejects.toMatchObject({ code: 'not-found' })
})

it('with all that transit asks for, and two who decided, it still fits on one page', async () => {
  const opened = await room.open(application({ lrns: lrns(11, 'PAGE'), mrns: ['26PL301010000421J4'] }))
  await room.work()
  const claimed = await room.send(await room.look(opened, maria), 'claim', maria)
  const waiting = await room.send(claimed, 'propose', maria, offeredGrant(claimed))
  await room.send(waiting, 'approve', jan)
  await room.work()
  const print = textOf(await room.desk.reading.document(opened.id, maria))
  expect(print).toContain('Jan Kowalczyk')
  expect(print).toContain('strona 1 z 1')
})
