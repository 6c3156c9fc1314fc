/** What each step of an application writes down. */
import { deadline } from '../../calendar/deadline.ts'
import type { Decision } from '../../contracts/view.ts'
import type { ApplicationContext, Live } from './context.ts'
import type { Plan } from './plan.ts'

type Change = (context: Live) => Partial<ApplicationContext>

const person = ({ now }: Live) => ({ id: now.by.id, name: now.by.name })
const said = ({ now }: Live, field: string) => (now.answers[field] ? String(now.answers[field]) : null)

export const note = ({ notes, now }: Live, code: string): Partial<ApplicationContext> => ({
  notes: [...notes.filter((line) => line.code !== code), { code, at: now.at }],
})

export const claim: Change = (context) => ({ assignee: person(context) })
export const release: Change = () => ({ assignee: null })

export const callForCompletion: Change = ({ now, completionCalls, pauses, terms }) => ({
  remarks: now.answers.remarks as ApplicationContext['remarks'],
  completionCalls: completionCalls + 1,
  completionDueAt: deadline({ code: '', startedAt: now.at, spec: terms.completion, pauses: [] }).dueAt,
  pauses: [...pauses, { from: now.at, to: null, cause: 'completion' }],
})

export const resume: Change = ({ now, pauses }) => ({
  completionDueAt: null,
  pauses: pauses.map((pause) => (pause.to === null ? { ...pause, to: now.at } : pause)),
})

export const replaceAnswers: Change = ({ now, answers }) => ({
  answers: now.answers,
  before: answers,
  remarks: {},
})

/** Granting is one outcome of deciding and refusing the other; neither is told before it is the decision. */
export const outcomeOf = ({ now }: Live): 'granted' | 'refused' =>
  now.answers.outcome === 'refused' ? 'refused' : 'granted'

function decided(context: Live, plan: Plan): Decision {
  const outcome = outcomeOf(context)
  return {
    outcome,
    reason: outcome === 'refused' ? `option.${plan.code}-refusal.${said(context, 'reason')}` : null,
    facts: [{ code: 'decision.found', params: { text: said(context, 'facts') } }],
    text: said(context, 'text'),
    legalBasis: [...plan.legalBasis],
    at: context.now.at,
    by: [context.now.by.name],
  }
}

export const propose = (context: Live, plan: Plan) => ({
  proposal: {
    round: context.round,
    by: person(context),
    at: context.now.at,
    decision: decided(context, plan),
  },
})

/** The next proposal is another round: the signatures of this one stay as they were given. */
export const voidProposal: Change = ({ round }) => ({ proposal: null, round: round + 1 })

/** What was proposed becomes the decision, signed by whoever proposed it and whoever approved it. */
export const decideProposed: Change = ({ proposal, now }) => {
  if (!proposal) throw new Error('nothing was proposed')
  const by = proposal.by.id === now.by.id ? [now.by.name] : [proposal.by.name, now.by.name]
  return { decision: { ...proposal.decision, at: now.at, by } }
}

export const leaveUnexamined: Change = ({ now }) => ({
  decision: {
    outcome: 'left-unexamined',
    reason: 'decision.left-unexamined.reason',
    text: null,
    at: now.at,
    by: [],
  },
})

/** What came of an appeal, decided by somebody who had no part in this case. */
export type AppealResult = {
  readonly number: string
  readonly outcome: 'dismissed' | 'changed' | 'sent-back'
  readonly text: string
  readonly by: readonly string[]
}

export const appealOf = ({ now }: Live): AppealResult | null =>
  (now.facts.result?.appeal as AppealResult | undefined) ?? null

export const grantOnAppeal: Change = (context) => ({
  decision: {
    outcome: 'granted',
    reason: null,
    text: appealOf(context)?.text ?? null,
    legalBasis: context.decision?.legalBasis,
    at: context.now.at,
    by: [...(appealOf(context)?.by ?? [])],
  },
})

/** To be decided anew, by whoever takes it up: the term runs from here. */
export const beginAgain: Change = ({ now, round }) => ({
  decision: null,
  proposal: null,
  assignee: null,
  round: round + 1,
  openedAt: now.at,
  pauses: [],
  notes: [],
})
