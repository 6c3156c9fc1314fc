/** Holds the sources against the rules of imports. Every fault says where it stands and which rule it breaks. */
import {
  browserPackages,
  closed,
  environment,
  network,
  packages,
  rooms,
  withoutNode,
} from './import-rules.ts'
import type { Import, Source } from './sources.ts'

export type Rule =
  | 'direction'
  | 'no-room'
  | 'package'
  | 'node'
  | 'network'
  | 'environment'
  | 'clock'
  | 'cycle'
  | 'browser-package'
  | 'embed'

export type ImportFault = { readonly rule: Rule; readonly at: string; readonly text: string }

export function importFaults(sources: readonly Source[]): ImportFault[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  return [
    ...sources.flatMap((source) => source.imports.flatMap((edge) => edgeFaults(source, edge))),
    ...sources.flatMap(sourceFaults),
    ...cycles(byPath),
    ...browserFaults(byPath),
    ...embedFaults(byPath),
  ]
}

function edgeFaults({ path }: Source, edge: Import): ImportFault[] {
  const rule = isOurs(edge.target) ? fileRule(path, edge.target) : moduleRule(path, edge)
  return rule ? [{ rule, at: `${path}:${edge.line}`, text: `must not import ${edge.target}` }] : []
}

function isOurs(target: string): boolean {
  return /^(workflows|server|widget|demo|test)\//.test(target)
}

function fileRule(path: string, target: string): Rule | null {
  const room = roomOf(path)
  if (!room || room === roomOf(target)) return null
  if (closed.some((door) => room.at === door.room && target.startsWith(door.to))) return 'direction'
  return inRooms(target, room.uses) ? null : 'direction'
}

function roomOf(path: string) {
  return rooms
    .filter(({ at }) => path.startsWith(at))
    .reduce<(typeof rooms)[number] | null>(
      (best, room) => (best && best.at.length > room.at.length ? best : room),
      null,
    )
}

function moduleRule(path: string, { target, typeOnly }: Import): Rule | null {
  if (target.startsWith('node:')) return nodeRule(path, target, typeOnly)
  if (!/^[@a-z]/.test(target)) return null
  const owners = packages[packageOf(target)] ?? []
  return inRooms(path, [...owners, 'test/']) ? null : 'package'
}

function nodeRule(path: string, target: string, typeOnly: boolean): Rule | null {
  if (inRooms(path, withoutNode)) return 'node'
  if (environment.modules.includes(target) && !inRooms(path, environment.rooms)) return 'environment'
  const module = target.split('/')[0] ?? target
  const callers = network[module]
  return callers && !typeOnly && !inRooms(path, callers) ? 'network' : null
}

function inRooms(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path.startsWith(prefix))
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

function sourceFaults({ path, clockLines }: Source): ImportFault[] {
  const homeless: ImportFault[] = roomOf(path)
    ? []
    : [{ rule: 'no-room', at: path, text: 'stands in no room: name it in test/checks/import-rules.ts' }]
  if (!path.startsWith('workflows/')) return homeless
  const text = 'reads the clock: the time travels in the event as `at`'
  return [...homeless, ...clockLines.map((line) => ({ rule: 'clock' as const, at: `${path}:${line}`, text }))]
}

/** Types count too: files that need each other's types are one thing in two places. */
function cycles(byPath: ReadonlyMap<string, Source>): ImportFault[] {
  const faults: ImportFault[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(path)
    if (seen >= 0) {
      faults.push({ rule: 'cycle', at: path, text: [...trail.slice(seen), path].join(' -> ') })
      return
    }
    if (done.has(path)) return
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (byPath.has(target)) visit(target, [...trail, path])
    }
    done.add(path)
  }
  for (const path of byPath.keys()) visit(path, [])
  return faults
}

type Reached = { readonly trail: string; readonly edge: Import }

/** All that is loaded from these files on: with `lazy`, also what `import()` brings later. */
function reached(byPath: ReadonlyMap<string, Source>, from: readonly string[], lazy: boolean): Reached[] {
  const found: Reached[] = []
  const trails = new Map(from.map((path) => [path, path]))
  for (const [path, trail] of trails) {
    for (const edge of byPath.get(path)?.imports ?? []) {
      if (edge.typeOnly || (edge.lazy && !lazy)) continue
      found.push({ trail: `${trail}:${edge.line}`, edge })
      if (!trails.has(edge.target)) trails.set(edge.target, `${trail} -> ${edge.target}`)
    }
  }
  return found
}

function browserFaults(byPath: ReadonlyMap<string, Source>): ImportFault[] {
  const widget = [...byPath.keys()].filter((path) => path.startsWith('widget/'))
  return reached(byPath, widget, true)
    .filter(({ edge }) => !isOurs(edge.target) && !browserPackages.includes(packageOf(edge.target)))
    .map(({ trail, edge }) => ({
      rule: 'browser-package',
      at: trail,
      text: `brings ${edge.target} into the browser`,
    }))
}

/** What a portal's page loads before the first click: no package, and never the console. */
function embedFaults(byPath: ReadonlyMap<string, Source>): ImportFault[] {
  const entry = ['widget/embed.ts']
  const early = reached(byPath, entry, false).filter(({ edge }) => !isOurs(edge.target))
  const console = reached(byPath, entry, true).filter(({ edge }) => edge.target.startsWith('widget/console/'))
  return [...early, ...console].map(({ trail, edge }) => ({
    rule: 'embed',
    at: trail,
    text: `brings ${edge.target} into embed.ts`,
  }))
}
