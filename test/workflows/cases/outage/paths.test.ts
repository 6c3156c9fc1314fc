import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { outage } from '../../../../workflows/cases/outage/outage.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { clockTypesOf, leavesOf } from '../chart.ts'
import { explore, soon, stepsOf, type Attempt } from '../explore.ts'
import { anna, jan, maria } from '../people.ts'
import { engine, moved } from '../play.ts'
import { declared, news, type Case } from './stage.ts'

function answersFor(event: string, played: Case): Answers[] {
  switch (event) {
    case 'update':
      return [news]
    case 'resolve':
      return [{ actualEnd: played.state.changedAt }, {}]
    case 'propose-general':
      return [{ fallbackFrom: played.state.changedAt }]
    case 'reopen':
      return [{ reason: 'Down again' }]
    default:
      return [{}]
  }
}

const attempts = (played: Case): Attempt[] =>
  Object.keys(outage.events).flatMap((event) =>
    [anna, maria, jan].flatMap((by) =>
      answersFor(event, played).map((answers) => ({ event, by, how: { at: soon(played), answers } })),
    ),
  )
const key = ({ state: { context } }: Case) => [
  context.general?.by.id,
  context.fallback,
  context.actualEnd !== null,
  Math.min(context.round, 3),
]

const rested = new Set<string>()
const left = new Set<string>()
const took = new Set<string>()
const broken = new Set<string>()
let cases = 0

explore({
  seeds: [declared()],
  attempts,
  key,
  depth: 8,
  visit(node) {
    const { played } = node
    const { step, context } = played.state
    const steps = stepsOf(node)
    cases += 1
    rested.add(step)
    for (const { attempt, to } of steps) {
      const name = `${step}: ${attempt.event} by ${attempt.by.name}`
      const after = to.state.context
      took.add(attempt.event)
      if (to.state.step !== step) left.add(step)
      if (played.final) broken.add(`${name} moves what has ended`)
      if (after.callNumber !== context.callNumber) broken.add(`${name} changes the number`)
      const says = to.last.effects.some((effect) => effect.name === 'tell-cases')
      if (says !== after.revision > context.revision) broken.add(`${name} tells without a new revision`)
      if ((after.actualEnd !== null) !== ['resolved', 'archived'].includes(to.state.step))
        broken.add(`${name} mistakes the end`)
      const round = to.signatures.filter((signature) => signature.round === context.round)
      const signers = new Set(round.map(({ officerId }) => officerId))
      if (signers.size < round.length) broken.add(`${name} signs twice`)
      if (after.fallback === 'general' && context.fallback !== 'general' && signers.size !== 2)
        broken.add(`${name} permits alone`)
      if (to.timers.size !== (to.state.step === 'resolved' ? 1 : 0)) broken.add(`${name} leaves a clock`)
    }
    for (const viewer of [anna, maria, jan]) {
      const offered = offers(outage, played.stored.value, played.state, viewer, soon(played)).map(
        ({ event }) => event,
      )
      const done = steps.filter(({ attempt }) => attempt.by === viewer).map(({ attempt }) => attempt.event)
      for (const event of Object.keys(outage.events)) {
        if (offered.includes(event) !== done.includes(event))
          broken.add(`${step}: ${event} by ${viewer.name} is offered wrongly`)
      }
    }
    for (const type of clockTypesOf(outage).filter((one) => !played.timers.has(one))) {
      if (moved(played, type, engine, { at: soon(played) })) broken.add(`${step}: ${type} rang for nothing`)
    }
  },
})

describe(`an outage in ${cases} cases`, () => {
  it('keeps its promises at every step', () => expect([...broken]).toEqual([]))

  it('reaches every state, and leaves all but the archive', () => {
    expect([...rested].sort()).toEqual(leavesOf(outage).sort())
    expect([...rested].filter((step) => !left.has(step))).toEqual(['archived'])
  })

  it('takes every event and clock somewhere', () => {
    expect(
      [...Object.keys(outage.events), ...clockTypesOf(outage)].filter((event) => !took.has(event)),
    ).toEqual([])
  })
})
