/** Builds the widget under `.build/<digest>/`, compressed beforehand. `node make.ts ROOT DIGEST` */
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { bundle, entryPath, type BundledFile } from './bundle.ts'
import { manifestFile, type Asset, type Manifest } from './manifest.ts'

/**
 * How many builds stay on disk, the current one included: a desk of the release before may still start from its own, and
 * portals that pin a release by its digest go on loading it from here.
 */
const kept = 8

/** What lies in `.build` besides is somebody else's. */
const ours = /^([0-9a-f]{16}|draft-\w+)$/

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const [root, digest] = process.argv.slice(2)
if (!root || !digest) throw new Error('which sources? usage: node make.ts ROOT DIGEST')
try {
  await make(root, digest)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function make(from: string, name: string): Promise<void> {
  const files = await bundle(from)
  const entries = { embed: entryPath(files, 'embed'), console: entryPath(files, 'console') }
  const builds = join(from, '.build')
  await mkdir(builds, { recursive: true })
  const draft = await mkdtemp(join(builds, 'draft-'))
  const assets = await Promise.all(files.map((file) => writeCompressed(draft, file)))
  const manifest: Manifest = { digest: name, entries, assets }
  await writeFile(join(draft, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`)
  await moveInPlace(draft, join(builds, name))
  await removeOld(builds, name)
}

async function writeCompressed(folder: string, { asset, code }: BundledFile): Promise<Asset> {
  const file = join(folder, asset.path)
  await mkdir(dirname(file), { recursive: true })
  const [br, gz] = await Promise.all([
    brotli(code, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: asset.bytes },
    }),
    zip(code, { level: 9 }),
  ])
  await Promise.all([writeFile(file, code), writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
  return { ...asset, brotliBytes: br.length }
}

/** The name appears only when everything is in it; where another process was quicker, its build is the same. */
async function moveInPlace(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder)
  } catch (error) {
    if (!isCode(error, 'ENOTEMPTY') && !isCode(error, 'EEXIST')) throw error
    await rm(draft, { recursive: true })
  }
}

/** Removes all but the newest builds, and drafts that a killed process left an hour ago or earlier. */
async function removeOld(builds: string, digest: string): Promise<void> {
  const names = (await readdir(builds)).filter((name) => ours.test(name) && name !== digest)
  const ages = await Promise.all(
    names.map(async (name) => ({ name, at: await changedAt(join(builds, name)) })),
  )
  const newestFirst = ages.sort((a, b) => b.at - a.at)
  const isDraft = ({ name }: { name: string }) => name.startsWith('draft-')
  const old = newestFirst.filter((build) => !isDraft(build)).slice(kept - 1)
  const abandoned = newestFirst.filter((build) => isDraft(build) && build.at < Date.now() - 3_600_000)
  const remains = [...old, ...abandoned].map(({ name }) => join(builds, name))
  await Promise.all(remains.map((path) => rm(path, { recursive: true, force: true })))
}

/** A draft may be renamed or removed while we look: then it is not old. */
async function changedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (isCode(error, 'ENOENT')) return Date.now()
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as { code?: unknown } | null)?.code === code
}
