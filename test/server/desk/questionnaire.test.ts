/** The questionnaire: one answer a case, open for a fortnight by the database's clock, and read only together. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readLink, signLink } from '../../../server/desk/questionnaire-link.ts'
import type { GiveAnswer, QuestionnaireResults } from '../../../workflows/contracts/questionnaire.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { anna, application, deskRoom, lrns, maria, piotr, type DeskRoom } from './desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())
beforeEach(() => room.db.write('DELETE FROM questionnaire_answers'))

let serial = 0
const asked = () => room.open(application({ lrns: lrns(1, `QST${++serial}X`) }))
/** A refused application: an end point like any other. */
async function refused(): Promise<View> {
  const view = await asked()
  await room.work()
  const mine = await room.send(await room.look(view, maria), 'claim', maria)
  return room.send(mine, 'refuse', maria, { reason: 'R03', text: 'Formularz na portalu działa.' })
}
const several = async (n: number) => {
  const views: View[] = []
  for (let i = 0; i < n; i += 1) views.push(await refused())
  return views
}

const answer = (score = 4, comment = ''): GiveAnswer => ({
  version: 1,
  scores: { time: score, clarity: score, help: score, courtesy: score },
  comment,
})
const give = ({ id }: View, given = answer()) => room.desk.questionnaires.give(id, given, anna)
const tokenOf = async ({ id }: View) => (await room.desk.questionnaires.link(id, maria)).url.split('#')[1]!
const results = () => room.desk.questionnaires.results()
const rows = async () =>
  Number((await room.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM questionnaire_answers'))[0]!.n)

const scoresOf = async ({ id }: View) =>
  (
    await room.db.rows<{ scores: string }>('SELECT scores FROM questionnaire_answers WHERE case_id = $1', [
      id,
    ])
  )[0]?.scores

/** Moves the decision of a case, on which the fortnight hangs, so that it ends in so many milliseconds. */
async function endsIn({ id }: View, ms: number): Promise<void> {
  const [row] = await room.db.rows<{ snapshot: string; at: string }>(
    'SELECT snapshot, UTC_TIMESTAMP(3) AS at FROM cases WHERE id = $1',
    [id],
  )
  const stored = JSON.parse(row!.snapshot) as { context: { decision: { at: string } } }
  stored.context.decision.at = new Date(Date.parse(row!.at) + ms - 14 * 86_400_000).toISOString()
  await room.db.write('UPDATE cases SET snapshot = $1 WHERE id = $2', [JSON.stringify(stored), id])
}

describe('the questionnaire of a case', () => {
  it('opens with the answer, refusals included', async () => {
    const pending = await asked()
    await expect(give(pending)).rejects.toMatchObject({ code: 'questionnaire-closed' })
    const over = await refused()
    expect((await room.look(over)).afterwards?.questionnaireUntil).toBeTruthy()
    const sheet = await room.desk.questionnaires.sheet(over.id, anna)
    expect(sheet).toMatchObject({ given: null, case: { number: over.number } })
    expect(sheet.questionnaire.questions).toHaveLength(4)
  })

  it('takes one answer, which may be changed', async () => {
    const over = await refused()
    await give(over, answer(2))
    expect((await give(over, answer(5, 'Teraz lepiej.'))).given).toEqual(answer(5, 'Teraz lepiej.'))
    expect(await rows()).toBe(1)
  })

  it('takes one answer of many that come at once', async () => {
    const over = await refused()
    const token = await tokenOf(over)
    const all = [1, 2, 3, 4, 5].map((score) => room.desk.questionnaires.giveByLink(token, answer(score)))
    await Promise.all([...all, give(over, answer(3))])
    expect(await rows()).toBe(1)
  })

  it('is open until the fortnight is over by the database’s clock, to the millisecond', async () => {
    const over = await refused()
    await endsIn(over, 60_000)
    await give(over, answer(2))
    await endsIn(over, 0)
    await expect(give(over, answer(5))).rejects.toMatchObject({ code: 'questionnaire-closed' })
    expect(await scoresOf(over)).toContain('"time":2')
    await expect(room.desk.questionnaires.sheet(over.id, anna)).rejects.toMatchObject({
      code: 'questionnaire-closed',
    })
    expect((await room.look(over)).afterwards?.questionnaireUntil).toBeNull()
  })

  it('is another firm’s as little as the case is, and no officer reads it', async () => {
    const over = await refused()
    await expect(room.desk.questionnaires.sheet(over.id, piotr)).rejects.toMatchObject({ code: 'not-found' })
    await expect(room.desk.questionnaires.give(over.id, answer(), piotr)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(room.desk.questionnaires.sheet(over.id, maria)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  it('wants every question answered, no other, and no secret', async () => {
    const over = await refused()
    const { time: _, ...rest } = answer().scores
    const faults = (given: GiveAnswer) =>
      give(over, given).then(String, ({ faults: found }) => found as unknown)
    expect(await faults({ ...answer(), scores: rest })).toEqual([{ field: 'scores.time', code: 'required' }])
    expect(await faults({ ...answer(), scores: { ...answer().scores, more: 1 } })).toEqual([
      { field: 'scores.more', code: 'unknown-field' },
    ])
    expect(await faults(answer(3, 'hasło: Zima2026'))).toEqual([
      { field: 'comment', code: 'secret-not-accepted' },
    ])
    expect(await faults(answer(3, 'x'.repeat(1201)))).toMatchObject([{ field: 'comment', code: 'too-long' }])
    expect(await faults({ ...answer(), version: 99 })).toEqual([{ field: 'version', code: 'not-an-option' }])
  })
})

describe('a link to it', () => {
  it('opens it without sign-in, and takes the answer', async () => {
    const over = await refused()
    const token = await tokenOf(over)
    expect((await room.desk.questionnaires.sheetByLink(token)).case.number).toBe(over.number)
    await room.desk.questionnaires.giveByLink(token, answer(1))
    expect((await room.desk.questionnaires.sheet(over.id, anna)).given).toEqual(answer(1))
  })

  it('is none where anything of it was changed', async () => {
    const [over, other] = await several(2)
    const token = await tokenOf(over!)
    const [, until, signature] = token.split('.')
    const forged = [
      `${other!.id}.${until}.${signature}`,
      `${over!.id}.${Number.parseInt(until!, 36) + 1}.${signature}`,
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      signLink(Buffer.alloc(32), { case: over!.id, until: Date.now() + 1000 }),
      '',
      'x',
    ]
    for (const bad of forged)
      await expect(room.desk.questionnaires.sheetByLink(bad)).rejects.toMatchObject({
        code: 'questionnaire-closed',
      })
  })

  it('ends when it was to end, also where the case is answered again later', async () => {
    const over = await refused()
    await endsIn(over, 0)
    const token = await tokenOf(over)
    await endsIn(over, 60_000)
    expect((await room.desk.questionnaires.sheet(over.id, anna)).until).toBeTruthy()
    await expect(room.desk.questionnaires.sheetByLink(token)).rejects.toMatchObject({
      code: 'questionnaire-closed',
    })
  })

  it('tells nothing but the case and its end', () => {
    const key = Buffer.alloc(32, 1)
    const claims = { case: 'cas_1', until: 1_800_000_000_000 }
    expect(readLink(key, signLink(key, claims))).toEqual(claims)
    expect(signLink(key, claims)).toMatch(/^cas_1\.[a-z0-9]+\.[\w-]{43}$/)
  })
})

const tallyOf = ({ cells }: QuestionnaireResults, question = 'time') =>
  cells[0]?.tallies.find((tally) => tally.question === question)?.counts

describe('what staff read', () => {
  it('is nothing of four answers, and all of five', async () => {
    const views = await several(5)
    for (const [i, view] of views.slice(0, 4).entries()) await give(view, answer(i + 1, `Uwaga ${i}`))
    expect((await results()).cells).toEqual([])
    await give(views[4]!, answer(5))
    const found = await results()
    expect(found.cells).toMatchObject([{ kind: 'fallback', system: 'NCTS2', answers: 5 }])
    expect(tallyOf(found)).toEqual([1, 1, 1, 1, 1])
    expect(found.cells[0]!.comments.sort()).toEqual(['Uwaga 0', 'Uwaga 1', 'Uwaga 2', 'Uwaga 3'])
  })

  it('never differs from one look to the next by fewer than five people', async () => {
    const views = await several(11)
    let before = 0
    for (const [i, view] of views.entries()) {
      await give(view, answer((i % 5) + 1))
      const { cells } = await results()
      const n = cells[0]?.answers ?? 0
      expect([0, 5, 6, 7, 8, 9, 10, 11]).toContain(n - before)
      before = n
    }
    expect(before).toBe(10)
  })

  it('does not show one who changes his mind, until five have', async () => {
    const views = await several(5)
    for (const view of views) await give(view, answer(1))
    for (const view of views.slice(0, 4)) await give(view, answer(5, 'Zmiana zdania.'))
    expect(tallyOf(await results())).toEqual([5, 0, 0, 0, 0])
    expect((await results()).cells[0]!.comments).toEqual([])
    await give(views[4]!, answer(5))
    expect(tallyOf(await results())).toEqual([0, 0, 0, 0, 5])
  })

  it('leaves out a small cell altogether: no sum is short of it', async () => {
    const views = await several(9)
    for (const view of views.slice(0, 5)) await give(view, answer(4))
    // The others are about another system: four answers, which no sum over systems may hold either.
    for (const view of views.slice(5)) {
      await room.db.write("UPDATE cases SET `system` = 'AES' WHERE id = $1", [view.id])
      await give(view, answer(1))
    }
    const { cells } = await results()
    expect(cells.map(({ system, answers }) => [system, answers])).toEqual([['NCTS2', 5]])
    expect(JSON.stringify(cells)).not.toContain('AES')
  })

  it('names no case and no person', async () => {
    const views = await several(5)
    for (const view of views) await give(view, answer(3))
    const told = JSON.stringify(await results())
    for (const { id, number } of views)
      for (const name of [id, number, 'Anna', 'PL1000']) expect(told).not.toContain(name)
  })
})
