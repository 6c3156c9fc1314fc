/** Versions of the questionnaire: published by duty managers, one after the other, and no answer given is changed by it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockNewest } from '../../../server/db/questionnaire-versions.ts'
import type {
  GiveAnswer,
  PublishQuestionnaire,
  QuestionnaireVersion,
} from '../../../workflows/contracts/questionnaire.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import { starterQuestionnaire } from '../../../workflows/questionnaire/starter-questionnaire.ts'
import { anna, application, deskRoom, lrns, maria, type DeskRoom } from './desk-room.ts'

const manager = (id: string, name: string): Officer => ({ ...maria, id, name, roles: ['duty-manager'] })
const ewa = manager('off_ewa', 'Ewa Mazur')
const zofia = manager('off_zofia', 'Zofia Lis')

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
  for (const { id, name } of [ewa, zofia])
    await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $3, $4, $5)', [
      id,
      'https://id.example',
      id,
      name,
      '["officer","duty-manager"]',
    ])
})
afterAll(() => room.close())

const book = () => room.desk.questionnaireBook
const publish = (version: number, wish: PublishQuestionnaire, by: Officer = ewa) =>
  book().publish(version, wish, by)
const versions = async () => (await book().read()).versions
const newest = async () => (await versions())[0]!
const next = async () => (await newest()).version + 1
const rowCount = async () => (await versions()).length

let serial = 0
/** The starter's questions and one of its own more, so that no version is like another. */
function wish(more: Partial<PublishQuestionnaire> = {}): PublishQuestionnaire {
  serial += 1
  const name = `Pytanie ${serial}`
  return {
    questions: [...starterQuestionnaire.questions, { code: 'extra', text: { pl: name, en: `${name} en` } }],
    comment: starterQuestionnaire.comment,
    activeFrom: null,
    ...more,
  }
}
const inMs = async (ms: number) => {
  const [row] = await room.db.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
  return new Date(Date.parse(row!.at) + ms).toISOString()
}

async function refused(): Promise<View> {
  serial += 1
  const asked = await room.open(application({ lrns: lrns(1, `QBK${serial}X`) }))
  await room.work()
  const mine = await room.send(await room.look(asked, maria), 'claim', maria)
  return room.send(mine, 'refuse', maria, { reason: 'R03', text: 'Formularz działa.' })
}
const sheet = ({ id }: View) => room.desk.questionnaires.sheet(id, anna)
const give = ({ id }: View, answer: GiveAnswer) => room.desk.questionnaires.give(id, answer, anna)
const answerTo = (
  { version, questions }: Pick<QuestionnaireVersion, 'version' | 'questions'>,
  score = 4,
) => ({
  version,
  scores: Object.fromEntries(questions.map(({ code }) => [code, score])),
  comment: '',
})

describe('a version', () => {
  it('that came with the desk is in force and was published by nobody', async () => {
    expect(await versions()).toMatchObject([
      { version: 1, state: 'in-force', publishedBy: null, publishedAt: null },
    ])
  })

  it('counts at once, and says who published it and when', async () => {
    const over = await refused()
    const { versions: all } = await publish(await next(), wish())
    const [mine, before] = all
    expect(mine).toMatchObject({ state: 'in-force', publishedBy: 'Ewa Mazur' })
    expect(mine!.publishedAt).toBe(mine!.activeFrom)
    expect(before!.state).toBe('past')
    expect((await sheet(over)).questionnaire.questions.at(-1)).toEqual(mine!.questions.at(-1))
  })

  it('to come is not asked before its moment, and then at once', async () => {
    const over = await refused()
    const { version } = (await publish(await next(), wish({ activeFrom: await inMs(60_000) }))).versions[0]!
    expect((await newest()).state).toBe('scheduled')
    expect((await sheet(over)).questionnaire.version).toBe(version - 1)
    await expect(give(over, answerTo(await newest()))).rejects.toMatchObject({ code: 'answers-invalid' })
    await room.db.write('UPDATE questionnaires SET active_from = UTC_TIMESTAMP(3) WHERE version = $1', [
      version,
    ])
    expect((await newest()).state).toBe('in-force')
    expect((await sheet(over)).questionnaire.version).toBe(version)
  })

  it('that another overtook before its moment is never asked', async () => {
    const later = (await publish(await next(), wish({ activeFrom: await inMs(3_600_000) }))).versions[0]!
    const [now, overtaken] = (await publish(later.version + 1, wish())).versions
    expect([now!.state, overtaken!.state]).toEqual(['in-force', 'never-in-force'])
    const { versions: asked } = await room.desk.questionnaires.results()
    expect(asked.map(({ version }) => version)).not.toContain(later.version)
  })

  it('that is still to come may be put in force earlier with the same questions', async () => {
    const same = wish({ activeFrom: await inMs(3_600_000) })
    await publish(await next(), same)
    const { versions: all } = await publish(await next(), { ...same, activeFrom: null })
    expect(all[0]!.state).toBe('in-force')
  })

  it('is kept in one line and with composed letters', async () => {
    const untidy = { code: ' extra ', text: { pl: '  Czy\n zrozumiale? ', en: 'Was it\tclear?' } }
    const { versions: all } = await publish(await next(), wish({ questions: [untidy] }))
    expect(all[0]!.questions).toEqual([
      { code: 'extra', text: { pl: 'Czy zrozumiale?', en: 'Was it clear?' } },
    ])
  })
})

describe('who publishes', () => {
  it('is a duty manager: another officer is refused, and so is one whose rights ended meanwhile', async () => {
    const rows = await rowCount()
    await expect(publish(await next(), wish(), maria)).rejects.toMatchObject({ code: 'not-allowed' })
    // Her page still believes it.
    await room.db.write(`UPDATE staff SET roles = '["officer"]' WHERE id = 'off_zofia'`)
    await expect(publish(await next(), wish(), zofia)).rejects.toMatchObject({ code: 'not-allowed' })
    await room.db.write(`UPDATE staff SET roles = '["officer","duty-manager"]' WHERE id = 'off_zofia'`)
    expect(await rowCount()).toBe(rows)
  })

  it('follows the newest version: whoever saw an older one is told, and nothing is lost of either', async () => {
    const version = await next()
    await publish(version, wish(), zofia)
    for (const stale of [version, version - 1, version + 2])
      await expect(publish(stale, wish())).rejects.toMatchObject({ code: 'view-stale' })
    expect(await newest()).toMatchObject({ version, publishedBy: 'Zofia Lis' })
  })

  it('is one of many who publish in the same moment', async () => {
    const version = await next()
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => publish(version, wish(), i % 2 ? ewa : zofia)),
    )
    const lost = tries.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    )
    expect(lost).toEqual(Array.from({ length: 7 }, () => 'view-stale'))
    expect(await newest()).toMatchObject({ version })
  })

  it('may send the same again, whose answer was lost; another may not', async () => {
    const version = await next()
    const [one, two] = [wish(), wish({ activeFrom: await inMs(60_000) })]
    await publish(version, one)
    await publish(version, one)
    await expect(publish(version, one, zofia)).rejects.toMatchObject({ code: 'view-stale' })
    await publish(version + 1, two)
    await publish(version + 1, two)
    await expect(publish(version + 1, { ...two, activeFrom: null })).rejects.toMatchObject({
      code: 'view-stale',
    })
    expect((await newest()).version).toBe(version + 1)
    await publish(version + 2, wish())
  })
})

describe('what is wrong with it', () => {
  const faults = (given: PublishQuestionnaire) =>
    next().then((version) =>
      publish(version, given).then(String, ({ faults: found }) => found as { field: string; code: string }[]),
    )

  it('is told all at once, by field, the moment it begins as well', async () => {
    const rows = await rowCount()
    const twice = { code: 'time', text: { pl: '', en: 'Time' } }
    const given = wish({
      questions: [twice, { ...twice, text: { pl: 'Czas', en: '' } }],
      activeFrom: await inMs(-1000),
    })
    expect(await faults(given)).toEqual([
      { field: 'questions[0].text.pl', code: 'required' },
      { field: 'questions[1].code', code: 'duplicate', params: { value: 'time', first: 1 } },
      { field: 'questions[1].text.en', code: 'required' },
      { field: 'activeFrom', code: 'not-sound', params: { rule: 'in-the-past' } },
    ])
    expect(await rowCount()).toBe(rows)
  })

  it('is a time beyond a year', async () => {
    const days = 86_400_000
    expect(await faults(wish({ activeFrom: await inMs(366 * days + 60_000) }))).toEqual([
      { field: 'activeFrom', code: 'not-sound', params: { rule: 'too-far' } },
    ])
    await publish(await next(), wish({ activeFrom: await inMs(366 * days - 60_000) }))
    await publish(await next(), wish())
  })

  it('is that nothing would change: the sums would only begin anew', async () => {
    const { questions, comment } = await newest()
    expect(await faults({ questions, comment, activeFrom: null })).toEqual([
      { field: 'questions', code: 'not-sound', params: { rule: 'unchanged' } },
    ])
    await publish(await next(), { questions: questions.toReversed(), comment, activeFrom: null })
  })
})

describe('an answer', () => {
  it('given before stays as it was, with its questions, and is changed among them', async () => {
    const over = await refused()
    const before = await newest()
    await give(over, answerTo(before, 2))
    await publish(await next(), wish())
    const again = await sheet(over)
    expect(again.questionnaire.version).toBe(before.version)
    expect(again.given).toEqual(answerTo(before, 2))
    await give(over, answerTo(before, 5))
    expect((await sheet(over)).given).toEqual(answerTo(before, 5))
    await expect(give(over, answerTo(await newest()))).rejects.toMatchObject({ code: 'answers-invalid' })
  })

  it('in the middle is taken for the version that it was begun with', async () => {
    const over = await refused()
    const begun = (await sheet(over)).questionnaire
    await publish(await next(), wish())
    const given = await give(over, answerTo(begun))
    expect(given.questionnaire.version).toBe(begun.version)
    expect((await sheet(over)).questionnaire.version).toBe(begun.version)
  })

  it('is summed with those to the same version, and the sums of before can still be read', async () => {
    await room.db.write('DELETE FROM questionnaire_answers')
    const before = await newest()
    const views: View[] = []
    for (let i = 0; i < 10; i += 1) views.push(await refused())
    for (const view of views.slice(0, 5)) await give(view, answerTo(before, 1))
    const {
      versions: [after],
    } = await publish(await next(), wish())
    expect(await room.desk.questionnaires.results()).toMatchObject({ version: after!.version, cells: [] })
    for (const view of views.slice(5)) await give(view, answerTo(after!, 5))
    const sums = async (version: number | null) => {
      const { cells, questions, versions: asked } = await room.desk.questionnaires.results(version)
      expect(asked[0]).toEqual({ version: after!.version, activeFrom: after!.activeFrom })
      return [cells[0]?.answers, cells[0]?.tallies[0]?.counts, questions.at(-1)?.text.pl]
    }
    expect(await sums(before.version)).toEqual([5, [5, 0, 0, 0, 0], before.questions.at(-1)!.text.pl])
    expect(await sums(null)).toEqual([5, [0, 0, 0, 0, 5], after!.questions.at(-1)!.text.pl])
    await expect(room.desk.questionnaires.results(99_999)).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('publishing waits for whoever publishes: the newest is locked', async () => {
  const version = await next()
  let published = false
  await room.db.transaction(async (tx) => {
    await lockNewest(tx)
    const waiting = publish(version, wish()).then(() => (published = true))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(published).toBe(false)
    void waiting
  })
  await expect.poll(() => published).toBe(true)
})
