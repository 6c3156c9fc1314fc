import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { announcement } from '../../../../workflows/cases/announcement/announcement.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { clockTypesOf, leavesOf, passingOf } from '../chart.ts'
import { explore, soon, stepsOf, type Attempt } from '../explore.ts'
import { anna, maria } from '../people.ts'
import { engine, moved } from '../play.ts'
import { change, drafted, exchangeDown, works, type Case } from './stage.ts'

const kinds = [works, { ...works, to2: undefined }, exchangeDown]

function answersFor(event: string, played: Case): Answers[] {
  if (event === 'edit') return kinds
  if (event === 'revise') return kinds.map((answers) => ({ ...answers, ...change }))
  if (event === 'end') return [{ ...change, endedAt: soon(played) }, change]
  return ['cancel', 'reopen'].includes(event) ? [change] : [{}]
}

const attempts = (played: Case): Attempt[] =>
  Object.keys(announcement.events).flatMap((event) =>
    [anna, maria].flatMap((by) =>
      answersFor(event, played).map((answers) => ({ event, by, how: { at: soon(played), answers } })),
    ),
  )
const key = ({ state: { context } }: Case) => [
  context.answers.noticeType,
  context.answers.to2,
  Math.min(context.revision, 3),
  context.endedAt !== null,
]

const rested = new Set<string>()
const left = new Set<string>()
const took = new Set<string>()
const broken = new Set<string>()
const quiet = ['ends', 'archive-due', 'archive']
let cases = 0

explore({
  seeds: kinds.map((answers) => drafted(answers)),
  attempts,
  key,
  depth: 7,
  visit(node) {
    const { played } = node
    const { step, context } = played.state
    const steps = stepsOf(node)
    cases += 1
    rested.add(step)
    for (const { attempt, to } of steps) {
      const name = `${step}: ${attempt.event} by ${attempt.by.name}`
      const after = to.state.context
      const isPublic = announcement.records!(to.state).announcement !== undefined
      took.add(attempt.event)
      if (to.state.step !== step) left.add(step)
      if (played.final) broken.add(`${name} moves what has ended`)
      if (isPublic !== !['draft', 'discarded'].includes(to.state.step)) broken.add(`${name} leaks or hides`)
      const isQuiet = quiet.some((event) => attempt.event.includes(event)) || !isPublic
      if (after.revision - context.revision !== (isQuiet ? 0 : 1)) broken.add(`${name} miscounts revisions`)
      const isOver = ['ended', 'cancelled', 'archived'].includes(to.state.step)
      if ((after.endedAt !== null) !== isOver) broken.add(`${name} mistakes the end`)
      const clockFor = { scheduled: 1, ended: 1, cancelled: 1 } as Record<string, number>
      if (to.timers.size !== (clockFor[to.state.step] ?? 0)) broken.add(`${name} leaves a clock`)
    }
    for (const viewer of [anna, maria]) {
      const offered = offers(announcement, played.stored.value, played.state, viewer, soon(played))
      const done = steps.filter(({ attempt }) => attempt.by === viewer).map(({ attempt }) => attempt.event)
      for (const event of Object.keys(announcement.events)) {
        // Work that has not begun cannot end: that is said at the form, not by a missing button.
        if (event === 'end') continue
        if (offered.some((offer) => offer.event === event) !== done.includes(event))
          broken.add(`${step}: ${event} by ${viewer.name} is offered wrongly`)
      }
    }
    for (const type of clockTypesOf(announcement).filter((one) => !played.timers.has(one))) {
      if (moved(played, type, engine, { at: soon(played) })) broken.add(`${step}: ${type} rang for nothing`)
    }
  },
})

describe(`an announcement in ${cases} cases`, () => {
  it('keeps its promises at every step', () => expect([...broken]).toEqual([]))

  it('reaches every state, and leaves all but the last ones', () => {
    const resting = leavesOf(announcement).filter((step) => !passingOf(announcement).includes(step))
    expect([...rested].sort()).toEqual(resting.sort())
    expect([...rested].filter((step) => !left.has(step)).sort()).toEqual(['archived', 'discarded'])
  })

  it('takes every event and clock somewhere', () => {
    const all = [...Object.keys(announcement.events), ...clockTypesOf(announcement)]
    expect(all.filter((event) => !took.has(event))).toEqual([])
  })
})
