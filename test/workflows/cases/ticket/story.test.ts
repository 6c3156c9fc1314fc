/** Tickets by how they end, and by what happens on the way. */
import { describe, expect, it } from 'vitest'
import type { Deadline } from '../../../../workflows/contracts/view.ts'
import { ticket } from '../../../../workflows/cases/ticket/ticket.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { anna, jan, maria, minute } from '../people.ts'
import { clocks, done, engine, isRefused, moved, rings, rung, sent } from '../play.ts'
import * as stage from './stage.ts'

const day = (n: number, from = 0) => minute(n * 24 * 60 + from)
const look = (played: stage.Case, viewer: typeof anna | typeof maria = anna) =>
  ticket.look(played.state, viewer, played.state.changedAt)
const lines = (terms: readonly Deadline[], code: string) =>
  terms.find((term) => term.code === code)?.explanation.map((line) => line.code)
const dueAt = (played: stage.Case, code: string) =>
  look(played).deadlines.find((term) => term.code === code)?.dueAt
const offered = (played: stage.Case, viewer: typeof anna | typeof maria = anna) =>
  offers(ticket, played.stored.value, played.state, viewer, played.state.changedAt).map(({ event }) => event)

describe('a solution', () => {
  it('is there at once, and confirmed it closes the ticket for good after a while', () => {
    const solved = stage.answered()
    expect(look(solved).thread?.at(-1)).toMatchObject({ kind: 'solution', text: 'Send WRR0002 first.' })
    expect(offered(solved)).toEqual(['confirm', 'reopen', 'add-information'])
    const closed = done(solved, 'confirm', anna, { at: minute(60) })
    expect(look(closed).next.map(({ code }) => code)).toEqual([
      'next.ticket.closed.confirmed',
      'next.ticket.reopenable',
    ])
    expect(ticket.index(closed.state).lane).toBe('closed')
    expect(rings(closed, 'reopen-over').final).toBe(true)
  })

  it('that nobody answers is reminded of once, and taken for good after ten days', () => {
    const solved = stage.answered()
    expect(clocks(solved)).toEqual({ reminder: day(5, 30), 'close-due': day(10, 30) })
    const reminded = rings(solved, 'reminder')
    expect(look(reminded).notes.map(({ code }) => code)).toEqual(['note.ticket.close-reminder'])
    const closed = rings(reminded, 'close-due')
    expect(closed.state.context.closing).toMatchObject({ how: 'silence' })
    expect(clocks(closed)).toEqual({ 'reopen-over': day(14, 30) })
  })

  it('that did not help goes back to the queue, with the clocks where they stood', () => {
    const before = dueAt(stage.claimed(stage.filed(stage.howTo)), 'deadline.promise')
    const solved = stage.answered(stage.claimed(stage.filed(stage.howTo)))
    const again = done(solved, 'reopen', anna, { at: day(7, 30), answers: { text: 'Still the same.' } })
    expect(again.state).toMatchObject({ step: 'received', context: { reopened: 1, assignee: null } })
    const after = dueAt(again, 'deadline.promise')
    // Five working days lie in the week in which the answer was with the customer.
    expect([before, after]).toEqual(['2026-07-08T21:59:00.000Z', '2026-07-15T21:59:00.000Z'])
    expect(lines(look(again).deadlines, 'deadline.promise')).toContain('explain.pause.answered')
  })

  it('can be refused as long as the ticket may be opened again, and no longer', () => {
    const closed = stage.confirmed()
    expect(offered(closed)).toContain('reopen')
    const late = rings(closed, 'reopen-over')
    expect(offered(late)).toEqual([])
    expect(sent(late, 'reopen', anna, { at: day(15), answers: { text: 'x' } })).toMatchObject({
      code: 'event-not-allowed',
    })
  })
})

describe('information after the answer', () => {
  it('calls the desk, and nothing closes until somebody has read it', () => {
    const news = stage.withNews()
    expect(ticket.index(news.state).lane).toBe('to-decide')
    expect(look(news).next.map(({ code }) => code)).toContain('next.ticket.news')
    expect(rung(news, 'close-due')).toBeNull()
    const read = done(news, 'acknowledge', jan, { at: minute(50) })
    expect(ticket.index(read.state).lane).toBe('with-customer')
    expect(clocks(read)['close-due']).toBe(day(10, 50))
  })

  it('lets an officer take the ticket back to work', () => {
    const back = done(stage.withNews(stage.confirmed()), 'resume', jan, { at: minute(90) })
    expect(back.state).toMatchObject({
      step: 'in-progress',
      context: { assignee: { id: 'jan' }, news: false },
    })
    expect(clocks(back)).toHaveProperty('promise-due')
  })
})

describe('two clocks', () => {
  it('stop for a question, and explain it', () => {
    const asked = stage.asked()
    const terms = look(asked).deadlines
    expect(terms.map(({ code, dueAt }) => [code, dueAt])).toEqual([
      ['deadline.reply', day(10, 10)],
      ['deadline.promise', null],
      ['deadline.statutory', null],
    ])
    expect(lines(terms, 'deadline.promise')).toEqual([
      'explain.priority.high',
      'explain.started',
      'explain.promise.next-working-day',
      'explain.pause.question',
      'explain.paused',
    ])
    const replied = done(asked, 'reply', anna, { at: day(2, 10), answers: { text: 'The new one.' } })
    expect(replied.state).toMatchObject({ step: 'in-progress', context: { assignee: { id: 'maria' } } })
    // From Thursday 15:15 by two working days.
    expect(dueAt(replied, 'deadline.promise')).toBe('2026-06-15T13:15:00.000Z')
  })

  it('part where the desk waits for somebody else: only the promise stops', () => {
    const waiting = stage.awaiting()
    expect(dueAt(waiting, 'deadline.promise')).toBeNull()
    expect(dueAt(waiting, 'deadline.statutory')).toBe('2026-07-10T21:59:00.000Z')
    expect(lines(look(waiting).deadlines, 'deadline.statutory')?.[0]).toBe(
      'explain.statutory.third-party-counts',
    )
    const overdue = rings(waiting, 'statutory-due')
    expect(look(overdue).notes.map(({ code }) => code)).toEqual(['note.ticket.statutory-overdue'])
  })

  it('are computed anew with another priority, and no pause is lost', () => {
    const replied = done(stage.asked(), 'reply', anna, { at: minute(70), answers: { text: 'x' } })
    const raised = done(replied, 'classify', maria, {
      at: minute(80),
      answers: { system: 'NCTS2', classification: 'no-answer', priority: 'critical' },
    })
    // Four hours from the opening, and the hour in which the question was with the customer.
    expect(dueAt(raised, 'deadline.promise')).toBe(minute(300))
    expect(clocks(raised)['promise-due']).toBe(minute(300))
    expect(raised.state.step).toBe('in-progress')
  })

  it('say when the promise is broken', () => {
    const late = rings(rings(stage.claimed(), 'promise-near'), 'promise-due')
    expect(look(late).notes.map(({ code }) => code)).toEqual(['note.ticket.promise-overdue'])
    expect(look(late, maria).notes).toHaveLength(2)
  })
})

describe('a question without a reply', () => {
  it('is reminded of and closes the ticket, which a late reply opens again', () => {
    const closed = rings(rings(stage.asked(), 'reminder'), 'close-due')
    expect(closed.state).toMatchObject({ step: 'closed', context: { closing: { how: 'silence' } } })
    const again = done(closed, 'reopen', anna, { at: day(12), answers: { text: 'I was away.' } })
    expect(again.state.context.pauses).toEqual([{ from: minute(10), to: day(12), cause: 'question' }])
  })
})

describe('officers', () => {
  it('hand a ticket on with all that is known, and the customer reads only that it was', () => {
    const answers = { team: 'third-line', text: 'Looks like a bug of the validator.' }
    const handed = done(stage.claimed(), 'hand-on', maria, { at: minute(9), answers })
    expect(handed.state).toMatchObject({ step: 'received', context: { team: 'third-line', assignee: null } })
    expect(look(handed, maria).thread?.at(-1)).toMatchObject({ internal: true, text: answers.text })
    expect(JSON.stringify(look(handed))).not.toContain('validator')
    expect(look(handed).next.map(({ code }) => code)).toContain('next.ticket.with-specialists')
  })

  it('answer only what they have taken on themselves', () => {
    const result = sent(stage.claimed(), 'solve', jan, { at: minute(9), answers: { text: 'Mine.' } })
    expect(isRefused(result) && result.code).toBe('not-allowed')
    expect(stage.taken().state.context.assignee?.id).toBe('maria')
  })

  it('close without a solution only with a reason that the customer reads', () => {
    const closed = done(stage.claimed(), 'close', maria, {
      at: minute(9),
      answers: { reason: 'duplicate', text: 'See HD-26-0000001-3.' },
    })
    const seen = look(closed)
    expect(seen.thread?.at(-1)).toMatchObject({ kind: 'reason', internal: false })
    expect(seen.next.map(({ code }) => code)).toContain('option.ticket-closing.duplicate')
    expect(offered(closed)).toContain('reopen')
  })
})

describe('a complaint that is upheld', () => {
  it('brings an answered ticket back to the queue by itself, and says which', () => {
    const upheld = moved(stage.confirmed(), 'complaint-upheld', engine, {
      at: day(3),
      facts: { result: { complaint: { number: 'CO-26-0000001-1', outcome: 'upheld' } } },
    })!
    expect(upheld.state).toMatchObject({ step: 'received', context: { assignee: null, answeredAt: null } })
    expect(look(upheld).notes).toMatchObject([
      { code: 'note.ticket.complaint-upheld', params: { number: 'CO-26-0000001-1' } },
    ])
    expect(ticket.afterwards?.answeredAt(stage.confirmed().state)).toBe(minute(30))
  })
})

describe('files', () => {
  it('stand in the thread beside what was said, or alone', () => {
    const facts = { files: [stage.file] }
    const opened = stage.filed()
    const more = done(opened, 'add-information', anna, { at: minute(2), answers: { text: 'Here.' }, facts })
    expect(look(more).thread?.map(({ files }) => files.length)).toEqual([0, 1])
  })
})

describe('an outage', () => {
  const changed = (played: stage.Case, outage: ReturnType<typeof stage.outageOf>) =>
    moved(played, 'outage-changed', engine, { at: minute(21), facts: { outage } })

  it('that is declared later is shown on the ticket, and its end asks whether the problem is gone', () => {
    const known = changed(stage.claimed(), stage.outageOf())!
    expect(look(known)).toMatchObject({
      outage: { id: 'cas_outage' },
      notes: [{ code: 'note.ticket.outage-known' }],
    })
    expect(ticket.index(known.state).outageId).toBe('cas_outage')
    const over = changed(known, stage.over())!
    expect(look(over).notes.map(({ code }) => code)).toContain('note.ticket.outage-over')
    expect(ticket.index(over.state).outageId).toBeNull()
  })

  it('told twice changes nothing', () => {
    expect(changed(changed(stage.claimed(), stage.outageOf())!, stage.outageOf())).toBeNull()
  })

  it('concerns what it may explain, and never a question or a test environment', () => {
    const concerned = (more: object) => ticket.concerns?.({ ...stage.rejected, ...more }).system
    expect(concerned({})).toBe('NCTS2')
    expect(concerned({ classification: 'how-to' })).toBe('')
    expect(concerned({ environment: 'test' })).toBe('')
  })
})

describe('a conversation without end', () => {
  it('is stopped for the customer, and never for the desk', () => {
    let played = stage.claimed()
    const thread = Array.from({ length: 300 }, () => played.state.context.thread[0]!)
    played = { ...played, state: { ...played.state, context: { ...played.state.context, thread } } }
    expect(offered(played)).not.toContain('add-information')
    expect(offered(played, maria)).toEqual(expect.arrayContaining(['note', 'ask', 'solve']))
  })
})
