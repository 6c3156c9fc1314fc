/** A digest of everything a build depends on, so that a build is done once for each state of the sources. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join, relative } from 'node:path'

const builder = ['bundle.ts', 'make.ts', 'manifest.ts', 'squeeze.ts'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
)

/** 16 hexadecimal digits. The lock file stands for the packages and the bundler. */
export async function sourceDigest(root: string): Promise<string> {
  const sources = (
    await Promise.all(['widget', 'workflows'].map((name) => filesUnder(join(root, name))))
  ).flat()
  const files = [...sources, join(root, 'package-lock.json'), ...builder]
  const contents = await Promise.all(files.map((file) => readFile(file)))
  const hash = createHash('sha256')
  for (const [index, file] of files.entries())
    hash.update(`${relative(root, file)}\0`).update(contents[index] ?? '')
  return hash.digest('hex').slice(0, 16)
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
