/**
 * Releases of the element under addresses of their own. `/embed.js` follows the newest release; whoever pins one takes
 * `/embed/<version>/embed.js` with its digest: loader and chunks then stay as they are until the page names another.
 */
import { readFileSync } from 'node:fs'
import { Hono, type Context } from 'hono'
import type { EmbedManifest } from '../../workflows/contracts/embed.ts'
import { replyWith, type Assets, type ServedAsset } from '../assets/assets.ts'
import type { Releases } from '../assets/releases.ts'
import { Refused } from '../desk/refused.ts'
import type { Env } from './guard.ts'

/** Made by `npm run manifest`. */
const description = readFileSync(new URL('../../widget/custom-elements.json', import.meta.url), 'utf8')

export function embedRoutes(assets: Assets, releases: Releases, baseUrl: string): Hono<Env> {
  const app = new Hono<Env>()
  const manifest = JSON.stringify(embedManifest(assets, baseUrl))

  for (const [path, body] of [
    ['/embed/manifest.json', manifest],
    ['/custom-elements.json', description],
  ] as const)
    app.get(path, (context) =>
      context.body(body, 200, {
        'Content-Type': 'application/json',
        'Cache-Control': 'public, max-age=300',
        'Access-Control-Allow-Origin': '*',
      }),
    )
  app.get('/embed/:version/embed.js', async (context) =>
    found(context, await releases.find(context.req.param('version'), '/embed.js')),
  )
  app.get('/embed/:version/assets/:file', async (context) => {
    const { version, file } = context.req.param()
    return found(context, await releases.find(version, `/assets/${file}`))
  })
  // What is not of this release: a page that was opened before it still asks for its own.
  app.get('/assets/:file', async (context) =>
    found(context, await releases.chunk(`/assets/${context.req.param('file')}`)),
  )
  return app
}

export function served(context: Context, asset: ServedAsset): Response {
  const { status, headers, body } = replyWith(asset, {
    acceptEncoding: context.req.header('accept-encoding'),
    ifNoneMatch: context.req.header('if-none-match'),
  })
  return new Response(body && new Uint8Array(body), { status, headers })
}

function found(context: Context, asset: ServedAsset | null): Response {
  if (!asset) throw new Refused('not-found')
  return served(context, asset)
}

/** The loader names its chunks by their content; the import map lets the browser check those, too. */
function embedManifest({ manifest }: Assets, baseUrl: string): EmbedManifest {
  const { digest: version, assets } = manifest
  const at = (path: string) => `${baseUrl}/embed/${version}${path}`
  const loader = assets.find(({ path }) => path === manifest.entries.embed)
  const url = at(manifest.entries.embed)
  const integrity = loader?.integrity ?? ''
  const widget = reachable(assets, manifest.entries.embed)
  const digests = assets
    .filter(({ path }) => widget.has(path))
    .map(({ path, integrity: digest }) => [at(path), digest] as const)
  return {
    version,
    url,
    integrity,
    snippet: `<script type="module" src="${url}" integrity="${integrity}" crossorigin="anonymous"></script>`,
    importMap: { integrity: Object.fromEntries(digests) },
  }
}

/** All that the loader may ask for, now or later: not the officers' console. */
function reachable(assets: Assets['manifest']['assets'], first: string): Set<string> {
  const paths = new Set([first])
  for (const path of paths) {
    const asset = assets.find((one) => one.path === path)
    for (const next of [...(asset?.imports ?? []), ...(asset?.lazy ?? [])]) paths.add(next)
  }
  return paths
}
