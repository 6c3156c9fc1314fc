import { describe } from 'vitest'
import type { FallbackContext } from '../../../../workflows/cases/fallback/context.ts'
import { extensionsOf } from '../../../../workflows/cases/fallback/approval-guards.ts'
import { fullScope } from '../../../../workflows/cases/fallback/scope.ts'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import { needsSecond } from '../../../../workflows/cases/fallback/guards.ts'
import { eventName } from '../../../../workflows/machines/advance.ts'
import { clockTypesOf, homeOf, statesOf } from '../chart.ts'
import { soon, type Step } from '../explore.ts'
import { anna, jan, maria } from '../people.ts'
import type { Case } from './stage.ts'
import { claimAll, walked } from '../walked.ts'
import { attempts, key, seeds } from './walk.ts'

const clockTypes = clockTypesOf(fallback)

type Taken = Step<FallbackContext>
const signers = ({ signatures, state }: Case, round = state.context.round) =>
  signatures.filter((signature) => signature.round === round).map(({ officerId }) => officerId)
const extensions = ({ state: { context } }: Case) => extensionsOf(context)
const identity = ({ state: { context } }: Case) =>
  [context.approval?.number, context.approval?.verifyCode].join()
const issues = ({ from, to }: Taken) =>
  from.state.context.approval === null && to.state.context.approval !== null
const misuse = ({ to }: Taken) => to.state.context.decision?.reason === 'R05'
const differ = (names: readonly string[], n: number) => names.length === n && new Set(names).size === n
const waiting = ['fallback.pending', 'fallback.completion']
/** Armed only where there is a moment for them. */
const perhaps = ['suspend-due', 'resume-over']
const path = (value: unknown) => statesOf(value, 'fallback')

/** Each is kept by every step that was ever taken. */
const promises: Record<string, (step: Taken) => boolean> = {
  'nothing is asked for that is no effect of the kind': ({ to }) =>
    to.last.effects.every(({ name }) => fallback.effects.includes(name)),
  'nothing moves what has ended but a document that came late': ({ from, attempt }) =>
    !from.final ||
    (attempt.event === 'document-ready' && from.state.context.approval?.document === 'preparing'),
  'what has ended has no clock': ({ to }) => !to.final || to.timers.size === 0,
  'a grant has one signature or two different ones, as the policy asks, or none where the request permits': (
    step,
  ) => {
    if (!issues(step)) return true
    const { context } = step.to.state
    const byRequest = context.decision?.by.length === 0
    if (byRequest) return context.policy.row.mode === 'request-is-permission' && !context.verified
    if (context.decision?.reason === 'appeal.interim') return step.attempt.event === 'interim-grant'
    const [two, signed] = [needsSecond(context, context.approval!.grant), signers(step.to)]
    // A list that one of its applications makes a matter for two is signed by two for all.
    if (step.attempt.event === 'grant-in-batch' && !two && differ(signed, 2)) return true
    return differ(signed, two ? 2 : 1)
  },
  'a grant says what it rests on, but where the request permits and the failure is the trader’s own': (
    step,
  ) => {
    if (!issues(step)) return true
    const { decision, policy } = step.to.state.context
    if (decision?.by.length === 0 && policy.row.side === 'trader') return decision.facts === undefined
    return (decision?.facts ?? []).some(({ code }) => code.startsWith('basis.'))
  },
  'an extension beyond the first has two different signatures, and no version is ever changed': (step) => {
    const before = step.from.state.context.approval?.versions ?? []
    const after = step.to.state.context.approval?.versions ?? []
    if (JSON.stringify(after.slice(0, before.length)) !== JSON.stringify(before)) return false
    if (before.length === 0 || after.length === before.length) return true
    return after.at(-1)?.by.length === 0 || differ(signers(step.to), extensions(step.from) > 0 ? 2 : 1)
  },
  'a version that follows the outage’s scope is within what was granted, and leaves something': ({
    from,
    to,
  }) => {
    const [before, after] = [from.state.context.approval, to.state.context.approval]
    const last = after?.versions.at(-1)
    if (!before || !after || last?.offices === undefined || before.versions.length === after.versions.length)
      return true
    const [was, is] = [fullScope(before), fullScope(after)]
    return (
      last.by.length === 0 &&
      after.grant.offices.length > 0 &&
      after.grant.channels?.length !== 0 &&
      [...is.offices, ...is.channels].every((one) => [...was.offices, ...was.channels].includes(one)) &&
      [...was.offices, ...was.channels].every((one) => [...is.offices, ...is.channels].includes(one))
    )
  },
  'what was used stays bound to the version it was used under': ({ from, to }) =>
    from.state.context.uses.every((use, i) => to.state.context.uses[i]?.number === use.number),
  'an approval is extended only while its window is open': ({ from, to, attempt }) =>
    extensions(from) >= extensions(to) ||
    from.state.context.approval === null ||
    Date.parse(attempt.how.at) < Date.parse(from.state.context.approval.windowEndsAt),
  'a suspended approval is extended by nobody': ({ from, to }) =>
    from.state.step !== 'suspended' || extensions(from) === extensions(to),
  'what is settled is never open again': ({ from, to }) =>
    from.state.context.duties.every(
      ({ id, outcome }) =>
        outcome === null ||
        to.state.context.duties.some((duty) => duty.id === id && duty.outcome === outcome),
    ),
  'a refusal carries its facts, its acts and the way to appeal': ({ to }) =>
    to.state.step !== 'refused' ||
    [
      to.state.context.decision?.facts,
      to.state.context.decision?.legalBasis,
      to.state.context.decision?.appeal,
    ].every((part) => (part?.length ?? 0) > 0),
  'nobody has looked at it and it is over all the same: never': ({ to }) =>
    to.state.step !== 'reconciled' || to.state.context.verified,
  'whoever changed what a grant rests on is not its second person': (step) =>
    !issues(step) ||
    !signers(step.to)
      .slice(1)
      .some((id) => step.to.state.context.changedBy.includes(id)),
  'a refusal for misuse has two different signatures': (step) => !misuse(step) || differ(signers(step.to), 2),
  'nobody signs twice in a round, and no seat is taken twice': ({ to }) => {
    const names = to.signatures.map(({ round, officerId }) => `${round} ${officerId}`)
    const seats = to.signatures.map(({ round, seat }) => `${round} ${seat}`)
    return differ(names, names.length) && differ(seats, seats.length)
  },
  'the number and code of an approval never change': ({ from, to }) =>
    from.state.context.approval === null || identity(from) === identity(to),
  'a window never ends after what was granted': ({ to: { state } }) =>
    state.context.approval === null || state.context.approval.windowEndsAt <= state.context.approval.grant.to,
  // The one for a notice belongs to whatever waits for a decision.
  'a clock runs only in the state that armed it': ({ to }) =>
    [...to.timers.keys()].every((type) =>
      type === 'notice-starts'
        ? path(to.stored.value).some((state) => waiting.includes(state))
        : path(to.stored.value).includes(homeOf(type)),
    ),
  'whoever enters a state has all its clocks': ({ from, to }) => {
    const entered = path(to.stored.value).filter((state) => !path(from.stored.value).includes(state))
    return clockTypes.every(
      (type) => perhaps.includes(eventName(type)) || !entered.includes(homeOf(type)) || to.timers.has(type),
    )
  },
  'an outage that changed issues nothing but by request': ({ from, attempt, to }) =>
    !['approve', 'propose'].includes(attempt.event) ||
    from.state.context.approval !== null ||
    to.state.context.approval === null ||
    to.state.context.decision?.by.length === 0 ||
    attempt.event === 'propose' ||
    from.state.context.outage?.revision === to.state.context.outage?.revision,
}

/** Each is kept by every case that was ever reached. */
const truths: Record<string, (played: Case) => boolean> = {
  'a case has a lane and a term until it ends': ({ state, final }) => {
    const { lane, dueAt } = fallback.index(state)
    return lane === 'closed' ? dueAt === null : !final && dueAt !== null
  },
  'staff’s part is shown to staff alone': ({ state }) =>
    fallback.look(state, anna, state.changedAt).staff === null &&
    fallback.look(state, maria, state.changedAt).staff !== null,
}

// A window that ends before the next minute is offered for extension until it does.
const closing = (played: Case) =>
  played.state.step === 'active' && (played.state.context.approval?.windowEndsAt ?? '') <= soon(played)

const book = walked({
  kind: fallback,
  seeds,
  attempts,
  key,
  depth: 8,
  promises,
  truths,
  viewers: [anna, maria, jan],
  apart: closing,
})

describe(`in ${book.count.cases} cases, after ${book.count.steps} steps`, () =>
  claimAll(fallback, book, ['not-available', 'reconciled', 'withdrawn']))
