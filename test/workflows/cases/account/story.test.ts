import { describe, expect, it } from 'vitest'
import { policyOf } from '../../../../workflows/cases/account/evidence.ts'
import { clocks, engine, isRefused, moved, rings, sent } from '../play.ts'
import * as stage from './stage.ts'
import { act, checking, ewa, jan, maria, recorded, requested, type Case } from './stage.ts'

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()
const hours = (n: number) => n * 3_600_000
const notes = ({ state }: Case) => state.context.notes.map(({ code }) => code)

describe('a request to unblock', () => {
  it('has four hours, and is told late once', () => {
    const asked = requested()
    expect(clocks(asked)['promise-due']).toBe(later(asked.state.openedAt, hours(4)))
    const late = rings(asked, 'promise-due')
    expect([late.state.step, notes(late)]).toEqual(['received', ['note.account.late']])
  })

  it('lapses after 14 days without an identity', () => {
    const asked = checking(requested())
    expect(clocks(asked)['lapse-due']).toBe(later(asked.state.openedAt, hours(14 * 24)))
    expect(rings(asked, 'lapse-due').state.step).toBe('lapsed')
  })

  it('takes a code for ten minutes, to the millisecond, and three codes in all', () => {
    const code = stage.sentCode(checking(requested()))
    const { expiresAt } = code.state.context.code!
    const say = (at: string) =>
      moved(code, 'check-code', maria, { at, answers: { code: '' }, facts: { secretMatches: true } })
    expect(say(later(expiresAt, -1))?.state.context.proofs).toHaveLength(1)
    expect(say(expiresAt)).toBeNull()
    const third = stage.sentCode(stage.sentCode(code))
    expect(third.state.context.codesSent).toBe(policyOf(third.state.context).codes)
    expect(isRefused(sent(third, 'send-code', maria, { at: stage.next(third) }))).toBe(true)
  })

  it('is decided on what is on file now: a change after the proposal begins anew', () => {
    const secured = recorded(checking(requested(), stage.secured), 'in-person')
    const proposed = act(secured, 'propose')
    const same = stage.found(proposed, stage.secured)
    expect(same.state.step).toBe('proposed')
    const other = stage.found(proposed, { ...stage.secured, email: 'new@evil.example' })
    expect([other.state.step, other.state.context.proposal]).toEqual(['checking', null])
    expect(notes(other)).toEqual(['note.account.changed'])
  })

  it('has no second person who gathered evidence, though another proposed', () => {
    const byJan = recorded(
      act(checking(requested(), stage.secured), 'take-over', jan),
      'in-person',
      'confirmed',
      jan,
    )
    const proposed = act(act(byJan, 'take-over', maria), 'propose', maria)
    const approve = (by: typeof jan) => sent(proposed, 'approve', by, { at: stage.next(proposed) })
    expect(approve(maria)).toMatchObject({ code: 'same-officer' })
    expect(approve(jan)).toMatchObject({ code: 'same-officer' })
    expect(isRefused(approve(ewa))).toBe(false)
  })

  it('takes a receipt once: told again it changes nothing', () => {
    const granted = act(stage.identified(checking(requested())), 'grant')
    const done = stage.ordered(granted)
    expect(done.state.step).toBe('executed')
    const again = { receipt: { ...done.state.context.receipts[0]! } }
    expect(moved(done, 'ordered', engine, { at: stage.next(done), facts: { result: again } })).toBeNull()
  })

  it('never calls a number that the caller gave: no form has a place for one', () => {
    const kinds = [requested(), stage.changeAsked()].map(({ kind }) => kind)
    const fields = kinds.flatMap(({ form }) => form.sections.flatMap((section) => section.fields))
    expect(fields.filter(({ kind }) => kind === 'phone')).toEqual([])
  })
})

describe('a change of login data', () => {
  it('cools for 24 hours from the second signature', () => {
    const cooling = stage.cooling()
    expect(clocks(cooling)).toEqual({ 'cooling-over': later(cooling.state.changedAt, hours(24)) })
  })

  it('contested while the portal is at it is blocked as soon as the portal has answered', () => {
    const executing = rings(stage.notified(), 'cooling-over')
    const said = stage.contested(executing)
    expect(said.state.step).toBe('executing')
    const done = stage.ordered(said)
    expect(done.state.step).toBe('contested')
    expect(done.state.context.pending?.order.order).toBe('security-block')
    const refused = stage.ordered(said, 'refused')
    expect([refused.state.step, refused.state.context.pending]).toEqual(['contested', null])
  })

  it('may be contested for seven days after it was made, and then no more', () => {
    const executed = stage.ordered(rings(stage.notified(), 'cooling-over'))
    expect(clocks(executed)['contest-over']).toBe(later(executed.state.changedAt, hours(7 * 24)))
    const closed = rings(executed, 'contest-over')
    expect(moved(closed, 'contest', engine, { at: stage.next(closed) })).toBeNull()
  })

  it('whose objection was unfounded cools anew, with all its notices', () => {
    const again = act(stage.contested(stage.cooling()), 'dismiss', ewa, { text: 'She called herself.' })
    expect(again.state.step).toBe('cooling')
    expect(again.state.context).toMatchObject({ contest: null, notices: [] })
    expect(clocks(again)['cooling-over']).toBe(later(again.state.changedAt, hours(24)))
    expect(again.last.effects.map(({ payload }) => payload)).toEqual([{ what: 'cooling' }])
  })

  it('said on the telephone not to be his is stopped like by the link', () => {
    const said = act(stage.cooling(), 'record-notice', jan, { outcome: 'not-me' })
    expect([said.state.step, said.state.context.contest?.by]).toEqual(['contested', 'phone'])
    expect(clocks(said)).toEqual({})
  })

  it('has a term of one working day', () => {
    // Asked on a Wednesday.
    expect(stage.changeAsked().timers.size).toBe(2)
    expect(clocks(stage.changeAsked())['promise-due']).toBe('2026-06-11T21:59:00.000Z')
  })
})
