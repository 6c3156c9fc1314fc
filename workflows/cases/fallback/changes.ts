/** What each step on the way to a decision writes into the case. */
import { plusMinutes } from '../../outages/window.ts'
import { basisOf } from './basis.ts'
import { evidenceOf, list, policyNow, type FallbackContext, type Live, type Proposed } from './context.ts'
import { grantOf, isOpen, isRetrospective, newestOutage, stretchAt } from './guards.ts'
import { linesOf } from './lines.ts'

export type Change = (context: Live) => Partial<FallbackContext>

const person = ({ now }: Live) => ({ id: now.by.id, name: now.by.name })

export const noteLine = ({ notes, now }: Live, code: string): Partial<FallbackContext> => ({
  notes: [...notes.filter((line) => line.code !== code), { code, at: now.at }],
})

/**
 * Takes the outage as it is now; one that is over leaves a stretch a late decision may cover. Where the failure is the
 * trader's own, an outage of ours that is open takes nothing back from what he reported.
 */
export const seeOutage: Change = (context) => {
  const outage = context.now.facts.outage ?? context.outage
  if (context.policy.row.side === 'trader') return { outage }
  if (outage === null || isOpen(outage)) return { outage, late: null }
  const found = stretchAt(outage, Date.parse(String(context.answers.goodsLeftAt)))
  const { from, to } = found ?? { from: outage.startedAt, to: outage.actualEnd ?? context.now.at }
  return { outage, late: lateStretch(from, to, context) }
}

export const markLate: Change = (context) => ({
  late: lateStretch(String(context.answers.startedAt), context.now.at, context),
})

function lateStretch(from: string, end: string, { policy }: Live) {
  return { from, to: plusMinutes(end, policy.row.graceMinutes) }
}

/** An application, filed or completed, is told apart from one that came when the system was back. */
export const takeUp: Change = (context) => ({
  retrospective: isRetrospective(context),
  ...(isOpen(newestOutage(context)) ? {} : seeOutage(context)),
})

export const keepChecks: Change = ({ now }) => ({
  checks: (now.facts.result?.checks ?? null) as FallbackContext['checks'],
})

export const claim: Change = (context) => ({ assignee: person(context) })
export const release: Change = () => ({ assignee: null })

/** Before the second person lies one thing at a time. */
export const proposalOf = (context: Live, what: Partial<Proposed>): Proposed => ({
  round: context.round,
  by: person(context),
  at: context.now.at,
  grant: null,
  refusal: null,
  extension: null,
  revocation: null,
  lines: [],
  ...what,
})

export const propose: Change = (context) => ({
  proposal: proposalOf(context, {
    grant: grantOf(context),
    lines: linesOf(context.now.answers),
    facts: basisOf(context),
  }),
})

export const proposeRefusal: Change = (context) => ({
  proposal: proposalOf(context, {
    refusal: { reason: String(context.now.answers.reason), text: String(context.now.answers.text) },
  }),
})

/** The next proposal is another round, so the signatures of this one stay as they were given. */
export const voidProposal: Change = ({ round }) => ({ proposal: null, round: round + 1, assignee: null })

export const correctSide: Change = ({ answers, now, policy, changedBy }) => ({
  answers: { ...answers, side: now.answers.side },
  policy: policyNow(now, policy),
  changedBy: [...new Set([...changedBy, now.by.id])],
})

export const callForCompletion: Change = ({ now, completionCalls, pauses, policy }) => ({
  remarks: now.answers.remarks as FallbackContext['remarks'],
  completionCalls: completionCalls + 1,
  completionDueAt: plusMinutes(now.at, policy.row.completionMinutes),
  pauses: [...pauses, { from: now.at, to: null, cause: 'completion' }],
})

export const resume: Change = ({ now, pauses }) => ({
  completionDueAt: null,
  pauses: pauses.map((pause) => (pause.to === null ? { ...pause, to: now.at } : pause)),
})

/** Files that were handed in stay with the case; the form of the completion asks only for more. */
export const replaceAnswers: Change = ({ now, policy, answers, powers, evidence }) => ({
  answers: { ...now.answers, ...withEvidence([...list(answers.evidence), ...list(now.answers.evidence)]) },
  evidence: [...evidence, ...evidenceOf(now)],
  before: answers,
  policy: policyNow(now, policy),
  powers: powers.filter(({ eori }) => list(now.answers.principals).includes(eori)),
  remarks: {},
  checks: null,
})

const withEvidence = (ids: readonly string[]) => (ids.length > 0 ? { evidence: ids } : {})

/** With the old data and new clocks; who worked on it before has nothing to do with this one. */
export const applyAnew: Change = ({ now, policy, round }) => ({
  runsSince: now.at,
  policy: policyNow(now, policy),
  round: round + 1,
  proposal: null,
  assignee: null,
  changedBy: [],
  checks: null,
  before: null,
  remarks: {},
  completionCalls: 0,
  pauses: [],
  notes: [],
  late: null,
  retrospective: false,
  restoredAt: null,
  decision: null,
})
