import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { archiveFault, archiveLimits } from '../../../server/files/archive.ts'
import { examine } from '../../../server/files/examine.ts'
import { docx, jpeg, pdf, png, webp, zip } from './samples.ts'

const wishes = { strip: false, maxXmlBytes: 1000 }
const found = async (bytes: Buffer | string, name: string) => {
  const { mediaType, fault, name: kept } = await examine(Buffer.from(bytes), { name, ...wishes })
  return [mediaType, fault, kept]
}

const office = 'application/vnd.openxmlformats-officedocument'
const windows1250 = Buffer.from('5a61bff3b3e6', 'hex')

describe('the type is what the content says', () => {
  it.each<[string, Buffer | string, string, string, string]>([
    ['PDF', pdf, 'a.pdf', 'application/pdf', 'a.pdf'],
    ['PNG', png(), 'a.png', 'image/png', 'a.png'],
    ['PNG called PDF', png(), 'scan.pdf', 'image/png', 'scan.pdf.png'],
    ['JPEG', jpeg(), 'a.JPEG', 'image/jpeg', 'a.JPEG'],
    ['WebP', webp(), 'a', 'image/webp', 'a.webp'],
    ['text', 'Dzień dobry', 'a.txt', 'text/plain', 'a.txt'],
    ['text of Windows', windows1250, 'a.txt', 'text/plain', 'a.txt'],
    ['text in UTF-16', Buffer.from('\ufeffDzień', 'utf16le'), 'a.txt', 'text/plain', 'a.txt'],
    ['JSON', '{"a":1}', 'a.json', 'text/plain', 'a.json'],
    ['EDI', "UNB+UNOC:3+A:14+B:14'", 'cusdec.edi', 'text/plain', 'cusdec.edi'],
    ['CSV', 'a;b\n1;2\n', 'a.csv', 'text/csv', 'a.csv'],
    ['XML', '<?xml version="1.0"?><CC015C/>', 'a.xml', 'application/xml', 'a.xml'],
    ['XML whose root HTML knows, too', '<?xml version="1.0"?><form/>', 'a.xml', 'application/xml', 'a.xml'],
    ['XML without a declaration', '<ie:CC015C xmlns:ie="x"/>', 'a.xml', 'application/xml', 'a.xml'],
    ['XML called text', '<CC015C/>', 'a.txt', 'application/xml', 'a.txt.xml'],
    ['mail', 'Received: from a\nFrom: a@b.pl\nSubject: x\n\nbody', 'a.eml', 'message/rfc822', 'a.eml'],
    [
      'a signature',
      Buffer.concat([Buffer.from('3082010006092a864886f70d010702a082', 'hex'), Buffer.alloc(50, 1)]),
      'a.p7s',
      'application/pkcs7-signature',
      'a.p7s',
    ],
    ['Word', docx(), 'a.docx', `${office}.wordprocessingml.document`, 'a.docx'],
    ['ZIP', zip([{ name: 'a.txt', data: Buffer.from('a') }]), 'a.zip', 'application/zip', 'a.zip'],
    [
      'an archive with a PDF in it',
      zip([{ name: 'a.pdf', data: pdf, store: true }]),
      'a.zip',
      'application/zip',
      'a.zip',
    ],
  ])('%s', async (_, bytes, name, mediaType, kept) => {
    expect(await found(bytes, name)).toEqual([mediaType, null, kept])
  })
})

describe('what is not taken, whatever its name says', () => {
  it.each<[string, Buffer | string, string]>([
    ['HTML', '<!DOCTYPE html><script>alert(1)</script>', 'invoice.pdf'],
    ['HTML behind a comment', '<!-- --> <!-- x --><Body onload=alert(1)>', 'a.txt'],
    ['HTML that begins with any element', '  <a href="javascript:alert(1)">x</a>', 'a.csv'],
    [
      'SVG with a script',
      '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'logo.png',
    ],
    ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script/></html>', 'a.xml'],
    ['SVG with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', 'a.xml'],
    ['GIF that is a script as well', 'GIF89a/*\u0001\u0001*/=1;alert(1)//', 'a.gif'],
    ['a program of Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'a.pdf'],
    ['a program of Linux', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(100)]), 'a.txt'],
    ['a shell script', '#!/bin/sh\nrm -rf /', 'a.txt'],
    ['gzip', gzipSync('a'), 'a.zip'],
    ['what nobody knows', brotliCompressSync(Buffer.alloc(500, 7)).fill(0, 0, 3), 'a.txt'],
    ['text with a NUL', 'a\u0000b', 'a.txt'],
  ])('%s', async (_, bytes, name) => {
    expect((await found(bytes, name))[1]).toBe('type-not-allowed')
  })

  it('XML that is larger than XML may be', async () => {
    expect(await found(`<doc>${'b'.repeat(1000)}</doc>`, 'a.txt')).toEqual([
      'application/xml',
      'too-large',
      'a.txt',
    ])
  })
})

describe('a file that is two', () => {
  const inner = zip([{ name: 'a.txt', data: Buffer.from('hidden') }])
  it.each<[string, Buffer]>([
    ['PDF and ZIP', Buffer.concat([pdf, inner])],
    ['JPEG and ZIP', Buffer.concat([jpeg(false), inner])],
    [
      'text and ZIP',
      Buffer.concat([Buffer.from('hello\n'), zip([{ name: 'a', data: Buffer.from('b'), store: true }])]),
    ],
    [
      'PNG and PDF',
      Buffer.concat([png(false).subarray(0, 33), Buffer.from('\0\0\0\u0009tEXt', 'latin1'), pdf]),
    ],
    ['PNG and HTML', Buffer.concat([png(false).subarray(0, 33), Buffer.from('<html><script>')])],
  ])('%s is not taken', async (_, bytes) => {
    const [, fault] = await found(bytes, 'a.pdf')
    expect(['two-types', 'type-not-allowed']).toContain(fault)
  })
})

describe('an archive', () => {
  const zeros = Buffer.alloc(30 * 1024 * 1024)
  const small = { ...archiveLimits, totalBytes: 1000, entries: 10, ratioFromBytes: 500 }

  it('that grows beyond measure is refused', async () => {
    expect(await archiveFault(zip([{ name: 'a', data: zeros }]))).toBe('archive-bomb')
  })

  it('that says it is small and is not is refused', async () => {
    expect(await archiveFault(zip([{ name: 'a', data: zeros, claims: { size: 10 } }]))).toBe('damaged')
  })

  it('that hides its growth in archives within archives is refused', async () => {
    const inner = zip([{ name: 'a', data: zeros }])
    const nested = zip([
      { name: 'b.zip', data: inner },
      { name: 'ballast', data: Buffer.from('x') },
    ])
    expect(await archiveFault(nested)).toBe('archive-bomb')
    let deep = zip([{ name: 'a', data: Buffer.from('a') }])
    for (let n = 0; n < 2; n++) deep = zip([{ name: 'x.zip', data: deep }])
    expect(await archiveFault(deep)).toBeNull()
    expect(await archiveFault(zip([{ name: 'x.zip', data: deep }]))).toBe('archive-bomb')
  })

  it('with too many files, or too much in all, is refused', async () => {
    const one = { name: 'a', data: Buffer.from('a') }
    expect(await archiveFault(zip(Array.from({ length: 11 }, () => one)), small)).toBe('archive-bomb')
    const parts = Array.from({ length: 3 }, (_, n) => ({
      name: `${n}`,
      data: Buffer.from('abcdefgh'.repeat(50)),
      store: true,
    }))
    expect(await archiveFault(zip(parts), small)).toBe('archive-bomb')
    expect(await archiveFault(zip(parts.slice(1)), small)).toBeNull()
  })

  it.each(['../../etc/passwd', '/etc/passwd', 'C:/windows/a', 'a\\..\\b'])(
    'with the name %j is refused',
    async (name) => {
      expect(await archiveFault(zip([{ name, data: Buffer.from('a') }]))).toBe('archive-unsafe')
    },
  )

  it('with a password is refused', async () => {
    expect(await archiveFault(zip([{ name: 'a', data: Buffer.from('a'), flags: 1 }]))).toBe(
      'archive-encrypted',
    )
  })

  it('that is cut off, or nonsense, is refused', async () => {
    const whole = zip([{ name: 'a', data: Buffer.from('abc'.repeat(100)) }])
    expect(await archiveFault(whole.subarray(0, -30))).toBe('damaged')
    expect(
      await archiveFault(Buffer.concat([whole.subarray(0, 31), Buffer.alloc(5, 0xff), whole.subarray(36)])),
    ).toBe('damaged')
  })

  it('of documents as offices send it is taken', async () => {
    expect(
      await archiveFault(
        zip([
          { name: 'pisma/żółw.docx', data: docx() },
          { name: 'pisma/', data: Buffer.alloc(0) },
        ]),
      ),
    ).toBeNull()
  })
})
