/** One grant for many: the list as it is seen, signed by two, carried out one by one, open for whoever still comes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyCodeHash } from '../../../../server/documents/verify-code.ts'
import { bulk } from '../../../../workflows/cases/bulk/bulk.ts'
import { eventsOf } from '../../../../workflows/machines/offers.ts'
import { jan, maria, offeredGrant, officer, outageAnswers } from '../desk-room.ts'
import { asks, bulkRoom, firm, terms, type BulkRoom } from './bulk-room.ts'

let room: BulkRoom
beforeEach(async () => {
  room = await bulkRoom()
})
afterEach(() => room.close())

const count = async (sql: string, ...values: string[]) =>
  Number((await room.db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`, values))[0]?.n)

describe('the preview', () => {
  it('lists who would get what, never more than was asked, and changes no application', async () => {
    const outage = await room.outage()
    const cases = await room.waiting(1, 4)
    const draft = await room.drafted(outage, { maxDeclarations: 2 })
    expect(draft.step).toBe('draft')
    const lines = await room.lines(draft)
    expect(lines.map(({ state, grant }) => [state, grant?.maxDeclarations])).toEqual(
      cases.map(() => ['waiting', 2]),
    )
    const wide = await room.drafted(outage, { maxDeclarations: 500 })
    expect((await room.lines(wide)).map(({ grant }) => grant?.maxDeclarations)).toEqual([3, 3, 3, 3])
    for (const one of cases) expect((await room.look(one, maria)).step).toBe('to-review')
  })

  it('begins no window before the request and ends none after what was expected', async () => {
    const outage = await room.outage()
    const expectedEnd = new Date(Date.now() + 2 * 3_600_000).toISOString()
    const [one] = await room.waiting(1, 1, { expectedEnd })
    const [line] = await room.lines(await room.drafted(outage))
    expect(line?.grant?.from).toBe(one!.openedAt)
    expect(Date.parse(line!.grant!.to)).toBeLessThan(Date.now() + 5 * 3_600_000)
  })

  it('leaves out with a reason: trader-side, sent back, proposed, claimed, another office, a debt, R05, R06, twice', async () => {
    const outage = await room.outage({ offices: ['PL322080'] })
    const [sent, proposed, claimed, clean] = await room.waiting(1, 4)
    await room.waiting(5, 5, { side: 'own-software' })
    await room.waiting(6, 6, { offices: ['PL301010'] })
    for (const of of [sent!, proposed!, claimed!]) await room.send(await room.look(of, maria), 'claim', maria)
    await room.send(await room.look(sent!, maria), 'return-for-completion', maria, {
      remarks: { lrns: 'Brakuje dwóch.' },
    })
    const toPropose = await room.look(proposed!, maria)
    await room.send(toPropose, 'propose', maria, {
      ...offeredGrant(toPropose),
      to: new Date(Date.now() + 40 * 3_600_000).toISOString(),
    })
    // Debts and refusals of before, as they stand in the database.
    const before = async (n: number, step: string, reason: string | null) => {
      const [old] = await room.waiting(n, n)
      await room.db.write(
        `UPDATE cases SET step = $1, lane = 'closed', outage_id = NULL,
           snapshot = JSON_SET(snapshot, '$.context.decision', JSON_OBJECT('reason', $2)) WHERE id = $3`,
        [step, reason, old!.id],
      )
      await room.open(asks(n + 100), firm(n))
    }
    await before(7, 'overdue', null)
    await before(8, 'refused', 'R05')
    await before(9, 'refused', 'R06')
    await before(10, 'refused', 'R03')
    const twice = asks(11)
    await room.open(twice, firm(11))
    await room.open(twice, firm(11))
    await room.work()

    const lines = await room.lines(await room.drafted(outage))
    const reasonsOf = (n: number) =>
      lines.filter(({ ownerEori }) => ownerEori === firm(n).firm.eori).map(({ reasons }) => reasons.join())
    expect(reasonsOf(1)).toEqual(['completion'])
    expect(reasonsOf(2)).toEqual(['already-proposed'])
    expect(reasonsOf(3)).toEqual(['claimed'])
    expect(reasonsOf(4)).toEqual([''])
    expect(reasonsOf(5)).toEqual([expect.stringContaining('trader-side')])
    expect(reasonsOf(6)).toEqual([expect.stringContaining('out-of-scope')])
    expect(reasonsOf(7)).toEqual(['R14'])
    expect(reasonsOf(8)).toEqual(['R05'])
    expect(reasonsOf(9)).toEqual(['R06'])
    expect(reasonsOf(10)).toEqual([''])
    expect(reasonsOf(11)).toEqual(['R13', 'R13'])
    expect(lines.filter(({ state }) => state === 'waiting').map(({ number }) => number)).toContain(
      clean!.number,
    )
  })

  it('is changed by hand with a reason, where the reason can be set aside at all', async () => {
    const outage = await room.outage()
    const [claimed, sent, plain] = await room.waiting(1, 3)
    for (const of of [claimed!, sent!]) await room.send(await room.look(of, maria), 'claim', maria)
    await room.send(await room.look(sent!, maria), 'return-for-completion', maria, {
      remarks: { lrns: 'Brakuje.' },
    })
    const draft = await room.drafted(outage)
    await room.send(draft, 'include', maria, {
      cases: `${claimed!.number}\n${sent!.number}`,
      reason: 'Uzgodnione z zajmującym się.',
    })
    await room.work()
    await room.send(await room.look(draft, maria), 'exclude', maria, {
      cases: plain!.number,
      reason: 'Zajmie się tym Jan.',
    })
    await room.work()
    const states = Object.fromEntries((await room.lines(draft)).map((line) => [line.number, line]))
    expect(states[claimed!.number]).toMatchObject({ state: 'waiting', hand: { include: true } })
    expect(states[sent!.number]).toMatchObject({ state: 'excluded', reasons: ['completion'] })
    expect(states[plain!.number]).toMatchObject({
      state: 'excluded',
      hand: { include: false, reason: 'Zajmie się tym Jan.', by: { id: maria.id } },
    })
    await expect(
      room.send(await room.look(draft, maria), 'include', maria, { cases: 'bzdura', reason: 'x' }),
    ).rejects.toMatchObject({ code: 'answers-invalid', faults: [{ field: 'cases', code: 'case-unknown' }] })
  })

  it('that nobody is on, or more than the policy allows, cannot be signed', async () => {
    const outage = await room.outage()
    const empty = await room.drafted(outage)
    expect(empty.next.map(({ code }) => code)).toContain('next.bulk.nobody')
    await expect(room.send(empty, 'propose', maria, { digest: 'x' })).rejects.toMatchObject({
      code: 'event-not-allowed',
    })
    await room.waiting(1, 3)
    await room.db.write(
      `UPDATE policies SET sections = JSON_SET(COALESCE(sections, '{}'), '$.bulk',
         JSON_OBJECT('maxCases', 2, 'approvers', 2, 'excludes', JSON_ARRAY('R05')))`,
    )
    const fresh = await bulkRoomAgain()
    const draft = await fresh.drafted(outage)
    expect(draft.next.map(({ code }) => code)).toContain('next.bulk.too-many')
    expect(draft.offers.map(({ event }) => event)).not.toContain('propose')
  })

  /** The policy is kept for some seconds: a desk that has just begun reads it anew. */
  const bulkRoomAgain = async (): Promise<BulkRoom> => {
    await new Promise((resolve) => setTimeout(resolve, 5100))
    return room
  }
})

describe('two officers', () => {
  it('sign the list as it was shown; each application carries both signatures', async () => {
    const outage = await room.outage()
    const cases = await room.waiting(1, 3)
    const draft = await room.drafted(outage)
    const proposed = await room.sign(draft, 'propose', maria)
    expect(proposed.step).toBe('proposed')
    await expect(room.sign(proposed, 'approve', maria)).rejects.toMatchObject({ code: 'same-officer' })
    await room.sign(proposed, 'approve', jan)
    await room.work()
    for (const { id } of cases) {
      const signed = await room.db.rows(
        'SELECT seat, officer_id AS id FROM signatures WHERE case_id = $1 ORDER BY seat',
        [id],
      )
      expect(signed).toEqual([
        { seat: 1, id: maria.id },
        { seat: 2, id: jan.id },
      ])
      const view = await room.look({ id } as never, maria)
      expect(view).toMatchObject({ step: 'active', decision: { by: [maria.name, jan.name] } })
    }
  })

  it('cannot sign another list than the one that is there', async () => {
    const outage = await room.outage()
    await room.waiting(1, 1)
    const draft = await room.drafted(outage)
    const digest = room.digestOf(draft)
    await room.waiting(2, 2)
    await room.send(draft, 'refresh', maria)
    await room.work()
    await expect(
      room.send(await room.look(draft, maria), 'propose', maria, { digest }),
    ).rejects.toMatchObject({
      faults: [{ field: 'digest', code: 'not-an-option' }],
    })
  })

  it('are not whoever made or changed the list, and not somebody who lost the role', async () => {
    const outage = await room.outage()
    await room.waiting(1, 2)
    const draft = await room.drafted(outage, {}, jan)
    const proposed = await room.sign(draft, 'propose', maria)
    await expect(room.sign(proposed, 'approve', jan)).rejects.toMatchObject({ code: 'same-officer' })
    await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $3, $4, $5)', [
      'off_ewa',
      'https://id.example',
      'ewa',
      'Ewa',
      '["officer"]',
    ])
    const ewa = officer('off_ewa', 'Ewa')
    await room.db.write("UPDATE staff SET roles = '[]' WHERE id = 'off_ewa'")
    await expect(room.sign(proposed, 'approve', ewa)).rejects.toMatchObject({ code: 'not-allowed' })
    await room.db.write("UPDATE staff SET roles = '[\"officer\"]' WHERE id = 'off_ewa'")
    expect((await room.sign(proposed, 'approve', ewa)).step).toBe('running')
  })

  it('approving at once: one of them, and the other is shown it', async () => {
    const outage = await room.outage()
    await room.waiting(1, 2)
    const proposed = await room.sign(await room.drafted(outage), 'propose', maria)
    await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $3, $4, $5)', [
      'off_ewa',
      'https://id.example',
      'ewa',
      'Ewa',
      '["officer"]',
    ])
    const digest = room.digestOf(await room.look(proposed, jan))
    const both = await Promise.allSettled(
      [jan, officer('off_ewa', 'Ewa')].map((by) => room.send(proposed, 'approve', by, { digest })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'view-stale', view: { step: 'running' } },
    })
  })

  it('the outage changed between the two: what was signed is void, and the list is made anew', async () => {
    const outage = await room.outage()
    await room.waiting(1, 2)
    const proposed = await room.sign(await room.drafted(outage), 'propose', maria)
    const { system: _, ...news } = outageAnswers({ bodyEn: 'Still down.' })
    await room.send(await room.look(outage, maria), 'update', maria, news)
    // Jan is quicker than the worker that tells of it.
    const stale = await room.look(proposed, jan)
    const voided = await room.send(stale, 'approve', jan, { digest: room.digestOf(stale) })
    expect(voided.step).toBe('gathering')
    await room.work()
    const draft = await room.look(proposed, maria)
    expect(draft).toMatchObject({ step: 'draft', notes: [{ code: 'note.bulk.voided' }] })
    expect(await count("approvals WHERE number <> ''")).toBe(0)
    await room.sign(await room.sign(draft, 'propose', maria), 'approve', jan)
    await room.work()
    expect((await room.summary(draft)).counts.granted).toBe(2)
  })

  it('the same request twice is one list', async () => {
    const outage = await room.outage()
    await room.waiting(1, 1)
    const request = { kind: 'bulk', answers: terms(outage) }
    const [one, two] = await Promise.all([1, 2].map(() => room.desk.door.open(request, maria, 'once')))
    expect(one?.id).toBe(two?.id)
    expect(await count("cases WHERE kind = 'bulk'")).toBe(1)
  })
})

describe('carried out', () => {
  it('every applicant has a number, a code and a document of his own', async () => {
    const outage = await room.outage()
    const cases = await room.waiting(1, 5)
    const batch = await room.approved(outage)
    await room.work()
    const views = await Promise.all(cases.map((one) => room.look(one, maria)))
    expect(new Set(views.map(({ approval }) => approval?.number)).size).toBe(5)
    expect(new Set(views.map(({ approval }) => approval?.verifyCode)).size).toBe(5)
    for (const { id, approval } of views) {
      expect(approval?.document).toBe('ready')
      const [row] = await room.db.rows<{ hash: Buffer }>(
        'SELECT verify_hash AS hash FROM approvals WHERE case_id = $1',
        [id],
      )
      expect(row?.hash).toEqual(verifyCodeHash(approval!.number, approval!.verifyCode))
    }
    // Open pages are told of every part of the list, and once more where it ends.
    expect(room.changes.filter((change) => change.case === batch.id).length).toBeGreaterThan(3)
    expect(await room.summary(batch)).toMatchObject({
      step: 'standing',
      counts: { granted: 5, waiting: 0 },
      documents: 5,
    })
  })

  it('leaves out, with the reason, what changed between the list and the grant', async () => {
    const outage = await room.outage()
    const [withdrawn, granted, claimed, changed, kept] = await room.waiting(1, 5)
    const batch = await room.approved(outage)
    await room.send(await room.look(withdrawn!, firm(1)), 'withdraw', firm(1))
    const mine = await room.send(await room.look(granted!, maria), 'claim', maria)
    await room.send(mine, 'propose', maria, offeredGrant(mine))
    await room.send(await room.look(claimed!, maria), 'claim', maria)
    await room.db.write(
      `UPDATE cases SET snapshot = JSON_SET(snapshot, '$.context.answers.contactName', 'X') WHERE id = $1`,
      [changed!.id],
    )
    await room.work()
    const results = Object.fromEntries((await room.lines(batch)).map((line) => [line.number, line.result]))
    expect(results).toEqual({
      [withdrawn!.number]: 'withdrawn',
      [granted!.number]: 'granted-elsewhere',
      [claimed!.number]: 'claimed',
      [changed!.number]: 'changed-since',
      [kept!.number]: null,
    })
    expect((await room.look(kept!, maria)).step).toBe('active')
  })

  it('reminders and clocks of an application do not leave it out', async () => {
    const outage = await room.outage()
    const [one] = await room.waiting(1, 1)
    const batch = await room.approved(outage)
    await room.desk.door.fire(one!.id, 'xstate.after.first-look.fallback.pending')
    await room.work()
    expect((await room.summary(batch)).counts).toMatchObject({ granted: 1, 'left-out': 0 })
  })

  it('is paused, goes on, and the rest can be cancelled', async () => {
    const outage = await room.outage()
    await room.waiting(1, 3)
    const batch = await room.approved(outage)
    const paused = await room.send(await room.look(batch, maria), 'pause', maria)
    await room.work()
    expect((await room.summary(batch)).counts).toMatchObject({ waiting: 3, granted: 0 })
    await room.send(paused, 'resume', maria)
    await room.send(await room.look(batch, maria), 'cancel-rest', maria)
    await room.work()
    expect(await room.summary(batch)).toMatchObject({ step: 'closed', counts: { cancelled: 3, granted: 0 } })
  })

  it('stops where one of the two has lost the role since', async () => {
    const outage = await room.outage()
    await room.waiting(1, 2)
    const batch = await room.approved(outage)
    await room.db.write('UPDATE staff SET disabled_at = UTC_TIMESTAMP(3) WHERE id = $1', [jan.id])
    await room.work()
    expect(await room.look(batch, maria)).toMatchObject({
      step: 'paused',
      notes: [{ code: 'note.bulk.rights-lost' }],
    })
    expect(await count("approvals WHERE number <> ''")).toBe(0)
  })

  it('one that cannot be put down fails by itself, and can be tried again', async () => {
    const outage = await room.outage()
    const cases = await room.waiting(1, 4)
    const batch = await room.approved(outage)
    const broken = cases[1]!
    await room.db.write(
      `INSERT INTO signatures (case_id, round, seat, officer_id, version, at)
      VALUES ($1, 1, 2, 'off_x', 1, UTC_TIMESTAMP(3))`,
      [broken.id],
    )
    await room.work()
    expect(await room.look(batch, maria)).toMatchObject({
      step: 'paused',
      notes: [{ code: 'note.bulk.some-failed' }],
    })
    expect((await room.summary(batch)).counts).toMatchObject({ granted: 3, failed: 1 })
    await room.db.write("DELETE FROM signatures WHERE officer_id = 'off_x'")
    await room.send(await room.look(batch, maria), 'resume', maria)
    await room.work()
    expect(await room.summary(batch)).toMatchObject({ step: 'standing', counts: { granted: 4, failed: 0 } })
  })
})

describe('edge case 6: one decision for a system-wide outage', () => {
  it('late joiners get theirs while the outage is open, and are listed as such', async () => {
    const outage = await room.outage()
    await room.waiting(1, 2)
    const batch = await room.approved(outage)
    await room.work()
    const [late] = await room.waiting(3, 3)
    const [other] = await room.waiting(4, 4, { side: 'own-software' })
    expect(await room.look(late!, firm(3))).toMatchObject({ step: 'active', approval: { document: 'ready' } })
    expect((await room.look(other!, firm(4))).step).toBe('to-review')
    const lines = await room.lines(batch)
    expect(lines.find(({ number }) => number === late!.number)).toMatchObject({
      state: 'granted',
      late: true,
    })
    expect((await room.summary(batch)).late).toBe(1)
  })

  it('nobody joins once it was ended, or where it was not to stay open', async () => {
    const outage = await room.outage()
    await room.waiting(1, 1)
    const batch = await room.approved(outage)
    await room.work()
    await room.send(await room.look(batch, maria), 'end-standing', maria)
    const [late] = await room.waiting(2, 2)
    expect((await room.look(late!, firm(2))).step).toBe('to-review')
    const shut = await room.approved(outage, { lateJoiners: false })
    await room.work()
    expect((await room.summary(shut)).step).toBe('closed')
  })

  it('the end of the outage closes the list and every window of it, by the existing rule', async () => {
    const outage = await room.outage()
    const cases = await room.waiting(1, 3)
    const batch = await room.approved(outage)
    await room.work()
    const actualEnd = new Date(Date.now() - 1000).toISOString()
    await room.send(await room.look(outage, maria), 'resolve', maria, { actualEnd })
    await room.work()
    expect((await room.look(batch, maria)).step).toBe('closed')
    for (const one of cases) {
      const view = await room.look(one, maria)
      expect(Date.parse(view.approval!.windowEndsAt)).toBeLessThan(Date.parse(view.approval!.grant.to))
    }
    await room.ring('window-ends')
    expect(await room.summary(batch)).toMatchObject({ counts: { granted: 3 }, closed: 3 })
    const [late] = await room.waiting(9, 9)
    expect((await room.look(late!, maria)).step).not.toBe('active')
  })

  it('an outage that ends before it is carried out grants nobody', async () => {
    const outage = await room.outage()
    await room.waiting(1, 2)
    const batch = await room.approved(outage)
    await room.send(await room.look(outage, maria), 'resolve', maria, {
      actualEnd: new Date(Date.now() - 1000).toISOString(),
    })
    await room.work()
    expect(await room.summary(batch)).toMatchObject({ step: 'closed', counts: { granted: 0, 'left-out': 2 } })
  })

  it('nobody can be refused together: no event, no form and no way leads there', async () => {
    expect(Object.keys(bulk.events).filter((event) => event.includes('refus'))).toEqual([])
    const outage = await room.outage()
    const cases = await room.waiting(1, 2)
    const batch = await room.approved(outage)
    for (const event of ['refuse', 'revoke', 'return-for-completion']) {
      expect(eventsOf(bulk as never, 'draft')).not.toContain(event)
      await expect(room.send(await room.look(batch, jan), event, jan)).rejects.toMatchObject({
        code: 'event-not-allowed',
      })
      await expect(room.desk.door.fire(cases[0]!.id, event)).rejects.toThrow('the desk itself sends no')
    }
    await room.work()
    expect(await count("cases WHERE kind = 'fallback' AND step = 'refused'")).toBe(0)
  })
})
