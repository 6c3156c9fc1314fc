/** Mermaid state diagrams, made from the machines themselves: never drawn by hand. */
import type { AnyStateNode } from 'xstate'
import { catalogue } from '../../../workflows/cases/catalogue.ts'
import { eventName } from '../../../workflows/machines/advance.ts'
import type { Kind } from '../../../workflows/machines/kind.ts'

/** The text of a README with the diagram of each kind between its marks as the code gives it now. */
export function withDiagrams(readme: string): string {
  return catalogue.reduce((text, kind) => {
    const [begin, end] = [`<!-- diagram: ${kind.code} -->`, `<!-- end: ${kind.code} -->`]
    const [before, rest] = text.split(begin)
    const after = rest?.split(end)[1]
    if (before === undefined || after === undefined)
      throw new Error(`the README has no place for "${kind.code}"`)
    return `${before}${begin}\n\n${diagramOf(kind as Kind<never>)}\n\n${end}${after}`
  }, readme)
}

/** The diagram, and what a state takes without being left. */
export function diagramOf({ machine }: Pick<Kind<never>, 'machine'>): string {
  const nodes = below(machine.root)
  const stays = [machine.root, ...nodes].flatMap((node) => {
    const events = unique(
      movesOf(node)
        .filter(({ to }) => to === null)
        .map(({ label }) => label),
    )
    return events.length === 0
      ? []
      : [`| ${node.parent ? `\`${node.key}\`` : 'any'} | ${events.join(', ')} |`]
  })
  const arrows = nodes.flatMap(arrowsOf)
  const diagram = ['```mermaid', 'stateDiagram-v2', ...inside(machine.root, '  '), ...arrows, '```']
  return [...diagram, '', '| state | takes without leaving it |', '| --- | --- |', ...stays].join('\n')
}

function below(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).flatMap((child) => [child, ...below(child)])
}

/** Hyphens mean something else to Mermaid. */
const idOf = (node: AnyStateNode) => node.key.replaceAll('-', '_')

function inside(node: AnyStateNode, indent: string): string[] {
  const first = node.initial.target[0]
  const lines = Object.values(node.states).flatMap((child) => {
    const name = `${indent}state "${child.key}" as ${idOf(child)}`
    return child.type === 'compound' ? [`${name} {`, ...inside(child, `${indent}  `), `${indent}}`] : [name]
  })
  return [...(first ? [`${indent}[*] --> ${idOf(first)}`] : []), ...lines]
}

type Move = { readonly label: string; readonly to: AnyStateNode | null }

function movesOf(node: AnyStateNode): Move[] {
  const always = (node.always ?? []).map((one) => ({ one, event: '' }))
  const taken = [...node.transitions].flatMap(([event, all]) => all.map((one) => ({ one, event })))
  return [...always, ...taken].map(({ one, event }) => ({
    label: [spoken(event), one.guard === undefined ? '' : `[${guardName(one.guard)}]`]
      .filter(Boolean)
      .join(' '),
    to: one.target?.[0] ?? null,
  }))
}

const spoken = (event: string) => (event.startsWith('xstate.after.') ? `after ${eventName(event)}` : event)

function guardName(guard: unknown): string {
  if (typeof guard === 'string') return guard
  const { name, type, guards } = guard as { name?: string; type?: string; guards?: unknown[] }
  if (guards) return (name === 'not' ? 'not ' : '') + guards.map(guardName).join(' and ')
  return type ?? 'otherwise'
}

/** One arrow from state to state, with all that leads along it. */
function arrowsOf(node: AnyStateNode): string[] {
  const labels = new Map<string, string[]>()
  for (const { label, to } of movesOf(node)) {
    if (to !== null) labels.set(idOf(to), [...(labels.get(idOf(to)) ?? []), label])
  }
  const arrows = [...labels].map(([to, all]) => {
    const text = unique(all.filter(Boolean)).join('\\n')
    return `  ${idOf(node)} --> ${to}${text && ` : ${text}`}`
  })
  return node.type === 'final' ? [`  ${idOf(node)} --> [*]`] : arrows
}

const unique = (texts: readonly string[]) => [...new Set(texts)]
