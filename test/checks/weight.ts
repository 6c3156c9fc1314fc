/** What the widget costs a portal's page, in bytes as they travel (brotli), against what it may cost. */
import type { Asset, Manifest } from '../../server/assets/manifest.ts'

export type Weight = {
  readonly name: string
  readonly bytes: number
  readonly budget: number
  readonly files: readonly Asset[]
}

/** Before the first click, and for the first view in one language. */
const budgets = { embed: 2048, firstView: 30_720 } as const

const embed = ['widget/embed.ts']

/** What is on screen when the desk has been opened; the other language weighs about as much as this one. */
const firstView = [...embed, 'widget/help-desk.ts', 'widget/panels/home.ts', 'workflows/words/pl.ts']

/** @throws Error where one of the sources of the first view is not in the build: nothing is weighed as nothing. */
export function weigh(manifest: Manifest): [embed: Weight, firstView: Weight] {
  return [
    weight('embed', manifest, embed, budgets.embed),
    weight('first view', manifest, firstView, budgets.firstView),
  ]
}

function weight(name: string, manifest: Manifest, sources: readonly string[], budget: number): Weight {
  const files = loadedWith(manifest, sources)
  return { name, bytes: files.reduce((sum, file) => sum + file.brotliBytes, 0), budget, files }
}

/** The files that hold these sources, and all that is loaded together with them. */
function loadedWith({ assets }: Manifest, sources: readonly string[]): Asset[] {
  const first = sources.map((source) => {
    const file = assets.find((asset) => asset.sources.includes(source))
    if (!file) throw new Error(`${source} is not in the build`)
    return file.path
  })
  const paths = new Set(first)
  for (const path of paths) {
    for (const needed of assets.find((asset) => asset.path === path)?.imports ?? []) paths.add(needed)
  }
  return assets.filter(({ path }) => paths.has(path))
}
