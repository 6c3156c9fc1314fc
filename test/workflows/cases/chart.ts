/** What a kind's chart says of itself. */
import { toDirectedGraph, type DirectedGraphNode } from 'xstate/graph'
import type { Kind } from '../../../workflows/machines/kind.ts'

/** Names of the states in which a case can rest: the leaves. */
export function leavesOf({ machine }: Pick<Kind<never>, 'machine'>): string[] {
  return below(toDirectedGraph(machine))
    .filter(({ children }) => children.length === 0)
    .map(({ stateNode }) => stateNode.key)
}

/** Full types of all clocks of a machine. */
export function clockTypesOf({ machine }: Pick<Kind<never>, 'machine'>): string[] {
  return (machine.events as readonly string[]).filter((type) => type.startsWith('xstate.after.'))
}

/** States that the machine passes through without resting. */
export function passingOf({ machine }: Pick<Kind<never>, 'machine'>): string[] {
  return below(toDirectedGraph(machine))
    .filter(({ stateNode }) => stateNode.always?.some(({ guard }) => guard === undefined))
    .map(({ stateNode }) => stateNode.key)
}

/** The state that armed a clock: `xstate.after.<delay>.<machine>.<state>`, without what stands before the machine. */
export const homeOf = (clock: string): string => clock.split('.').slice(3).join('.')

/** All states that a case rests in, the outer ones too, each with its path from the machine on. */
export const statesOf = (value: unknown, at: string): string[] =>
  typeof value === 'string'
    ? [`${at}.${value}`]
    : Object.entries(value as object).flatMap(([name, inner]) => [
        `${at}.${name}`,
        ...statesOf(inner, `${at}.${name}`),
      ])

function below(node: DirectedGraphNode): DirectedGraphNode[] {
  return node.children.flatMap((child) => [child, ...below(child)])
}
