/** The terms of an application, as they are shown: each with how it came about. */
import { deadline } from '../../calendar/deadline.ts'
import type { Deadline } from '../../contracts/view.ts'
import { causeEndedAt } from './approval-changes.ts'
import type { FallbackContext } from './context.ts'

export const pendingSteps = ['checking', 'to-review', 'in-review', 'proposed', 'completion']

export function deadlines(step: string, context: FallbackContext): Deadline[] {
  const { policy, runsSince } = context
  if (pendingSteps.includes(step)) {
    const decision = deadline({
      code: 'deadline.decision',
      startedAt: runsSince,
      spec: { kind: 'elapsed', minutes: policy.row.decisionMinutes },
      pauses: context.pauses,
    })
    return step === 'completion' ? [decision, completionDeadline(context)] : [decision]
  }
  if ((step === 'active' || step === 'suspended') && context.approval) return [windowDeadline(context)]
  if ((step === 'reconciling' || step === 'overdue') && context.returnStartedAt)
    return [returnDeadline(context)]
  return []
}

function completionDeadline({ pauses, completionDueAt }: FallbackContext): Deadline {
  const startedAt = pauses.at(-1)?.from ?? ''
  return {
    code: 'deadline.completion',
    startedAt,
    dueAt: completionDueAt,
    pausedSince: null,
    explanation: [{ code: 'explain.completion', at: startedAt }],
  }
}

function windowDeadline(context: FallbackContext): Deadline {
  const { approval, policy, restoredAt } = context
  const { grant, windowEndsAt, versions } = approval!
  const end = causeEndedAt(context)
  const broughtForward = windowEndsAt !== grant.to
  return {
    code: 'deadline.window',
    startedAt: grant.from,
    dueAt: windowEndsAt,
    pausedSince: null,
    explanation: [
      { code: 'explain.window.granted', params: { from: grant.from, to: versions[0]?.to ?? grant.to } },
      ...versions
        .slice(1)
        .map(({ number, to }) => ({ code: 'explain.window.extended', params: { number, to } })),
      broughtForward
        ? {
            code:
              end !== null && end === restoredAt ? 'explain.window.restored' : 'explain.window.outage-over',
            params: { end, minutes: policy.row.graceMinutes },
          }
        : { code: 'explain.window.grace', params: { minutes: policy.row.graceMinutes } },
    ],
  }
}

function returnDeadline({ returnStartedAt, returnDueAt, policy, returnExtended }: FallbackContext): Deadline {
  const term = policy.row.returnTerm
  return {
    code: 'deadline.return',
    startedAt: returnStartedAt ?? '',
    dueAt: returnDueAt,
    pausedSince: null,
    explanation: [
      { code: 'explain.return.closed', at: returnStartedAt ?? '' },
      term.kind === 'elapsed'
        ? { code: 'explain.return.elapsed', params: { minutes: term.minutes } }
        : { code: 'explain.return.next-working-day', params: { time: term.time } },
      ...(returnExtended ? [{ code: 'explain.return.extended' }] : []),
    ],
  }
}
