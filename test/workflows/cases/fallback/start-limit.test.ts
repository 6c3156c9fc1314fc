/** How far back the failure may have begun that is printed on an approval: the policy says it, and the form asks for it. */
import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { Policy } from '../../../../workflows/contracts/policy.ts'
import { Sections } from '../../../../workflows/contracts/policy-sections.ts'
import { check } from '../../../../workflows/forms/check.ts'
import { starterPolicy } from '../../../../workflows/outages/starter-policy.ts'
import { formsEn } from '../../../../workflows/words/forms-en.ts'
import { formsPl } from '../../../../workflows/words/forms-pl.ts'
import { say } from '../../../../workflows/words/say.ts'
import { anna, hour, minute } from '../people.ts'
import { sent } from '../play.ts'
import * as stage from './stage.ts'
import { how, type Case } from './stage.ts'

const days = (n: number): string => hour(n * 24)
const before = (moment: string): string => new Date(Date.parse(moment) - 1).toISOString()
const under = (startWithinDays: number): Policy => ({
  ...starterPolicy,
  sections: { ...starterPolicy.sections, fallback: { startWithinDays } },
})
const faultsOf = (policy: Policy, startedAt: string) =>
  check(fallback.formFor!(policy), { ...stage.transit, startedAt }, { at: minute(0) })

describe('an application', () => {
  it('names a start of at most thirty days ago under the first policy', () => {
    expect(faultsOf(starterPolicy, days(-30))).toEqual([])
    expect(faultsOf(starterPolicy, before(days(-30)))).toEqual([
      { field: 'startedAt', code: 'too-long-ago', params: { n: 30 } },
    ])
    expect(faultsOf(starterPolicy, '1970-01-01T00:00:00.000Z')).toHaveLength(1)
  })

  it('names another where the policy says another', () => {
    expect(faultsOf(under(7), days(-7))).toEqual([])
    expect(faultsOf(under(7), before(days(-7)))).toMatchObject([{ params: { n: 7 } }])
    expect(faultsOf(under(400), days(-399))).toEqual([])
  })

  it('is told so in both languages', () => {
    expect(say(formsPl, 'pl', 'fault.too-long-ago', { n: 30 })).toContain('liczba dni: 30.')
    expect(say(formsEn, 'en', 'fault.too-long-ago', { n: 30 })).toContain('days allowed: 30.')
  })
})

describe('what is completed', () => {
  const resubmit = (played: Case, startedAt: string, at: string, answers: Answers = stage.transit) =>
    sent(played, 'resubmit', anna, how(played, at, { ...answers, startedAt }))

  it('was filed when it was filed: the days are counted from then, and not from the completion', () => {
    const called = stage.at('completion', stage.transit, null)
    const late = minute(20 * 60)
    expect(resubmit(called, days(-30), late)).toMatchObject({ state: { step: 'checking' } })
    expect(resubmit(called, before(days(-30)), late)).toMatchObject({
      faults: [{ field: 'startedAt', code: 'too-long-ago' }],
    })
  })

  it('has no limit where it was filed before there was one', () => {
    const called = stage.at('completion', stage.transit, null)
    const { startWithinDays: _, ...context } = called.stored.context
    const old: Case = {
      ...called,
      stored: { ...called.stored, context },
      state: { ...called.state, context },
    }
    expect(resubmit(old, days(-90), minute(30))).toMatchObject({ state: { step: 'checking' } })
  })
})

it('the limit is a number of days, one at least', () => {
  const sections = (startWithinDays: unknown) =>
    Sections.safeParse({ ...starterPolicy.sections, fallback: { startWithinDays } }).success
  expect([0, 1, 30, 3660, 3661, 1.5, '30', null].map(sections)).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
