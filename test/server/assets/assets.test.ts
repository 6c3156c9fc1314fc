import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAssets, pickEncoding, replyWith, type Assets } from '../../../server/assets/assets.ts'
import { buildWidget } from '../../../server/assets/build.ts'
import { smallWidget, type SmallWidget } from './small-widget.ts'

let widget: SmallWidget
let assets: Assets

beforeAll(async () => {
  widget = smallWidget()
  assets = await loadAssets((await buildWidget(widget.root)).folder)
})
afterAll(() => widget.remove())

function at(path: string) {
  const asset = assets.files.get(path)
  if (!asset) throw new Error(`${path} is not served`)
  return asset
}

test('every file of the build is served, and the manifest is not', () => {
  expect([...assets.files.keys()].sort()).toEqual(assets.manifest.assets.map(({ path }) => path).sort())
})

test('any page may load them, and no browser guesses their type', () => {
  expect(at('/embed.js').headers).toMatchObject({
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Content-Type': 'text/javascript; charset=utf-8',
    Vary: 'Accept-Encoding',
  })
})

test('named files are kept for ever, the loader for minutes', () => {
  expect(at(assets.manifest.entries.console).headers['Cache-Control']).toBe(
    'public, max-age=31536000, immutable',
  )
  expect(at('/embed.js').headers['Cache-Control']).toContain('max-age=300')
})

test('the densest encoding that the browser accepts is picked', () => {
  expect(pickEncoding('gzip, deflate, br, zstd')).toBe('br')
  expect(pickEncoding('gzip, deflate')).toBe('gzip')
  expect(pickEncoding('br;q=0, gzip;q=0.5')).toBe('gzip')
  expect(pickEncoding('GZIP;Q=1.0')).toBe('gzip')
  expect(pickEncoding('*')).toBe('br')
  expect(pickEncoding('*;q=0')).toBe('identity')
  expect(pickEncoding('br;q=nonsense')).toBe('identity')
  expect(pickEncoding('')).toBe('identity')
  expect(pickEncoding(undefined)).toBe('identity')
})

test('the body is what the headers say', () => {
  const { status, headers, body } = replyWith(at('/embed.js'), { acceptEncoding: 'gzip' })
  expect(status).toBe(200)
  expect(headers).toMatchObject({ 'Content-Encoding': 'gzip', 'Content-Length': String(body?.length) })
  const plain = replyWith(at('/embed.js'), {})
  expect(plain.headers).not.toHaveProperty('Content-Encoding')
  expect(plain.headers).toMatchObject({ 'Content-Length': String(plain.body?.length) })
  expect(gunzipSync(body ?? '')).toEqual(plain.body)
  expect(brotliDecompressSync(at('/embed.js').packed.br)).toEqual(plain.body)
})

test('what the browser already has is not sent again', () => {
  const { etag } = at('/embed.js')
  for (const ifNoneMatch of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
    expect(replyWith(at('/embed.js'), { ifNoneMatch })).toMatchObject({ status: 304, body: null })
  }
  expect(replyWith(at('/embed.js'), { ifNoneMatch: '"other"' }).status).toBe(200)
})
