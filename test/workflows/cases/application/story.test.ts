import { describe, expect, it } from 'vitest'
import { localTime } from '../../../../workflows/calendar/zoned.ts'
import { certificate } from '../../../../workflows/cases/certificate.ts'
import { testAccount } from '../../../../workflows/cases/test-account.ts'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import { anna, jan, maria, minute } from '../people.ts'
import { clocks, done, isRefused, moved, engine, rings, sent } from '../play.ts'
import * as stage from './stage.ts'
import type { Case } from './stage.ts'

const look = (played: Case, viewer: Viewer = anna) =>
  played.kind.look(played.state, viewer, played.state.changedAt)
const day = (instant: string | null | undefined) => localTime(instant!).date
const appealed = (outcome: string) => ({
  at: minute(900),
  facts: { result: { appeal: { number: 'OD-26-0000001-4', outcome, text: 'So it is.', by: ['Ewa Mazur'] } } },
})

describe('an application', () => {
  it('has its kind’s own term: ten working days, or what its file says', () => {
    expect(day(look(stage.filed(certificate)).deadlines[0]?.dueAt)).toBe('2026-06-24')
    expect(day(look(stage.filed(testAccount)).deadlines[0]?.dueAt)).toBe('2026-06-17')
  })

  it('that nobody decides in time says so, and is not granted', () => {
    const late = rings(rings(stage.claimed(certificate), 'decision-near'), 'decision-due')
    expect(late.state.step).toBe('formal-check')
    expect(look(late).notes.map(({ code }) => code)).toEqual(['note.application.decision-overdue'])
    expect(look(late, maria).notes.map(({ code }) => code)).toContain('note.application.decision-near')
    expect(look(late).decision).toBeNull()
  })

  it('stands still while it is completed, and goes on with whoever asked', () => {
    const waiting = stage.called(certificate)
    expect(clocks(waiting)).toEqual({ 'completion-due': expect.any(String) as string })
    expect(look(waiting).remarks).toEqual({ contactEmail: 'Does not exist.' })
    expect(look(waiting).deadlines[0]?.dueAt).toBeNull()
    const again = done(waiting, 'resubmit', anna, {
      at: minute(3 * 1440),
      answers: { ...stage.filledIn['certificate'], contactEmail: 'nowak@example.com' },
    })
    expect([again.state.step, look(again, maria).assignee?.id]).toEqual(['formal-check', 'maria'])
    expect(day(look(again).deadlines[0]?.dueAt)).toBe('2026-06-26')
    expect(look(again, maria).staff?.before?.['contactEmail']).toBe('anna@example.com')
  })

  it('that is not completed is left unexamined, with the provision', () => {
    const over = rings(stage.called(certificate), 'completion-due')
    expect(look(over).decision).toMatchObject({
      outcome: 'left-unexamined',
      reason: 'decision.left-unexamined.reason',
    })
    expect(over.kind.index(over.state).lane).toBe('closed')
  })

  it('is sent back twice at most', () => {
    const second = done(
      done(stage.called(certificate), 'resubmit', anna, {
        at: minute(60),
        answers: stage.filledIn['certificate']!,
      }),
      'call-for-completion',
      maria,
      { at: minute(70), answers: stage.remarks },
    )
    const third = done(second, 'resubmit', anna, {
      at: minute(80),
      answers: stage.filledIn['certificate']!,
    })
    const how = { at: minute(90), answers: stage.remarks }
    expect(sent(third, 'call-for-completion', maria, how)).toMatchObject({ code: 'event-not-allowed' })
  })
})

describe('a refusal', () => {
  it('needs facts and reasons in law', () => {
    const result = sent(stage.assessed(testAccount), 'decide', maria, {
      at: minute(9),
      answers: { outcome: 'refused', facts: 'None.' },
    })
    expect(isRefused(result) && result.faults).toMatchObject([
      { field: 'reason', code: 'required' },
      { field: 'text', code: 'required' },
    ])
  })

  it('is told with its facts, its legal basis and until when it can be appealed against', () => {
    const refused = stage.refusedByOne()
    expect(look(refused).decision).toEqual({
      outcome: 'refused',
      reason: 'option.test-account-refusal.no-purpose',
      facts: [{ code: 'decision.found', params: { text: 'It was tried twice.' } }],
      text: 'Nothing in the provision asks for more.',
      legalBasis: ['law.test-account.ucc', 'law.test-account.systems'],
      at: minute(30),
      by: ['Maria Zielińska'],
    })
    expect(day(testAccount.afterwards!.appeal!(refused.state)?.dueAt)).toBe('2026-06-24')
  })

  it('that needs two stays among officers until the second has approved it, and never by the same', () => {
    const proposed = stage.refusalProposed()
    expect([proposed.state.step, look(proposed).decision, look(proposed).staff]).toEqual([
      'proposed',
      null,
      null,
    ])
    expect(look(proposed, jan).staff?.proposal?.refusal).toMatchObject({
      reason: 'option.certificate-refusal.certificate-sound',
    })
    expect(certificate.events['decide']!.amongStaff).toContain('proposed')
    expect(sent(proposed, 'approve', maria, { at: minute(40) })).toMatchObject({ code: 'same-officer' })
    const refused = done(proposed, 'approve', jan, { at: minute(40) })
    expect(look(refused).decision?.by).toEqual(['Maria Zielińska', 'Jan Kowalczyk'])
    expect(refused.signatures.map(({ seat, officerId }) => [seat, officerId])).toEqual([
      [1, 'maria'],
      [2, 'jan'],
    ])
  })

  it('returned by the second is a new round for the first', () => {
    const back = done(stage.refusalProposed(), 'return-to-first', jan, {
      at: minute(40),
      answers: { reason: 'Another serial.' },
    })
    const granted = done(back, 'decide', maria, { at: minute(50), answers: stage.grant })
    expect(granted.state.step).toBe('granted')
    expect(granted.signatures.map(({ round }) => round)).toEqual([1, 2])
  })
})

describe('what an appeal brings back', () => {
  const refused = stage.refusedByOne()
  it('changed: granted, in the name of who decided the appeal', () => {
    const granted = moved(refused, 'appeal-decided', engine, appealed('changed'))!
    expect(look(granted).decision).toMatchObject({ outcome: 'granted', by: ['Ewa Mazur'] })
  })
  it('set aside: assessed anew, with a term of its own and by nobody yet', () => {
    const again = moved(refused, 'appeal-decided', engine, appealed('sent-back'))!
    expect([again.state.step, look(again).decision, look(again, maria).assignee]).toEqual([
      'submitted',
      null,
      null,
    ])
    expect(Object.keys(clocks(again)).sort()).toEqual(['decision-due', 'decision-near'])
  })
  it('upheld: the refusal stands, and says so', () => {
    const still = moved(refused, 'appeal-decided', engine, appealed('dismissed'))!
    expect([still.state.step, look(still).notes.map(({ code }) => code)]).toEqual([
      'refused',
      ['note.application.refusal-upheld'],
    ])
  })
})
