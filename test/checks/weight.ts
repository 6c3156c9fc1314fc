/** What the widget costs a portal's page, in bytes as they travel (brotli), against what it may cost. */
import type { Asset, Manifest } from '../../server/assets/manifest.ts'

export type Weight = {
  readonly name: string
  readonly bytes: number
  readonly budget: number
  readonly files: readonly Asset[]
}

/** Before the first click; for the first view in one language; for every view in one language. */
const budgets = { embed: 2048, firstView: 30_720, everything: 122_880 } as const

const embed = ['widget/embed.ts']

/** What is on screen when the desk has been opened; the other language weighs about as much as this one. */
const firstView = [...embed, 'widget/help-desk.ts', 'widget/panels/home.ts', 'workflows/words/pl.ts']

/** @throws Error where one of the sources of the first view is not in the build: nothing is weighed as nothing. */
export function weigh(manifest: Manifest): [embed: Weight, firstView: Weight, everything: Weight] {
  return [
    weight('embed', loadedWith(manifest, embed), budgets.embed),
    weight('first view', loadedWith(manifest, firstView), budgets.firstView),
    weight('everything', reachable(manifest, embed).filter(isPolish), budgets.everything),
  ]
}

/** Nobody loads two languages; Polish is the longer one. */
const isPolish = ({ sources }: Asset): boolean =>
  sources.length === 0 || !sources.every((source) => /^workflows\/words\/(?:.*-)?en\.ts$/.test(source))

function weight(name: string, files: readonly Asset[], budget: number): Weight {
  return { name, bytes: files.reduce((sum, file) => sum + file.brotliBytes, 0), budget, files }
}

/** The files that hold these sources, and all that is loaded together with them. */
const loadedWith = (manifest: Manifest, sources: readonly string[]): Asset[] =>
  spread(manifest, sources, ({ imports }) => imports)

/** All that may ever be loaded from these sources on. */
const reachable = (manifest: Manifest, sources: readonly string[]): Asset[] =>
  spread(manifest, sources, ({ imports, lazy }) => [...imports, ...lazy])

function spread(
  { assets }: Manifest,
  sources: readonly string[],
  needs: (asset: Asset) => readonly string[],
): Asset[] {
  const first = sources.map((source) => {
    const file = assets.find((asset) => asset.sources.includes(source))
    if (!file) throw new Error(`${source} is not in the build`)
    return file.path
  })
  const paths = new Set(first)
  for (const path of paths) {
    const asset = assets.find((one) => one.path === path)
    for (const needed of asset ? needs(asset) : []) paths.add(needed)
  }
  return assets.filter(({ path }) => paths.has(path))
}
