import { describe, expect, it } from 'vitest'
import { complaint } from '../../../../workflows/cases/complaint/complaint.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { clockTypesOf, leavesOf } from '../chart.ts'
import { explore, soon, stepsOf } from '../explore.ts'
import { anna, ewa, jan, maria } from '../people.ts'
import { attempts, key, seeds } from './walk.ts'

const rested = new Set<string>()
const left = new Set<string>()
const took = new Set<string>()
const broken = new Set<string>()
let cases = 0

explore({
  seeds,
  attempts,
  key,
  depth: 5,
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
      const { complaint: record } = complaint.records!(to.state)
      if (record!.handler !== null && record!.workers.includes(record!.handler))
        broken.add(`${name}: a worker handles it`)
      const workers = attempt.how.facts?.subject?.workers.map(({ id }) => id) ?? []
      const handles = ['claim', 'take-over', 'answer', 'extend'].includes(attempt.event)
      if (handles && attempt.by.role === 'officer' && workers.includes(attempt.by.id))
        broken.add(`${name}: handled by who has come to work on it`)
      if (after.dueAt < context.dueAt) broken.add(`${name} shortens the term`)
      if (after.dueAt > context.dueAt && after.extensions.length === context.extensions.length)
        broken.add(`${name} moves the term without saying why`)
      if (to.final !== ['answered', 'forwarded', 'withdrawn'].includes(to.state.step))
        broken.add(`${name} mistakes the end`)
      if ((after.answer === null) === (to.state.step === 'answered')) broken.add(`${name} loses the answer`)
      const told = to.last.effects.length > 0
      if (told !== (to.state.step === 'answered' && after.answer!.outcome !== 'not-upheld'))
        broken.add(`${name} tells the case wrongly`)
      if (to.final && to.timers.size > 0) broken.add(`${name} leaves a clock`)
    }
    for (const viewer of [anna, maria, jan, ewa]) {
      const offered = offers(complaint, played.stored.value, played.state, viewer, soon(played)).map(
        ({ event }) => event,
      )
      // What nobody but Maria has done so far is what the screen knows, too.
      const done = steps
        .filter(({ attempt: { by, how } }) => by === viewer && how.facts?.subject?.workers.length === 1)
        .map(({ attempt }) => attempt.event)
      for (const event of Object.keys(complaint.events)) {
        if (offered.includes(event) !== done.includes(event))
          broken.add(`${step}: ${event} by ${viewer.name} is offered wrongly`)
      }
    }
  },
})

describe(`a complaint in ${cases} cases`, () => {
  it('keeps its promises at every step', () => expect([...broken]).toEqual([]))

  it('reaches every state, and leaves all but its ends', () => {
    expect([...rested].sort()).toEqual(leavesOf(complaint).sort())
    expect([...rested].filter((step) => !left.has(step)).sort()).toEqual([
      'answered',
      'forwarded',
      'withdrawn',
    ])
  })

  it('takes every event and clock somewhere', () => {
    expect(
      [...Object.keys(complaint.events), ...clockTypesOf(complaint)].filter((event) => !took.has(event)),
    ).toEqual([])
  })
})
