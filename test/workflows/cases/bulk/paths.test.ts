import { describe, expect, it } from 'vitest'
import { bulk } from '../../../../workflows/cases/bulk/bulk.ts'
import type { BulkContext } from '../../../../workflows/cases/bulk/context.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { Facts } from '../../../../workflows/contracts/facts.ts'
import { caseNumber } from '../../../../workflows/identifiers/case-number.ts'
import { leavesOf } from '../chart.ts'
import { soon, type Attempt, type Step } from '../explore.ts'
import { anna, jan, maria } from '../people.ts'
import { engine } from '../play.ts'
import { claimAll, walked } from '../walked.ts'
import { begun, digest, drafted, gatheredFor, outage, type Case } from './stage.ts'

const number = caseNumber('FB', 2026, 1)
const changed = { ...outage, revision: 2 }
const over = { ...outage, revision: 3, state: 'resolved', actualEnd: outage.startedAt }

function answersFor(event: string, { state: { context } }: Case): Answers[] {
  switch (event) {
    case 'propose':
    case 'approve':
      return [{ digest: context.preview?.digest ?? '' }, { digest: 'another' }]
    case 'include':
    case 'exclude':
      return [
        { cases: number, reason: 'Known' },
        { cases: 'nonsense', reason: 'x' },
      ]
    case 'change-terms': {
      const { outage: _, system: __, ...terms } = context.answers
      return [{ ...terms, maxDeclarations: 2 }]
    }
    case 'return-to-first':
      return [{ reason: 'Too long' }, {}]
    default:
      return [{}]
  }
}

function factsFor(event: string): Facts[] {
  switch (event) {
    case 'gathered':
      return [gatheredFor(outage), gatheredFor(outage, { officers: 1 }), gatheredFor(null, { included: 0 })]
    case 'finished':
      return [
        { outage, result: { failed: 0 } },
        { outage, result: { failed: 2 } },
        { outage: over, result: { failed: 0 } },
      ]
    case 'outage-changed':
    case 'propose':
    case 'approve':
      return [{ outage }, { outage: changed }, { outage: over }]
    default:
      return [{ outage }]
  }
}

const attempts = (played: Case): Attempt[] =>
  Object.keys(bulk.events).flatMap((event) =>
    [anna, maria, jan, engine]
      .filter((by) => by !== engine || bulk.events[event]?.roles.includes('engine'))
      .flatMap((by) =>
        answersFor(event, played).flatMap((answers) =>
          factsFor(event).map((facts) => ({ event, by, how: { at: soon(played), answers, facts } })),
        ),
      ),
  )

const key = ({ state: { context } }: Case) => [
  context.first?.id,
  context.second?.id,
  context.changedBy.length,
  context.outage?.state,
  context.outage?.revision,
  context.preview?.included,
  context.preview?.officers,
  Math.min(context.round, 2),
  Object.keys(context.hand).length,
]

const signersOf = ({ to }: Step<BulkContext>) =>
  to.signatures.filter(({ round }) => round === to.state.context.round).map(({ officerId }) => officerId)
const grants = ({ to }: Step<BulkContext>) => to.last.effects.some(({ name }) => name === 'grant-bulk')

const promises: Record<string, (step: Step<BulkContext>) => boolean> = {
  'nothing moves what has ended': ({ from }) => !from.final,
  'nobody signs twice': (step) => new Set(signersOf(step)).size === signersOf(step).length,
  'nothing is carried out with too few signatures': (step) => {
    const { state } = step.to
    return state.step !== 'running' || signersOf(step).length >= (state.context.preview?.officers ?? 2)
  },
  'nobody is judge of his own list': ({ to: { state } }) =>
    state.context.second === null || !state.context.changedBy.includes(state.context.second.id),
  'what is signed is the list that was seen': ({ attempt, to }) =>
    attempt.event !== 'propose' || to.state.step === 'gathering' || attempt.how.answers?.digest === digest,
  'it grants once, signed, when it begins to be carried out': (step) =>
    grants(step) === (step.to.state.step === 'running' && step.from.state.step !== 'running') &&
    (!grants(step) || step.to.state.context.first !== null),
  'a clock runs only while it stands': ({ to }) => to.timers.size === (to.state.step === 'standing' ? 1 : 0),
  'it has a term and a queue until it ends': ({ to }) => {
    const { lane, dueAt } = bulk.index(to.state)
    return (lane === 'closed') === to.final && (dueAt === null) === to.final
  },
}

const book = walked({
  kind: bulk,
  seeds: [begun(), drafted({ lateJoiners: false })],
  attempts,
  key,
  depth: 8,
  promises,
  viewers: [anna, maria, jan],
  facts: { outage },
})

describe(`a bulk decision in ${book.count.cases} cases`, () => {
  claimAll(bulk, book, ['closed', 'dropped'])

  it('refuses nobody: there is no such event, form or state', () => {
    const names = [...Object.keys(bulk.events), ...leavesOf(bulk), ...bulk.effects]
    expect(names.filter((name) => /refus|revoke|reject/.test(name))).toEqual([])
    const fields = Object.values(bulk.events).flatMap(
      ({ form }) =>
        form?.(drafted().state, soon(drafted())).sections.flatMap((section) => section.fields) ?? [],
    )
    expect(fields.filter(({ words }) => words === 'refusal')).toEqual([])
  })
})
