/** Edge case 15 to its end: which declaration is whose decides limits, uses, duties, and what is counted. */
import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../../workflows/cases/fallback/fallback.ts'
import { anna, hour, maria, minute } from '../../people.ts'
import { done, isRefused, rings, sent } from '../../play.ts'
import * as stage from '../stage.ts'
import { how, outageOf, type Case } from '../stage.ts'

const [one, two, three] = ['PL100000008700000', 'PL100000009300000', 'PL100000001200000']
const [a, b, c] = ['GDY26-001', 'GDY26-002', 'GDY26-003']
const whose = { [a]: one, [b]: two, [c]: one }
const asked = (lrnPrincipals: Record<string, string> | undefined = whose): Case => {
  const { lrns, ...rest } = stage.exportOf('customs')
  const answers = {
    ...rest,
    lrns: lrns ?? [],
    principals: [one, two],
    ...(lrnPrincipals && { lrnPrincipals }),
  }
  return stage.claimed(stage.filed(answers, outageOf({ system: 'AES' })))
}
const granted = (lines = { [one]: '2', [two]: '1' }, played = asked()) =>
  done(played, 'propose', maria, how(played, minute(10), { ...stage.grantOf(), lines }))
const used = (played: Case, lrns: string[], more = {}) =>
  sent(played, 'record-use', anna, how(played, hour(1), { lrns, usedAt: minute(30), ...more }))
const look = ({ state }: Case) => fallback.look(state, anna, state.changedAt)

describe('an agent says which declaration belongs to which principal', () => {
  it('the officer is offered each principal’s own count, and an even share where nothing is said', () => {
    const offered = (played: Case) => fallback.events['propose']?.answers?.(played.state, minute(10))
    expect(offered(asked())).toMatchObject({ lines: { [one]: '2', [two]: '1' }, maxDeclarations: 3 })
    const { lrnPrincipals: _, ...without } = asked().state.context.answers
    const plain = stage.claimed(stage.filed(without, outageOf({ system: 'AES' })))
    expect(offered(plain)).toMatchObject({ lines: { [one]: '1', [two]: '1' }, maxDeclarations: 3 })
  })

  it('a use bears the number of its principal and counts against his limit', () => {
    const played = used(granted({ [one]: '1', [two]: '1' }), [a, b, c]) as Case
    const { number, uses } = look(played).approval!
    expect(uses).toMatchObject([
      { lrn: a, principal: one, number: `${number}-P1`, state: 'counted' },
      { lrn: b, principal: two, number: `${number}-P2`, state: 'counted' },
      { lrn: c, principal: one, state: 'held', cause: 'over-limit' },
    ])
  })

  it('a declaration of somebody who was refused waits for an officer', () => {
    const played = used(granted({ [one]: '2', [two]: 'R07' }), [b]) as Case
    expect(look(played).approval?.uses).toMatchObject([{ state: 'held', cause: 'not-granted' }])
  })

  it('of a declaration that the request does not name it is asked, and only of such', () => {
    const faults = (lrns: string[], more = {}) => {
      const result = used(granted(), lrns, more)
      return isRefused(result) ? result.faults.map(({ field, code }) => `${field} ${code}`) : []
    }
    expect(faults([a, b])).toEqual([])
    expect(faults(['GDY26-009'])).toEqual(['principal required'])
    expect(faults(['GDY26-009'], { principal: two })).toEqual([])
    expect(faults([a], { principal: two })).toEqual(['principal not-an-option'])
    expect(faults(['GDY26-009'], { principal: three })).toEqual(['principal not-an-option'])
    expect(isRefused(used(stage.granted(stage.ourFault, outageOf()), ['GDY26-009']))).toBe(false)
  })

  it('an extension raises the limit of a principal, and takes from nobody what he has', () => {
    const played = granted({ [one]: '1', [two]: 'R07' })
    const wish = (lines: Record<string, string>, maxDeclarations = 3) =>
      sent(
        played,
        'extend',
        maria,
        how(played, hour(1), { to: hour(15), maxDeclarations, reason: 'More', lines }),
      )
    const faults = (lines: Record<string, string>) => {
      const result = wish(lines)
      return isRefused(result) ? result.faults.map(({ field, code }) => `${field} ${code}`) : []
    }
    expect(fallback.events['extend']?.answers?.(played.state, hour(1))).toMatchObject({
      lines: { [one]: '1', [two]: 'R07' },
    })
    const { number } = look(played).approval!
    const longer = wish({ [two]: 'R07', [one]: '3' }) as Case
    expect(look(longer).approval?.lines).toMatchObject([
      { eori: one, maxDeclarations: 3, number: `${number}-P1-E1` },
      { eori: two, outcome: 'refused', number: `${number}-P2-E1` },
    ])
    expect(look(used(longer, [a, c]) as Case).approval?.uses).toMatchObject([
      { state: 'counted' },
      { state: 'counted' },
    ])
    expect(faults({ [one]: '4', [two]: 'R07' })).toEqual(['lines too-large'])
    expect(faults({ [one]: '1' })).toEqual(['lines line-missing'])
    expect(faults({ [one]: '1', [two]: '1' })).toEqual([`lines[${two}] not-an-option`])
    expect(faults({ [one]: 'R07', [two]: 'R07' })).toEqual([
      'lines nobody-granted',
      `lines[${one}] not-an-option`,
    ])
    const same = sent(
      played,
      'extend',
      maria,
      how(played, hour(1), { to: hour(15), maxDeclarations: 3, reason: 'x' }),
    )
    expect(look(same as Case).approval?.lines).toMatchObject([{ maxDeclarations: 1 }, { outcome: 'refused' }])
  })

  it('the return lists whose each is, leaves out who was refused, and counts neither', () => {
    const ended = rings(granted({ [one]: '2', [two]: 'R07' }), 'window-ends')
    expect(look(ended).duties.map(({ value, principal }) => [value, principal])).toEqual([
      [a, one],
      [c, one],
    ])
    expect(fallback.records?.(ended.state)?.usage?.declarations).toBe(2)
  })

  it('a list of the return may name the principal, and then it must be his', () => {
    const ended = rings(granted(), 'window-ends')
    const listed = (list: string) => {
      const result = sent(ended, 'settle-list', anna, how(ended, hour(13), { list }))
      return isRefused(result) ? result.faults : result.state.context.duties.map(({ outcome }) => outcome)
    }
    expect(listed(`${a};not-used;;${one}\n${b};not-used;;${one}\n${c};not-used`)).toEqual([
      { field: 'list', code: 'line-principal', params: { line: 2, value: b, eori: one } },
    ])
    expect(listed(`${a};not-used;;${one}\n${b};not-used;;${two}\n${c};not-used`)).toEqual([
      'not-used',
      'not-used',
      'not-used',
    ])
    expect(listed(`<d><declaration number="${b}" outcome="not-used" principal="${one}"/></d>`)).toMatchObject(
      [{ code: 'line-principal' }],
    )
  })
})
