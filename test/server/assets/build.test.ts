import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWidget, type Built } from '../../../server/assets/build.ts'
import { smallWidget, type SmallWidget } from './small-widget.ts'

let widget: SmallWidget
let built: Built

beforeAll(async () => {
  widget = smallWidget()
  built = await buildWidget(widget.root)
})
afterAll(() => widget.remove())

const named = (source: string, from = built) => from.manifest.assets.find((asset) => asset.source === source)
const text = (path: string) => readFileSync(join(built.folder, path), 'utf8')

test('the loader keeps its address and brings nothing with it', () => {
  expect(built.manifest.entries.embed).toBe('/embed.js')
  expect(named('widget/embed.ts')).toMatchObject({ path: '/embed.js', immutable: false, imports: [] })
  expect(text('embed.js')).toMatch(/import\([`"']\.\/assets\/help-desk-[\w-]{8}\.js[`"']\)/)
})

test('whatever is not the loader carries a digest in its name and may be kept for ever', () => {
  const others = built.manifest.assets.filter(({ path }) => path !== '/embed.js')
  for (const { path, immutable } of others) {
    expect(path).toMatch(/^\/assets\/[\w-]+-[\w-]{8}\.js$/)
    expect(immutable).toBe(true)
  }
})

test('each language and the console are files of their own', () => {
  const paths = ['workflows/words/pl.ts', 'workflows/words/en.ts', 'widget/help-desk.ts'].map(
    (s) => named(s)?.path,
  )
  expect(new Set([...paths, built.manifest.entries.console]).size).toBe(4)
  expect(paths).not.toContain(undefined)
})

test('what is loaded together and what later is told apart', () => {
  const desk = named('widget/help-desk.ts')
  expect(desk?.lazy).toEqual([named('workflows/words/pl.ts')?.path, named('workflows/words/en.ts')?.path])
  expect(desk?.imports).toHaveLength(1)
})

test('compressed files unpack to the file, and the sizes and digests in the manifest are theirs', () => {
  for (const { path, bytes, brotliBytes, integrity } of built.manifest.assets) {
    const plain = readFileSync(join(built.folder, path))
    const br = readFileSync(join(built.folder, `${path}.br`))
    expect(brotliDecompressSync(br).equals(plain)).toBe(true)
    expect(gunzipSync(readFileSync(join(built.folder, `${path}.gz`))).equals(plain)).toBe(true)
    expect([bytes, brotliBytes]).toEqual([plain.length, br.length])
    expect(integrity).toBe(`sha384-${createHash('sha384').update(plain).digest('base64')}`)
  }
})

test('the same sources are not built again', async () => {
  const again = await buildWidget(widget.root)
  expect(again).toEqual({ ...built, fresh: false })
})

test('two processes building at once leave one build and no remains', async () => {
  const other = smallWidget()
  try {
    const [one, two] = await Promise.all([buildWidget(other.root), buildWidget(other.root)])
    expect(one.folder).toBe(two.folder)
    expect(readdirSync(join(other.root, '.build'))).toEqual([one.manifest.digest])
  } finally {
    other.remove()
  }
})

test('changed words change their file and the files that name it, and nothing else', async () => {
  const before = built
  widget.write('workflows/words/pl.ts', "export const pl = { greeting: 'Witamy' }")
  const after = await buildWidget(widget.root)
  expect(after.fresh).toBe(true)
  expect(named('workflows/words/pl.ts', after)?.path).not.toBe(named('workflows/words/pl.ts', before)?.path)
  expect(named('widget/help-desk.ts', after)?.path).not.toBe(named('widget/help-desk.ts', before)?.path)
  expect(named('workflows/words/en.ts', after)?.path).toBe(named('workflows/words/en.ts', before)?.path)
})

test('eight builds stay on disk, the newest among them: portals pin them', async () => {
  const folders: string[] = []
  for (const greeting of '123456789') {
    widget.write('workflows/words/en.ts', `export const en = { greeting: '${greeting}' }`)
    folders.push((await buildWidget(widget.root)).manifest.digest)
  }
  expect(readdirSync(join(widget.root, '.build')).sort()).toEqual(folders.slice(1).sort())
})

test('a chunk that needs the loader is refused: the two are cached apart', async () => {
  const entangled = smallWidget()
  try {
    entangled.write('widget/embed.ts', "export const x = location.href\nvoid import('./help-desk.ts')")
    entangled.write('widget/help-desk.ts', "import { x } from './embed.ts'\ndocument.title = x")
    await expect(buildWidget(entangled.root)).rejects.toThrow(/imports from widget\/embed\.ts/)
  } finally {
    entangled.remove()
  }
})

test('sources that do not build say where', async () => {
  const broken = smallWidget()
  try {
    broken.write('widget/shared.ts', 'export const shared = (')
    await expect(buildWidget(broken.root)).rejects.toThrow(/shared\.ts/)
    expect(readdirSync(broken.root)).not.toContain('.build')
  } finally {
    broken.remove()
  }
})
