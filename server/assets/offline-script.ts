/** The script of the page that checks approvals offline: bundled once for each state of its sources, in a process of its own. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const maker = fileURLToPath(new URL('make-offline.ts', import.meta.url))
const folders = ['server/http/offline-page', 'server/verify']

/** @throws Error where the sources do not build */
export async function offlineScript(): Promise<string> {
  const file = join(projectRoot, '.build', `offline-${await digestOf()}.js`)
  const before = await readMade(file)
  if (before !== null) return before
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, [maker, projectRoot, file], (error, _output, complaint) => {
      if (error) reject(new Error(`the offline page does not build:\n${complaint.trim() || error.message}`))
      else resolve()
    })
  })
  return readFile(file, 'utf8')
}

async function readMade(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null
    throw error
  }
}

/** The lock file stands for the reader of codes and the bundler. */
async function digestOf(): Promise<string> {
  const sources = folders.map(async (folder) =>
    (await readdir(join(projectRoot, folder)))
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(projectRoot, folder, name)),
  )
  const files = [...(await Promise.all(sources)).flat(), join(projectRoot, 'package-lock.json'), maker]
  const hash = createHash('sha256')
  for (const content of await Promise.all(files.map((file) => readFile(file)))) hash.update(content)
  return hash.digest('hex').slice(0, 16)
}
