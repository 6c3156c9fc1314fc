/** The terms of a case about an account, all of them the policy's. */
import { deadline } from '../../calendar/deadline.ts'
import type { Deadline } from '../../contracts/view.ts'
import type { AccountContext, Live } from './context.ts'
import { policyOf } from './evidence.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()

/** What was promised: hours for somebody who is locked out, a working day for a change. */
export function promise(context: AccountContext): Deadline {
  const { unblockMinutes, changeWorkingDays } = policyOf(context)
  return deadline({
    code: `deadline.account.${context.order}`,
    startedAt: context.openedAt,
    spec:
      context.order === 'unblock'
        ? { kind: 'elapsed', minutes: unblockMinutes }
        : { kind: 'working-days', days: changeWorkingDays },
    pauses: [],
  })
}

export const lapsesAt = (context: AccountContext): string =>
  later(context.openedAt, policyOf(context).lapseDays * dayMs)

export const cooling = (context: AccountContext): Deadline =>
  deadline({
    code: 'deadline.account.cooling',
    startedAt: context.coolingSince ?? context.openedAt,
    spec: { kind: 'elapsed', minutes: policyOf(context).coolingHours * 60 },
    pauses: [],
  })

export const contestableUntil = (context: AccountContext): string =>
  later(context.changedAt ?? context.openedAt, policyOf(context).contestDays * dayMs)

/** Milliseconds from the event at hand; a moment that has passed is due at once. */
export const until = ({ now }: Live, moment: string): number =>
  Math.max(0, Date.parse(moment) - Date.parse(now.at))
