/**
 * HTML as plain text: what a mail says, without anything that could act, load or hide. One pass over the characters, so
 * that nobody's HTML takes longer than its length.
 */

/** Nothing between these is said to anybody. */
const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'object',
  'textarea',
])
const blocks = new Set(
  'address article blockquote br dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  bdquo: '„',
  rdquo: '”',
  ldquo: '“',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  oacute: 'ó',
  Oacute: 'Ó',
  shy: '',
  zwnj: '',
  zwj: '',
  bull: '•',
  middot: '·',
  sect: '§',
}

export function htmlText(html: string): string {
  let text = ''
  let quotes = 0
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open === -1 ? html.length : open
    text += decoded(html.slice(at, end))
      .replaceAll(depthMark, '')
      .replace(/[\t\r\n ]+/g, ' ')
    if (open === -1) break
    const tag = tagAt(html, open)
    at = tag.end
    if (tag.isText) text += '<'
    if (silent.has(tag.name) && !tag.closes) at = afterClosing(html, tag.name, at)
    if (blocks.has(tag.name)) text += '\n'
    if (tag.name === 'blockquote') {
      quotes = Math.max(0, quotes + (tag.closes ? -1 : 1))
      text += `${depthMark}${quotes}${depthMark}`
    } else if (tag.name === 'td' || tag.name === 'th') text += tag.closes ? '' : ' '
  }
  return laidOut(text)
}

/** Of how deep a quotation is from here on; nobody's text has it, since it is no character that text may hold. */
const depthMark = '\uFFFF'
const depthMarks = /\uFFFF(\d+)\uFFFF/g

type Tag = {
  readonly name: string
  readonly closes: boolean
  /** It is no tag, and said as it stands. */
  readonly isText: boolean
  readonly end: number
}

/** A `<` that begins no tag is text. */
function tagAt(html: string, open: number): Tag {
  const begins = html.slice(open, open + 30)
  if (begins.startsWith('<!--')) {
    const end = html.indexOf('-->', open + 4)
    return { name: '', closes: false, isText: false, end: end === -1 ? html.length : end + 3 }
  }
  const name = /^<(\/?)([a-z][a-z0-9]*)/i.exec(begins)
  if (!name && !/^<[!?/]/.test(begins)) return { name: '', closes: false, isText: true, end: open + 1 }
  return {
    name: name?.[2]?.toLowerCase() ?? '',
    closes: name?.[1] === '/',
    isText: false,
    end: tagEnd(html, open + 1),
  }
}

/** A `>` within quotes ends nothing, unless the quotes never end. */
function tagEnd(html: string, from: number): number {
  const plain = html.indexOf('>', from)
  let at = from
  while (at < html.length) {
    const next = html.slice(at, at + 20_000).search(/["'>]/)
    if (next === -1) break
    const found = html[at + next]!
    if (found === '>') return at + next + 1
    const close = html.indexOf(found, at + next + 1)
    if (close === -1) break
    at = close + 1
  }
  return plain === -1 ? html.length : plain + 1
}

function afterClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(html)
  if (!found) return html.length
  const end = html.indexOf('>', found.index)
  return end === -1 ? html.length : end + 1
}

const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : ' '
    },
  )

/** Quoted lines begin with `>`, as they do in plain mails; never more than one empty line. */
function laidOut(text: string): string {
  let depth = 0
  const lines = text.split('\n').map((line) => {
    const said = line.replace(depthMarks, (_, level: string) => {
      depth = Number(level)
      return ''
    })
    const shown = said.trim()
    return depth > 0 && shown !== '' ? `${'>'.repeat(Math.min(depth, 5))} ${shown}` : shown
  })
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
