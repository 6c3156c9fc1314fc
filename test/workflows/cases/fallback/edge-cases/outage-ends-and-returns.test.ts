/** Edge cases 1, 2 and 3: the outage ends while somebody waits, opens again, or was over before he asked. */
import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../../workflows/cases/fallback/fallback.ts'
import { offers } from '../../../../../workflows/machines/offers.ts'
import type { Viewer } from '../../../../../workflows/contracts/viewer.ts'
import { anna, hour, jan, maria, minute } from '../../people.ts'
import { clocks, done, isRefused, opened, rings, sent } from '../../play.ts'
import * as stage from '../stage.ts'
import { factsFor, how, outageOf, over, type Case } from '../stage.ts'

const offered = ({ stored, state }: Case, viewer: Viewer) =>
  offers(fallback, stored.value, state, viewer, state.changedAt).map(({ event }) => event)
const changed = (played: Case, ...[outage, at]: [ReturnType<typeof outageOf>, string]) =>
  stage.outageChanged(played, outage, at)!
const again = (revision: number) => outageOf({ revision })

describe('edge case 1: the outage ends while the application is pending', () => {
  it('what can use the system again is moot, without a decision of anybody', () => {
    const after = changed(stage.at('in-review', stage.ourFault, outageOf()), over(minute(20)), minute(21))
    expect(after.state.step).toBe('moot')
    expect(after.state.context.decision).toMatchObject({ outcome: 'moot', by: [] })
  })

  it('goods that had left get a late decision, limited to the outage and its grace', () => {
    const late = changed(stage.at('in-review', stage.goodsLeft, outageOf()), over(minute(20)), minute(21))
    expect(late.state.context.late).toEqual({ from: minute(-90), to: minute(140) })
    const past = sent(
      late,
      'propose',
      maria,
      how(late, minute(22), stage.grantOf({ from: minute(-30), to: minute(141) })),
    )
    expect(isRefused(past) && past.faults).toMatchObject([{ field: 'to', code: 'outside-window' }])
    const within = stage.grantOf({ from: minute(-30), to: minute(140) })
    expect(done(late, 'propose', maria, how(late, minute(22), within)).state.step).toBe('active')
  })
})

describe('edge case 2: the outage is opened again', () => {
  const moot = changed(stage.at('in-review', stage.ourFault, outageOf()), over(minute(20)), minute(21))

  it('a moot application is made again by one click, with its data, its number and new clocks', () => {
    expect(offered(moot, anna)).toEqual([])
    const reopened = changed(moot, again(3), minute(60))
    expect(offered(reopened, anna)).toEqual(['apply-anew'])
    const anew = done(reopened, 'apply-anew', anna, how(reopened, minute(65)))
    expect(anew.state.step).toBe('checking')
    expect(anew.state.number).toBe(moot.state.number)
    expect(anew.state.context.answers).toEqual(moot.state.context.answers)
    expect(anew.state.context).toMatchObject({ decision: null, assignee: null, runsSince: minute(65) })
    expect(clocks(anew)['decision-due']).toBe(minute(125))
  })

  it('and not while it is over', () => {
    const closed = changed(changed(moot, again(3), minute(60)), over(minute(70), { revision: 4 }), minute(71))
    expect(offered(closed, anna)).toEqual([])
    expect(isRefused(sent(closed, 'apply-anew', anna, how(closed, minute(72))))).toBe(true)
  })

  it('whoever was covered by a general notice asks by himself where it permits him no more', () => {
    const general = stage.filed(stage.ourFault, outageOf({ fallback: 'general', fallbackFrom: minute(-60) }))
    expect(general.state.step).toBe('superseded')
    const resolved = changed(general, over(minute(30), { fallback: 'general' }), minute(31))
    const stillGeneral = changed(
      resolved,
      outageOf({ revision: 3, fallback: 'general', fallbackFrom: minute(-60) }),
      minute(40),
    )
    expect(offered(stillGeneral, anna)).toEqual([])
    expect(offered(changed(resolved, again(3), minute(40)), anna)).toEqual(['apply-anew'])
  })

  describe('an approval that had closed with it', () => {
    const closed = (graceOver = minute(140)) => {
      const active = stage.granted(stage.ourFault, outageOf())
      const ending = changed(active, over(minute(20)), minute(21))
      expect(clocks(ending)['window-ends']).toBe(graceOver)
      return rings(ending, 'window-ends')
    }

    it('may be used again, until its own end or the policy’s hours', () => {
      const reopened = changed(closed(), again(3), hour(4))
      expect(offered(reopened, anna)).toContain('resume-use')
      expect(clocks(reopened)['resume-over']).toBe(hour(12))
      const resumed = done(reopened, 'resume-use', anna, how(reopened, hour(5)))
      expect(resumed.state).toMatchObject({ step: 'active', context: { returnStartedAt: null } })
      expect(clocks(resumed)).toEqual({ 'window-ends': hour(12) })
    })

    it('keeps what was settled meanwhile when it closes for the second time', () => {
      const some = closed()
      const [duty] = some.state.context.duties
      const settled = done(
        some,
        'settle',
        anna,
        how(some, hour(3), { duties: [duty!.id], outcome: 'not-used' }),
      )
      const reopened = changed(settled, again(3), hour(4))
      const resumed = done(reopened, 'resume-use', anna, how(reopened, hour(5)))
      const duties = rings(resumed, 'window-ends').state.context.duties
      expect(duties.map(({ outcome }) => outcome)).toEqual(['not-used', null, null])
    })

    it.each([
      ['at the last moment', hour(24), minute(140), true],
      ['not at the policy’s last hour itself', hour(24 + 140 / 60), minute(140), false],
    ])('%s', (_, at, closedAt, isOffered) => {
      const long = stage.claimed(stage.filed(stage.ourFault, outageOf()))
      const proposed = done(long, 'propose', maria, how(long, minute(10), stage.grantOf({ to: hour(48) })))
      const active = done(proposed, 'approve', jan, how(proposed, minute(12)))
      const ended = rings(changed(active, over(minute(20)), minute(21)), 'window-ends')
      expect(ended.state.context.returnStartedAt).toBe(closedAt)
      const reopened = changed(ended, again(3), at)
      expect(offered(reopened, anna).includes('resume-use')).toBe(isOffered)
    })

    it('is not offered once the hours have passed', () => {
      const over12 = rings(changed(closed(), again(3), hour(4)), 'resume-over')
      expect(offered(over12, anna)).not.toContain('resume-use')
    })
  })
})

describe('edge case 3: the application comes after the system is back', () => {
  const ended = over(minute(-10))
  const evidence = { evidence: ['att_00000000000000000000'] }
  const asked = (more = {}) => stage.claimed(stage.filed({ ...stage.goodsLeft, ...more }, ended))
  const grant = stage.grantOf({ from: minute(-30), to: minute(100) })

  it('is retrospective, and needs evidence before anybody can grant it', () => {
    const without = asked()
    expect(without.state.context.retrospective).toBe(true)
    expect(offered(without, maria)).not.toContain('propose')
    expect(fallback.look(without.state, maria, minute(6)).staff?.policy[0]?.code).toBe(
      'policy.grant.evidence-missing',
    )
    expect(offered(without, maria)).toEqual(expect.arrayContaining(['return-for-completion', 'refuse']))
  })

  it('takes two officers, also for what one could grant otherwise', () => {
    const with2 = asked(evidence)
    const proposed = done(with2, 'propose', maria, how(with2, minute(7), grant))
    expect(proposed.state.step).toBe('proposed')
    expect(isRefused(sent(proposed, 'approve', maria, how(proposed, minute(8))))).toBe(true)
    expect(done(proposed, 'approve', jan, how(proposed, minute(8))).state.step).toBe('active')
  })

  it('covers only goods that left while the outage lasted', () => {
    const before = asked({ ...evidence, goodsLeftAt: minute(-91), startedAt: minute(-95) })
    expect(offered(before, maria)).not.toContain('propose')
    const first = asked({ ...evidence, goodsLeftAt: minute(-90) })
    expect(offered(first, maria)).toContain('propose')
    const last = asked({ ...evidence, goodsLeftAt: minute(-10) })
    expect(offered(last, maria)).toContain('propose')
    const after = asked({ ...evidence, goodsLeftAt: minute(-9) })
    expect(offered(after, maria)).not.toContain('propose')
  })

  it('comes too late after the policy’s hours', () => {
    const long = (end: number) => outageOf({ state: 'resolved', startedAt: hour(-200), actualEnd: hour(end) })
    const at = (end: number) =>
      stage.claimed(
        stage.filed(
          { ...stage.goodsLeft, ...evidence, startedAt: hour(-150), goodsLeftAt: hour(-140) },
          long(end),
        ),
      )
    expect(offered(at(-72), maria)).toContain('propose')
    expect(offered(at(-72.1), maria)).not.toContain('propose')
  })

  it('what was asked for in time and is written down when it is over ends as one that waited', () => {
    const now = minute(-10)
    const asked = (answers: typeof stage.ourFault, at: string) =>
      opened(fallback, anna, { at, answers, facts: factsFor(answers, over(now), at) })
    expect(asked(stage.ourFault, minute(-20)).state.step).toBe('moot')
    const left = asked(stage.goodsLeft, minute(-20)).state
    expect(left).toMatchObject({
      step: 'checking',
      context: { retrospective: false, late: { from: minute(-90) } },
    })
    // At the end itself the system is back.
    expect(asked(stage.goodsLeft, now).state.context.retrospective).toBe(true)
    expect(asked(stage.ourFault, now).state.step).toBe('checking')
  })
})
