/** What the demo's servers keep between two starts: signing keys and secrets, each in a file that only we can read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The file's content; where there is none, what `make` gives, written first. The first of two writers wins. */
export async function kept<Value>(path: string, make: () => Promise<Value> | Value): Promise<Value> {
  const found = read<Value>(path)
  if (found !== null) return found
  const text = JSON.stringify(await make())
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Value
}

function read<Value>(path: string): Value | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Value
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
