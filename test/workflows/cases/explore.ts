/** Walks a machine breadth first: every event, clock and duplicate in every state that can be told apart. */
import type { Viewer } from '../../../workflows/contracts/viewer.ts'
import { engine, isRefused, moved, sent, type Happening, type Played, type Refused } from './play.ts'

/** Something that may happen to a case. What people do goes through the door's gates, the rest to the machine. */
export type Attempt = { readonly event: string; readonly by: Viewer; readonly how: Happening }

export type Outcome<C> = { readonly attempt: Attempt; readonly result: Played<C> | Refused | null }
export type Node<C> = { readonly played: Played<C>; readonly outcomes: readonly Outcome<C>[] }
export type Step<C> = { readonly from: Played<C>; readonly attempt: Attempt; readonly to: Played<C> }

export type Walk<C> = {
  readonly seeds: readonly Played<C>[]
  readonly attempts: (played: Played<C>) => readonly Attempt[]
  /** What tells two cases apart; moments and counters that only grow stay out of it. */
  readonly key: (played: Played<C>) => unknown
  readonly depth: number
  /** Sees each case once, with all that was tried in it; nothing is kept, so a walk may be long. */
  readonly visit: (node: Node<C>) => void
}

/** Tries everything in every case up to this depth; what comes out at the last depth is not followed. */
export function explore<C>({ seeds, attempts, key, depth, visit }: Walk<C>): void {
  const seen = new Set<string>()
  let edge = [...seeds]
  for (let level = 0; level <= depth; level += 1) {
    const next: Played<C>[] = []
    for (const played of edge) {
      const name = nameOf(played)
      if (seen.has(name)) continue
      seen.add(name)
      const outcomes = [...attempts(played), ...clocksOf(played)].map((attempt) => tried(played, attempt))
      visit({ played, outcomes })
      for (const { result } of outcomes) if (isStep(result) && !seen.has(nameOf(result))) next.push(result)
    }
    edge = next
  }

  function nameOf(played: Played<C>): string {
    return JSON.stringify([played.stored.value, key(played)])
  }
}

export const stepsOf = <C>({ played, outcomes }: Node<C>): Step<C>[] =>
  outcomes.flatMap(({ attempt, result }) => (isStep(result) ? [{ from: played, attempt, to: result }] : []))

export const isStep = <C>(result: Played<C> | Refused | null): result is Played<C> =>
  result !== null && !isRefused(result)

/** The moment after a case was last changed. */
export const soon = <C>({ state }: Played<C>): string =>
  new Date(Date.parse(state.changedAt) + 60_000).toISOString()

function clocksOf<C>(played: Played<C>): Attempt[] {
  return [...played.timers].map(([event, dueAt]) => ({
    event,
    by: engine,
    how: { at: dueAt > played.state.changedAt ? dueAt : soon(played) },
  }))
}

/** A clock that has rung does not ring again: its row in the agenda is done. */
function tried<C>(played: Played<C>, attempt: Attempt): Outcome<C> {
  const { event, by, how } = attempt
  if (by.role !== 'engine') return { attempt, result: sent(played, event, by, how) }
  const timers = new Map([...played.timers].filter(([type]) => type !== event))
  return { attempt, result: moved({ ...played, timers }, event, by, how) }
}
