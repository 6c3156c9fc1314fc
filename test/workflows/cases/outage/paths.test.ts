import { describe } from 'vitest'
import type { OutageContext } from '../../../../workflows/cases/outage/context.ts'
import { outage } from '../../../../workflows/cases/outage/outage.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import type { Step } from '../explore.ts'
import { anna, jan, maria } from '../people.ts'
import type { Case } from './stage.ts'
import { claimAll, walked } from '../walked.ts'
import { attempts, key, seeds } from './walk.ts'

type Taken = Step<OutageContext>

const over = ['resolved', 'completed', 'archived', 'cancelled', 'false-alarm', 'lapsed']
const drafts = ['reported', 'investigating']
const stateOf = (clock: string) => clock.split('.').at(-1)
const says = ({ to }: Taken) => to.last.effects.some(({ name }) => name === 'tell-cases')
const rows = ({ state }: Case) => outage.records!(state)
const signers = ({ from, to }: Taken) =>
  to.signatures.filter(({ round }) => round === from.state.context.round).map(({ officerId }) => officerId)

/** Each is kept by every step that was ever taken. */
const promises: Record<string, (step: Taken) => boolean> = {
  'nothing moves what has ended': ({ from }) => !from.final,
  'the number stays, whatever becomes of it': ({ from, to }) =>
    from.state.context.callNumber === to.state.context.callNumber,
  'whoever hangs on it is told of every revision, and of nothing else': (step) =>
    says(step) === step.to.state.context.revision > step.from.state.context.revision,
  'nobody confirms but an officer, or the confirmed parent': ({ from, to, attempt }) =>
    from.state.context.revision > 0 ||
    to.state.context.revision === 0 ||
    attempt.by.role === 'officer' ||
    attempt.event === 'parent-confirmed',
  'what was announced is never hidden again': ({ from, to }) =>
    rows(from).announcement === undefined || rows(to).announcement !== undefined,
  'a probe and tickets never end an outage': ({ from, to, attempt }) =>
    attempt.event !== 'evidence' || from.state.step === to.state.step,
  'nobody signs twice': (step) => new Set(signers(step)).size === signers(step).length,
  'two officers permit to everybody': (step) =>
    step.to.state.context.fallback !== 'general' ||
    step.from.state.context.fallback === 'general' ||
    new Set(signers(step)).size === 2,
  'a stretch that is over is never lost': ({ from, to }) =>
    to.state.context.intervals.length >= from.state.context.intervals.length,
  'what an officer keeps does not end by itself': ({ from, to, attempt }) =>
    !from.state.context.kept || attempt.event !== 'parent-ended' || from.state.step === to.state.step,
}

/** Each is kept by every case that was ever reached. */
const truths: Record<string, (played: Case) => boolean> = {
  'a draft is nobody’s business': (played) =>
    !drafts.includes(played.state.step) ||
    (rows(played).announcement === undefined && played.state.context.revision === 0),
  'what is over has an end, and nothing else has': ({ state: { step, context } }) =>
    step === 'lapsed' || (context.actualEnd !== null) === over.includes(step),
  'stretches follow each other': (played) =>
    (rows(played).outage?.intervals ?? []).every(
      ({ from }, i, all) => i === 0 || String(all[i - 1]?.to) <= from,
    ),
  'of what never was nothing is counted': (played) =>
    !['false-alarm', 'lapsed', ...drafts].includes(played.state.step) ||
    rows(played).outage?.intervals.length === 0,
  'a clock runs only where it was armed': ({ timers, state }) =>
    [...timers.keys()].every((clock) =>
      clock === 'general-begins' ? !over.includes(state.step) : stateOf(clock) === state.step,
    ),
  'whatever is not over can be ended': ({ stored, state, final }) =>
    final ||
    offers(outage, stored.value, state, maria, state.changedAt).some(({ event }) =>
      ['dismiss', 'resolve', 'complete', 'cancel', 'reopen', 'answer-reports'].includes(event),
    ),
  'customers have nothing to do there': ({ stored, state }) =>
    offers(outage, stored.value, state, anna, state.changedAt).length === 0,
}

const book = walked({
  kind: outage,
  seeds: seeds(),
  attempts,
  key,
  depth: 8,
  promises,
  truths,
  viewers: [anna, maria, jan],
  takesAgain: ({ state }, clock) => stateOf(clock) === state.step,
})

describe(`an outage in ${book.count.cases} cases`, () =>
  claimAll(outage, book, ['archived', 'cancelled', 'false-alarm', 'lapsed']))
