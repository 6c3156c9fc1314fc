/**
 * Finds the widget's build for the present state of its sources, and has it built where there is none: in a process
 * of its own, because the bundler would stay in the memory of a server for ever.
 */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manifestFile, type Manifest } from './manifest.ts'
import { sourceDigest } from './source-digest.ts'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const maker = fileURLToPath(new URL('make.ts', import.meta.url))

export type Built = {
  /** Absolute; what `loadAssets` reads. */
  readonly folder: string
  readonly manifest: Manifest
  /** False where an earlier build of the same sources was there. */
  readonly fresh: boolean
}

/** @throws Error where the sources do not build. Two processes may build at the same time: one result stays. */
export async function buildWidget(root: string = projectRoot): Promise<Built> {
  const digest = await sourceDigest(root)
  const folder = join(root, '.build', digest)
  const before = await readManifest(folder)
  if (before) return { folder, manifest: before, fresh: false }
  await make(root, digest)
  const manifest = await readManifest(folder)
  if (!manifest) throw new Error(`${folder} was removed while it was built`)
  return { folder, manifest, fresh: true }
}

function make(root: string, digest: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [maker, root, digest], (error, _output, complaint) => {
      if (error) reject(new Error(`the widget does not build:\n${complaint.trim() || error.message}`))
      else resolve()
    })
  })
}

async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(join(folder, manifestFile), 'utf8')) as Manifest
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null
    throw error
  }
}
