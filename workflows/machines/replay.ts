/**
 * A case played once more from its record, under another policy: the same people do the same at the same moments, clocks
 * run by the terms of the policy, and what it does not allow is not done. Nothing leaves the machine.
 */
import type { Answers } from '../contracts/form.ts'
import type { Facts, Now } from '../contracts/facts.ts'
import type { Policy, PolicyRow } from '../contracts/policy.ts'
import { advance, begin, eventName, type Advanced } from './advance.ts'
import type { CaseState, Kind, Opening, Stored } from './kind.ts'

/** One event as the history has it. */
export type Recorded = { readonly event: string; readonly now: Now }

export type Missed = { readonly event: string; readonly at: string; readonly fault: string | null }

export type Replayed = {
  /** By which the case began; null where no row of the table covers the request. */
  readonly row: PolicyRow | null
  readonly steps: readonly string[]
  /** When each clock was first set to ring. */
  readonly terms: ReadonlyMap<string, string>
  /** Clocks that rang. */
  readonly rang: readonly string[]
  /** What people did then and could not do here, in order. */
  readonly missed: readonly Missed[]
  /** Who signed before the case was decided. */
  readonly signers: readonly string[]
  readonly stored: Stored<unknown> | null
}

/** For the machine alone: a replay leads to no paper. */
const blank = { number: 'replay', verifyCode: 'replay' }
const nobody: Replayed = {
  row: null,
  steps: [],
  terms: new Map(),
  rang: [],
  missed: [],
  signers: [],
  stored: null,
}
const engine = { role: 'engine', id: 'desk', name: 'desk' } as const

/** `policy` null: by the rows that the record names, as it was. */
export function replay(
  kind: Kind,
  opening: Opening,
  record: readonly Recorded[],
  policy: Policy | null,
): Replayed {
  const [first, ...rest] = record
  const began = first && factsUnder(kind, policy, first.now, first.now.answers)
  if (!first || !began?.policy) return nobody
  const play = playing(kind, opening, first, began)
  for (const one of rest) {
    play.ringUntil(one.now.at, policy, rest)
    if (!play.isClock(one.event) && kind.events[one.event] !== undefined) play.take(one, policy)
  }
  return play.done(began.policy.row)
}

/** The facts as they were, with the row of this policy. A replay under none is the record as it stands. */
function factsUnder(kind: Kind, policy: Policy | null, { facts }: Now, answers: Answers): Facts {
  const issue = facts.issue ?? blank
  if (policy === null) return { ...facts, issue }
  const { policy: _, ...rest } = facts
  const row = kind.policyRow?.(policy, answers, facts.outage ?? null)
  const sections = facts.sections && {
    sections: Object.fromEntries((kind.sections ?? []).map((name) => [name, policy.sections[name]])),
  }
  return { ...rest, issue, ...sections, ...(row && { policy: { version: policy.version, row } }) }
}

function playing(kind: Kind, opening: Opening, first: Recorded, facts: Facts) {
  const terms = new Map<string, string>()
  const running = new Map<string, string>()
  const armed = new Set<string>()
  const rang: string[] = []
  const missed: Missed[] = []
  const signers = new Set<string>()
  const steps: string[] = []
  let isDecided = false
  let known = first.now.facts.outage ?? null
  let stored: Stored<unknown>

  const put = (advanced: Advanced<unknown>) => {
    stored = advanced.stored
    if (steps.at(-1) !== advanced.step) steps.push(advanced.step)
    for (const name of advanced.final ? [...running.keys()] : advanced.cancel) running.delete(name)
    for (const { name, dueAt } of advanced.arm) {
      running.set(name, dueAt)
      armed.add(name)
      if (!terms.has(eventName(name))) terms.set(eventName(name), dueAt)
    }
    if (!isDecided) for (const { officerId } of advanced.signatures) signers.add(officerId)
    isDecided ||= decisionOf(stored) !== null
  }
  const state = (at: string): CaseState<unknown> => ({
    ...opening,
    step: steps.at(-1) ?? '',
    context: stored.context,
    version: 1,
    openedAt: first.now.at,
    changedAt: at,
  })
  /** Answers as the desk looks the row up by: those of the case, with a side that an officer corrects. */
  const answersFor = (event: string, answers: Answers): Answers => {
    const asked = (stored.context as { answers?: Answers }).answers ?? {}
    return event === 'resubmit' ? answers : { ...asked, ...(answers['side'] && { side: answers['side'] }) }
  }
  const step = (event: string, now: Now): boolean => {
    const advanced = advance(kind, stored, event, now)
    if (advanced) put(advanced)
    return advanced !== null
  }

  put(begin(kind, opening, { ...first.now, facts }))

  return {
    /** A clock is heard by the machine itself; what the record kept with it is what was known then. */
    isClock: (event: string): boolean => event.startsWith('xstate.after.') || armed.has(event),

    ringUntil(at: string, policy: Policy | null, record: readonly Recorded[]): void {
      for (;;) {
        const [due] = [...running].filter(([, dueAt]) => dueAt <= at).toSorted(byMoment)
        if (!due) return
        const [name, dueAt] = due
        running.delete(name)
        const kept = record.find(({ event, now }) => event === name && now.at >= dueAt)?.now.facts
        const then: Now = { at: dueAt, by: engine, answers: {}, facts: kept ?? { outage: known } }
        const facts = factsUnder(kind, policy, then, answersFor(name, {}))
        if (step(name, { ...then, facts })) rang.push(eventName(name))
      }
    },

    take({ event, now }: Recorded, policy: Policy | null): void {
      known = now.facts.outage ?? known
      const facts = factsUnder(kind, policy, now, answersFor(event, now.answers))
      const fault = policy === null ? null : faultOf(kind, event, state(now.at), { ...now, facts })
      const isDone = fault === null && step(event, { ...now, facts })
      if (!isDone && now.by.role !== 'engine') missed.push({ event, at: now.at, fault })
    },

    done: (row: PolicyRow): Replayed => ({
      row,
      steps,
      terms,
      rang,
      missed,
      signers: [...signers],
      stored,
    }),
  }
}

const byMoment = ([, a]: [string, string], [, b]: [string, string]): number => (a < b ? -1 : a > b ? 1 : 0)

/** What would have been said against it at the door: terms that this policy does not allow. */
function faultOf(kind: Kind, event: string, state: CaseState<unknown>, now: Now): string | null {
  const rule = kind.events[event]
  if (!rule || now.by.role === 'engine') return null
  const [fault] = rule.check?.(state, now.answers, now.at) ?? []
  return fault ? `${fault.field}:${fault.code}` : (rule.refuses?.(state, now) ?? null)
}

export type Decided = { readonly outcome: string; readonly reason: string | null }

/** Of whatever kind: a decision is kept under this name. */
export function decisionOf(stored: Stored<unknown> | null): Decided | null {
  const decision = (stored?.context as { decision?: Partial<Decided> | null } | undefined)?.decision
  return decision?.outcome ? { outcome: decision.outcome, reason: decision.reason ?? null } : null
}
