/** What an application remembers between its events. Plain JSON. */
import { deadline, type Pause } from '../../calendar/deadline.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Decision, Line } from '../../contracts/view.ts'
import type { Opening } from '../../machines/kind.ts'
import type { Plan, Terms } from './plan.ts'

type Person = { readonly id: string; readonly name: string }

/** What the first officer puts before the second. */
export type Proposed = {
  readonly round: number
  readonly by: Person
  readonly at: string
  readonly decision: Decision
}

export type ApplicationContext = {
  readonly opening: Opening
  readonly openedAt: string
  readonly terms: Terms
  readonly answers: Answers
  /** What was answered when the case was last sent back. */
  readonly before: Answers | null
  readonly remarks: { readonly [field: string]: string }
  readonly assignee: Person | null
  readonly round: number
  readonly proposal: Proposed | null
  readonly completionCalls: number
  readonly completionDueAt: string | null
  readonly pauses: readonly Pause[]
  readonly notes: readonly Line[]
  readonly decision: Decision | null
}

/** In a machine the context also holds the circumstances of the event at hand. */
export type Live = ApplicationContext & { readonly now: Now }

export function openingContext({ terms }: Pick<Plan, 'terms'>, opening: Opening, now: Now): Live {
  return {
    now,
    opening,
    openedAt: now.at,
    terms,
    answers: now.answers,
    before: null,
    remarks: {},
    assignee: null,
    round: 1,
    proposal: null,
    completionCalls: 0,
    completionDueAt: null,
    pauses: [],
    notes: [],
    decision: null,
  }
}

export const isNoted = ({ notes }: ApplicationContext, code: string): boolean =>
  notes.some((line) => line.code === code)

/** The term of the decision; it stands still while the application is being completed. */
export const decisionTerm = ({ openedAt, terms, pauses }: ApplicationContext) =>
  deadline({ code: 'deadline.application.decision', startedAt: openedAt, spec: terms.decision, pauses })

/** Until when a refusal may be appealed against; null where nothing was refused. */
export const appealTerm = ({ decision, terms }: ApplicationContext) =>
  decision?.outcome === 'refused'
    ? deadline({ code: 'deadline.appeal', startedAt: decision.at, spec: terms.appeal, pauses: [] })
    : null
