/** Edge case 9 to the paper: what every reader of an approval sees when its outage covers less, and more again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRevocationList } from '../../../../server/approvals/revocation-list.ts'
import { readApproval, verifyApproval } from '../../../../server/verify/approval.ts'
import { readKeys } from '../../../../server/verify/keys.ts'
import { judge, verifyRevocations } from '../../../../server/verify/revocations.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { View } from '../../../../workflows/contracts/view.ts'
import { textOf } from '../../documents/pdf-text.ts'
import {
  anna,
  application,
  deskRoom,
  maria,
  offeredGrant,
  outageAnswers,
  type DeskRoom,
} from '../desk-room.ts'

const [gdynia, bursztyn] = ['PL322080', 'PL301010']
let room: DeskRoom
let outage: View
let view: View
beforeAll(async () => {
  room = await deskRoom()
  outage = await room.open(outageAnswers(), maria, 'outage')
  await room.work()
  const asked = await room.open(application({ lrns: ['NARROW1', 'NARROW2'], offices: [gdynia, bursztyn] }))
  await room.work()
  const claimed = await room.send(await room.look(asked, maria), 'claim', maria)
  const offer = claimed.offers.find(({ event }) => event === 'propose')
  expect(offer?.answers).toMatchObject({ offices: [gdynia, bursztyn], channels: ['web-service', 'web-form'] })
  await room.send(claimed, 'propose', maria, offeredGrant(claimed))
  await room.work()
  view = await room.look(asked)
})
afterAll(() => room.close())

async function update(more: Answers): Promise<void> {
  const { system: _, handling: __, ...answers } = outageAnswers(more)
  await room.send(await room.look(outage, maria), 'update', maria, answers)
  await room.work()
}
async function signedNow(version: number): Promise<string> {
  const [row] = await room.db.rows<{ text: string }>(
    'SELECT signed_text AS text FROM signed_approvals WHERE number = $1 AND version = $2',
    [view.approval!.versions[0]!.number, version],
  )
  return row!.text
}
async function verdictOf(text: string) {
  const keys = readKeys(JSON.stringify(room.approvalKeys.published))!
  const { body } = await createRevocationList(room.db, room.approvalKeys, 'https://desk.example').current()
  const list = await verifyRevocations(body, keys)
  return judge((await verifyApproval(text, keys)) as never, list as never, Date.now()).code
}
const checked = () =>
  room.desk.reading.checkApproval(view.approval!.versions[0]!.number, view.approval!.verifyCode)
async function letters(): Promise<string[]> {
  const rows = await room.db.rows<{ template: string }>(
    `SELECT JSON_UNQUOTE(JSON_EXTRACT(payload, '$.template')) AS template FROM agenda
     WHERE case_id = $1 AND name = 'mail' ORDER BY version, n`,
    [view.id],
  )
  return rows.map(({ template }) => template)
}

describe('an outage that covers one office of two', () => {
  it('is announced to the holder before anything is taken from him', async () => {
    await update({ offices: [bursztyn] })
    const warned = await room.look(view)
    expect(warned.approval).toMatchObject({
      version: 0,
      grant: { offices: [gdynia, bursztyn] },
      outside: { offices: [gdynia] },
    })
    expect(warned.next.map(({ code }) => code)).toContain('next.fallback.leaves-scope')
    expect((await checked()).offices).toEqual([gdynia, bursztyn])
    expect((await letters()).at(-1)).toBe('approval-scope')
  })

  it('then narrows it: the holder, the check page, the paper, its code, and the list say so', async () => {
    const before = await signedNow(0)
    expect(await verdictOf(before)).toBe('valid')
    await room.db.write(
      `UPDATE cases SET snapshot = JSON_SET(snapshot, '$.context.outside.from', $1, '$.context.outside.due', JSON_OBJECT($2, $1))
       WHERE id = $3`,
      [new Date(Date.now() - 1000).toISOString(), gdynia, view.id],
    )
    await room.db.write(
      `UPDATE agenda SET due_at = UTC_TIMESTAMP(3) WHERE case_id = $1 AND name LIKE '%suspend-due%'`,
      [view.id],
    )
    await room.work()

    const { approval, next } = await room.look(view)
    expect(approval).toMatchObject({
      number: `${view.approval!.number}-E1`,
      verifyCode: view.approval!.verifyCode,
      grant: { offices: [bursztyn] },
      outside: null,
      document: 'ready',
    })
    expect(next.map(({ code }) => code)).toContain('next.fallback.narrowed')

    expect(await checked()).toMatchObject({
      number: `${view.approval!.number}-E1`,
      state: 'active',
      offices: [bursztyn],
      changes: [{ what: 'granted' }, { what: 'narrowed' }],
    })
    const paper = textOf(await room.desk.reading.document(view.id, anna))
    expect(paper).toContain('zawężono zakres')
    expect(paper).not.toContain(`${gdynia} Oddział`)
    // What the outage took away was granted all the same: it is no refusal.
    expect(paper).not.toContain('Wniosku nie uwzględniono')

    expect(readApproval(await signedNow(1))).toMatchObject({ approval: { version: 1, offices: [bursztyn] } })
    expect(await verdictOf(await signedNow(1))).toBe('valid')
    expect(await verdictOf(before)).toBe('superseded')
    expect((await letters()).at(-1)).toBe('approval-narrowed')
  })

  it('and gives it back when it covers the office again', async () => {
    await update({ offices: [gdynia, bursztyn] })
    expect((await room.look(view)).approval).toMatchObject({
      version: 2,
      grant: { offices: [bursztyn, gdynia] },
    })
    expect((await checked()).changes.map(({ what }) => what)).toEqual(['granted', 'narrowed', 'widened'])
    expect(await verdictOf(await signedNow(1))).toBe('superseded')
    expect(await verdictOf(await signedNow(2))).toBe('valid')
    expect((await letters()).at(-1)).toBe('approval-widened')
  })
})

it('a way of sending that works again is taken out in the same way, on paper and in the code', async () => {
  await update({ offices: [gdynia, bursztyn], webForm: 'works' })
  expect((await room.look(view)).next.map(({ code }) => code)).toContain('next.fallback.leaves-channel')
  await room.db.write(
    `UPDATE cases SET snapshot = JSON_SET(snapshot, '$.context.outside.from', $1, '$.context.outside.due', JSON_OBJECT('web-form', $1))
     WHERE id = $2`,
    [new Date(Date.now() - 1000).toISOString(), view.id],
  )
  await room.db.write(
    `UPDATE agenda SET due_at = UTC_TIMESTAMP(3) WHERE case_id = $1 AND name LIKE '%suspend-due%'`,
    [view.id],
  )
  await room.work()
  expect((await room.look(view)).approval?.grant.channels).toEqual(['web-service'])
  expect((await checked()).channels).toEqual(['web-service'])
  expect(readApproval(await signedNow(3))).toMatchObject({ approval: { channels: ['web-service'] } })
  const paper = textOf(await room.desk.reading.document(view.id, anna))
  expect(paper).toContain('usługę sieciową (własne oprogramowanie)')
})
