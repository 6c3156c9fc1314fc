import { expect, it } from 'vitest'
import { appeal } from '../../../../workflows/cases/appeal/appeal.ts'
import type { AppealNews } from '../../../../workflows/cases/appeal/changes.ts'
import type { AppealContext } from '../../../../workflows/cases/appeal/context.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { clockTypesOf, leavesOf } from '../chart.ts'
import { explore, soon, stepsOf, type Step } from '../explore.ts'
import { anna, ewa, jan, maria } from '../people.ts'
import { engine } from '../play.ts'
import { attempts, key, seeds } from './walk.ts'

const over = ['dismissed', 'changed', 'sent-back', 'withdrawn', 'left-unexamined']
const rested = new Set<string>()
const took = new Set<string>()
const broken = new Set<string>()
const claim = (holds: boolean, what: string) => {
  if (!holds) broken.add(what)
}

function check({ from, attempt, to }: Step<AppealContext>): void {
  const name = `${from.state.step} –${attempt.event}→ ${to.state.step} by ${attempt.by.name}`
  const { interim, handler } = to.state.context
  const told = to.last.effects.map(({ payload }) => payload as AppealNews)
  claim(!from.final, `${name}: moves what has ended`)
  claim(attempt.by !== maria, `${name}: by somebody who worked on the refusal`)
  claim(handler?.id !== maria.id, `${name}: handled by somebody who worked on the refusal`)
  if (attempt.by === engine) claim(to.state.step === from.state.step, `${name}: silence decided`)
  if (from.state.context.late && from.state.context.lateAccepted === null)
    claim(!['dismissed', 'changed', 'sent-back'].includes(to.state.step), `${name}: decided although late`)
  if (['changed', 'dismissed', 'sent-back'].includes(to.state.step))
    claim(
      told.some(({ appeal: news }) => news?.outcome === to.state.step),
      `${name}: the case is not told`,
    )
  if (over.includes(to.state.step)) {
    claim(to.timers.size === 0, `${name}: a clock runs on`)
    claim(interim === null || told.some(({ appeal: news }) => news), `${name}: an interim grant outlives it`)
  }
  claim(
    told.filter((news) => news.interim).length === 0 || !from.state.context.interim,
    `${name}: granted twice`,
  )
}

explore({
  seeds,
  attempts,
  key,
  depth: 8,
  visit(node) {
    const { played } = node
    const steps = stepsOf(node)
    rested.add(played.state.step)
    for (const step of steps) {
      took.add(step.attempt.event)
      check(step)
    }
    for (const viewer of [anna, maria, jan, ewa]) {
      const offered = offers(appeal, played.stored.value, played.state, viewer, soon(played))
      const doable = steps.filter(({ attempt }) => attempt.by === viewer).map(({ attempt }) => attempt.event)
      if (offered.map(({ event }) => event).join() !== [...new Set(doable)].join())
        broken.add(
          `${played.state.step}: ${viewer.name} is offered ${offered.map(({ event }) => event).join()}`,
        )
    }
  },
})

it('keeps its promises on every path to depth 8', () => expect([...broken]).toEqual([]))

it('reaches every state by every event and clock', () => {
  expect([...rested].sort()).toEqual(leavesOf(appeal).sort())
  const all = [...Object.keys(appeal.events), ...clockTypesOf(appeal)]
  expect(all.filter((event) => !took.has(event))).toEqual([])
})
