/**
 * Bytes on disk, under names that are drawn and tell nothing. What is being uploaded is a `.part` and is never served;
 * what is served was written in one piece after it was checked, so nobody who still writes can change it.
 */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** The disk is full, gone or broken: it passes, or somebody must look; nothing is the matter with the request. */
export class StorageAway extends Error {
  constructor(cause: unknown) {
    super('files cannot be read or written', { cause })
  }
}

/** More came than there is room for. */
export class TooMuch extends Error {}

export type Piece = {
  readonly chunks: AsyncIterable<Uint8Array>
  /** So many bytes at most. */
  readonly room: number
  readonly hash?: 'sha1' | 'sha256' | undefined
}

/** `broken`: the sender went away; what came before is on disk all the same. */
export type Written = { readonly bytes: number; readonly hash: Buffer | null; readonly broken: boolean }

export type Store = ReturnType<typeof createStore>

export function createStore(folder: string) {
  /** Two levels of folders: none of them grows beyond what tools can list. */
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name.slice(2, 4), name)
  const partOf = (name: string) => `${pathOf(name)}.part`

  return {
    /** Writes a piece at `offset` and returns once it is durable. @throws TooMuch, StorageAway */
    append: (name: string, offset: number, piece: Piece): Promise<Written> =>
      storing(async () => {
        const path = partOf(name)
        if (offset === 0) await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        const file = await open(path, offset === 0 ? 'w' : 'r+', 0o600)
        try {
          const written = await writeAll(file, offset, piece)
          await file.sync()
          if (offset === 0) await syncFolder(dirname(path))
          return written
        } finally {
          await file.close()
        }
      }),

    /** The whole of an upload. */
    readPart: (name: string): Promise<Buffer> => storing(() => readFile(partOf(name))),

    /** Keeps what was checked, durably and at once: whoever reads sees all of it or nothing. */
    keep: (name: string, bytes: Uint8Array): Promise<void> =>
      storing(async () => {
        const path = pathOf(name)
        const draft = `${path}.draft`
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

    read: (name: string): Promise<Buffer> => storing(() => readFile(pathOf(name))),

    /** SHA-256 in hexadecimal of what is kept, read anew. */
    digest: (name: string): Promise<string> =>
      storing(async () => {
        const hash = createHash('sha256')
        for await (const chunk of createReadStream(pathOf(name))) hash.update(chunk as Buffer)
        return hash.digest('hex')
      }),

    /** From `start` to `end`, both included. */
    stream: (name: string, start: number, end: number): Readable =>
      createReadStream(pathOf(name), { start, end }),

    removePart: (name: string): Promise<void> => storing(() => rm(partOf(name), { force: true })),

    remove: (name: string): Promise<void> =>
      storing(async () => {
        for (const path of [partOf(name), `${pathOf(name)}.draft`, pathOf(name)])
          await rm(path, { force: true })
      }),
  }
}

async function writeAll(file: FileHandle, offset: number, { chunks, room, hash }: Piece): Promise<Written> {
  const sum: Hash | null = hash ? createHash(hash) : null
  const source = chunks[Symbol.asyncIterator]()
  let bytes = 0
  for (;;) {
    const next = await nextOf(source)
    if (next === 'broken') return { bytes, hash: null, broken: true }
    if (next === 'done') return { bytes, hash: sum?.digest() ?? null, broken: false }
    if (bytes + next.length > room) throw new TooMuch()
    sum?.update(next)
    await writeChunk(file, next, offset + bytes)
    bytes += next.length
  }
}

/** A sender that goes away is no fault of the disk: told apart here, where both would be one exception. */
async function nextOf(source: AsyncIterator<Uint8Array>): Promise<Uint8Array | 'done' | 'broken'> {
  try {
    const next: IteratorResult<Uint8Array, unknown> = await source.next()
    return next.done ? 'done' : next.value
  } catch {
    return 'broken'
  }
}

async function writeChunk(file: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < chunk.length) {
    const { bytesWritten } = await file.write(chunk, written, chunk.length - written, position + written)
    written += bytesWritten
  }
}

/** A new name is durable only with its folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) throw new StorageAway(error)
    throw error
  }
}
