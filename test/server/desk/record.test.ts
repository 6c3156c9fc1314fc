/** The record: all or nothing, one row a version, and anybody who touches it later is found out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { View } from '../../../workflows/contracts/view.ts'
import { caseIds, chainFaults, replayFaults } from '../../record.ts'
import {
  anna,
  application,
  deskRoom,
  jan,
  maria,
  minutesAgo,
  offeredGrant,
  outageAnswers,
  type DeskRoom,
} from './desk-room.ts'

let room: DeskRoom
/** A case that went all the way, an outage that ended, and a case that was sent back and withdrawn. */
let whole: View
beforeAll(async () => {
  room = await deskRoom()
  const outage = await room.open(outageAnswers(), maria, 'outage')
  await room.work()
  const asked = await room.open(
    application({ mrns: ['26PL301010000421J4'], contactName: 'Zażółć „gęślą” 😀 \u2028' }),
  )
  await room.work()
  const claimed = await room.send(await room.look(asked, maria), 'claim', maria)
  const returned = await room.send(claimed, 'return-for-completion', maria, {
    remarks: { grn: 'Proszę sprawdzić.' },
  })
  const resubmit = returned.answers
  await room.send(await room.look(asked), 'resubmit', anna, resubmit)
  await room.work()
  const again = await room.send(await room.look(asked, maria), 'claim', maria)
  await room.send(await room.send(again, 'propose', maria, offeredGrant(again)), 'approve', jan)
  await room.work()
  await room.send(await room.look(outage, maria), 'resolve', maria, { actualEnd: minutesAgo(1) })
  await room.work()
  await room.ring('window-ends')
  await room.ring('remind-half')
  await room.ring('return-due')
  const overdue = await room.look(asked)
  const papers = overdue.duties.filter(({ task }) => task === 'return-paper').map(({ id }) => id)
  await room.send(overdue, 'settle', anna, { duties: papers, outcome: 'paper-returned' })
  whole = await room.look(asked)
  const second = await room.open(application({ lrns: ['GONE1'] }))
  await room.send(second, 'withdraw', anna)
})
afterAll(() => room.close())

const tables = ['cases', 'history', 'agenda', 'idempotency', 'signatures', 'approvals', 'outages']
const everything = () =>
  Promise.all(
    tables.map(async (table) => [table, await room.db.rows(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)]),
  )

describe('one transaction', () => {
  it('leaves nothing behind when its history row is refused: no version, no clock, no answer', async () => {
    const asked = await room.open(application({ lrns: ['ROLL1'] }))
    await room.work()
    const checked = await room.look(asked, maria)
    await room.db.write(
      `INSERT INTO history SELECT case_id, version + 1, at, event, actor_role, actor_id, actor_name, from_step, to_step,
         kind_version, data, \`lines\`, prev_hash, hash FROM history WHERE case_id = $1 AND version = $2`,
      [checked.id, checked.version],
    )
    const before = await everything()
    await expect(room.send(checked, 'claim', maria)).rejects.toThrow(/Duplicate|Validation/)
    expect(await everything()).toEqual(before)
    await room.db.write('DELETE FROM history WHERE case_id = $1 AND version = $2', [
      checked.id,
      checked.version + 1,
    ])
    expect((await room.send(checked, 'claim', maria)).step).toBe('in-review')
  })

  it('leaves nothing behind when an opening fails at its very end', async () => {
    const before = await everything()
    // An answer of this size fits no column: what was written before it goes with it.
    const tooLong = 'k'.repeat(121)
    await expect(
      room.desk.door.open({ kind: 'fallback', answers: application() }, anna, tooLong),
    ).rejects.toThrow()
    expect(await everything()).toEqual(before)
  })

  it('leaves nothing behind when it is refused', async () => {
    const before = await everything()
    await expect(room.open(application({ lrns: ['A', 'A'] }))).rejects.toMatchObject({
      code: 'answers-invalid',
    })
    await expect(room.send(whole, 'withdraw', anna)).rejects.toMatchObject({ code: 'event-not-allowed' })
    expect(await everything()).toEqual(before)
  })
})

describe('the history', () => {
  it('is one chain from the first event to the head of the case', async () => {
    for (const id of await caseIds(room.db)) expect(await chainFaults(room.db, id)).toEqual([])
  })

  it('makes the same case, and the same agenda, when it is played again', async () => {
    for (const id of await caseIds(room.db)) expect(await replayFaults(room.db, id)).toEqual([])
  })

  const last = `version = (SELECT version FROM cases WHERE id = '?')`
  it.each([
    ['a time', `UPDATE history SET at = at + INTERVAL 1 SECOND WHERE case_id = '?' AND version = 4`],
    ['a name', `UPDATE history SET actor_name = 'Jan Inny' WHERE case_id = '?' AND version = 4`],
    [
      'an answer',
      `UPDATE history SET data = REPLACE(data, '"maxDeclarations":12', '"maxDeclarations":99') WHERE case_id = '?'`,
    ],
    ['a reason', `UPDATE history SET \`lines\` = '[]' WHERE case_id = '?' AND \`lines\` <> '[]'`],
    ['a step', `UPDATE history SET to_step = 'active' WHERE case_id = '?' AND version = 3`],
    ['a row taken out', `DELETE FROM history WHERE case_id = '?' AND version = 5`],
    ['the end cut off', `DELETE FROM history WHERE case_id = '?' AND ${last}`],
    ['the case set back', `UPDATE cases SET version = version - 1 WHERE id = '?'`],
    [
      'two rows exchanged',
      `UPDATE history SET version = IF(version = 2, -3, -2) WHERE case_id = '?' AND version IN (2, 3);
       UPDATE history SET version = -version WHERE case_id = '?' AND version < 0`,
    ],
  ])('shows %s that was changed afterwards', async (_, sql) => {
    const undone = new Error('undone')
    let faults: string[] = []
    const tried = room.db.transaction(async (tx) => {
      for (const statement of sql.replaceAll('?', whole.id).split(';')) await tx.write(statement)
      faults = await chainFaults(tx, whole.id)
      throw undone
    })
    await expect(tried).rejects.toBe(undone)
    expect(faults).not.toEqual([])
  })

  it('hashes what it says: a row with a hash made anew still does not fit the head', async () => {
    const [row] = await room.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM history WHERE case_id = $1', [
      whole.id,
    ])
    expect(row?.n).toBe(whole.version)
    const shown = await room.desk.reading.history(whole.id, maria)
    expect(shown.map(({ version }) => version)).toEqual(
      Array.from({ length: whole.version }, (_, i) => i + 1),
    )
    expect(new Set(shown.map(({ hash }) => hash)).size).toBe(whole.version)
  })
})

describe('a snapshot that does not follow from its events', () => {
  it('is found by playing them again', async () => {
    const undone = new Error('undone')
    let faults: string[] = []
    const tried = room.db.transaction(async (tx) => {
      await tx.write(
        `UPDATE cases SET snapshot = REPLACE(snapshot, '"round":1', '"round":2') WHERE id = $1`,
        [whole.id],
      )
      await tx.write(`DELETE FROM agenda WHERE case_id = $1 AND version = 1 AND n = 0`, [whole.id])
      faults = await replayFaults(tx, whole.id)
      throw undone
    })
    await expect(tried).rejects.toBe(undone)
    expect(faults).toHaveLength(2)
  })
})
