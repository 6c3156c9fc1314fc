/** A complaint at the door: about whose case, by whom it is handled, and what comes back of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AgendaKey } from '../../../server/db/agenda.ts'
import { lockCase } from '../../../server/db/cases.ts'
import { recordingComplaint } from '../../../server/db/complaints.ts'
import { duplicateKey } from '../../../server/db/faults.ts'
import { independence } from '../../../server/db/reviews.ts'
import { kindOfCase, storedOf } from '../../../server/desk/show.ts'
import { nextOf, put } from '../../../server/desk/write.ts'
import type { ComplaintContext } from '../../../workflows/cases/complaint/context.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { actorOf, type Customer } from '../../../workflows/contracts/viewer.ts'
import { anna, application, deskRoom, jan, lrns, maria, officer, piotr, type DeskRoom } from './desk-room.ts'

const ewa = officer('off_ewa', 'Ewa Mazur')
let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
  await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $1, $3, $4)', [
    ewa.id,
    'https://id.example',
    ewa.name,
    '["officer"]',
  ])
})
afterAll(() => room.close())

let serial = 0
/** An application that Maria refused. */
async function refused(): Promise<View> {
  const asked = await room.open(application({ lrns: lrns(1, `CMP${++serial}X`) }))
  await room.work()
  const mine = await room.send(await room.look(asked, maria), 'claim', maria)
  return room.send(mine, 'refuse', maria, { reason: 'R03', text: 'Formularz na portalu działa.' })
}

const complaintAbout = (number: string): Answers => ({
  caseNumber: number,
  grounds: ['solution-wrong'],
  text: 'Formularz na portalu nie działał.',
})
const complain = (of: View, viewer: Customer = anna) =>
  room.open(complaintAbout(of.number), viewer, 'complaint')
const answer: Answers = { outcome: 'upheld', facts: 'Faktów dość.', reasons: 'Powody.', measures: 'Zmiana.' }

let about: View
beforeEach(async () => {
  about = await refused()
})

describe('a complaint', () => {
  it('is about an answered case, which offers it', async () => {
    expect((await room.look(about)).afterwards).toMatchObject({ complaint: true })
    const made = await complain(about)
    expect(made).toMatchObject({
      step: 'received',
      kind: 'complaint',
      complaint: { subject: { id: about.id } },
    })
    expect(made.number).toMatch(/^SK-/)
    expect(made.deadlines[0]?.dueAt).toBeTruthy()
    expect(made.next[0]?.params).toMatchObject({ number: made.number })
    expect(await room.desk.feedback.complaints(about.id, anna)).toMatchObject([
      { id: made.id, step: 'received', outcome: null },
    ])
  })

  it('is never about a case of another firm, nor about none: both look the same', async () => {
    await expect(complain(about, piotr)).rejects.toMatchObject({ code: 'not-found' })
    await expect(room.open(complaintAbout('FB-26-9999999-9'), anna, 'complaint')).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(room.open(complaintAbout("' OR 1=1 --"), anna, 'complaint')).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(room.desk.feedback.complaints(about.id, piotr)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('waits until there is an answer to complain about', async () => {
    const asked = await room.open(application({ lrns: lrns(1, `CMP${++serial}X`) }))
    await expect(complain(asked)).rejects.toMatchObject({
      code: 'answers-invalid',
      faults: [{ field: 'caseNumber', code: 'case-not-answered' }],
    })
  })

  it('is made once at a time, whoever is faster; another may follow its answer', async () => {
    const results = await Promise.allSettled([complain(about), complain(about), complain(about)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'complaint-open' })
    const [first] = await room.desk.feedback.complaints(about.id, anna)
    const made = await room.desk.reading.look(first!.id, anna)
    await room.send(made, 'withdraw', anna)
    expect((await complain(about)).step).toBe('received')
  })
})

describe('its handler', () => {
  it('is nobody who worked on the case: not offered, refused at the door', async () => {
    const made = await complain(about)
    const seen = await room.look(made, maria)
    expect(seen.offers.map(({ event }) => event)).toEqual(['forward'])
    await expect(room.send(seen, 'claim', maria)).rejects.toMatchObject({
      code: 'not-independent',
      view: { step: 'received' },
    })
    expect((await room.send(seen, 'claim', jan)).step).toBe('in-review')
  })

  it('is nobody who has worked on it since: the history counts as it is under the lock', async () => {
    const made = await complain(about)
    await room.db.write(
      `INSERT INTO history (case_id, version, at, event, actor_role, actor_id, actor_name, from_step, to_step,
         kind_version, data, \`lines\`, prev_hash, hash)
       SELECT case_id, version + 1, at, event, 'officer', $2, $3, from_step, to_step, kind_version, data, \`lines\`, hash, hash
       FROM history WHERE case_id = $1 ORDER BY version DESC LIMIT 1`,
      [about.id, jan.id, jan.name],
    )
    await expect(room.send(made, 'claim', jan)).rejects.toMatchObject({ code: 'event-not-allowed' })
    expect((await room.send(made, 'claim', ewa)).step).toBe('in-review')
  })

  it('is one of many who reach for it at once', async () => {
    const made = await complain(about)
    const reach = [maria, jan, ewa, maria, jan, ewa].map((by) => room.send(made, 'claim', by))
    const results = await Promise.allSettled(reach)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const parts = await room.db.rows<{ officer: string; part: string }>(
      'SELECT officer_id AS officer, part FROM complaint_officers WHERE complaint_id = $1 ORDER BY part',
      [made.id],
    )
    expect(parts[0]).toEqual({ officer: maria.id, part: 'worker' })
    expect([jan.id, ewa.id]).toContain(parts[1]?.officer)
  })

  it('cannot be one who worked on it, whatever gets past the guards: the database has a key', async () => {
    const made = await complain(about)
    const forged = room.db.transaction(async (tx) => {
      const row = (await lockCase(tx, made.id))!
      const stored = storedOf(row) as { value: unknown; context: ComplaintContext }
      const context = { ...stored.context, handler: { id: maria.id, name: maria.name } }
      const value = { open: 'in-review' }
      await put(
        tx,
        nextOf({
          kind: kindOfCase(row),
          before: row,
          event: 'claim',
          now: { at: row.at, by: actorOf(maria), answers: {}, facts: {} },
          advanced: {
            stored: { value, context },
            step: 'in-review',
            final: false,
            effects: [],
            arm: [],
            cancel: [],
            signatures: [],
          },
          lines: [],
        }),
      )
    })
    await expect(forged).rejects.toMatchObject({ code: 'not-independent' })
    const record = { subjectId: about.id, open: false, outcome: null, workers: [jan.id], handler: jan.id }
    const direct = room.db.batch(recordingComplaint('cas_x', record, true))
    await expect(direct).rejects.toSatisfy((error) => duplicateKey(error) === independence)
    expect(await room.look(made)).toMatchObject({ step: 'received', version: made.version })
  })

  it('may come back to it after giving it back', async () => {
    const mine = await room.send(await complain(about), 'claim', jan)
    const back = await room.send(mine, 'release', jan)
    expect((await room.send(back, 'claim', jan)).step).toBe('in-review')
  })
})

/** A ticket that Maria has solved. */
async function solved(): Promise<View> {
  const asked = await room.open(
    {
      system: 'NCTS2',
      classification: 'how-to',
      environment: 'production',
      subject: 'Jak anulować?',
      description: 'Jak anulować zgłoszenie?',
      impact: 'one',
      urgency: 'can-wait',
      contactName: 'Anna Nowak',
      contactPhone: '+48 600 100 200',
    },
    anna,
    'ticket',
  )
  const mine = await room.send(await room.look(asked, maria), 'claim', maria)
  return room.send(mine, 'solve', maria, { text: 'Nie można.' })
}

describe('a ticket whose complaint is upheld', () => {
  it('goes back to work once, however often the worker is asked', async () => {
    const ticket = await solved()
    const mine = await room.send(await complain(ticket), 'claim', jan)
    const answered = await room.send(mine, 'answer', jan, answer)
    const [row] = await room.db.rows<AgendaKey>(
      "SELECT case_id AS caseId, version, n FROM agenda WHERE case_id = $1 AND name = 'tell-subject'",
      [answered.id],
    )
    await Promise.all([room.desk.perform(row!), room.desk.perform(row!)])
    await room.work()
    const again = await room.look(ticket, maria)
    expect(again.step).toBe('received')
    expect(again.version).toBe(ticket.version + 1)
    expect(again.notes).toMatchObject([
      { code: 'note.ticket.complaint-upheld', params: { number: answered.number } },
    ])
    await room.desk.perform(row!)
    expect((await room.look(ticket)).version).toBe(again.version)
  })

  it('stays as it is where the complaint was not upheld', async () => {
    const ticket = await solved()
    const mine = await room.send(await complain(ticket), 'claim', jan)
    await room.send(mine, 'answer', jan, { ...answer, outcome: 'not-upheld' })
    await room.work()
    expect((await room.look(ticket)).version).toBe(ticket.version)
  })
})

describe('its end', () => {
  it('is the signed answer, listed with the case', async () => {
    const mine = await room.send(await complain(about), 'claim', jan)
    const answered = await room.send(mine, 'answer', jan, answer)
    await room.work()
    expect(await room.look(answered)).toMatchObject({
      step: 'answered',
      final: true,
      complaint: { answer: { outcome: 'upheld', by: 'Jan Kowalczyk' } },
      afterwards: { complaint: false },
    })
    expect(await room.desk.feedback.complaints(about.id, anna)).toMatchObject([{ outcome: 'upheld' }])
    const dead = await room.db.rows("SELECT 1 FROM agenda WHERE case_id = $1 AND state = 'dead'", [
      answered.id,
    ])
    expect(dead).toEqual([])
  })

  it('leaves no clock behind; before it the term is marked when it passes', async () => {
    const made = await complain(about)
    await room.ring('answer-due')
    const late = await room.look(made)
    expect(late.notes.map(({ code }) => code)).toEqual(['note.complaint.overdue'])
    const over = await room.send(late, 'withdraw', anna)
    const clocks = await room.db.rows("SELECT 1 FROM agenda WHERE case_id = $1 AND state = 'waiting'", [
      over.id,
    ])
    expect(clocks).toEqual([])
  })
})
