import { describe, expect, it } from 'vitest'
import { bulk } from '../../../../workflows/cases/bulk/bulk.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { Facts } from '../../../../workflows/contracts/facts.ts'
import { caseNumber } from '../../../../workflows/identifiers/case-number.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { clockTypesOf, leavesOf } from '../chart.ts'
import { explore, soon, stepsOf, type Attempt } from '../explore.ts'
import { anna, jan, maria } from '../people.ts'
import { engine, moved } from '../play.ts'
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

const rested = new Set<string>()
const left = new Set<string>()
const took = new Set<string>()
const broken = new Set<string>()
let cases = 0

explore({
  seeds: [begun(), drafted({ lateJoiners: false })],
  attempts,
  key,
  depth: 8,
  visit(node) {
    const { played } = node
    const { step } = played.state
    const steps = stepsOf(node)
    cases += 1
    rested.add(step)
    for (const { attempt, to } of steps) {
      const name = `${step}: ${attempt.event} by ${attempt.by.name}`
      const after = to.state.context
      took.add(attempt.event)
      if (to.state.step !== step) left.add(step)
      if (played.final) broken.add(`${name} moves what has ended`)
      const round = to.signatures.filter((signature) => signature.round === after.round)
      const signers = new Set(round.map(({ officerId }) => officerId))
      if (signers.size < round.length) broken.add(`${name} signs twice`)
      if (to.state.step === 'running' && signers.size < (after.preview?.officers ?? 2))
        broken.add(`${name} is carried out with too few signatures`)
      if (after.second && after.changedBy.includes(after.second.id))
        broken.add(`${name}: judge of his own list`)
      if (
        attempt.event === 'propose' &&
        to.state.step !== 'gathering' &&
        attempt.how.answers?.digest !== digest
      )
        broken.add(`${name} signs another list`)
      const grants = to.last.effects.some(({ name: effect }) => effect === 'grant-bulk')
      if (grants !== (to.state.step === 'running' && step !== 'running')) broken.add(`${name} grants wrongly`)
      if (grants && after.first === null) broken.add(`${name} grants unsigned`)
      if (to.timers.size !== (to.state.step === 'standing' ? 1 : 0)) broken.add(`${name} leaves a clock`)
      const { lane, dueAt } = bulk.index(to.state)
      if ((lane === 'closed') !== to.final || (dueAt === null) !== to.final) broken.add(`${name}: lane`)
    }
    for (const viewer of [anna, maria, jan]) {
      const offered = offers(bulk, played.stored.value, played.state, viewer, soon(played)).map(
        ({ event }) => event,
      )
      const done = steps.filter(({ attempt }) => attempt.by === viewer).map(({ attempt }) => attempt.event)
      for (const event of Object.keys(bulk.events)) {
        if (offered.includes(event) !== done.includes(event))
          broken.add(`${step}: ${event} by ${viewer.name} is offered wrongly`)
      }
    }
    for (const type of clockTypesOf(bulk).filter((one) => !played.timers.has(one))) {
      if (moved(played, type, engine, { at: soon(played), facts: { outage } }))
        broken.add(`${step}: ${type} rang for nothing`)
    }
  },
})

describe(`a bulk decision in ${cases} cases`, () => {
  it('keeps its promises at every step', () => expect([...broken]).toEqual([]))

  it('reaches every state, and leaves all but its ends', () => {
    expect([...rested].sort()).toEqual(leavesOf(bulk).sort())
    expect([...rested].filter((step) => !left.has(step)).sort()).toEqual(['closed', 'dropped'])
  })

  it('takes every event and clock somewhere', () => {
    expect([...Object.keys(bulk.events), ...clockTypesOf(bulk)].filter((event) => !took.has(event))).toEqual(
      [],
    )
  })

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
