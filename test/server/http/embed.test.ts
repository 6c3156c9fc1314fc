/** Releases under addresses of their own: pinned by digest, whole, and for ever. */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadAssets, type Assets } from '../../../server/assets/assets.ts'
import { buildWidget } from '../../../server/assets/build.ts'
import { openReleases } from '../../../server/assets/releases.ts'
import { embedRoutes } from '../../../server/http/embed.ts'
import { Refused } from '../../../server/desk/refused.ts'
import type { EmbedManifest } from '../../../workflows/contracts/embed.ts'
import { smallWidget, type SmallWidget } from '../assets/small-widget.ts'

const desk = 'https://desk.example'
let widget: SmallWidget
let before: Assets
let now: Assets
let builds: string
let app: ReturnType<typeof embedRoutes>

beforeAll(async () => {
  widget = smallWidget()
  const first = await buildWidget(widget.root)
  before = await loadAssets(first.folder)
  widget.write('workflows/words/pl.ts', "export const pl = { greeting: 'Witamy' }")
  now = await loadAssets((await buildWidget(widget.root)).folder)
  builds = dirname(first.folder)
  app = embedRoutes(now, await openReleases(builds), desk)
  app.onError((error, context) => context.body(null, error instanceof Refused ? 404 : 500))
})
afterAll(() => widget.remove())

const digestOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`
const get = (path: string) => app.request(path)
const chunkOf = ({ manifest }: Assets, source: string) =>
  manifest.assets.find((asset) => asset.source === source)?.path ?? ''

it('says how this release is pinned, and the digest is that of what is served there', async () => {
  const manifest = (await (await get('/embed/manifest.json')).json()) as EmbedManifest
  expect(manifest.url).toBe(`${desk}/embed/${now.manifest.digest}/embed.js`)
  const loader = await get(new URL(manifest.url).pathname)
  expect(loader.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(loader.headers.get('access-control-allow-origin')).toBe('*')
  expect(digestOf(await loader.text())).toBe(manifest.integrity)
  expect(manifest.snippet).toBe(
    `<script type="module" src="${manifest.url}" integrity="${manifest.integrity}" crossorigin="anonymous"></script>`,
  )
})

it('names every file that the loader may ask for with its digest, and not the officers’ console', async () => {
  const { importMap } = (await (await get('/embed/manifest.json')).json()) as EmbedManifest
  const files = Object.entries(importMap.integrity)
  expect(files.map(([url]) => new URL(url).pathname.split('/').pop())).toEqual(
    expect.arrayContaining(['embed.js', chunkOf(now, 'widget/help-desk.ts').split('/').pop()]),
  )
  for (const [url, integrity] of files)
    expect(digestOf(await (await get(new URL(url).pathname)).text())).toBe(integrity)
  expect(files.some(([url]) => url.endsWith(now.manifest.entries.console))).toBe(false)
})

it('describes the element: every attribute, event and method that a page may use', async () => {
  const text = await (await get('/custom-elements.json')).text()
  type Named = { readonly name: string }
  type Element = Record<'attributes' | 'events' | 'members', readonly Named[]> & { readonly tagName: string }
  const { modules } = JSON.parse(text) as { modules: { declarations: Element[] }[] }
  const element = modules[0]?.declarations.find(({ tagName }) => tagName === 'help-desk')
  const names = (list: keyof Pick<Element, 'attributes' | 'events' | 'members'>) =>
    element?.[list].map(({ name }) => name)
  expect(names('attributes')).toEqual(['base', 'mode', 'lang', 'theme', 'open', 'system', 'open-case'])
  expect(names('members')).toEqual(['tokenProvider', 'context', 'open', 'close', 'show', 'logout'])
  expect(names('events')).toEqual(
    'ready open close unread case-opened decision auth-required error'.split(' '),
  )
})

it('keeps an earlier release whole: its loader and the chunks that this loader names', async () => {
  const version = before.manifest.digest
  const loader = await get(`/embed/${version}/embed.js`)
  expect(loader.status).toBe(200)
  const named = /\.\/assets\/help-desk-[\w-]{8}\.js/.exec(await loader.text())?.[0]
  expect(named).toBe(`.${chunkOf(before, 'widget/help-desk.ts')}`)
  expect((await get(`/embed/${version}/${named?.slice(2)}`)).status).toBe(200)
  expect((await get(`/embed/${now.manifest.digest}/${named?.slice(2)}`)).status).toBe(404)
})

it('still serves the chunks of a page that was opened before the release', async () => {
  const old = chunkOf(before, 'workflows/words/pl.ts')
  expect(old).not.toBe(chunkOf(now, 'workflows/words/pl.ts'))
  expect(await (await get(old)).text()).toContain('Dzień dobry')
})

it.each([
  '/embed/0000000000000000/embed.js',
  '/embed/..%2f..%2fetc/embed.js',
  '/embed/latest/embed.js',
  '/assets/manifest.json',
  '/assets/..%2fmanifest.json',
])('%s is nothing', async (path) => {
  expect((await get(path)).status).toBe(404)
})

it('gives nothing, and no error, where another process has removed an old build meanwhile', async () => {
  const releases = await openReleases(builds)
  rmSync(join(builds, before.manifest.digest), { recursive: true })
  expect(await releases.find(before.manifest.digest, '/embed.js')).toBeNull()
  expect(await releases.chunk(chunkOf(before, 'workflows/words/pl.ts'))).toBeNull()
})
