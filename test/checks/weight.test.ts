import { randomBytes } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { buildWidget } from '../../server/assets/build.ts'
import { smallWidget } from '../server/assets/small-widget.ts'
import { weigh } from './weight.ts'

const made: { remove(): void }[] = []
afterEach(() => made.splice(0).forEach((widget) => widget.remove()))

async function weightWith(planted: Readonly<Record<string, string>>) {
  const widget = smallWidget()
  made.push(widget)
  widget.write('widget/panels/home.ts', "export const home = 'home'")
  widget.write(
    'widget/help-desk.ts',
    "import 'lit'\nexport const panels = [() => import('./panels/home.ts'), () => import('../workflows/words/pl.ts'), () => import('../workflows/words/en.ts')]",
  )
  for (const [path, text] of Object.entries(planted)) widget.write(path, text)
  const { manifest } = await buildWidget(widget.root)
  return weigh(manifest).map(({ name, bytes, budget }) => ({ name, fits: bytes <= budget }))
}

/** Does not compress below its length in bytes. */
const noise = (bytes: number) => randomBytes(bytes).toString('base64')

test('a small widget fits', async () => {
  expect(await weightWith({})).toEqual([
    { name: 'embed', fits: true },
    { name: 'first view', fits: true },
    { name: 'everything', fits: true },
  ])
})

test('a loader that brings Lit with it is not built: the rest would have to come to it for Lit', async () => {
  const lit = weightWith({
    'widget/embed.ts': "import 'lit'\nvoid import('./help-desk.ts').then(console.log)",
  })
  await expect(lit).rejects.toThrow('imports from widget/embed.ts')
})

test('a loader that brings a heavy file of ours with it is too heavy', async () => {
  const [embed] = await weightWith({
    'widget/heavy.ts': `document.title = '${noise(2100)}'`,
    'widget/embed.ts': "import './heavy.ts'\nvoid import('./help-desk.ts').then(console.log)",
  })
  expect(embed?.fits).toBe(false)
})

test('heavy words weigh on the first view, although they are loaded later', async () => {
  const [, firstView] = await weightWith({ 'workflows/words/pl.ts': `export const pl = '${noise(40_000)}'` })
  expect(firstView?.fits).toBe(false)
})

test('a view that is loaded on demand weighs on everything, and not on the first view', async () => {
  const [, firstView, everything] = await weightWith({
    'widget/panels/heavy.ts': `export const heavy = '${noise(140_000)}'`,
    'widget/panels/home.ts': "export const home = () => import('./heavy.ts')",
  })
  expect([firstView?.fits, everything?.fits]).toEqual([true, false])
})

test('the words of the other language do not weigh', async () => {
  const english = { 'workflows/words/en.ts': `export const en = '${noise(140_000)}'` }
  const polish = { 'workflows/words/pl.ts': `export const pl = '${noise(140_000)}'` }
  expect((await weightWith(english)).at(-1)).toEqual({ name: 'everything', fits: true })
  expect((await weightWith(polish)).at(-1)).toEqual({ name: 'everything', fits: false })
})

test('a first view without one of its parts is not taken for a light one', async () => {
  await expect(weightWith({ 'widget/help-desk.ts': "import 'lit'" })).rejects.toThrow(
    'home.ts is not in the build',
  )
})
