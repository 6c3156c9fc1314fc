/** A case played once more under another policy: what its people did, at their moments, by other terms. */
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { Policy, PolicyRow } from '../../../workflows/contracts/policy.ts'
import { actorOf, type Viewer } from '../../../workflows/contracts/viewer.ts'
import { replay, type Recorded } from '../../../workflows/machines/replay.ts'
import { tried } from '../../../workflows/outages/policy-trial.ts'
import { factsFor, kind, lrnsOf, ourFault, outageOf, policy, transit } from '../cases/fallback/stage.ts'
import { anna, hour, jan, maria, minute } from '../cases/people.ts'
import { engine, opening } from '../cases/play.ts'

type Deed = readonly [event: string, by: Viewer, minute: number, answers?: Answers]

const record = (
  asked: Answers,
  deeds: readonly Deed[],
  outage = null as ReturnType<typeof outageOf> | null,
): Recorded[] =>
  [['open', anna, 0, asked] as Deed, ...deeds].map(([event, by, at, answers = {}]) => ({
    event,
    now: {
      at: minute(at),
      by: actorOf(by),
      answers,
      facts: {
        ...factsFor({ ...asked, ...(answers['side'] && { side: answers['side'] }) }, outage, minute(at)),
        ...(event === 'checked' && { result: { checks: [] } }),
      },
    },
  }))

const checked: Deed = ['checked', engine, 1]
const claim: Deed = ['claim', maria, 10]
const propose = (at = 40, more: Answers = {}): Deed => [
  'propose',
  maria,
  at,
  {
    offices: ['PL322080'],
    from: minute(0),
    to: hour(20),
    maxDeclarations: 3,
    conditions: ['keep-records'],
    basis: 'Monitoring record 4711.',
    remark: null,
    ...more,
  },
]
const approve: Deed = ['approve', jan, 50]
const twelve = { ...transit, lrns: lrnsOf(12) }
const granted = record(transit, [checked, claim, propose()])
const grantedByTwo = record(twelve, [checked, claim, propose(40, { maxDeclarations: 12 }), approve])

const isOurs = ({ system, side, direction }: PolicyRow) =>
  system === 'NCTS2' && side === 'trader' && direction === 'departure'
const under = (change: Partial<PolicyRow>): Policy => ({
  ...policy,
  version: 0,
  rows: policy.rows.map((row) => (isOurs(row) ? { ...row, ...change } : row)),
})
function otherwise(recorded: Recorded[], draft: Policy) {
  const last = replay(kind as never, opening, recorded, null).steps.at(-1)!
  const found = tried(kind as never, opening, recorded, last, draft)!
  return { ...found, codes: found.why.map(({ code }) => code) }
}

/** As it was put down before anybody was asked what a grant rests on. */
const ofBefore = (recorded: readonly Recorded[]): Recorded[] =>
  recorded.map(({ event, now: { facts, answers, ...now } }) => {
    const { sections: _, ...found } = facts
    const { basis: __, ...said } = answers
    return { event, now: { ...now, answers: said, facts: found } }
  })

describe('under the same policy', () => {
  it.each([
    ['one officer', granted, 1],
    ['two', grantedByTwo, 2],
    ['one, before it was asked what it rests on', ofBefore(granted), 1],
    ['two, before it was asked', ofBefore(grantedByTwo), 2],
  ] as const)('nothing is otherwise: %s', (_, recorded, officers) => {
    const found = otherwise(recorded, policy)
    expect(found.why).toEqual([])
    expect(found.columns).toEqual([])
    expect(found.before).toMatchObject({
      mode: 'approval-required',
      ended: 'active',
      officers,
      overdue: false,
    })
  })

  it('a record that does not lead to where the case stood is told as such', () => {
    expect(tried(kind as never, opening, granted, 'refused', policy)).toBeNull()
  })
})

describe('another number of officers', () => {
  it('one where two decided: it would have been granted by the first', () => {
    const found = otherwise(grantedByTwo, under({ secondAbove: { declarations: 20, hours: 24 } }))
    expect(found).toMatchObject({
      codes: ['officers'],
      before: { officers: 2 },
      after: { officers: 1, ended: 'active' },
    })
    expect(found.columns).toEqual(['secondAbove.declarations'])
  })

  it('two where one decided: it would wait for another one', () => {
    const found = otherwise(granted, under({ approvers: 2 }))
    expect(found.codes).toEqual(expect.arrayContaining(['officers', 'ended', 'window']))
    expect(found.after).toMatchObject({ officers: 2, ended: 'proposed', windowEndsAt: null })
  })
})

describe('another mode', () => {
  it('that lets nobody: nothing of what officers did would have been done', () => {
    const found = otherwise(
      granted,
      under({ mode: 'not-available', approvers: 0, advice: 'advice.szprot-deadlines' }),
    )
    expect(found.codes).toEqual(expect.arrayContaining(['mode', 'ended']))
    expect(found.codes).not.toContain('missed')
    expect(found.after).toMatchObject({
      mode: 'not-available',
      step: 'not-available',
      ended: 'not-available',
    })
  })

  it('that permits by the request itself: active at once', () => {
    const found = otherwise(granted, under({ mode: 'request-is-permission', approvers: 0 }))
    expect(found.after).toMatchObject({ mode: 'request-is-permission', step: 'active', officers: 0 })
  })

  it('and no row at all: the request could not have been filed', () => {
    const none = { ...policy, rows: policy.rows.filter((row) => !isOurs(row)) }
    expect(otherwise(granted, none)).toMatchObject({ codes: ['no-row'], after: { mode: null, step: null } })
  })
})

describe('other terms', () => {
  it('of the decision: when it is due, and that nobody had decided by then', () => {
    const longer = otherwise(granted, under({ decisionMinutes: 90 }))
    expect(longer.codes).toEqual(['decision-due'])
    expect(longer.after.decisionDueAt).toBe(minute(90))
    // The proposal came after forty minutes.
    expect(otherwise(granted, under({ decisionMinutes: 30 }))).toMatchObject({
      codes: ['decision-due', 'overdue'],
      after: { overdue: true },
    })
    expect(otherwise(granted, under({ decisionMinutes: 40 })).after.overdue).toBe(true)
    expect(otherwise(granted, under({ decisionMinutes: 41 })).after.overdue).toBe(false)
  })

  it('of the window: a grant that is longer than allowed would be refused at the door, with the field', () => {
    const found = otherwise(granted, under({ maxHours: 12 }))
    expect(found.after.ended).toBe('in-review')
    expect(found.why).toContainEqual({ code: 'missed', event: 'propose', fault: 'to:outside-window' })
    expect(otherwise(granted, under({ maxHours: 20 })).codes).not.toContain('missed')
  })

  it('of texts alone change nothing of the decision', () => {
    const found = otherwise(granted, under({ marker: 'X1' }))
    expect(found).toMatchObject({ codes: [], columns: ['marker'] })
  })

  it('of the threshold: a notice that would not permit yet leaves the request to be decided', () => {
    const general = outageOf({ fallback: 'general', startedAt: minute(-45) })
    const superseded = record(ourFault, [], general)
    const later: Policy = {
      ...policy,
      rows: policy.rows.map((row) =>
        row.system === 'NCTS2' && row.mode === 'notice-is-permission'
          ? { ...row, minOutageMinutes: 60 }
          : row,
      ),
    }
    expect(otherwise(superseded, later)).toMatchObject({
      before: { step: 'superseded' },
      after: { step: 'checking' },
    })
  })
})

it('what nobody has decided yet would take another number of officers', () => {
  const waiting = record(transit, [checked, claim])
  expect(otherwise(waiting, under({ approvers: 2 }))).toMatchObject({
    codes: ['officers'],
    before: { officers: 1, ended: 'in-review' },
    after: { officers: 2, ended: 'in-review' },
  })
})

it('a refusal stands where the policy says nothing else, and its code is told', () => {
  const refused = record(transit, [
    checked,
    claim,
    ['refuse', maria, 30, { reason: 'R03', text: 'Portal działa.' }],
  ])
  expect(otherwise(refused, policy).before).toMatchObject({ ended: 'refused', reason: 'R03' })
  const byTwo = otherwise(refused, under({ refusalsOfTwo: ['R03'] }))
  expect(byTwo).toMatchObject({ after: { ended: 'proposed', reason: null, officers: 2 } })
  expect(byTwo.codes).toEqual(expect.arrayContaining(['refusal', 'ended', 'officers']))
})
