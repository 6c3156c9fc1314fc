/** Everything that can be said of a file by its bytes alone: what it is, whether it is taken, what of it is kept. */
import { createHash } from 'node:crypto'
import type { QuarantineReason } from '../../workflows/contracts/files.ts'
import { archiveFault, endsAsArchive } from './archive.ts'
import { withEnding } from './file-name.ts'
import { mediaTypeOf, taken } from './media-type.ts'
import { stripMetadata } from './strip-metadata.ts'

export type Examined = {
  readonly name: string
  readonly mediaType: string
  /** SHA-256 of `bytes`, in hexadecimal. */
  readonly digest: string
  /** As they are kept: without metadata where that was asked for. */
  readonly bytes: Buffer
  readonly fault: QuarantineReason | null
}

export type Wishes = { readonly name: string; readonly strip: boolean; readonly maxXmlBytes: number }

export async function examine(bytes: Buffer, { name, strip, maxXmlBytes }: Wishes): Promise<Examined> {
  const mediaType = (await mediaTypeOf(bytes, name)) ?? 'application/octet-stream'
  const type = taken[mediaType]
  const refused = (fault: QuarantineReason): Examined => ({
    name,
    mediaType,
    digest: digestOf(bytes),
    bytes,
    fault,
  })
  if (!type) return refused('type-not-allowed')
  if (mediaType === 'application/xml' && bytes.length > maxXmlBytes) return refused('too-large')
  if (isAlsoAnother(bytes, mediaType)) return refused('two-types')
  const fault = type.archive ? await archiveFault(bytes) : null
  if (fault) return refused(fault)
  const kept = strip && type.picture ? stripMetadata(bytes, mediaType) : bytes
  if (!kept) return refused('metadata-kept')
  return { name: withEnding(name, type.endings), mediaType, digest: digestOf(kept), bytes: kept, fault: null }
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/**
 * Readers of PDF look for its mark within the first 1,024 bytes, readers of archives begin at the end, and browsers
 * guess from the first bytes: a file that two of them accept was made for that.
 */
function isAlsoAnother(bytes: Buffer, mediaType: string): boolean {
  const type = taken[mediaType]
  if (!type?.archive && endsAsArchive(bytes)) return true
  const head = bytes.subarray(0, 1024).toString('latin1')
  return type?.picture === true && /%PDF-|<(?:!doctype html|html|script|svg|iframe|\?php)/i.test(head)
}
