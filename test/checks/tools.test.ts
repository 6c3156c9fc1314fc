/** Every tool is run on a small project with the real configuration: first in order, then with one planted fault. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folders } from './sources.ts'
import { runTool, tools, type Tool } from './tools.ts'

const real = fileURLToPath(new URL('../..', import.meta.url))
const configuration = [
  '.oxlintrc.json',
  '.oxfmtrc.json',
  '.knip.json',
  'tsconfig.json',
  'tsconfig.widget.json',
]

/** In order under every tool. The entries that knip is told of use what the others export. */
const clean: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules\n',
  'package.json': '{ "name": "small", "type": "module", "private": true }\n',
  'workflows/calendar/term.ts': 'export const term = (at: string): Date => new Date(at)\n',
  'server/main.ts':
    "import { term } from '../workflows/calendar/term.ts'\n\nprocess.title = String(term('2026-01-01'))\n",
  'widget/embed.ts': "document.title = 'desk'\n",
  'demo/examples/tsconfig.json': readFileSync(join(real, 'demo/examples/tsconfig.json'), 'utf8'),
  'demo/examples/react/a.tsx': 'export const a = <p>1</p>\n',
  'demo/start.ts': "import '../server/main.ts'\n",
  'test/term.test.ts':
    "import { term } from '../workflows/calendar/term.ts'\n\nconsole.log(term('2026-01-01'))\n",
}

let root: string

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const folder of folders) mkdirSync(join(root, folder))
  for (const name of configuration) cpSync(join(real, name), join(root, name))
  for (const [path, text] of Object.entries(clean)) write(path, text)
  symlinkSync(join(real, 'node_modules'), join(root, 'node_modules'))
})
afterAll(() => rmSync(root, { recursive: true }))

async function outputWith(tool: Tool, planted: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(planted)) write(path, text)
  const outcome = await runTool(tool, root)
  for (const path of Object.keys(planted)) rmSync(join(root, path))
  for (const [path, text] of Object.entries(clean)) write(path, text)
  return outcome
}

for (const tool of Object.values(tools)) {
  test(`${tool.name}: a project in order passes`, async () => {
    expect(await outputWith(tool, {})).toMatchObject({ ok: true })
  })
}

describe('lint', () => {
  const rules: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['no-floating-promises', 'server/a.ts', 'export const a = async (): Promise<number> => 1\na()\n'],
    ['no-misused-promises', 'server/a.ts', 'export const a = (b: () => Promise<boolean>) => (b() ? 1 : 2)\n'],
    ['await-thenable', 'server/a.ts', 'export const a = async (b: number) => await b\n'],
    ['no-explicit-any', 'server/a.ts', 'export const a = (b: any): unknown => b\n'],
    ['no-unsafe-return', 'server/a.ts', 'export const a = (b: string): number => JSON.parse(b)\n'],
    ['only-throw-error', 'server/a.ts', "export const a = () => {\n  throw 'a'\n}\n"],
    ['ban-ts-comment', 'server/a.ts', '// @ts-ignore\nexport const a: number = 1\n'],
    ['no-default-export', 'server/a.ts', 'export default 1\n'],
    ['no-cycle', 'server/a.ts', "import { b } from './b.ts'\nexport const a = (): number => b()\n"],
    ['no-empty', 'server/a.ts', 'export const a = (b: () => void) => {\n  try {\n    b()\n  } catch {}\n}\n'],
    ['no-console', 'server/a.ts', 'console.log(1)\n'],
    ['no-process-env', 'server/a.ts', "export const a = process.env['A']\n"],
    ['no-restricted-globals', 'server/a.ts', "export const a = () => fetch('http://a')\n"],
    ['no-restricted-globals', 'workflows/a.ts', 'export const a = () => performance.now()\n'],
    ['no-restricted-properties', 'workflows/a.ts', 'export const a = () => Date.now()\n'],
    ['no-restricted-properties', 'workflows/a.ts', 'export const a = () => Math.random()\n'],
    ['no-warning-comments', 'server/a.ts', `// ${'TO'}${'DO'}: later\nexport const a = 1\n`],
    ['no-unused-vars', 'server/a.ts', 'const a = 1\n'],
    [
      'switch-exhaustiveness-check',
      'server/a.ts',
      "export const a = (b: 'x' | 'y') => {\n  switch (b) {\n    case 'x':\n      return 1\n  }\n  return 2\n}\n",
    ],
    ['consistent-type-imports', 'server/a.ts', "import { Server } from 'node:net'\nexport type A = Server\n"],
  ]
  for (const [rule, path, text] of rules) {
    test(`${path.split('/')[0]}: ${rule}`, async () => {
      const beside: Record<string, string> =
        rule === 'no-cycle' ? { 'server/b.ts': "import { a } from './a.ts'\nexport const b = a\n" } : {}
      const { ok, output } = await outputWith(tools.lint, { ...beside, [path]: text })
      expect(output).toContain(`(${rule})`)
      expect(ok).toBe(false)
    })
  }
})

test('format: semicolons and double quotes are seen', async () => {
  const { ok, output } = await outputWith(tools.format, { 'server/a.ts': 'export const a = "a";\n' })
  expect(output).toContain('server/a.ts')
  expect(ok).toBe(false)
})

test('types: a wrong type is seen', async () => {
  const { ok, output } = await outputWith(tools.types, { 'server/a.ts': "export const a: number = 'a'\n" })
  expect(output).toContain('server/a.ts(1,14): error TS2322')
  expect(ok).toBe(false)
})

test('types: what Node cannot strip is seen', async () => {
  const { ok, output } = await outputWith(tools.types, { 'server/a.ts': 'export enum A {\n  B,\n}\n' })
  expect(output).toContain('TS1294')
  expect(ok).toBe(false)
})

test('widget types: a wrong type is seen', async () => {
  const planted = { 'widget/a.ts': 'export const a: string = document.body\n' }
  const { ok, output } = await outputWith(tools.widgetTypes, planted)
  expect(output).toContain('widget/a.ts(1,14): error TS2322')
  expect(ok).toBe(false)
})

test('examples: what does not fit the types of its framework is seen', async () => {
  const planted = {
    'demo/examples/react/b.tsx': 'export const b = <p tabIndex="first">1</p>\n',
    'demo/examples/angular/c.ts':
      "import { signal } from '@angular/core'\n\nexport const c: string = signal(1)()\n",
  }
  const { ok, output } = await outputWith(tools.examples, planted)
  expect(output).toContain('demo/examples/react/b.tsx(1,21): error TS2322')
  expect(output).toContain('demo/examples/angular/c.ts(3,14): error TS2322')
  expect(ok).toBe(false)
})

test('widget types: Node is not there', async () => {
  const planted = { 'widget/a.ts': 'export const a = Buffer.alloc(1)\n' }
  expect((await outputWith(tools.widgetTypes, planted)).ok).toBe(false)
})

test('import directions: a wrong way is seen', async () => {
  const planted = { 'workflows/cases/a.ts': "export * from '../../server/main.ts'\n" }
  const { ok, output } = await outputWith(tools.imports, planted)
  expect(output).toContain('workflows/cases/a.ts:1: must not import server/main.ts [direction]')
  expect(ok).toBe(false)
})

test('import directions: a file that does not parse is not passed over', async () => {
  const { ok, output } = await outputWith(tools.imports, { 'workflows/cases/a.ts': 'export const = 1\n' })
  expect(output).toContain('workflows/cases/a.ts')
  expect(ok).toBe(false)
})

test('custom elements: a description that is not the element’s is seen', async () => {
  const described = readFileSync(join(real, 'widget/custom-elements.json'), 'utf8')
  const name = 'custom-elements.json'
  const args = [...tools.manifest.args, join(root, name)]
  const found = (text: string) => outputWith({ ...tools.manifest, args }, { [name]: text })
  expect(await found(described)).toMatchObject({ ok: true })
  const { ok, output } = await found(described.replace('tokenProvider', 'tokenGiver'))
  expect(output).toContain('is not what widget/embed.ts says')
  expect(ok).toBe(false)
})

test('dead code: a file that nobody imports is seen', async () => {
  const { ok, output } = await outputWith(tools.deadCode, { 'server/a.ts': 'export const a = 1\n' })
  expect(output).toMatch(/Unused files[^]*server\/a\.ts/)
  expect(ok).toBe(false)
})

test('dead code: an export that nobody imports is seen', async () => {
  const { ok, output } = await outputWith(tools.deadCode, {
    'workflows/calendar/term.ts': `${clean['workflows/calendar/term.ts']}export const dead = 1\n`,
  })
  expect(output).toMatch(/Unused exports[^]*dead/)
  expect(ok).toBe(false)
})

test('dead code: a package that is not in package.json is seen', async () => {
  const { ok, output } = await outputWith(tools.deadCode, { 'test/a.test.ts': "import 'lit'\n" })
  expect(output).toMatch(/Unlisted dependencies[^]*lit/)
  expect(ok).toBe(false)
})
