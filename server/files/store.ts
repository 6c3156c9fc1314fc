/** Where checked files are kept: in a folder, or in a bucket (`server/effects/bucket.ts`). */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { pathOf, storing, syncFolder } from './disk.ts'

/** All methods throw `StorageAway` where the bytes cannot be had or kept just now. */
export type Store = {
  /** Keeps what was checked, durably and at once: whoever reads sees all of it or nothing. */
  keep(name: string, bytes: Uint8Array): Promise<void>
  read(name: string): Promise<Buffer>
  /** SHA-256 in hexadecimal of what is kept, read anew. */
  digest(name: string): Promise<string>
  /** From `start` to `end`, both included. */
  stream(name: string, start: number, end: number): Promise<Readable>
  /** Nothing happens where there is none. */
  remove(name: string): Promise<void>
}

export function createFolderStore(folder: string): Store {
  return {
    keep: (name, bytes) =>
      storing(async () => {
        const path = pathOf(folder, name)
        const draft = `${path}.draft`
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        const file = await open(draft, 'w', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(draft, path)
        await syncFolder(dirname(path))
      }),

    read: (name) => storing(() => readFile(pathOf(folder, name))),

    digest: (name) => storing(() => digestOf(createReadStream(pathOf(folder, name)))),

    stream: async (name, start, end) => createReadStream(pathOf(folder, name), { start, end }),

    remove: (name) =>
      storing(async () => {
        await rm(`${pathOf(folder, name)}.draft`, { force: true })
        await rm(pathOf(folder, name), { force: true })
      }),
  }
}

export async function digestOf(chunks: AsyncIterable<unknown>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
