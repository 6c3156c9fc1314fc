/**
 * A mail's HTML with what is on these lists, and nothing else. No attribute on them takes an address: pictures come from the mail
 * itself and are put in afterwards, and a link is its text with its target written beside it.
 */
import sanitizeHtml from 'sanitize-html'
import { layoutLimits } from '../limits.ts'
import { finished } from './finished.ts'
import type { Pictures } from './pictures.ts'
import { safeStyle } from './styles.ts'

const kept =
  'a abbr address b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr u ul var wbr'.split(
    ' ',
  )
/** Parts of a page are no parts of ours. */
const renamed = new Map([
  ...['center', 'main', 'nav', 'header', 'footer', 'article', 'section', 'aside'].map(
    (tag) => [tag, 'div'] as const,
  ),
  ['font', 'span'],
  ['strike', 's'],
  ['tt', 'code'],
])
const cell = ['colspan', 'rowspan']
const attributes = {
  '*': ['style', 'dir', 'lang'],
  a: ['data-to'],
  img: ['data-picture', 'data-outside', 'alt', 'width', 'height'],
  table: ['border'],
  td: cell,
  th: [...cell, 'scope'],
  ol: ['start', 'type'],
  li: ['value'],
}
/** What stands in these is said to nobody. */
const silent = ['script', 'style', 'textarea', 'option', 'xmp', 'title', 'template']

type Attributes = Readonly<Record<string, string>>
type Counts = { outside: number; left: number }

export function sanitised(html: string, pictures: Pictures): { html: string } & Counts {
  const counts: Counts = { outside: 0, left: 0 }
  const taken: string[] = []

  /** Everything that it had is gone but for what is given back here. */
  function cleaned(tag: string, had: Attributes): { tagName: string; attribs: Record<string, string> } {
    if (loadsGround(had)) counts.outside++
    const tagName = renamed.get(tag) ?? (tag === 'a' && !targetOf(had.href) ? 'span' : tag)
    const own = tag === 'a' ? linked(had) : tag === 'img' ? pictured(had) : sized(tag, had)
    return { tagName, attribs: { ...own, ...general(tag, had) } }
  }

  function pictured(had: Attributes): Record<string, string> {
    const src = (had.src ?? '').trim()
    const alt = (had.alt ?? '').slice(0, 300)
    const picture = pictures.take(src)
    if (picture !== null) {
      taken.push(picture)
      return { 'data-picture': String(taken.length - 1), alt, ...sized('img', had) }
    }
    if (isOutside(src) || isOutside(had.srcset)) counts.outside++
    else counts.left++
    // The sanitiser drops what is empty.
    return { 'data-outside': alt || ' ' }
  }

  const clean = sanitizeHtml(html, {
    allowedTags: kept,
    allowedAttributes: attributes,
    allowedSchemes: [],
    allowedSchemesAppliedToAttributes: [],
    // `safeStyle` has been over them.
    parseStyleAttributes: false,
    nonTextTags: silent,
    nestingLimit: layoutLimits.depth,
    transformTags: { '*': cleaned },
  })
  return { html: finished(clean, taken).trim(), ...counts }
}

/** The address that a link leads to, as a person may read it; empty where it leads nowhere outside. */
function targetOf(href = ''): string {
  const address = href.replace(/[\p{Cc}\p{Bidi_Control}\p{Cs}\s]+/gu, '')
  if (!/^(?:https?|mailto|tel|ftp):./i.test(address)) return ''
  return address.length > 300 ? `${address.slice(0, 299)}…` : address
}

function linked({ href }: Attributes): Record<string, string> {
  const to = targetOf(href)
  return to === '' ? {} : { 'data-to': to }
}

const isOutside = (address = ''): boolean => /^\s*(?:https?:)?\/\//i.test(address)

/** A ground that is a picture. */
const loadsGround = ({ background, style = '' }: Attributes): boolean =>
  isOutside(background) || /url\(\s*["']?\s*(?:https?:)?\/\//i.test(style.slice(0, 4000))

const numberIn = (text: string | undefined, most: number): string | null => {
  const value = /^\s*(\d{1,4})(?:px)?\s*$/.exec(text ?? '')?.[1]
  return value === undefined || Number(value) < 1 || Number(value) > most ? null : String(Number(value))
}

/** By tag: attributes that are numbers or words of a list, and how large they may be. */
const numbers = new Map<string, Readonly<Record<string, number>>>([
  ['img', { width: 2000, height: 2000 }],
  ['td', { colspan: 100, rowspan: 1000 }],
  ['th', { colspan: 100, rowspan: 1000 }],
  ['ol', { start: 9999 }],
  ['li', { value: 9999 }],
])

function sized(tag: string, had: Attributes): Record<string, string> {
  const found: [string, string][] = Object.entries(numbers.get(tag) ?? {}).flatMap(([name, most]) => {
    const value = numberIn(had[name], most)
    return value === null ? [] : [[name, value]]
  })
  if (tag === 'table' && numberIn(had.border, 99) !== null) found.push(['border', '1'])
  if (tag === 'ol' && /^[1aAiI]$/.test(had.type ?? '')) found.push(['type', had.type!])
  if (tag === 'th' && /^(?:row|col)$/i.test(had.scope ?? '')) found.push(['scope', had.scope!.toLowerCase()])
  return Object.fromEntries(found)
}

const aligned = ['p', 'div', 'td', 'th', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** What any element may have; the ways of old to say the same go into its style, under its own. */
function general(tag: string, had: Attributes): Record<string, string> {
  const old = [
    tag === 'center' && 'text-align:center',
    aligned.includes(tag) && had.align && `text-align:${had.align}`,
    had.valign && `vertical-align:${had.valign}`,
    had.bgcolor && `background-color:${had.bgcolor}`,
    tag === 'font' && had.color && `color:${had.color}`,
    had.style,
  ]
  const style = safeStyle(old.filter(Boolean).join(';'))
  const dir = /^(?:ltr|rtl|auto)$/i.exec(had.dir ?? '')?.[0]
  const lang = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/i.exec(had.lang ?? '')?.[0]
  return { ...(style && { style }), ...(dir && { dir }), ...(lang && { lang }) }
}
