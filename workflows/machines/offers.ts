/** What a viewer may do to a case now: the events its state takes, less those the rules keep from this viewer. */
import type { StateValue } from 'xstate'
import type { Offer } from '../contracts/view.ts'
import type { ProblemCode } from '../contracts/problem.ts'
import type { Viewer } from '../contracts/viewer.ts'
import type { CaseState, EventRule, Kind } from './kind.ts'

export function offers<Context>(
  kind: Kind<Context>,
  value: unknown,
  state: CaseState<Context>,
  viewer: Viewer,
  at: string,
): Offer[] {
  return eventsOf(kind, value)
    .filter((event) => refusal(kind, event, state, viewer) === null)
    .map((event) => offer(kind, event, state, at))
}

/** Null where this viewer may send the event to a case in a state that takes it; else why not. */
export function refusal<Context>(
  kind: Kind<Context>,
  event: string,
  state: CaseState<Context>,
  viewer: Viewer,
): ProblemCode | null {
  const rule = kind.events[event]
  if (!rule?.roles.includes(viewer.role)) return 'event-not-allowed'
  return rule.unless?.(state, viewer) ?? asSubstitute(rule, state, viewer)
}

/** Where somebody else is needed, whoever stands in for the first person, or is stood in for by him, is nobody else. */
function asSubstitute<Context>(
  { unless }: EventRule<Context>,
  state: CaseState<Context>,
  viewer: Viewer,
): ProblemCode | null {
  if (!unless || viewer.role !== 'officer') return null
  const refused = (viewer.sameAs ?? []).map((id) => unless(state, { ...viewer, id }))
  return refused.find((code) => code === 'same-officer' || code === 'not-independent') ?? null
}

function offer<Context>(kind: Kind<Context>, event: string, state: CaseState<Context>, at: string): Offer {
  const rule = kind.events[event]!
  return {
    event,
    tone: rule.tone,
    form: rule.form?.(state, at) ?? null,
    ...(rule.answers && { answers: rule.answers(state, at) }),
    ...(rule.effect && { effect: [...rule.effect(state)] }),
  }
}

type StateConfig = { on?: Record<string, unknown>; states?: Record<string, StateConfig> }
const taken = new WeakMap<object, Map<string, string[]>>()

/** The events that the state and its ancestors take, by the kind's own order of `events`. Computed once a state. */
export function eventsOf<Context>(kind: Kind<Context>, value: unknown): string[] {
  const known = taken.get(kind) ?? new Map<string, string[]>()
  taken.set(kind, known)
  const path = JSON.stringify(value)
  const found = known.get(path) ?? collect(kind, value as StateValue)
  known.set(path, found)
  return found
}

function collect<Context>(kind: Kind<Context>, value: StateValue): string[] {
  const all = new Set<string>()
  let config: StateConfig | undefined = kind.machine.config as StateConfig
  for (const name of [null, ...pathOf(value)]) {
    if (name !== null) config = config?.states?.[name]
    for (const event of Object.keys(config?.on ?? {})) all.add(event)
  }
  return Object.keys(kind.events).filter((event) => all.has(event))
}

function pathOf(value: StateValue): string[] {
  if (typeof value === 'string') return [value]
  return Object.entries(value).flatMap(([name, inner]) => [name, ...(inner ? pathOf(inner) : [])])
}
