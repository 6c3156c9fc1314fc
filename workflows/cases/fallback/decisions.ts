/** What was decided, in the words of the View: a refusal carries its facts, its acts and the way to appeal. */
import type { Now } from '../../contracts/facts.ts'
import type { Decision, Line } from '../../contracts/view.ts'
import type { FallbackContext, Live } from './context.ts'
import { text } from './context.ts'
import type { Change } from './changes.ts'

export function decided(
  { now }: Live,
  outcome: Decision['outcome'],
  reason: string | null,
  words: string | null,
  by: string[],
): Decision {
  return { outcome, reason, text: words, at: now.at, by }
}

/** A grant carries what it rests on; those of former releases do not say it. */
export const grantedOn = (
  context: Live,
  facts: readonly Line[] | undefined,
  reason: string | null,
  by: string[],
): Decision => ({
  ...decided(context, 'granted', reason, null, by),
  ...(facts && facts.length > 0 && { facts: [...facts] }),
})

/** The acts that a ground of refusal rests on, beside those of the policy row. */
const groundActs: Readonly<Record<string, string>> = {
  R05: 'law.ucc-ia-72-04',
  R06: 'law.ucc-9',
  R07: 'law.ucc-19',
  R08: 'law.ucc-22',
  R09: 'law.ucc-89',
  R12: 'law.ucc-22',
}

function refusal(context: Live, reason: string | null, words: string | null, by: string[]): Decision {
  const { row } = context.policy
  const acts = [...row.legalBasis, groundActs[reason ?? ''], 'law.ucc-44'].filter((act) => act !== undefined)
  return {
    ...decided(context, 'refused', reason, words, by),
    facts: factsOf(context),
    legalBasis: [...new Set(acts)],
    appeal: [
      { code: 'decision.appeal.where', params: { days: row.appeal.days } },
      { code: 'decision.appeal.review', params: { minutes: row.appeal.reviewMinutes } },
      { code: 'decision.appeal.effect' },
    ],
  }
}

/** What was known at that moment: the policy row, the outage, and what the automatic checks had found. */
function factsOf({ policy, outage, checks, answers }: FallbackContext): Line[] {
  const { system, direction, side } = policy.row
  const found = (checks ?? []).filter(({ outcome }) => outcome !== 'ok').flatMap(({ lines }) => lines)
  return [
    {
      code: 'decision.facts.request',
      params: { at: String(answers.startedAt), system: text(answers.system) ?? system },
    },
    { code: 'decision.facts.policy', params: { system, direction, side, version: policy.version } },
    outage === null
      ? { code: 'decision.facts.no-outage', params: { system } }
      : { code: 'decision.facts.outage', params: { number: outage.callNumber, startedAt: outage.startedAt } },
    ...(outage?.actualEnd ? [{ code: 'decision.facts.outage-over', params: { at: outage.actualEnd } }] : []),
    ...found.filter(({ code }) => told.has(code)),
  ]
}

/** Of what the checks found, what concerns the applicant himself; the rest is the desk's own. */
const told = new Set([
  'check.duplicates.found',
  'check.debts.overdue',
  'check.other-channel.not-tried',
  'check.representation.ends',
])

export const refuse: Change = (context) => ({
  decision: refusal(context, text(context.now.answers.reason), text(context.now.answers.text), [
    context.now.by.name,
  ]),
})

export const refuseProposed: Change = (context) => {
  const { proposal, now } = context
  if (!proposal?.refusal) throw new Error('no refusal was proposed')
  const { reason, text: words } = proposal.refusal
  return { decision: refusal(context, reason, words, [proposal.by.name, now.by.name]) }
}

export const decideWithout = (context: Live, outcome: Decision['outcome']): Partial<FallbackContext> => ({
  decision: decided(context, outcome, context.policy.row.advice, null, []),
})

type Verdict = { readonly number: string; readonly outcome: string; readonly by?: readonly string[] }

export const verdictOf = ({ facts }: Now): Verdict | null =>
  (facts.result?.appeal as Verdict | undefined) ?? null

export const keepAppeal: Change = (context) => {
  const verdict = verdictOf(context.now)
  return verdict ? { appeal: { number: verdict.number, outcome: verdict.outcome } } : {}
}

export const appealIs = (context: Live, outcome: string): boolean =>
  verdictOf(context.now)?.outcome === outcome
