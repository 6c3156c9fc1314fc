/** Reads back the text of a PDF that pdfkit wrote: through the fonts' ToUnicode maps, as a reader copies it. */
import { inflateSync } from 'node:zlib'

/** The drawing instructions of all pages, in order. */
export function contentOf(bytes: Buffer): string {
  return [...objectsOf(bytes).values()]
    .map(({ stream }) => stream)
    .filter((text) => text.includes(' BDC'))
    .join('\n')
}

/** All text in drawing order; spaces of every kind and line ends become one space. */
export function textOf(bytes: Buffer): string {
  const maps = fontMaps(bytes)
  let map = new Map<string, string>()
  const runs: string[] = []
  for (const [, font, run] of contentOf(bytes).matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font) map = maps.get(font) ?? new Map<string, string>()
    else if (run) {
      const codes = [...run.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? [])
      runs.push(codes.map((code) => map.get(code) ?? '\uFFFD').join(''))
    }
  }
  return runs.join(' ').replace(/\s+/g, ' ')
}

function fontMaps(bytes: Buffer): Map<string, Map<string, string>> {
  const objects = objectsOf(bytes)
  const named = bytes.toString('latin1').matchAll(/\/(F\d+) (\d+) 0 R/g)
  return new Map(
    [...named].map(([, name = '', id = '']) => {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1] ?? ''
      return [name, unicodeOf(objects.get(unicode)?.stream ?? '')]
    }),
  )
}

function unicodeOf(cmap: string): Map<string, string> {
  const map = new Map<string, string>()
  for (const [, first = '', list = ''] of cmap.matchAll(/<(\w{4})> <\w{4}> \[(.*?)\]/g)) {
    let code = Number.parseInt(first, 16)
    for (const [, hex = ''] of list.matchAll(/<([\w ]+)>/g)) {
      const units = hex.split(' ').map((unit) => Number.parseInt(unit, 16))
      map.set(code.toString(16).padStart(4, '0'), String.fromCharCode(...units))
      code += 1
    }
  }
  return map
}

/** Every object's dictionary, and its stream where it has one that is deflated text. */
function objectsOf(bytes: Buffer): Map<string, { dictionary: string; stream: string }> {
  const parts = bytes.toString('latin1').split(/(?<=\n)(\d+) 0 obj\n/)
  const objects = new Map<string, { dictionary: string; stream: string }>()
  for (let i = 1; i < parts.length; i += 2) {
    const [dictionary = '', packed = ''] = (parts[i + 1] ?? '').split(/\nstream\n(.*)\nendstream/s)
    const stream = packed.startsWith('x') ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : ''
    objects.set(parts[i] ?? '', { dictionary, stream })
  }
  return objects
}
