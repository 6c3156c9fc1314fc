/** An appeal at the door: against what, by whom it is decided, and what comes of it in the refused case. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordingAppeal } from '../../../server/db/appeals.ts'
import { duplicateKey } from '../../../server/db/faults.ts'
import { independence } from '../../../server/db/reviews.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import type { Customer } from '../../../workflows/contracts/viewer.ts'
import { filledIn, grant, refusal } from '../../workflows/cases/application/stage.ts'
import { anna, application, deskRoom, jan, maria, piotr, type DeskRoom } from './desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

const certificate: Answers = { ...filledIn['certificate'], noticedAt: '2026-01-01T00:00:00.000Z' }
const code = { code: 'certificate' }
const decision = (outcome: string): Answers => ({ outcome, facts: 'Ustalono.', reasons: 'Art. 44.' })

/** A certificate problem that Maria assessed, and that she and Jan refused; Ewa had no part in it. */
async function refused(): Promise<View> {
  const asked = await room.open(certificate, anna, 'certificate')
  await room.work()
  let view = await room.look(asked, maria)
  view = await room.send(view, 'claim', maria)
  view = await room.send(view, 'accept-form', maria)
  view = await room.send(view, 'decide', maria, refusal(code))
  return room.send(await room.look(view, jan), 'approve', jan)
}
const grounds = (number: string): Answers => ({ caseNumber: number, grounds: 'To nie tak.' })
const appealTo = (view: View, by: Customer = anna) => room.open(grounds(view.number), by, 'appeal')

const ewa = { ...maria, id: 'off_ewa', name: 'Ewa Mazur' }
beforeAll(async () => {
  await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $1, $3, $4)', [
    ewa.id,
    'https://id.example',
    ewa.name,
    '["officer"]',
  ])
})

let about: View
beforeEach(async () => {
  about = await refused()
})

describe('edge case 7: an appeal', () => {
  it('is offered beside the refusal, with its term worked out', async () => {
    const { afterwards } = await room.look(about)
    expect(afterwards?.appeal?.explanation.map(({ code: line }) => line)).toContain('explain.promise.days')
    const made = await appealTo(about)
    expect(made).toMatchObject({ step: 'received', kind: 'appeal' })
    expect(made.number).toMatch(/^OD-/)
    expect(await room.desk.feedback.appeals(about.id, anna)).toMatchObject([{ id: made.id }])
  })

  it('is never against a case of another firm, nor against what was not refused', async () => {
    await expect(appealTo(about, piotr)).rejects.toMatchObject({ code: 'not-found' })
    await expect(room.desk.feedback.appeals(about.id, piotr)).rejects.toMatchObject({ code: 'not-found' })
    const open = await room.open(application({ lrns: ['APPEAL260000001'] }))
    await expect(appealTo(open)).rejects.toMatchObject({
      faults: [{ field: 'caseNumber', code: 'case-not-refused' }],
    })
  })

  it('is made once at a time, whoever is faster', async () => {
    const results = await Promise.allSettled([appealTo(about), appealTo(about), appealTo(about)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'appeal-open' })
  })

  it('is decided by nobody who worked on the refusal or signed it', async () => {
    const made = await appealTo(about)
    for (const officer of [maria, jan]) {
      const seen = await room.look(made, officer)
      expect(seen.offers).toEqual([])
      await expect(room.send(seen, 'claim', officer)).rejects.toMatchObject({ code: 'not-independent' })
    }
    expect((await room.send(await room.look(made, ewa), 'claim', ewa)).step).toBe('in-review')
  })

  it('and the database says so too', async () => {
    const made = await appealTo(about)
    const row = { subjectId: about.id, open: true, outcome: null, workers: [maria.id], handler: maria.id }
    const failing = room.db.transaction((tx) => tx.batch(recordingAppeal(made.id, row, false)))
    expect(await failing.catch((error: unknown) => duplicateKey(error))).toBe(independence)
  })
})

describe('what it comes to', () => {
  async function decided(outcome: string): Promise<View> {
    const made = await appealTo(about)
    const mine = await room.send(await room.look(made, ewa), 'claim', ewa)
    const over = await room.send(mine, 'decide', ewa, decision(outcome))
    expect(over.step).toBe(outcome)
    await room.work()
    await room.work()
    return room.look(about)
  }

  it('changed: the case is granted, by whoever decided the appeal', async () => {
    expect(await decided('changed')).toMatchObject({
      step: 'granted',
      decision: { outcome: 'granted', by: ['Ewa Mazur'] },
    })
  })

  it('sent back: the case is decided anew', async () => {
    const again = await decided('sent-back')
    expect([again.step, again.decision]).toEqual(['submitted', null])
    const mine = await room.send(await room.look(again, maria), 'claim', maria)
    const seen = await room.send(mine, 'accept-form', maria)
    expect((await room.send(seen, 'decide', maria, grant)).step).toBe('granted')
  })

  it('dismissed: the refusal stands, and another appeal may follow', async () => {
    expect(await decided('dismissed')).toMatchObject({ step: 'refused' })
    expect((await appealTo(about)).step).toBe('received')
  })
})
