/** What the return to normal writes into the case. */
import type { Duty } from '../../contracts/view.ts'
import { windowEnd } from '../../outages/window.ts'
import { causeEndedAt } from './approval-changes.ts'
import { resumableUntil } from './approval-guards.ts'
import type { Change } from './changes.ts'
import { list, text } from './context.ts'
import { dutiesOf, settled } from './duties.ts'
import { listedLines } from './return-list.ts'
import { returnDueAt } from './return-term.ts'

/** Entering again after an extension keeps what has been settled and the term that was set. */
export const openDuties: Change = (context) => {
  if (context.returnStartedAt !== null) return {}
  const { now, policy, duties } = context
  const known = new Map(duties.map((duty) => [duty.id, duty]))
  return {
    duties: dutiesOf(context).map((duty): Duty => known.get(duty.id) ?? duty),
    returnStartedAt: now.at,
    returnDueAt: returnDueAt(now.at, policy.row.returnTerm),
    assignee: null,
  }
}

export const settle: Change = ({ duties, now }) => ({
  duties: settled(
    duties,
    list(now.answers.duties),
    String(now.answers.outcome),
    text(now.answers.electronicMrn),
    now.at,
  ),
})

/** A whole list at once; it has been looked through line by line before. */
export const settleListed: Change = ({ duties, now }) => {
  const listed = new Map(listedLines(String(now.answers.list)).map((line) => [line.number, line]))
  return {
    duties: duties.map((duty) => {
      const line = duty.outcome === null ? listed.get(duty.value) : undefined
      const { outcome, electronicMrn } = line ?? duty
      return line ? { ...duty, outcome, electronicMrn, settledAt: now.at } : duty
    }),
  }
}

export const extendReturn: Change = ({ now, policy }) => ({
  returnDueAt: returnDueAt(now.at, policy.row.returnTerm),
  returnExtended: true,
})

export const offerResume: Change = (context) => ({ resumableUntil: resumableUntil(context) })

export const withdrawResume: Change = () => ({ resumableUntil: null })

/** The return ends before it is over: it begins anew, with what was settled, when the window closes again. */
export const resumeAfterReopening: Change = (context) => {
  const { approval, policy } = context
  if (!approval) return {}
  const windowEndsAt = windowEnd(approval.grant.to, causeEndedAt(context), policy.row.graceMinutes)
  return {
    approval: { ...approval, state: 'active', windowEndsAt },
    returnStartedAt: null,
    returnDueAt: null,
    returnExtended: false,
    resumableUntil: null,
    notes: [],
  }
}
