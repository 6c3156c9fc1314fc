/**
 * Takes out of a picture what it tells of its making: place, time, camera, owner, programs, comments, thumbnails. The
 * picture itself is not decoded, so it stays as sharp as it was. Which way up it is stays known, and its colours.
 */

/** Null where the picture is not built as its kind must be, or of a kind that cannot be stripped. */
export function stripMetadata(bytes: Buffer, mediaType: string): Buffer | null {
  try {
    if (mediaType === 'image/jpeg') return strippedJpeg(bytes)
    if (mediaType === 'image/png') return strippedPng(bytes)
    return mediaType === 'image/webp' ? strippedWebp(bytes) : null
  } catch (error) {
    // A length that leads behind the end: cut off, or made to confuse.
    if (error instanceof RangeError) return null
    throw error
  }
}

// JPEG: markers with lengths (ITU-T T.81, B.1.1.4), then scans of coded data up to the next marker.

const jfif = 0xe0
const exif = 0xe1
const icc = 0xe2
const adobe = 0xee
const comment = 0xfe
const endOfImage = 0xd9
const startOfScan = 0xda

function strippedJpeg(bytes: Buffer): Buffer | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    // What stands behind the end is no part of the picture.
    if (marker === endOfImage) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    kept.push(...keptSegment(marker, segment))
    at = end
    if (marker !== startOfScan) continue
    const next = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, next))
    at = next
  }
}

function keptSegment(marker: number, segment: Buffer): Buffer[] {
  if (marker === exif) return uprightOnly(segment)
  if (marker === jfif)
    return segment.subarray(4, 9).equals(Buffer.from('JFIF\0')) ? [withoutThumbnail(segment)] : []
  if (marker === icc) return segment.subarray(4, 16).equals(Buffer.from('ICC_PROFILE\0')) ? [segment] : []
  if (marker === adobe) return [segment]
  return marker === comment || (marker >= jfif && marker <= 0xef) ? [] : [segment]
}

function withoutThumbnail(segment: Buffer): Buffer {
  if (segment.length <= 18) return segment
  const short = Buffer.from(segment.subarray(0, 18))
  short.writeUInt16BE(16, 2)
  short.writeUInt16BE(0, 16)
  return short
}

/** In coded data 0xFF is followed by 0x00 or by a restart marker; anything else is the next marker. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0x00 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new RangeError('no end of the picture')
}

/** Exif with nothing in it but which way is up; nothing at all where that is the usual way. */
function uprightOnly(segment: Buffer): Buffer[] {
  const turned = orientationOf(segment)
  if (turned === null || turned === 1) return []
  const tiff = Buffer.from(
    'MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\0\0\0\0\0\0\0',
    'latin1',
  )
  tiff.writeUInt16BE(turned, 18)
  const head = Buffer.from([0xff, exif, 0, 0])
  const name = Buffer.from('Exif\0\0', 'latin1')
  head.writeUInt16BE(2 + name.length + tiff.length, 2)
  return [Buffer.concat([head, name, tiff])]
}

/** Tag 0x0112 of the first directory (Exif 2.32, 4.6.2); null where there is none. */
function orientationOf(segment: Buffer): number | null {
  if (!segment.subarray(4, 10).equals(Buffer.from('Exif\0\0'))) return null
  const tiff = segment.subarray(10)
  try {
    const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II'
    const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
    const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    for (let n = 0, at = first + 2; n < u16(first); n++, at += 12) {
      if (u16(at) === 0x0112) return Math.min(8, Math.max(1, u16(at + 8)))
    }
    return null
  } catch (error) {
    // A directory that leads nowhere tells nothing, and goes with the rest.
    if (error instanceof RangeError) return null
    throw error
  }
}

// PNG: chunks of length, type, data and checksum (PNG 3rd edition, 5.3). A chunk whose type is wanted stays as it is.

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')
const pngTold = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'dSIG', 'caBX'])

function strippedPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(pngSignature)) return null
  const kept: Buffer[] = [pngSignature]
  for (let at = 8; ;) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const type = bytes.subarray(at + 4, at + 8).toString('latin1')
    // A small third letter is a must; a small first one says that a reader may go without it. Unknown ones tell things.
    if (!pngTold.has(type) && (/^[A-Z]/.test(type) || pngKnown.has(type))) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
}

/** Ancillary chunks that say how the picture looks. */
const pngKnown = new Set([
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'mDCV',
  'cLLI',
  'bKGD',
  'hIST',
  'pHYs',
  'sPLT',
  'acTL',
  'fcTL',
  'fdAT',
])

// WebP: a RIFF of chunks, padded to even lengths; the first says which others there are (RFC 9649).

const webpKept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP'])
const exifAndXmp = 0x0c

function strippedWebp(bytes: Buffer): Buffer | null {
  if (
    bytes.subarray(0, 4).toString('latin1') !== 'RIFF' ||
    bytes.subarray(8, 12).toString('latin1') !== 'WEBP'
  )
    return null
  const size = 8 + bytes.readUInt32LE(4)
  if (size > bytes.length) return null
  const kept: Buffer[] = []
  for (let at = 12; at + 8 <= size;) {
    const type = bytes.subarray(at, at + 4).toString('latin1')
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (end > size + 1) return null
    const chunk = Buffer.from(bytes.subarray(at, end))
    if (type === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~exifAndXmp, 8)
    if (webpKept.has(type)) kept.push(chunk)
    at = end
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
