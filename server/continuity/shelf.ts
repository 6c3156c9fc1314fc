/** The files of the continuity bundle, in memory and on disk: a process that starts without a database has the last ones. */
import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type ShelfFile = { readonly body: Buffer; readonly etag: string }

export type Shelf = {
  read(name: string): ShelfFile | null
  /** Whole or not at all, also for whoever copies the folder meanwhile. */
  put(name: string, body: string | Buffer): Promise<void>
}

const names = /^[a-z.]+\.json$/

export function openShelf(folder: string): Shelf {
  mkdirSync(folder, { recursive: true })
  const kept = new Map<string, ShelfFile>()
  for (const name of readdirSync(folder).filter((one) => names.test(one)))
    kept.set(name, fileOf(readFileSync(join(folder, name))))

  return {
    read: (name) => kept.get(name) ?? null,
    async put(name, body) {
      const file = fileOf(Buffer.from(body))
      if (kept.get(name)?.etag === file.etag) return
      kept.set(name, file)
      const draft = join(folder, `.${name}.${process.pid}`)
      await writeFile(draft, file.body)
      await rename(draft, join(folder, name))
    },
  }
}

const fileOf = (body: Buffer): ShelfFile => ({
  body,
  etag: `"${hash('sha256', body, 'base64url').slice(0, 22)}"`,
})
