/** Edge cases 14 and 15: more than was granted, and one agent for many principals. */
import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../../workflows/cases/fallback/fallback.ts'
import { anna, hour, jan, maria, minute } from '../../people.ts'
import { done, isRefused, opened, sent } from '../../play.ts'
import * as stage from '../stage.ts'
import { factsFor, how, outageOf, type Case } from '../stage.ts'

const use = (played: Case, lrns: readonly string[], usedAt = minute(50), at = hour(1)) =>
  done(played, 'record-use', anna, how(played, at, { lrns, usedAt }))
const usesOf = ({ state }: Case) => state.context.uses.map(({ state: kept, cause }) => cause ?? kept)

describe('edge case 14: the same declaration twice, more than was granted', () => {
  const active = () => stage.granted(stage.ourFault, outageOf())

  it('the third of three counts, the fourth waits for an officer', () => {
    const used = use(active(), stage.lrnsOf(4))
    expect(usesOf(used)).toEqual(['counted', 'counted', 'counted', 'over-limit'])
    expect(fallback.index(used.state).lane).toBe('to-decide')
  })

  it('an LRN that was used before waits, and so does what lies outside of the window', () => {
    expect(usesOf(use(use(active(), ['GDY26-001']), ['GDY26-001']))).toEqual(['counted', 'duplicate'])
    expect(usesOf(use(active(), ['GDY26-001'], minute(-1)))).toEqual(['outside-window'])
    expect(usesOf(use(active(), ['GDY26-001'], minute(0)))).toEqual(['counted'])
  })

  it('an officer lets it count, with a reason, or not', () => {
    const held = use(active(), stage.lrnsOf(4))
    const judge = (verdict: string) =>
      done(held, 'judge-use', maria, how(held, hour(2), { verdict, reason: 'Seen' }))
    expect(judge('allow').state.context.uses.map(({ state }) => state)).toEqual(Array(4).fill('counted'))
    expect(judge('reject').state.context.uses.at(-1)?.state).toBe('rejected')
    expect(fallback.index(judge('allow').state).lane).toBe('running')
    expect(isRefused(sent(held, 'judge-use', maria, how(held, hour(2), { verdict: 'allow' })))).toBe(true)
  })

  it('what is in another case already is granted only by whoever says why', () => {
    const played = stage.claimed(stage.filed(stage.transit))
    const stop = [{ code: 'check.duplicates', outcome: 'stop', lines: [], checkedAt: minute(1) }]
    const doubled = {
      ...played,
      stored: { ...played.stored, context: { ...played.stored.context, checks: stop } },
    } as Case
    const seen = { ...doubled, state: { ...doubled.state, context: doubled.stored.context } }
    const result = sent(seen, 'propose', maria, how(seen, minute(10), stage.grantOf()))
    expect(isRefused(result) && result.faults).toEqual([{ field: 'remark', code: 'required' }])
    const said = stage.grantOf({ remark: 'The first one is withdrawn.' })
    expect(isRefused(sent(seen, 'propose', maria, how(seen, minute(10), said)))).toBe(false)
  })
})

describe('edge case 15: one agent for many principals', () => {
  const [one, two] = ['PL100000008700000', 'PL122078134200000']
  const answers = { ...stage.ourFault, principals: [one, two] }
  const asked = () => stage.claimed(stage.filed(answers, outageOf()))
  const grant = (lines: Record<string, string>, more = {}) => ({
    ...stage.grantOf({ maxDeclarations: 5, ...more }),
    lines,
  })
  const faults = (lines: Record<string, string>, more = {}) => {
    const result = sent(asked(), 'propose', maria, how(asked(), minute(10), grant(lines, more)))
    return isRefused(result) ? result.faults.map(({ field, code }) => `${field} ${code}`) : []
  }

  it('each is granted with a limit and a number of its own, or refused with a reason', () => {
    const played = done(
      asked(),
      'propose',
      maria,
      how(asked(), minute(10), grant({ [one]: '4', [two]: 'R07' })),
    )
    const { number, lines } = fallback.look(played.state, anna, minute(11)).approval!
    expect(lines).toEqual([
      { eori: one, outcome: 'granted', maxDeclarations: 4, reason: null, number: `${number}-P1` },
      { eori: two, outcome: 'refused', maxDeclarations: 0, reason: 'R07', number: `${number}-P2` },
    ])
    expect(fallback.records?.(played.state)?.approval?.lines).toEqual(lines)
  })

  it('goes through the second person as it was proposed', () => {
    const proposed = done(
      asked(),
      'propose',
      maria,
      how(asked(), minute(10), grant({ [one]: '6', [two]: '6' }, { maxDeclarations: 12 })),
    )
    expect(proposed.state.step).toBe('proposed')
    const granted = done(proposed, 'approve', jan, how(proposed, minute(11)))
    expect(granted.state.context.approval?.lines.map(({ maxDeclarations }) => maxDeclarations)).toEqual([
      6, 6,
    ])
  })

  it('nobody is forgotten, nobody strange is granted, and together they get no more than all', () => {
    expect(faults({ [one]: '3' })).toEqual(['lines line-missing'])
    expect(faults({ [one]: '3', [two]: '2' })).toEqual([])
    expect(faults({ [one]: '3', [two]: '3' })).toEqual(['lines too-large'])
    expect(faults({ [one]: 'R07', [two]: 'R06' })).toEqual(['lines nobody-granted'])
    expect(faults({ [one]: '1', [two]: '0' })).toEqual([`lines[${two}] line-wrong`])
    expect(faults({ [one]: '1', [two]: 'R15' })).toEqual([`lines[${two}] line-wrong`])
    expect(faults({ [one]: '1', [two]: '1', PL999: '1' })).toEqual(['lines[PL999] not-an-option'])
  })

  it('a power of attorney that ends is told to whoever decides', () => {
    const represents = [{ eori: two, until: '2026-06-10' }]
    const facts = { ...factsFor(answers, outageOf(), minute(0)), represents }
    const played = stage.claimed(opened(fallback, anna, { at: minute(0), answers, facts }))
    expect(fallback.events.propose?.effect?.(played.state)).toContainEqual({
      code: 'effect.fallback.power-ends',
      params: { eori: two, until: '2026-06-10' },
    })
  })
})
