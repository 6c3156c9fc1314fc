/**
 * Uploads on disk while they come in, under names that are drawn and tell nothing. A `.part` is never served: what is
 * served was written anew, in one piece, after it was checked, so nobody who still writes can change it.
 */
import { createHash, type Hash } from 'node:crypto'
import { mkdir, open, readFile, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathOf, storing, syncFolder } from './disk.ts'

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

export type Parts = ReturnType<typeof createParts>

export function createParts(folder: string) {
  const partOf = (name: string) => `${pathOf(folder, name)}.part`

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
    read: (name: string): Promise<Buffer> => storing(() => readFile(partOf(name))),

    remove: (name: string): Promise<void> => storing(() => rm(partOf(name), { force: true })),
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
