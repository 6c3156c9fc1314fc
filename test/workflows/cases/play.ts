/** A case in memory, sent through the same gates as behind the door: offer, role, form, rule, machine. */
import type { Answers, Fault } from '../../../workflows/contracts/form.ts'
import type { Facts, Now } from '../../../workflows/contracts/facts.ts'
import type { ProblemCode } from '../../../workflows/contracts/problem.ts'
import { actorOf, theDesk, type Viewer } from '../../../workflows/contracts/viewer.ts'
import { check } from '../../../workflows/forms/check.ts'
import { tidy } from '../../../workflows/forms/tidy.ts'
import { advance, begin, eventName, type Advanced } from '../../../workflows/machines/advance.ts'
import type { CaseState, Kind, Opening, Stored } from '../../../workflows/machines/kind.ts'
import { eventsOf, refusal } from '../../../workflows/machines/offers.ts'
import { officeCodes } from '../../../workflows/offices.ts'

export type Played<C> = {
  readonly kind: Kind<C>
  readonly stored: Stored<C>
  readonly state: CaseState<C>
  readonly final: boolean
  /** Full event type of every clock that runs, and when it is due. */
  readonly timers: ReadonlyMap<string, string>
  /** What the newest event asked for. */
  readonly last: Advanced<C>
  readonly effects: readonly string[]
  readonly signatures: Advanced<C>['signatures']
}

export type Happening = { readonly at: string; readonly answers?: Answers; readonly facts?: Facts }
export type Refused = { readonly code: ProblemCode; readonly faults: readonly Fault[] }

export const engine: Viewer = theDesk
export const opening: Opening = {
  id: 'cas_1',
  number: 'FB/2026/000001/4',
  owner: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk', person: 'Anna Nowak' },
}

export function opened<C>(kind: Kind<C>, by: Viewer, { at, answers = {}, facts = {} }: Happening): Played<C> {
  const advanced = begin(kind, opening, nowOf(by, at, answers, facts))
  const state = {
    ...opening,
    step: '',
    context: advanced.stored.context,
    version: 0,
    openedAt: at,
    changedAt: at,
  }
  const blank = {
    kind,
    stored: advanced.stored,
    state,
    final: false,
    timers: new Map(),
    effects: [],
    signatures: [],
  }
  return put({ ...blank, last: advanced }, advanced, at)
}

/** Straight to the machine, as the desk itself does; null where the machine does not take it. */
export function moved<C>(played: Played<C>, type: string, by: Viewer, how: Happening): Played<C> | null {
  const { at, answers = {}, facts = {} } = how
  const advanced = advance(played.kind, played.stored, type, nowOf(by, at, answers, facts))
  return advanced === null ? null : put(played, advanced, at)
}

/** As a person's event arrives: refused with a code, or done. */
export function sent<C>(played: Played<C>, event: string, by: Viewer, how: Happening): Played<C> | Refused {
  const { kind, state, stored } = played
  const { at, answers = {} } = how
  if (!eventsOf(kind, stored.value).includes(event)) return { code: 'event-not-allowed', faults: [] }
  const code = refusal(kind, event, state, by)
  if (code) return { code, faults: [] }
  const rule = kind.events[event]!
  const form = rule.form?.(state, at) ?? { code: event, version: 1, sections: [] }
  const found = check(form, answers, { at, offices: officeCodes }).filter(({ warning }) => !warning)
  const tidied = tidy(form, answers)
  const faults = found.length > 0 ? found : (rule.check?.(state, tidied, at) ?? [])
  if (faults.length > 0) return { code: 'answers-invalid', faults }
  const against = rule.refuses?.(state, nowOf(by, at, tidied, how.facts ?? {}))
  if (against) return { code: against, faults: [] }
  return moved(played, event, by, { ...how, answers: tidied }) ?? { code: 'event-not-allowed', faults: [] }
}

export const isRefused = <C>(result: Played<C> | Refused): result is Refused => 'code' in result

/** For the steps of a story that must succeed. */
export function done<C>(played: Played<C>, event: string, by: Viewer, how: Happening): Played<C> {
  const result = sent(played, event, by, how)
  if (isRefused(result))
    throw new Error(`"${event}" was refused: ${result.code} ${JSON.stringify(result.faults)}`)
  return result
}

/** The clock of this name rings: at its time, or later where nobody was there to hear it. */
export function rung<C>(played: Played<C>, name: string, facts: Facts = {}, lateness = 0): Played<C> | null {
  const found = [...played.timers].find(([type]) => eventName(type) === name)
  if (!found) throw new Error(`no clock "${name}" runs; there are ${[...played.timers.keys()].join(', ')}`)
  const at = new Date(Date.parse(found[1]) + lateness).toISOString()
  const rest = new Map([...played.timers].filter(([type]) => type !== found[0]))
  return moved({ ...played, timers: rest }, found[0], engine, { at, facts })
}

export function rings<C>(played: Played<C>, name: string, facts: Facts = {}): Played<C> {
  const result = rung(played, name, facts)
  if (result === null) throw new Error(`the clock "${name}" rang for nothing`)
  return result
}

/** Names of the clocks that run and when they are due. */
export function clocks<C>({ timers }: Played<C>): Record<string, string> {
  return Object.fromEntries([...timers].map(([type, dueAt]) => [eventName(type), dueAt]))
}

function nowOf(by: Viewer, at: string, answers: Answers, facts: Facts): Now {
  return { at, by: actorOf(by), answers, facts }
}

/** What is kept goes through JSON, as it does in the database. */
function put<C>(before: Played<C>, advanced: Advanced<C>, at: string): Played<C> {
  const stored = JSON.parse(JSON.stringify(advanced.stored)) as Stored<C>
  const timers = new Map(before.timers)
  for (const name of advanced.final ? timers.keys() : advanced.cancel) timers.delete(name)
  for (const { name, dueAt } of advanced.arm) timers.set(name, dueAt)
  return {
    kind: before.kind,
    stored,
    state: {
      ...before.state,
      step: advanced.step,
      context: stored.context,
      version: before.state.version + 1,
      changedAt: at,
    },
    final: advanced.final,
    timers,
    last: advanced,
    effects: [...before.effects, ...advanced.effects.map(({ name }) => name)],
    signatures: [...before.signatures, ...advanced.signatures],
  }
}
