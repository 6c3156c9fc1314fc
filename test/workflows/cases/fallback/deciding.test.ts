import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { anna, ewa, hour, jan, maria, minute } from '../people.ts'
import { clocks, done, isRefused, moved, rings, rung, sent } from '../play.ts'
import * as stage from './stage.ts'
import {
  at,
  bigGrant,
  claimed,
  filed,
  grantOf,
  how,
  outageChanged,
  outageOf,
  over,
  type Case,
} from './stage.ts'

const codeOf = (result: ReturnType<typeof sent<Case['state']['context']>>) =>
  isRefused(result) ? result.code : 'done'
const propose = (played: Case, answers: Answers, by = maria, when = minute(10)) =>
  done(played, 'propose', by, how(played, when, answers))
const approve = (played: Case, by = jan, when = minute(15)) => sent(played, 'approve', by, how(played, when))

describe('review', () => {
  it('begins when an officer takes the case, before the checks are back or after', () => {
    const early = done(filed(stage.transit), 'claim', maria, how(filed(stage.transit), minute(1)))
    expect(early.state.step).toBe('in-review')
    expect(stage.checked(early).state.step).toBe('in-review')
    expect(stage.checked(early).state.context.checks).toHaveLength(1)
    expect(stage.checked(filed(stage.transit)).state.step).toBe('to-review')
  })

  it('only the officer who has the case may decide; another takes it over with a reason', () => {
    const played = claimed(filed(stage.transit))
    expect(codeOf(sent(played, 'propose', jan, how(played, minute(6), grantOf())))).toBe('not-allowed')
    expect(codeOf(sent(played, 'take-over', maria, how(played, minute(6), { reason: 'x' })))).toBe(
      'not-allowed',
    )
    expect(codeOf(sent(played, 'take-over', jan, how(played, minute(6))))).toBe('answers-invalid')
    const taken = done(played, 'take-over', jan, how(played, minute(6), { reason: 'End of duty' }))
    expect(taken.state.context.assignee).toEqual({ id: 'jan', name: 'Jan Kowalczyk' })
    expect(codeOf(sent(taken, 'propose', maria, how(taken, minute(7), grantOf())))).toBe('not-allowed')
  })

  it('a case that was given back waits for anybody', () => {
    const played = done(claimed(filed(stage.transit)), 'release', maria, { at: minute(6) })
    expect(played.state.step).toBe('to-review')
    expect(played.state.context.assignee).toBeNull()
  })

  it('nobody looked in time: staff read it, and it is said once', () => {
    const waiting = stage.checked(filed(stage.transit))
    expect(rings(waiting, 'first-look').state.context.notes).toEqual([
      { code: 'note.fallback.first-look-missed', at: minute(15) },
    ])
    expect(rung(claimed(waiting), 'first-look')).toBeNull()
  })

  it('time that runs out is said and decides nothing', () => {
    const near = rings(claimed(filed(stage.transit)), 'decision-near')
    const late = rings(near, 'decision-due')
    expect(late.state.step).toBe('in-review')
    expect(late.state.context.notes.map(({ code }) => code)).toEqual([
      'note.fallback.decision-near',
      'note.fallback.decision-overdue',
    ])
  })
})

describe('one officer', () => {
  it('grants what lies within the limit, with one signature and a number', () => {
    const played = stage.granted()
    expect(played.state.step).toBe('active')
    expect(played.signatures).toEqual([{ round: 1, seat: 1, officerId: 'maria' }])
    expect(played.last.effects.map(({ name }) => name)).toEqual(['render-document'])
    expect(clocks(played)).toEqual({ 'window-ends': hour(12) })
    expect(played.state.context).toMatchObject({
      verified: true,
      decision: { outcome: 'granted', by: ['Maria Zielińska'] },
      approval: { number: `PA/${minute(10)}`, state: 'active', windowEndsAt: hour(12) },
    })
  })

  it('refuses with a code and reasons, and no signature of a second', () => {
    const played = claimed(filed(stage.transit))
    const refused = done(
      played,
      'refuse',
      maria,
      how(played, minute(9), { reason: 'R03', text: 'The portal works.' }),
    )
    expect(refused.state.step).toBe('refused')
    expect(stage.isClosed(refused)).toBe(true)
    expect(refused.state.context.decision).toMatchObject({
      outcome: 'refused',
      reason: 'R03',
      text: 'The portal works.',
    })
    expect(refused.signatures).toEqual([])
    expect(refused.timers.size).toBe(0)
  })

  it('cannot refuse without a known code and without reasons', () => {
    const played = claimed(filed(stage.transit))
    expect(codeOf(sent(played, 'refuse', maria, how(played, minute(9), { reason: 'R15', text: 'x' })))).toBe(
      'answers-invalid',
    )
    expect(codeOf(sent(played, 'refuse', maria, how(played, minute(9), { reason: 'R01' })))).toBe(
      'answers-invalid',
    )
  })
})

describe('a second officer', () => {
  it.each([
    ['more declarations than ten', grantOf({ maxDeclarations: 11 }), 'proposed'],
    ['ten declarations', grantOf({ maxDeclarations: 10 }), 'active'],
    ['longer than a day', grantOf({ to: hour(24.1) }), 'proposed'],
    ['a whole day', grantOf({ to: hour(24) }), 'active'],
  ])('is asked or not for %s', (_, answers, step) => {
    const played = propose(claimed(filed(stage.transit)), answers)
    expect(played.state.step).toBe(step)
    expect(played.state.context.approval === null).toBe(step === 'proposed')
  })

  it('is always asked where the policy says two', () => {
    const two = { ...stage.policy, rows: stage.policy.rows.map((row) => ({ ...row, approvers: 2 as const })) }
    expect(propose(claimed(filed(stage.transit, null, two)), grantOf()).state.step).toBe('proposed')
  })

  it('must be somebody else than the first', () => {
    const played = at('proposed', stage.transit, null)
    expect(codeOf(approve(played, maria))).toBe('same-officer')
    // The machine itself does not take it either, whoever asks it.
    expect(moved(played, 'approve', maria, how(played, minute(15)))).toBeNull()
    expect(moved(played, 'return-to-first', maria, how(played, minute(15), { reason: 'x' }))).toBeNull()
    expect(codeOf(sent(played, 'return-to-first', maria, how(played, minute(15), { reason: 'x' })))).toBe(
      'same-officer',
    )
    const approved = approve(played)
    expect(approved).toMatchObject({
      state: { step: 'active', context: { decision: { by: ['Maria Zielińska', 'Jan Kowalczyk'] } } },
      signatures: [
        { round: 1, seat: 1, officerId: 'maria' },
        { round: 1, seat: 2, officerId: 'jan' },
      ],
    })
  })

  it('must not have changed what the decision rests on', () => {
    const byJan = claimed(filed(stage.transit), jan)
    const corrected = done(
      byJan,
      'correct-side',
      jan,
      how(byJan, minute(6), { side: 'provider', reason: 'Notice of the provider' }),
    )
    expect(corrected.state.context.changedBy).toEqual(['jan'])
    const released = done(corrected, 'release', jan, { at: minute(7) })
    const proposed = propose(done(released, 'claim', maria, { at: minute(8) }), bigGrant)
    expect(codeOf(approve(proposed, jan))).toBe('same-officer')
    expect(codeOf(approve(proposed, ewa))).toBe('done')
  })

  it('sends it back, and the next proposal is another round with signatures of its own', () => {
    const played = at('proposed', stage.transit, null)
    const back = done(played, 'return-to-first', jan, how(played, minute(15), { reason: 'Which office?' }))
    expect(back.state.step).toBe('to-review')
    expect(back.state.context).toMatchObject({ proposal: null, round: 2, assignee: null })
    const again = propose(done(back, 'claim', jan, { at: minute(16) }), bigGrant, jan, minute(17))
    expect(codeOf(approve(again, jan, minute(18)))).toBe('same-officer')
    expect(approve(again, maria, minute(18))).toMatchObject({
      signatures: [
        { round: 1, seat: 1, officerId: 'maria' },
        { round: 2, seat: 1, officerId: 'jan' },
        { round: 2, seat: 2, officerId: 'maria' },
      ],
    })
  })

  it('confirms a refusal for misuse (R05), which one officer alone cannot give', () => {
    const played = claimed(filed(stage.transit))
    const misuse = done(
      played,
      'refuse',
      maria,
      how(played, minute(9), { reason: 'R05', text: 'Ninth time this year.' }),
    )
    expect(misuse.state.step).toBe('proposed')
    expect(misuse.state.context.decision).toBeNull()
    expect(codeOf(approve(misuse, maria))).toBe('same-officer')
    expect(approve(misuse)).toMatchObject({
      state: {
        step: 'refused',
        context: { decision: { reason: 'R05', by: ['Maria Zielińska', 'Jan Kowalczyk'] } },
      },
      signatures: [{ seat: 1 }, { seat: 2 }],
    })
  })
})

describe('when the outage changes between the two', () => {
  it('the first approval is void and says so, whoever notices first', () => {
    const played = at('proposed', stage.ourFault, outageOf())
    const news = outageOf({ revision: 2, expectedEnd: hour(3) })
    const told = outageChanged(played, news, minute(14))
    const found = sent(played, 'approve', jan, how(played, minute(14), {}, news))
    for (const result of [told, found]) {
      expect(result).toMatchObject({
        state: {
          step: 'to-review',
          context: { proposal: null, approval: null, round: 2, outage: { revision: 2 } },
        },
      })
      expect(result).toMatchObject({
        state: { context: { notes: [{ code: 'note.fallback.voided', at: minute(14) }] } },
      })
      expect((result as Case).signatures).toEqual([{ round: 1, seat: 1, officerId: 'maria' }])
      expect((result as Case).effects).not.toContain('render-document')
    }
  })

  it('news that are no news change nothing', () => {
    const played = at('proposed', stage.ourFault, outageOf())
    expect(outageChanged(played, outageOf(), minute(14))).toBeNull()
  })

  it('an outage that is over makes the request moot, and nothing is issued', () => {
    const played = at('proposed', stage.ourFault, outageOf())
    const found = sent(played, 'approve', jan, how(played, minute(20), {}, over(minute(18))))
    expect(found).toMatchObject({ state: { step: 'moot', context: { approval: null } } })
  })
})

describe('an outage that ends while the request waits', () => {
  it.each(['checking', 'to-review', 'in-review', 'proposed', 'completion'])('makes it moot: %s', (step) => {
    const played = outageChanged(at(step, stage.ourFault, outageOf()), over(minute(25)), minute(26))
    expect(played?.state.step).toBe('moot')
    expect(played?.state.context.decision?.outcome).toBe('moot')
    expect(played?.state.context.outage?.actualEnd).toBe(minute(25))
  })

  it('leaves a late decision where goods had left, limited to the outage and the grace', () => {
    const played = outageChanged(at('in-review', stage.goodsLeft, outageOf()), over(minute(25)), minute(26))!
    expect(played.state.step).toBe('in-review')
    expect(played.state.context.late).toEqual({ from: minute(-90), to: minute(145) })
    const wide = sent(played, 'propose', maria, how(played, minute(27), grantOf({ from: minute(-90) })))
    expect(wide).toMatchObject({ faults: [{ field: 'to', code: 'outside-window' }] })
    const early = sent(
      played,
      'propose',
      maria,
      how(played, minute(27), grantOf({ from: minute(-91), to: minute(145) })),
    )
    expect(early).toMatchObject({ faults: [{ field: 'from', code: 'retroactive' }] })
    const fits = propose(played, grantOf({ from: minute(-90), to: minute(145) }), maria, minute(27))
    expect(fits.state.step).toBe('active')
    expect(fits.state.context.approval?.windowEndsAt).toBe(minute(145))
  })

  it('offers the late decision filled in within its limits', () => {
    const played = outageChanged(at('in-review', stage.goodsLeft, outageOf()), over(minute(25)), minute(26))!
    const filledIn = stage.kind.events['propose']!.answers!(played.state, minute(27))
    expect(codeOf(sent(played, 'propose', maria, how(played, minute(27), filledIn)))).toBe('done')
    expect(filledIn).toMatchObject({ from: minute(-30), to: minute(145) })
  })

  it('is filled in within its limits although the outage had ended long before the request', () => {
    const played = outageChanged(
      at('in-review', stage.goodsLeft, outageOf()),
      over(minute(-150)),
      minute(26),
    )!
    const filledIn = stage.kind.events['propose']!.answers!(played.state, minute(27))
    expect(filledIn).toMatchObject({ from: minute(-90), to: minute(-30) })
    expect(codeOf(sent(played, 'propose', maria, how(played, minute(27), filledIn)))).toBe('done')
  })

  it('an outage that opens again takes the limit back', () => {
    const ended = outageChanged(at('in-review', stage.goodsLeft, outageOf()), over(minute(25)), minute(26))!
    const again = outageChanged(ended, outageOf({ revision: 3 }), minute(30))!
    expect(again.state.context.late).toBeNull()
  })

  it('one that is archived meanwhile is still over', () => {
    const ended = outageChanged(at('in-review', stage.goodsLeft, outageOf()), over(minute(25)), minute(26))!
    const archived = how(
      ended,
      hour(80),
      grantOf({ from: minute(0), to: minute(145) }),
      over(minute(25), { state: 'archived' }),
    )
    expect(sent(ended, 'propose', maria, archived)).toMatchObject({
      state: { context: { late: { to: minute(145) } } },
    })
  })
})

describe('the trader whose own system works again', () => {
  const report = (played: Case, when = minute(20)) => sent(played, 'report-restored', anna, how(played, when))

  it.each(['checking', 'to-review', 'in-review', 'proposed', 'completion'])(
    'needs no decision: %s',
    (step) => {
      expect(report(at(step, stage.transit, null))).toMatchObject({ state: { step: 'moot' } })
    },
  )

  it('gets a late decision where goods had left, which a proposal made before does not survive', () => {
    const left = { ...stage.transit, goodsLeftAt: minute(-30) }
    const late = { from: minute(-90), to: minute(50) }
    expect(report(at('in-review', left, null))).toMatchObject({
      state: { step: 'in-review', context: { late } },
    })
    expect(report(at('proposed', left, null))).toMatchObject({
      state: { step: 'to-review', context: { late, proposal: null, round: 2 } },
    })
  })

  it('keeps the limit when the second officer sends it back', () => {
    const left = { ...stage.transit, goodsLeftAt: minute(-30) }
    const reported = report(at('in-review', left, null)) as Case
    const proposed = propose(
      reported,
      grantOf({ from: minute(0), to: minute(50), maxDeclarations: 12 }),
      maria,
      minute(21),
    )
    const back = done(proposed, 'return-to-first', jan, how(proposed, minute(22), { reason: 'x' }))
    expect(back.state.context.late).toEqual({ from: minute(-90), to: minute(50) })
  })

  it('reports it once; where we are at fault there is nothing to report', () => {
    const left = { ...stage.transit, goodsLeftAt: minute(-30) }
    expect(codeOf(report(report(at('in-review', left, null)) as Case, minute(30)))).toBe('event-not-allowed')
    expect(codeOf(report(at('in-review', stage.ourFault, outageOf())))).toBe('event-not-allowed')
  })
})

describe('the rules of a grant', () => {
  const faults = (answers: Answers) => {
    const played = claimed(filed(stage.transit))
    const result = sent(played, 'propose', maria, how(played, minute(10), answers))
    return isRefused(result) ? result.faults.map(({ field, code }) => [field, code]) : 'done'
  }

  it.each([
    ['before the request', grantOf({ from: minute(-1) }), [['from', 'retroactive']]],
    ['longer than the policy allows', grantOf({ to: hour(72.5) }), [['to', 'outside-window']]],
    [
      'for an office nobody asked for',
      grantOf({ offices: ['PL322080', 'PL404030'] }),
      [['offices[1]', 'not-an-option']],
    ],
    ['that ends before it begins', grantOf({ to: minute(0) }), [['to', 'end-before-start']]],
    ['for no declaration', grantOf({ maxDeclarations: 0 }), [['maxDeclarations', 'too-small']]],
    [
      'under a condition that does not exist',
      grantOf({ conditions: ['be-nice'] }),
      [['conditions', 'not-an-option']],
    ],
  ])('nothing is granted %s', (_, answers, expected) => {
    const found = faults(answers)
    expect(
      found === 'done'
        ? found
        : found.map(([field, code]) => [field?.replace(/^conditions.*/, 'conditions'), code]),
    ).toEqual(expected)
  })

  it('the longest window is allowed, from the moment of the request', () => {
    expect(faults(grantOf({ from: minute(0), to: hour(72) }))).toBe('done')
  })

  it('what the form is filled with at first is always allowed', () => {
    for (const answers of [
      stage.transit,
      stage.ourFault,
      stage.exportOf('own-network'),
      { ...stage.transit, mrns: ['26PL301010000421J4'] },
    ]) {
      const played = claimed(filed(answers, outageOf()))
      const first = stage.kind.events['propose']!.answers!(played.state, minute(10))
      // What it rests on the form cannot know where no outage is behind it.
      const said = { ...first, basis: 'Monitoring record 4711.' }
      expect(codeOf(sent(played, 'propose', maria, how(played, minute(10), said)))).toBe('done')
    }
  })
})

describe('the side at fault', () => {
  it('corrected by an officer brings another policy row, and is on record', () => {
    const played = claimed(filed(stage.transit, outageOf()))
    expect(played.state.context.policy.row).toMatchObject({ side: 'trader', recovery: 'data-capture' })
    const corrected = done(
      played,
      'correct-side',
      maria,
      how(played, minute(6), { side: 'customs', reason: 'Probe' }),
    )
    expect(corrected.state.step).toBe('in-review')
    expect(corrected.state.context.policy.row).toMatchObject({ side: 'customs', recovery: 'never-re-enter' })
    expect(corrected.state.context.answers.side).toBe('customs')
    expect(corrected.state.context.changedBy).toEqual(['maria'])
  })

  it('needs a reason', () => {
    const played = claimed(filed(stage.transit))
    expect(codeOf(sent(played, 'correct-side', maria, how(played, minute(6), { side: 'customs' })))).toBe(
      'answers-invalid',
    )
  })
})
