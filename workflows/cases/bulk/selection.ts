/** Which applications a bulk grant concerns, what speaks against each, and what each would get: capped by what was asked. */
import type { ByHand, LineReason } from '../../contracts/bulk.ts'
import type { Answers } from '../../contracts/form.ts'
import type { OutageFact } from '../../contracts/facts.ts'
import type { CaseState } from '../../machines/kind.ts'
import { earlier, plusMinutes } from '../../outages/window.ts'
import { list, text, type FallbackContext } from '../fallback/context.ts'
import { fallback } from '../fallback/fallback.ts'
import { needsSecond } from '../fallback/guards.ts'
import type { BulkContext } from './context.ts'

type State = CaseState<FallbackContext>

/** What the database knows of the applicant. */
export type Found = {
  /** Refusal codes that were given to him before, or would be now: R05, R06, R13, R14. */
  readonly speaks: readonly string[]
  /** Of the principals he acts for: some have such a thing against them, others not. */
  readonly linesDiffer: boolean
}

export type Scope = {
  readonly answers: Answers
  readonly outage: OutageFact
  /** Refusal codes that leave a case out, by the policy. */
  readonly excludes: readonly string[]
}

export type Selected = {
  /** Everything that speaks against it; those of `overruled` an officer has set aside. */
  readonly reasons: readonly LineReason[]
  readonly included: boolean
  readonly grant: Answers | null
  readonly second: boolean
}

/** Those an officer may set aside with a reason; everything else must be decided by itself. */
const soft: readonly LineReason[] = ['R05', 'R06', 'R13', 'R14', 'claimed', 'unchecked', 'check-stops']

const pendingSteps = ['checking', 'to-review', 'in-review', 'proposed', 'completion']

export const isPending = (step: string): boolean => pendingSteps.includes(step)

export function select(
  state: State,
  scope: Scope,
  found: Found,
  hand: ByHand | undefined,
  at: string,
): Selected {
  const grant = grantFor(state, scope, hand, at)
  const reasons = [...hardReasons(state, scope, found, grant, at), ...softReasons(state, scope, found)]
  const overruled = hand?.include === true && reasons.every((reason) => soft.includes(reason))
  if (hand?.include === false) reasons.push('excluded-by-hand')
  const included = reasons.length === 0 || overruled
  return {
    reasons,
    included,
    grant: included ? grant : null,
    second: needsSecond(state.context, asLimits(grant)),
  }
}

function hardReasons(state: State, scope: Scope, found: Found, grant: Answers, at: string): LineReason[] {
  const { step, context } = state
  const { answers, policy, late, outage } = context
  const reasons: LineReason[] = []
  if (step === 'completion') reasons.push('completion')
  if (step === 'proposed') reasons.push('already-proposed')
  if (policy.row.side === 'trader') reasons.push('trader-side')
  if (!isInScope(answers, scope) || (outage !== null && outage.id !== scope.outage.id))
    reasons.push('out-of-scope')
  if (late !== null || context.retrospective) reasons.push('late-decision')
  if (found.linesDiffer) reasons.push('lines-differ')
  return reasons.length > 0 ? reasons : faultsOf(state, grant, at)
}

/** What would stop an officer who gave the same to this one alone; whether it is named twice is said by R13. */
function faultsOf(state: State, grant: Answers, at: string): LineReason[] {
  const faults = fallback.events.propose?.check?.(state as never, grant, at) ?? []
  const stopping = faults.filter(({ field, code }) => field !== 'remark' || code !== 'required')
  if (stopping.some(({ field }) => field === 'lines')) return ['lines-differ']
  return stopping.length > 0 ? ['terms-do-not-fit'] : []
}

function softReasons({ step, context }: State, { excludes }: Scope, { speaks }: Found): LineReason[] {
  const stops = (context.checks ?? []).filter(({ outcome }) => outcome === 'stop').map(({ code }) => code)
  const said = new Set([...speaks, ...(stops.includes('check.duplicates') ? ['R13'] : [])])
  const reasons = [...said].filter((code) => code === 'R13' || excludes.includes(code)) as LineReason[]
  if (step === 'in-review') reasons.push('claimed')
  if (context.checks === null) reasons.push('unchecked')
  const known = ['check.debts', 'check.duplicates']
  if (stops.some((code) => !known.includes(code))) reasons.push('check-stops')
  return reasons
}

/** All of an outage without offices, else one office at least that is out; and what the officer narrowed it to. */
function isInScope(asked: Answers, { answers, outage }: Scope): boolean {
  const direction = text(answers.direction)
  if (asked.system !== outage.system || (direction !== null && asked.direction !== direction)) return false
  return officesFor(asked, answers, outage).length > 0
}

function officesFor(asked: Answers, answers: Answers, outage: OutageFact): string[] {
  const within = (offices: readonly string[]) => (office: string) =>
    offices.length === 0 || offices.includes(office)
  return list(asked.offices)
    .filter(within(outage.offices))
    .filter(within(list(answers.offices)))
}

/** The common terms, and never more than was asked for: offices, declarations, and until when. */
function grantFor(state: State, { answers, outage }: Scope, hand: ByHand | undefined, at: string): Answers {
  const { answers: asked, policy, runsSince } = state.context
  const from = Date.parse(runsSince) > Date.parse(String(answers.from)) ? runsSince : String(answers.from)
  const longest = plusMinutes(from, policy.row.maxHours * 60)
  const own = fallback.events.propose?.answers?.(state as never, at) ?? {}
  const expected = text(asked.expectedEnd)
  const wanted =
    expected !== null && Date.parse(expected) > Date.parse(at)
      ? plusMinutes(expected, policy.row.graceMinutes)
      : String(answers.to)
  const withdraw = list(asked.mrns).length > 0 ? ['withdraw-electronic-data'] : []
  return {
    ...own,
    offices: officesFor(asked, answers, outage),
    from,
    to: earlier(earlier(String(answers.to), longest), wanted),
    maxDeclarations: Math.min(Number(answers.maxDeclarations), list(asked.lrns).length),
    conditions: [...new Set([...list(answers.conditions), ...withdraw])],
    remark: text(answers.remark) ?? (hand?.include ? hand.reason : null),
  }
}

const asLimits = ({ from, to, maxDeclarations }: Answers) => ({
  from: String(from),
  to: String(to),
  maxDeclarations: Number(maxDeclarations),
})

/** What the grant rests on: where any of it has changed since, nothing is granted. */
export const restsOn = ({ answers, policy, checks, changedBy }: FallbackContext): unknown => ({
  answers,
  // A version of the policy never changes: it and the row's key say all.
  policy: [policy.version, policy.row.side, policy.row.traderClass, policy.row.direction, policy.row.planned],
  checks: (checks ?? []).map(({ code, outcome }) => [code, outcome]),
  changedBy,
})

/** What a list is signed for. */
export const termsOf = ({ answers, outage }: Pick<BulkContext, 'answers' | 'outage'>): unknown => ({
  answers,
  outage: outage && [outage.id, outage.revision],
})
