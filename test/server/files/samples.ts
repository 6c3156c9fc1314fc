/** Files of all kinds, made byte by byte: what honest people send, and what attackers do. */
import { deflateRawSync, deflateSync, crc32 } from 'node:zlib'

export type ZipEntry = {
  name: string
  data: Buffer
  store?: boolean
  flags?: number
  claims?: { size?: number }
}

/** An archive as its specification (APPNOTE 6.3) has it; `claims` and `flags` make it lie. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, store = false, flags = 0, claims = {} } of entries) {
    const packed = store ? data : deflateRawSync(data)
    const path = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | flags, 2)
    common.writeUInt16LE(store ? 0 : 8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims.size ?? data.length, 18)
    common.writeUInt16LE(path.length, 22)
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, path, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common, rest, path)
    offset += 30 + path.length + packed.length
  }
  const body = Buffer.concat(locals)
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, central, end])
}

export const docx = (): Buffer =>
  zip([
    {
      name: '[Content_Types].xml',
      data: Buffer.from(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    },
    { name: 'word/document.xml', data: Buffer.from('<w:document/>') },
  ])

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** The test file that every scanner must find (eicar.org), put together so that none finds it here. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''),
)

// Pictures.

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** One red pixel, with a comment, a time and Exif where wanted. */
export function png(told = true): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(told
      ? [
          chunk('tEXt', Buffer.from('Author\0Jan Kowalski', 'latin1')),
          chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>', 'latin1')),
          chunk('eXIf', exifBlock()),
          chunk('tIME', Buffer.from([7, 234, 3, 2, 8, 0, 0])),
          chunk('xxXx', Buffer.from('made up by somebody')),
        ]
      : []),
    chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Exif with orientation 6, the maker, and a place in Gdańsk (54° 21' N, 18° 39' E). */
export function exifBlock(): Buffer {
  const tiff = Buffer.alloc(200)
  tiff.write('MM\0*\0\0\0\u0008', 'latin1')
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16BE(tag, at)
    tiff.writeUInt16BE(type, at + 2)
    tiff.writeUInt32BE(count, at + 4)
    if (type === 3) tiff.writeUInt16BE(value, at + 8)
    else tiff.writeUInt32BE(value, at + 8)
  }
  tiff.writeUInt16BE(3, 8)
  entry(10, 0x010f, 2, 8, 130)
  entry(22, 0x0112, 3, 1, 6)
  entry(34, 0x8825, 4, 1, 50)
  tiff.write('Kamera1\0', 130, 'latin1')
  tiff.writeUInt16BE(4, 50)
  entry(52, 0x0001, 2, 2, 0)
  tiff.write('N\0', 60, 'latin1')
  entry(64, 0x0002, 5, 3, 140)
  entry(76, 0x0003, 2, 2, 0)
  tiff.write('E\0', 84, 'latin1')
  entry(88, 0x0004, 5, 3, 164)
  ;[54, 1, 21, 1, 0, 1, 18, 1, 39, 1, 0, 1].forEach((n, i) => tiff.writeUInt32BE(n, 140 + i * 4))
  return tiff
}

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** A grey JPEG of 8 by 8 pixels, as an encoder makes it. */
const plainJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+iiiv/9k=',
  'base64',
)

/** The same from a telephone: with place, maker, XMP, IPTC, a comment, a preview behind it. */
export function jpeg(told = true): Buffer {
  if (!told) return plainJpeg
  return Buffer.concat([
    plainJpeg.subarray(0, 20),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifBlock()])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>owner</x:xmpmeta>', 'latin1')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\u0001\u0001colours', 'latin1')),
    segment(0xed, Buffer.from('Photoshop 3.0\u00008BIM keyword', 'latin1')),
    segment(0xfe, Buffer.from('taken by Anna')),
    plainJpeg.subarray(20),
    Buffer.from('a second picture behind the end'),
  ])
}

const riffChunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** One lossless pixel in the extended format, which alone can tell anything. */
export function webp(): Buffer {
  const pixel = Buffer.from('LwAAAAAHEP0P+P8D', 'base64')
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riffChunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    riffChunk('VP8L', pixel),
    riffChunk('EXIF', exifBlock()),
    riffChunk('XMP ', Buffer.from('<x:xmpmeta/>!')),
  ])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
