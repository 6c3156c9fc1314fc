import { describe } from 'vitest'
import { complaint } from '../../../../workflows/cases/complaint/complaint.ts'
import type { ComplaintContext } from '../../../../workflows/cases/complaint/context.ts'
import type { Step } from '../explore.ts'
import { anna, ewa, jan, maria } from '../people.ts'
import { claimAll, walked } from '../walked.ts'
import { attempts, key, seeds } from './walk.ts'

const ends = ['answered', 'forwarded', 'withdrawn']
const handling = ['claim', 'take-over', 'answer', 'extend']
const workersOf = ({ attempt }: Step<ComplaintContext>) =>
  attempt.how.facts?.subject?.workers.map(({ id }) => id) ?? []

const promises: Record<string, (step: Step<ComplaintContext>) => boolean> = {
  'nothing moves what has ended': ({ from }) => !from.final,
  'no worker handles it': ({ to }) => {
    const { handler, workers } = complaint.records!(to.state).complaint!
    return handler === null || !workers.includes(handler)
  },
  'nobody handles it who has come to work on it': (step) =>
    !handling.includes(step.attempt.event) ||
    step.attempt.by.role !== 'officer' ||
    !workersOf(step).includes(step.attempt.by.id),
  'the term is never shortened, and moved only with reasons': ({ from, to }) => {
    const [before, after] = [from.state.context, to.state.context]
    if (after.dueAt <= before.dueAt) return after.dueAt === before.dueAt
    return after.extensions.length > before.extensions.length
  },
  'it ends where it is said to end': ({ to }) => to.final === ends.includes(to.state.step),
  'what is answered has its answer, and nothing else has': ({ to: { state } }) =>
    (state.context.answer !== null) === (state.step === 'answered'),
  'the case is told of what was upheld, and of nothing else': ({ to }) => {
    const { answer } = to.state.context
    const isUpheld = to.state.step === 'answered' && answer!.outcome !== 'not-upheld'
    return to.last.effects.length > 0 === isUpheld
  },
  'what has ended has no clock': ({ to }) => !to.final || to.timers.size === 0,
}

const book = walked({
  kind: complaint,
  seeds,
  attempts,
  key,
  depth: 5,
  promises,
  viewers: [anna, maria, jan, ewa],
  // What nobody but Maria has done so far is what the screen knows, too.
  counts: (step) => workersOf(step).length === 1,
})

describe(`a complaint in ${book.count.cases} cases`, () => claimAll(complaint, book, ends))
