/**
 * Earlier builds that still lie on disk: a portal that pins a release by its digest keeps what it pinned, and a page
 * that was opened before a new release still finds the chunks of its own loader.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadAsset, type ServedAsset } from './assets.ts'
import { manifestFile, type Manifest } from './manifest.ts'

export type Releases = {
  /** A file of one release, to be kept for ever under that release's address; null where there is none. */
  find(version: string, path: string): Promise<ServedAsset | null>
  /** A chunk of any release that was there when this process began. */
  chunk(path: string): Promise<ServedAsset | null>
}

/** Each is read once, and a release is some forty files. */
const mostKept = 400

/** `builds` is the folder that holds a folder for each build. */
export async function openReleases(builds: string): Promise<Releases> {
  const manifests = new Map<string, Promise<Manifest | null>>()
  const served = new Map<string, ServedAsset>()
  /** Chunks by their path, which names their content: whichever build it is from. */
  const chunks = new Map<string, string>()

  const manifestOf = (version: string): Promise<Manifest | null> => {
    const known = manifests.get(version)
    if (known) return known
    const reading = readManifest(join(builds, version))
    // Not remembered where there is none: another process may be building it.
    void reading.then((found) => found && manifests.set(version, reading))
    return reading
  }

  for (const version of await readdir(builds)) {
    const found = isVersion(version) ? await manifestOf(version) : null
    for (const { path, immutable } of found?.assets ?? []) if (immutable) chunks.set(path, version)
  }

  async function find(version: string, path: string): Promise<ServedAsset | null> {
    if (!isVersion(version)) return null
    const asset = (await manifestOf(version))?.assets.find((one) => one.path === path)
    if (!asset) return null
    const key = `${version}${path}`
    const loaded =
      served.get(key) ?? (await unlessGone(loadAsset(join(builds, version), { ...asset, immutable: true })))
    if (!loaded) return null
    served.set(key, loaded)
    if (served.size > mostKept) served.delete(served.keys().next().value ?? '')
    return loaded
  }

  return {
    find,
    async chunk(path) {
      const version = chunks.get(path)
      return version === undefined ? null : find(version, path)
    },
  }
}

/** As `sourceDigest` makes them; nothing else ever becomes part of a file's name. */
const isVersion = (text: string): boolean => /^[0-9a-f]{16}$/.test(text)

async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await unlessGone(readFile(join(folder, manifestFile), 'utf8'))
  return text === null ? null : (JSON.parse(text) as Manifest)
}

/** A later build of another process may have removed the oldest meanwhile. */
async function unlessGone<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as { code?: string }).code ?? '')) return null
    throw error
  }
}
