/** Tickets through the door of a real database: told, searched, exported, and nothing between officers told outside. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListRequest } from '../../../server/desk/reading.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import { anna, application, deskRoom, jan, maria, outageAnswers, piotr, type DeskRoom } from './desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

const report = (more: Answers = {}): Answers => ({
  system: 'AES',
  classification: 'message-rejected',
  environment: 'production',
  subject: 'Odrzucony IE515 – błąd 100%',
  description: 'Po wysłaniu IE515 przychodzi nieUPO.',
  impact: 'firm',
  urgency: 'goods-moving',
  contactName: 'Anna Nowak',
  contactPhone: '+48 600 100 200',
  ...more,
})
const open = (more: Answers = {}, viewer = anna) => room.open(report(more), viewer, 'ticket')
const ask: ListRequest = { kind: null, lane: null, outageId: null, term: null, cursor: null, limit: 25 }
const list = (more: Partial<ListRequest>, viewer: typeof anna | typeof maria = anna) =>
  room.desk.reading.list({ ...ask, ...more }, viewer)
const search = async (text: string, viewer = anna) =>
  (await list({ text, term: text.toUpperCase() }, viewer)).rows.map(({ number }) => number)

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const kept: T[] = []
  for await (const item of items) kept.push(item)
  return kept
}

describe('a ticket', () => {
  it('goes from the report over a question to a solution, is opened again and confirmed', async () => {
    const opened = await open()
    expect(opened.number).toMatch(/^HD-\d\d-\d{7}-\d$/)
    expect(opened.deadlines.map(({ code }) => code)).toEqual(['deadline.promise', 'deadline.statutory'])
    let view = await room.send(opened, 'claim', maria)
    view = await room.send(view, 'ask', maria, { text: 'Jaki LRN?' })
    expect((await room.look(opened)).thread?.at(-1)).toMatchObject({ kind: 'question', text: 'Jaki LRN?' })
    await room.ring('reminder')
    view = await room.look(opened)
    expect(view.notes.map(({ code }) => code)).toEqual(['note.ticket.reply-reminder'])
    view = await room.send(view, 'reply', anna, { text: 'GDY26-77' })
    view = await room.send(view, 'solve', maria, { text: 'Poprawić pole 44.' })
    view = await room.send(view, 'reopen', anna, { text: 'Nadal odrzuca.' })
    expect(view.step).toBe('received')
    view = await room.send(await room.send(view, 'claim', jan), 'solve', jan, {
      text: 'Poprawiono po naszej stronie.',
    })
    view = await room.send(view, 'confirm', anna)
    expect([view.step, view.lane, view.final]).toEqual(['closed', 'closed', true])
    await room.ring('reopen-over')
    expect((await room.look(opened)).step).toBe('archived')
    expect((await room.look(opened)).thread?.map(({ kind }) => kind)).toEqual([
      'report',
      'question',
      'reply',
      'solution',
      'reason',
      'solution',
    ])
  })

  it('tells the customer nothing of what officers write to each other, in no answer at all', async () => {
    const canary = 'KANAREK'
    const opened = await open()
    let view = await room.send(opened, 'note', maria, { text: `${canary} notatka` })
    view = await room.send(view, 'hand-on', maria, { team: 'third-line', text: `${canary} przekazanie` })
    view = await room.send(view, 'claim', maria)
    view = await room.send(view, 'take-over', jan, { text: `${canary} przejęcie` })
    view = await room.send(view, 'classify', jan, {
      system: 'AES',
      classification: 'other',
      priority: 'low',
      text: `${canary} dlaczego`,
    })
    expect(JSON.stringify(view.thread).split(canary)).toHaveLength(5)
    const seen = [
      await room.look(opened),
      await room.desk.reading.history(opened.id, anna),
      await list({}),
      await all(room.desk.reading.own(anna)),
    ]
    expect(JSON.stringify(seen)).not.toContain(canary)
    expect(JSON.stringify(seen)).not.toContain('third-line')
  })

  it('is tied to the outage that may explain it, also to one that is declared later', async () => {
    const early = await open({ system: 'SENT', classification: 'no-answer' })
    const question = await open({ system: 'SENT', classification: 'how-to' })
    const outage = await room.open(outageAnswers({ system: 'SENT' }), maria, 'outage')
    await room.work()
    const late = await open({ system: 'SENT', classification: 'failure-suspected' })
    expect((await room.look(early)).outage?.id).toBe(outage.id)
    expect(late.outage?.id).toBe(outage.id)
    expect((await room.look(question)).outage).toBeNull()
    const end = new Date(Date.now() - 60_000).toISOString()
    await room.send(await room.look(outage, maria), 'resolve', maria, { actualEnd: end })
    await room.work()
    for (const ticket of [early, late])
      expect((await room.look(ticket)).notes.map(({ code }) => code)).toContain('note.ticket.outage-over')
  })

  it('that breaks its promise says so, and stands first in the queue', async () => {
    const opened = await open({ impact: 'border-stopped', urgency: 'perishable' })
    await room.ring('promise-due')
    expect((await room.look(opened)).notes.map(({ code }) => code)).toContain('note.ticket.promise-overdue')
    const [first] = (await list({ kind: 'ticket', lane: 'to-decide' }, maria)).rows
    expect(first?.number).toBe(opened.number)
  })
})

describe('what somebody takes away', () => {
  it('is all of the firm’s own with its history, page after page, and nobody else’s', async () => {
    const firm = { ...piotr, firm: { eori: 'PL100000015300000', name: 'Wiele spraw' } }
    const opened = []
    for (let n = 0; n < 53; n += 1) opened.push(await open({ subject: `Sprawa ${n}` }, firm))
    await room.send(opened[0]!, 'withdraw', firm)
    const taken = await all(room.desk.reading.own(firm))
    expect(taken.map(({ view }) => view.id)).toEqual([...opened].reverse().map(({ id }) => id))
    expect(taken.at(-1)?.history.map(({ event }) => event)).toEqual(['open', 'withdraw'])
    expect(taken.every(({ view }) => view.owner.eori === firm.firm.eori)).toBe(true)
  })

  it('is nothing for officers, whose cases these are not', async () => {
    await expect(all(room.desk.reading.own(maria))).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('a customer’s list', () => {
  it('is narrowed to a kind and a state, page by page, and asks for nothing of others', async () => {
    const firm = piotr
    const tickets = [await open({}, firm), await open({}, firm), await open({}, firm)]
    const other = await room.open(application({ principals: [], lrns: ['OWN-1'] }), firm)
    await room.send(tickets[0]!, 'withdraw', firm)
    const numbers = async (more: Partial<ListRequest>) =>
      (await list(more, firm)).rows.map(({ number }) => number)
    expect(await numbers({ kind: 'ticket', state: 'closed' })).toEqual([tickets[0]!.number])
    expect(await numbers({ kind: 'ticket', state: 'open' })).toEqual([tickets[2]!.number, tickets[1]!.number])
    expect(await numbers({ kind: 'fallback' })).toEqual([other.number])
    const first = await list({ kind: 'ticket', limit: 2 }, firm)
    const rest = await list({ kind: 'ticket', limit: 2, cursor: first.next }, firm)
    expect([...first.rows, ...rest.rows].map(({ number }) => number)).toEqual(
      [...tickets].reverse().map(({ number }) => number),
    )
    expect(rest.next).toBeNull()
    expect((await list({ kind: 'ticket' }, anna)).rows.map(({ ownerEori }) => ownerEori)).not.toContain(
      firm.firm.eori,
    )
  })

  it('is searched by number, LRN, MRN and the words of the title, however they are typed', async () => {
    const found = await open({
      subject: 'Brak odpowiedzi na IE015: zażółć_100%',
      lrns: ['TERM-1'],
      mrns: ['26PL322080E00197A6'],
    })
    await room.work()
    for (const text of [found.number, 'term-1', '26pl322080e00197a6', 'ZAZOLC', 'brak ODPOWIEDZI', '_100%'])
      expect(await search(text), text).toContain(found.number)
    for (const text of ['%', '_', '!', "' OR 1=1 --", '\\'])
      expect(await search(text), text).toEqual(text === '%' || text === '_' ? expect.any(Array) : [])
    expect(await search('x%y')).toEqual([])
    expect(await search('TERM-1', piotr)).toEqual([])
  })

  it('is no bound for staff who search: a number is found whatever kind it is of', async () => {
    const opened = await open({ subject: 'Szukane', lrns: ['STAFF-1'] })
    await room.work()
    for (const term of [opened.number, 'STAFF-1'])
      expect((await list({ term }, jan)).rows.map(({ id }) => id)).toEqual([opened.id])
    expect((await list({}, jan)).rows.every(({ kind }) => kind === 'fallback')).toBe(true)
  })

  it('shows the title of each, and its system', async () => {
    const opened = await open({ subject: 'Tytuł' })
    const [row] = (await list({})).rows
    expect(row).toMatchObject({ number: opened.number, title: 'Tytuł', system: 'AES' })
    await room.send(opened, 'claim', maria)
    // Who has it is the desk's own business.
    expect((await list({})).rows[0]?.assignee).toBeNull()
    expect((await list({ kind: 'ticket', term: opened.number }, jan)).rows[0]?.assignee).toBe(maria.name)
  })
})
