/** Reads the project's sources: who imports whom by resolved path, and where a moment is taken from the clock. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync, Visitor } from 'vite'

export type Import = {
  /** A path from the project's root, `node:net`, or a package with its path (`lit/directive.js`). */
  readonly target: string
  readonly line: number
  /** Erased before running. `import { type X }` is not: its module is still loaded. */
  readonly typeOnly: boolean
  /** `import()`: loaded when that line runs. */
  readonly lazy: boolean
}

export type Source = {
  readonly path: string
  readonly imports: readonly Import[]
  /** Lines with `new Date()` or `Date()`: the clock, read where no lint rule sees it. */
  readonly clockLines: readonly number[]
}

export const folders = ['workflows', 'server', 'widget', 'demo', 'test'] as const

export function readSources(root: string): Source[] {
  return folders.flatMap((folder) => filesUnder(join(root, folder))).map((file) => readSource(root, file))
}

function filesUnder(folder: string): string[] {
  return (
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.m?[tj]s$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      // Examples are for other people's projects, with packages that this one has not.
      .filter((file) => !/\/(node_modules|demo\/examples)\//.test(file))
  )
}

function readSource(root: string, file: string): Source {
  const text = readFileSync(file, 'utf8')
  const { program, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${relative(root, file)}: ${errors[0].message}`)
  const imports: Import[] = []
  const clockLines: number[] = []
  const line = (offset: number) => text.slice(0, offset).split('\n').length
  const add = (specifier: string, start: number, typeOnly: boolean, lazy = false) =>
    imports.push({ target: resolved(root, file, specifier), line: line(start), typeOnly, lazy })
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.start, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source.value, node.start, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.start, node.exportKind === 'type')
    },
    TSImportType: (node) => add(node.source.value, node.start, true),
    ImportExpression: (node) => {
      const { source } = node
      if (source.type === 'Literal' && typeof source.value === 'string') {
        add(source.value, node.start, false, true)
      }
    },
    NewExpression: (node) => {
      if (isDate(node.callee) && node.arguments.length === 0) clockLines.push(line(node.start))
    },
    CallExpression: (node) => {
      if (isDate(node.callee)) clockLines.push(line(node.start))
    },
  }).visit(program)
  return { path: relative(root, file), imports, clockLines }
}

function isDate(callee: { type: string; name?: unknown }): boolean {
  return callee.type === 'Identifier' && callee.name === 'Date'
}

function resolved(root: string, file: string, specifier: string): string {
  return specifier.startsWith('.') ? relative(root, join(dirname(file), specifier)) : specifier
}
