/**
 * Pictures that a mail brings along, for the places where its HTML shows them. What one is, its bytes say: neither its name nor
 * its declared type is believed. Each place counts, so that one picture shown a thousand times does not become a gigabyte.
 */
import type { Attachment } from 'postal-mime'
import { layoutLimits } from '../limits.ts'

export type Pictures = {
  /** As a `data:` address; null where there is none, where it is no picture, or where there is no room for it. */
  take(src: string): string | null
}

export function picturesOf(
  attachments: readonly Pick<Attachment, 'contentId' | 'content'>[],
  { pictureBytes, picturesBytes }: { pictureBytes: number; picturesBytes: number } = layoutLimits,
): Pictures {
  const byId = new Map<string, Buffer>()
  for (const { contentId, content } of attachments)
    if (contentId) byId.set(contentId.replace(/^\s*<|>\s*$/g, ''), bufferOf(content))
  let room = picturesBytes

  return {
    take(src) {
      const bytes = written(src) ?? byId.get(named(src))
      const type = bytes && pictureType(bytes)
      if (!bytes || !type || bytes.length > pictureBytes || bytes.length > room) return null
      room -= bytes.length
      return `data:${type};base64,${bytes.toString('base64')}`
    },
  }
}

/** Without a copy. */
function bufferOf(content: Attachment['content']): Buffer {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof ArrayBuffer
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength)
}

/** A picture that stands in the HTML itself. */
function written(src: string): Buffer | null {
  const head = /^data:[^,]{0,100};base64,/i.exec(src.slice(0, 120))?.[0]
  return head === undefined ? null : Buffer.from(src.slice(head.length), 'base64')
}

/** A Content-ID is percent-encoded in an address (RFC 2392). */
function named(src: string): string {
  const id = /^cid:(.{1,300})$/i.exec(src)?.[1] ?? ''
  try {
    return decodeURIComponent(id)
  } catch (error) {
    if (error instanceof URIError) return id
    throw error
  }
}

export function pictureType(bytes: Buffer): string | null {
  const begins = bytes.toString('latin1', 0, 16)
  if (begins.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (begins.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(begins)) return 'image/gif'
  return /^RIFF[^]{4}WEBP/.test(begins) ? 'image/webp' : null
}
