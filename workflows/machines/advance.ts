/**
 * One event through a machine, as a pure function: what the case becomes, what must be done and which clocks run.
 * XState's pure `transition` returns the actions as data and runs nothing; its own timers would not survive a restore,
 * so `after` comes out as rows for the agenda.
 */
import { initialTransition, transition, type AnyMachineSnapshot, type StateValue } from 'xstate'
import type { Now } from '../contracts/facts.ts'
import type { Kind, Opening, Stored } from './kind.ts'

export type Effect = { readonly name: string; readonly payload: { readonly [name: string]: unknown } }
export type Timer = { readonly name: string; readonly dueAt: string }
export type Signature = { readonly round: number; readonly seat: number; readonly officerId: string }

export type Advanced<Context> = {
  readonly stored: Stored<Context>
  readonly step: string
  readonly final: boolean
  readonly effects: readonly Effect[]
  readonly arm: readonly Timer[]
  /** Clocks of earlier events; a state entered again cancels and arms the same name, so these go first. */
  readonly cancel: readonly string[]
  readonly signatures: readonly Signature[]
}

/** Opens a case: the machine's first state, with all it asks for on the way there. */
export function begin<Context>(kind: Kind<Context>, opening: Opening, now: Now): Advanced<Context> {
  return outcome(kind, now, initialTransition(kind.machine, { opening, now }))
}

/** Null where the machine does not take this event in this state. */
export function advance<Context>(
  kind: Kind<Context>,
  stored: Stored<Context>,
  type: string,
  now: Now,
): Advanced<Context> | null {
  const before = resolve(kind, stored, now)
  const result = transition(kind.machine, before, { type })
  const [next, actions] = result
  return next === before && actions.length === 0 ? null : outcome(kind, now, result)
}

/** The deepest state's name: `{ pending: 'in-review' }` is the step `in-review`. */
export function stepOf(value: unknown): string {
  return typeof value === 'string' ? value : stepOf(Object.values(value as Record<string, unknown>)[0])
}

/** `xstate.after.decision-due.fallback.pending` is the event `decision-due` in history and words. */
export function eventName(type: string): string {
  return /^xstate\.after\.([^.]+)\./.exec(type)?.[1] ?? type
}

function resolve<Context>(kind: Kind<Context>, stored: Stored<Context>, now: Now): AnyMachineSnapshot {
  return kind.machine.resolveState({
    value: stored.value as StateValue,
    context: { ...stored.context, now },
  })
}

type Action = { readonly type: string; readonly params?: unknown }

function outcome<Context>(
  kind: Kind<Context>,
  now: Now,
  result: readonly [AnyMachineSnapshot, readonly Action[]],
): Advanced<Context> {
  const [snapshot, actions] = result
  const { now: _, ...context } = snapshot.context as { now: Now }
  const effects: Effect[] = []
  const arm: Timer[] = []
  const cancel: string[] = []
  const signatures: Signature[] = []
  for (const { type, params } of actions) {
    if (type === 'xstate.raise') arm.push(...timersOf(params, now))
    else if (type === 'xstate.cancel') cancel.push((params as { sendId: string }).sendId)
    else if (type === 'sign') signatures.push(params as Signature)
    else if (kind.effects.includes(type))
      effects.push({ name: type, payload: (params ?? {}) as Effect['payload'] })
    else throw new Error(`kind ${kind.code} asks for "${type}", which is no effect of it`)
  }
  return {
    stored: { value: snapshot.value, context: context as Context },
    step: stepOf(snapshot.value),
    final: snapshot.status === 'done',
    effects,
    arm,
    cancel,
    signatures,
  }
}

/** A clock whose moment is not known, or never comes, has the delay `Infinity`: it is not armed. */
function timersOf(params: unknown, now: Now): Timer[] {
  const { event, delay } = params as { event: { type: string }; delay?: number }
  if (delay === undefined)
    throw new Error(`"${event.type}" is raised without a delay: a machine may only wait`)
  if (delay === Infinity) return []
  return [{ name: event.type, dueAt: new Date(Date.parse(now.at) + delay).toISOString() }]
}
