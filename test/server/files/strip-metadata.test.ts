import exifr from 'exifr'
import { describe, expect, it } from 'vitest'
import { stripMetadata } from '../../../server/files/strip-metadata.ts'
import { jpeg, png, webp } from './samples.ts'

const told = /Kamera1|Kowalski|Anna|owner|keyword|xmpmeta|second picture|made up/

describe('a photograph', () => {
  it('as it comes tells where and by what it was taken', async () => {
    const place = (await exifr.gps(jpeg())) as { latitude: number; longitude: number }
    expect([place.latitude, place.longitude]).toEqual([54.35, 18.65])
    expect(await exifr.parse(jpeg(), ['Make'])).toEqual({ Make: 'Kamera1' })
  })

  it('stripped tells nothing, but stays upright and in its colours', async () => {
    const stripped = stripMetadata(jpeg(), 'image/jpeg')!
    expect(await exifr.gps(stripped)).toBeUndefined()
    expect(await exifr.parse(stripped, { translateValues: false })).toEqual({ Orientation: 6 })
    expect(stripped.toString('latin1')).not.toMatch(told)
    expect(stripped.includes('ICC_PROFILE')).toBe(true)
    expect(stripped.subarray(-2).toString('hex')).toBe('ffd9')
  })

  it('keeps every byte of the picture itself', () => {
    expect(stripMetadata(jpeg(false), 'image/jpeg')).toEqual(jpeg(false))
    const scan = (bytes: Buffer) =>
      bytes.subarray(bytes.indexOf('ffdb', 0, 'hex'), bytes.indexOf('ffd9', 0, 'hex'))
    expect(scan(stripMetadata(jpeg(), 'image/jpeg')!)).toEqual(scan(jpeg(false)))
  })
})

describe('other pictures', () => {
  it('PNG: only what says how it looks is left', () => {
    expect(stripMetadata(png(), 'image/png')).toEqual(png(false))
    expect(stripMetadata(Buffer.concat([png(), Buffer.from('Kowalski')]), 'image/png')).toEqual(png(false))
  })

  it('WebP: without Exif and XMP, and without saying that it had them', () => {
    const stripped = stripMetadata(webp(), 'image/webp')!
    expect(stripped.toString('latin1')).not.toMatch(/EXIF|XMP |Kamera1|xmpmeta/)
    expect(stripped.readUInt8(20)).toBe(0)
    expect(stripped.readUInt32LE(4)).toBe(stripped.length - 8)
    expect(stripped.includes('VP8L')).toBe(true)
  })

  it('HEIC cannot be stripped, and is not said to be', () => {
    expect(stripMetadata(Buffer.from('....ftypheic'), 'image/heic')).toBeNull()
  })
})

describe('a picture that is cut off anywhere', () => {
  it.each([
    ['image/jpeg', jpeg()],
    ['image/png', png()],
    ['image/webp', webp()],
  ])('%s does no harm', (type, bytes) => {
    const end = type === 'image/jpeg' ? bytes.indexOf('ffd9', 0, 'hex') : bytes.length - 1
    for (let length = 0; length <= end; length++) {
      const stripped = stripMetadata(bytes.subarray(0, length), type)
      if (stripped) throw new Error(`${length} bytes were taken for a whole picture`)
    }
  })
})
