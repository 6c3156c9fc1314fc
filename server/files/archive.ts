/**
 * Looks through an archive without putting anything of it on disk. Sizes are counted while it is inflated: what the
 * archive says of itself is what an attacker wrote.
 */
import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import type { QuarantineReason } from '../../workflows/contracts/files.ts'

export type ArchiveLimits = {
  readonly entries: number
  /** Archives within archives. */
  readonly depth: number
  readonly totalBytes: number
  /** Inflated to deflated; counted only from `ratioFromBytes` on, because small files of one letter are harmless. */
  readonly ratio: number
  readonly ratioFromBytes: number
}

export const archiveLimits: ArchiveLimits = {
  entries: 2000,
  depth: 2,
  totalBytes: 300 * 1024 * 1024,
  ratio: 150,
  ratioFromBytes: 5 * 1024 * 1024,
}

class Unfit extends Error {
  readonly reason: QuarantineReason
  constructor(reason: QuarantineReason) {
    super(reason)
    this.reason = reason
  }
}

type Count = { entries: number; bytes: number; readonly limits: ArchiveLimits }

/** Null where nothing speaks against it. */
export async function archiveFault(
  bytes: Buffer,
  limits: ArchiveLimits = archiveLimits,
): Promise<QuarantineReason | null> {
  try {
    await walk(bytes, 0, { entries: 0, bytes: 0, limits })
    return null
  } catch (error) {
    if (error instanceof Unfit) return error.reason
    // Whatever the reader stumbles over, other readers do too, each in its own way.
    if (error instanceof Error)
      return /relative path|absolute path|invalid characters/.test(error.message)
        ? 'archive-unsafe'
        : 'damaged'
    throw error
  }
}

async function walk(bytes: Buffer, depth: number, count: Count): Promise<void> {
  if (depth > count.limits.depth) throw new Unfit('archive-bomb')
  // Loaded with the first archive: most processes never see one.
  const { fromBufferPromise } = await import('yauzl')
  const zip = await fromBufferPromise(bytes, { strictFileNames: true })
  // Inflated is counted for each archive on its own as well: one bomb among much ballast is a bomb.
  const before = count.bytes
  for await (const entry of zip.eachEntry()) {
    if (++count.entries > count.limits.entries) throw new Unfit('archive-bomb')
    if (entry.isEncrypted()) throw new Unfit('archive-encrypted')
    if (entry.fileName.endsWith('/')) continue
    await lookInto(zip, entry, depth, count)
    const grown = count.bytes - before
    if (grown > count.limits.ratioFromBytes && grown > bytes.length * count.limits.ratio)
      throw new Unfit('archive-bomb')
  }
}

async function lookInto(zip: ZipFile, entry: Entry, depth: number, count: Count): Promise<void> {
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const inner: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const isArchive = size === 0 ? beginsAsArchive(chunk) : inner.length > 0
    size += chunk.length
    count.bytes += chunk.length
    if (count.bytes > count.limits.totalBytes) throw new Unfit('archive-bomb')
    if (size > count.limits.ratioFromBytes && size > entry.compressedSize * count.limits.ratio)
      throw new Unfit('archive-bomb')
    if (isArchive) inner.push(chunk)
  }
  if (inner.length > 0) await walk(Buffer.concat(inner), depth + 1, count)
}

const beginsAsArchive = (chunk: Buffer) => chunk.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'

/**
 * True where a reader of archives, which begins at the end, would find one: a directory that lies where the end record
 * says, whatever stands in front of it.
 */
export function endsAsArchive(bytes: Buffer): boolean {
  const end = bytes.subarray(-65_557).lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0) return false
  const at = Math.max(0, bytes.length - 65_557) + end
  if (at + 22 > bytes.length) return false
  const size = bytes.readUInt32LE(at + 12)
  const start = at - size
  return start >= 0 && size >= 46 && bytes.subarray(start, start + 4).toString('latin1') === 'PK\u0001\u0002'
}
