/** Numbers on paper, for when the desk itself is down: on a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PaperBlock, PaperBlocks, People } from '../../../../workflows/contracts/spoken-cases.ts'
import type { HistoryEntry, View } from '../../../../workflows/contracts/view.ts'
import { anna, application, maria } from '../../desk/desk-room.ts'
import { httpRoom, problemOf, type HttpRoom } from '../../http/http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
  await room.db.write(`UPDATE staff SET roles = '["officer","duty-manager"]' WHERE id = 'off_jan'`)
  await room.desk.accounts.meet(anna)
})
afterAll(() => room.close())

const asJan = (path: string, more: object = {}) => room.ask(path, { token: room.staff.jan, ...more })
const asMaria = (path: string, more: object = {}) => room.ask(path, { token: room.staff.maria, ...more })

async function printed(size: number): Promise<PaperBlock> {
  const response = await asJan('/api/staff/paper-blocks', { body: { size } })
  expect(response.status).toBe(201)
  return (await response.json()) as PaperBlock
}
const party = `demo:anna:${anna.firm.eori}`
const numberOf = ({ numbers }: PaperBlock, n: number, kind = 'fallback') =>
  numbers[n]!.printed.find((one) => one.kind === kind)!.number
const answers = application({ principals: [anna.firm.eori] })
const entered = (number: string, more: object = {}, key = room.key()) =>
  asMaria('/api/staff/phone-cases', {
    body: {
      kind: 'fallback',
      answers,
      for: { by: 'paper', number, party, at: new Date().toISOString(), ...more },
    },
    key,
  })
/** A block that was printed some hours before. */
const aged = ({ id }: PaperBlock) =>
  room.db.write('UPDATE paper_blocks SET made_at = made_at - INTERVAL 5 HOUR WHERE id = $1', [id])
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

describe('edge case 13: the help desk itself is down', () => {
  it('takes what was said on the telephone on paper, and enters it later by its number with the true time', async () => {
    const block = await printed(3)
    await aged(block)
    const people = (await (await asMaria(`/api/staff/people?eori=${anna.firm.eori}`)).json()) as People
    expect(people.people.map(({ id }) => id)).toEqual([party])
    const at = hoursAgo(3)
    const number = numberOf(block, 1)
    const longAgo = { ...answers, startedAt: hoursAgo(4) }
    const response = await asMaria('/api/staff/phone-cases', {
      body: { kind: 'fallback', answers: longAgo, for: { by: 'paper', number, party, at } },
      key: room.key(),
    })
    expect(response.status).toBe(201)
    const view = (await response.json()) as View
    expect(view).toMatchObject({ number, openedAt: at, owner: { person: anna.name } })
    // The term counts from when the person said it, not from when it was typed.
    expect(view.deadlines[0]!.startedAt).toBe(at)

    const { entries } = (await (await asMaria(`/api/cases/${view.id}/history`)).json()) as {
      entries: HistoryEntry[]
    }
    expect(entries[0]).toMatchObject({
      at,
      actor: { name: maria.name },
      lines: [{ code: 'history.on-paper', params: { officer: maria.name, person: anna.name, at } }],
    })
    const { blocks } = (await (await asMaria('/api/staff/paper-blocks')).json()) as PaperBlocks
    expect(blocks[0]!.numbers.map(({ state, missing }) => [state, missing])).toEqual([
      ['free', true],
      ['entered', false],
      ['free', false],
    ])
    expect(blocks[0]!.numbers[1]).toMatchObject({ enteredBy: maria.name, case: { number } })
  })
})

describe('a number on paper', () => {
  it('is one case, however many enter it at once', async () => {
    const number = numberOf(await printed(1), 0)
    const replies = await Promise.all([1, 2, 3, 4].map(() => entered(number)))
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409])
    const refused = replies.find(({ status }) => status === 409)!
    expect((await problemOf(refused)).code).toBe('number-used')
  })

  it('is never another case’s, nor is a case’s number ever printed', async () => {
    const blocks = await Promise.all([5, 7, 9].map(printed))
    const on = blocks.flatMap(({ numbers }) => numbers.map(({ sequence }) => sequence))
    for (let n = 0; n < 40; n++) await room.open(application({ principals: [anna.firm.eori] }))
    const cases = await room.db.rows<{ number: string }>(
      'SELECT number FROM cases WHERE id NOT IN (SELECT case_id FROM phone_openings)',
    )
    const used = cases.map(({ number }) => Number(number.split('-')[2]))
    expect(new Set(on).size).toBe(21)
    expect(used.filter((sequence) => on.includes(sequence))).toEqual([])
  })

  it('that was given up stays so, with who and why', async () => {
    const block = await printed(1)
    const spoil = () =>
      asMaria(`/api/staff/paper-numbers/${block.numbers[0]!.sequence}/spoil`, {
        body: { reason: 'A page was lost' },
      })
    expect((await spoil()).status).toBe(204)
    expect((await problemOf(await spoil())).code).toBe('number-used')
    expect((await problemOf(await entered(numberOf(block, 0)))).code).toBe('number-used')
    const { blocks } = (await (await asMaria('/api/staff/paper-blocks')).json()) as PaperBlocks
    const found = blocks.find(({ id }) => id === block.id)
    expect(found?.numbers[0]).toMatchObject({
      state: 'spoilt',
      reason: 'A page was lost',
      enteredBy: maria.name,
    })
  })

  it('is refused with a slip of the pen, of another kind, before it was printed, in the future, or for nobody', async () => {
    const block = await printed(1)
    const number = numberOf(block, 0)
    const wrong = number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10)
    const faults = async (response: Response) => (await problemOf(response)).faults
    expect(await faults(await entered(wrong))).toEqual([{ field: 'number', code: 'identifier-check-digit' }])
    expect(await faults(await entered(numberOf(block, 0, 'ticket')))).toMatchObject([{ field: 'number' }])
    expect(await faults(await entered(number, { at: hoursAgo(2) }))).toMatchObject([{ field: 'startedAt' }])
    await room.db.write('UPDATE paper_blocks SET made_at = made_at + INTERVAL 1 HOUR WHERE id = $1', [
      block.id,
    ])
    expect(await faults(await entered(number))).toEqual([{ field: 'at', code: 'outside-window' }])
    expect(await faults(await entered(number, { at: hoursAgo(-1) }))).toEqual([
      { field: 'at', code: 'in-the-future' },
    ])
    expect((await problemOf(await entered(number, { party: 'demo:nobody:PL1' }))).code).toBe('not-found')
  })

  it('may be given out in the minute in which it was printed, as forms tell time, and not in the one before', async () => {
    const block = await printed(1)
    const minute = `${new Date(Date.now() - 600_000).toISOString().slice(0, 16)}:00.000Z`
    await room.db.write('UPDATE paper_blocks SET made_at = $2 WHERE id = $1', [
      block.id,
      `${minute.slice(0, 16).replace('T', ' ')}:59.999`,
    ])
    const before = new Date(Date.parse(minute) - 1).toISOString()
    const refused = await problemOf(await entered(numberOf(block, 0), { at: before }))
    expect(refused.faults).toEqual([{ field: 'at', code: 'outside-window' }])
    expect((await entered(numberOf(block, 0), { at: minute })).status).toBe(201)
  })

  it('is printed by duty managers, one to a hundred at a time, as a tagged PDF in either language', async () => {
    expect((await problemOf(await asMaria('/api/staff/paper-blocks', { body: { size: 5 } }))).code).toBe(
      'not-allowed',
    )
    for (const size of [0, 101])
      expect((await problemOf(await asJan('/api/staff/paper-blocks', { body: { size } }))).code).toBe(
        'body-invalid',
      )
    const { id } = await printed(100)
    for (const lang of ['pl', 'en']) {
      const response = await asMaria(`/api/staff/paper-blocks/${id}/print?lang=${lang}`)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect([response.status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    }
    expect((await problemOf(await asMaria('/api/staff/paper-blocks/blk_x/print'))).code).toBe('not-found')
  })
})
