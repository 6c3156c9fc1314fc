/** A kind walked along all its paths, with the book that is kept of it, and what holds for every kind. */
import { expect, it } from 'vitest'
import type { Viewer } from '../../../workflows/contracts/viewer.ts'
import type { Kind } from '../../../workflows/machines/kind.ts'
import { offers } from '../../../workflows/machines/offers.ts'
import { clockTypesOf, leavesOf, passingOf } from './chart.ts'
import { explore, soon, stepsOf, type Node, type Step, type Walk } from './explore.ts'
import { engine, moved, type Happening, type Played } from './play.ts'

export type Promised<C> = Omit<Walk<C>, 'visit'> & {
  readonly kind: Kind<C>
  /** Each is kept by every step that was ever taken. */
  readonly promises?: Readonly<Record<string, (step: Step<C>) => boolean>>
  /** Each is kept by every case that was ever reached. */
  readonly truths?: Readonly<Record<string, (played: Played<C>) => boolean>>
  /** Whose offers are compared with what he can do. */
  readonly viewers: readonly Viewer[]
  /** Left out of that comparison. */
  readonly apart?: (played: Played<C>, event: string) => boolean
  /** Steps that count for it; where not given all of them. */
  readonly counts?: (step: Step<C>) => boolean
  /** Clocks that a state would take although they have rung. */
  readonly takesAgain?: (played: Played<C>, clock: string) => boolean
  readonly facts?: Happening['facts']
}

export type Book = {
  readonly rested: ReadonlySet<string>
  readonly left: ReadonlySet<string>
  readonly took: ReadonlySet<string>
  /** By what was promised: where it was broken. */
  readonly broken: ReadonlyMap<string, ReadonlySet<string>>
  readonly count: { readonly cases: number; readonly steps: number }
}

const likeness = 'what is offered can be done, and what is not offered cannot'
const silence = 'a clock that does not run changes nothing'

export function walked<C>(walk: Promised<C>): Book {
  const { promises = {}, truths = {} } = walk
  const names = [...Object.keys(promises), ...Object.keys(truths), likeness, silence]
  const broken = new Map(names.map((name) => [name, new Set<string>()]))
  const [rested, left, took] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const count = { cases: 0, steps: 0 }

  function visit(node: Node<C>): void {
    const { played } = node
    const { step } = played.state
    const steps = stepsOf(node)
    rested.add(step)
    count.cases += 1
    count.steps += steps.length
    for (const [name, holds] of Object.entries(truths)) if (!holds(played)) broken.get(name)!.add(step)
    for (const taken of steps) {
      took.add(taken.attempt.event)
      if (taken.to.state.step !== step) left.add(step)
      for (const [name, holds] of Object.entries(promises))
        if (!holds(taken)) broken.get(name)!.add(nameOf(taken))
    }
    for (const fault of wronglyOffered(walk, played, steps)) broken.get(likeness)!.add(fault)
    for (const clock of rungForNothing(walk, played)) broken.get(silence)!.add(`${step}: ${clock}`)
  }
  explore({ ...walk, visit })
  return { rested, left, took, broken, count }
}

const nameOf = <C>({ from, attempt, to }: Step<C>): string =>
  `${from.state.step} –${attempt.event}→ ${to.state.step} by ${attempt.by.name}`

function wronglyOffered<C>(walk: Promised<C>, played: Played<C>, steps: readonly Step<C>[]): string[] {
  const { kind, viewers, apart = () => false, counts = () => true } = walk
  return viewers.flatMap((viewer) => {
    const offered = offers(kind, played.stored.value, played.state, viewer, soon(played))
    const done = steps.filter((step) => step.attempt.by === viewer && counts(step))
    return Object.keys(kind.events)
      .filter((event) => !apart(played, event))
      .filter(
        (event) =>
          offered.some((offer) => offer.event === event) !==
          done.some(({ attempt }) => attempt.event === event),
      )
      .map((event) => `${played.state.step}: ${event} by ${viewer.name}`)
  })
}

function rungForNothing<C>({ kind, facts, takesAgain }: Promised<C>, played: Played<C>): string[] {
  return clockTypesOf(kind)
    .filter((clock) => !played.timers.has(clock) && !takesAgain?.(played, clock))
    .filter((clock) => moved(played, clock, engine, { at: soon(played), ...(facts && { facts }) }))
}

/** What holds for every kind: its promises, and that every state is reached and left by every event and clock. */
export function claimAll<C>(kind: Kind<C>, book: Book, ends: readonly string[]): void {
  it.each([...book.broken])('%s', (_, faults) => expect([...faults]).toEqual([]))

  it('every state is reached, and every one that is no end is left', () => {
    const resting = leavesOf(kind).filter((step) => !passingOf(kind).includes(step))
    expect([...book.rested].sort()).toEqual(resting.sort())
    expect(resting.filter((step) => !book.left.has(step)).sort()).toEqual([...ends].sort())
  })

  it('every event and every clock is taken somewhere', () => {
    const all = [...Object.keys(kind.events), ...clockTypesOf(kind)]
    expect(all.filter((event) => !book.took.has(event))).toEqual([])
  })
}
