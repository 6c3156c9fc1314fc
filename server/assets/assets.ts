/** Serves a build from memory: every file in two encodings, read once at the start; the third is made of them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { manifestFile, type Asset, type Manifest } from './manifest.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

export type ServedAsset = {
  readonly packed: Readonly<Record<Exclude<Encoding, 'identity'>, Buffer>>
  /** Without Content-Encoding and Content-Length, which depend on the encoding chosen. */
  readonly headers: Readonly<Record<string, string>>
  /** Weak: the encodings of one file share it. */
  readonly etag: string
}

export type Assets = {
  readonly manifest: Manifest
  /** By served path. */
  readonly files: ReadonlyMap<string, ServedAsset>
}

/** `folder` is what `buildWidget` answered. */
export async function loadAssets(folder: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(join(folder, manifestFile), 'utf8')) as Manifest
  const served = manifest.assets.map(async (asset) => [asset.path, await loadAsset(folder, asset)] as const)
  return { manifest, files: new Map(await Promise.all(served)) }
}

/** One file of a build. */
export async function loadAsset(folder: string, asset: Asset): Promise<ServedAsset> {
  const file = join(folder, asset.path)
  const [br, gzip] = await Promise.all([readFile(`${file}.br`), readFile(`${file}.gz`)])
  const etag = `W/"${asset.integrity.slice('sha384-'.length, 'sha384-'.length + 22)}"`
  return { packed: { br, gzip }, headers: headersOf(asset, etag), etag }
}

function headersOf(asset: Asset, etag: string): Record<string, string> {
  return {
    'Content-Type': asset.type,
    // The loader has one address for ever: a new release must reach a portal's pages within minutes.
    'Cache-Control': asset.immutable
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    ETag: etag,
    Vary: 'Accept-Encoding',
    // A module on another origin is fetched with CORS; a classic script is not, hence both.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  }
}

export type AssetReply = {
  readonly status: 200 | 304
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | null
}

/** The reply to GET; for HEAD leave the body out. */
export function replyWith(
  asset: ServedAsset,
  request: { readonly acceptEncoding?: string | undefined; readonly ifNoneMatch?: string | undefined },
): AssetReply {
  if (isKnown(asset.etag, request.ifNoneMatch)) return { status: 304, headers: asset.headers, body: null }
  const encoding = pickEncoding(request.acceptEncoding)
  const body = bodyOf(asset, encoding)
  const encoded: Record<string, string> = encoding === 'identity' ? {} : { 'Content-Encoding': encoding }
  const headers = { ...asset.headers, ...encoded, 'Content-Length': String(body.length) }
  return { status: 200, headers, body }
}

/** Hardly any client takes neither: such a one waits the millisecond that the others' memory would cost for ever. */
const bodyOf = ({ packed }: ServedAsset, encoding: Encoding): Buffer =>
  encoding === 'identity' ? gunzipSync(packed.gzip) : packed[encoding]

function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (!ifNoneMatch) return false
  const plain = etag.replace(/^W\//, '')
  return ifNoneMatch.split(',').some((known) => ['*', plain].includes(known.trim().replace(/^W\//, '')))
}

/** RFC 9110 section 12.5.3: the densest encoding that the browser has not ruled out. */
export function pickEncoding(acceptEncoding: string | undefined): Encoding {
  const weights = new Map((acceptEncoding ?? '').split(',').map(weightOf))
  const allows = (encoding: Encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0
  if (allows('br')) return 'br'
  return allows('gzip') ? 'gzip' : 'identity'
}

function weightOf(entry: string): readonly [encoding: string, weight: number] {
  const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return [name, weight === undefined ? 1 : Number(weight)]
}
