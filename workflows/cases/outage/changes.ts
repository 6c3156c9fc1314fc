/** What each step of the machine writes into the outage. */
import type { Announcement } from '../../contracts/announcement.ts'
import type { Line, OutageRef } from '../../contracts/view.ts'
import { plusMinutes } from '../../outages/window.ts'
import { noticeChanges } from '../../words/outage-notices.ts'
import { rulesOf } from './guards.ts'
import type { Live, OutageContext } from './context.ts'

type Change = (context: Live) => Partial<OutageContext>

export const advanceRevision: Change = ({ revision }) => ({ revision: revision + 1 })

/** All of the announcement but the system; a permission that two officers gave is not in its form. */
export const update: Change = ({ answers, now, fallback }) => {
  const next = { ...answers, ...now.answers }
  return {
    answers: next,
    fallback: fallback === 'general' ? fallback : (next.fallback as Announcement['fallback']),
    change: null,
  }
}

export const investigate: Change = ({ now }) => ({ assignee: { id: now.by.id, name: now.by.name } })
export const putBack: Change = () => ({ assignee: null })

export const confirm: Change = (context) => ({
  ...update(context),
  publishedAt: context.now.at,
  assignee: null,
})

/** Which term counts is decided when it ends, by the policy of that moment. */
const over = (context: Live, actualEnd: string): Partial<OutageContext> => ({
  ...overtaken(context),
  actualEnd,
  ending: 'over',
  reopenOver: false,
  reopenUntil: plusMinutes(context.now.at, rulesOf(context).reopenWithinHours * 60),
  change: null,
})

/** A proposal that the end overtook needs two signatures anew. */
const overtaken = ({ general, round }: Live): Partial<OutageContext> => ({
  general: null,
  round: general ? round + 1 : round,
})

export const resolve: Change = (context) => ({
  ...over(context, String(context.now.answers.actualEnd)),
  endedWithParent: false,
})

/** Ends when its parent did, and where it began after that, with its own beginning. */
export const endWithParent: Change = (context) => {
  const { startedAt } = context.answers
  const parentEnd = String(context.now.facts.result?.actualEnd ?? context.now.at)
  return {
    ...over(context, parentEnd > String(startedAt) ? parentEnd : String(startedAt)),
    endedWithParent: true,
    change: noticeChanges.parentOver,
  }
}

/** The same number again: what was is kept as an interval of its own. */
const again = (context: Live, startedAt: string): Partial<OutageContext> => ({
  answers: { ...context.answers, startedAt, expectedEnd: undefined },
  intervals: [...context.intervals, { from: String(context.answers.startedAt), to: context.actualEnd }],
  reopened: context.reopened + 1,
  actualEnd: null,
  ending: null,
  reopenUntil: null,
  endedWithParent: false,
  change: noticeChanges.reopened,
})

export const reopen: Change = (context) =>
  again(context, String(context.now.answers.downSince ?? context.now.at))
export const reopenWithParent: Change = (context) =>
  again(context, String(context.now.facts.result?.startedAt ?? context.now.at))
export const endReopening: Change = () => ({ reopenOver: true })

export const dismiss: Change = (context) => ({
  ...overtaken(context),
  ending: 'false-alarm',
  actualEnd: context.actualEnd ?? context.now.at,
  change: noticeChanges.falseAlarm,
})
/** Nothing was ever announced of it. */
export const lapse: Change = () => ({ ending: 'lapsed' })

export const cancel: Change = (context) => ({
  ...overtaken(context),
  ending: 'cancelled',
  actualEnd: context.now.at,
  change: noticeChanges.cancelled,
})
export const begin: Change = () => ({ change: noticeChanges.begun })
export const extend: Change = ({ answers, now }) => ({
  answers: { ...answers, expectedEnd: now.answers.expectedEnd, nextUpdateAt: now.answers.nextUpdateAt },
  change: noticeChanges.extended,
})

export const proposeGeneral: Change = ({ round, now }) => ({
  general: {
    round,
    by: { id: now.by.id, name: now.by.name },
    from: String(now.answers.fallbackFrom),
  },
})
export const publishGeneral: Change = ({ general, round }) => ({
  fallback: 'general',
  fallbackFrom: general?.from ?? null,
  general: null,
  round: round + 1,
  change: null,
})
export const dropGeneral: Change = ({ round }) => ({ general: null, round: round + 1 })
export const beginGeneral: Change = () => ({ change: noticeChanges.generalBegun })

export const keep: Change = () => ({ kept: true })

const mostEvidence = 20
const sortOf = ({ code, params }: Line) => `${code} ${params?.probe ?? ''}`

/** The newest of each sort and probe stands for it. */
export const noteEvidence: Change = ({ evidence, now }) => {
  const found = (now.facts.result?.evidence ?? []) as readonly Line[]
  const sorts = found.map(sortOf)
  return {
    evidence: [...evidence.filter((line) => !sorts.includes(sortOf(line))), ...found].slice(-mostEvidence),
  }
}

export const link: Change = ({ derived, now }) => {
  const found = (now.facts.result?.derived ?? []) as readonly (OutageRef & { own: boolean })[]
  const ids = found.map(({ id }) => id)
  return { derived: [...derived.filter(({ id }) => !ids.includes(id)), ...found] }
}
