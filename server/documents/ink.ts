/** The look of printed documents: sizes in points, A4, and the few faces and colours that are used. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export const mm = 72 / 25.4
export const page = { width: 210 * mm, height: 297 * mm, left: 18 * mm, right: 192 * mm, top: 14 * mm, bottom: 279 * mm }

export const colours = {
  ink: '#16202e',
  quiet: '#566173',
  accent: '#14376b',
  tint: '#eef3f9',
  rule: '#c6cedb',
  stamp: '#b3151b',
} as const

const faces = {
  text: 'DejaVuSansCondensed',
  bold: 'DejaVuSansCondensed-Bold',
  code: 'DejaVuSansMono-Bold',
} as const
export type Face = keyof typeof faces

/** How a line is set; `leading` is the distance from line to line. */
export type Style = {
  readonly face: Face
  readonly size: number
  readonly leading: number
  readonly colour: string
}

function style(face: Face, size: number, colour: string, leading = size * 1.3): Style {
  return { face, size, colour, leading }
}

export const styles = {
  title: style('bold', 17, colours.accent),
  titleEn: style('text', 11, colours.quiet),
  authority: style('bold', 11, colours.accent),
  small: style('text', 7.5, colours.quiet),
  label: style('bold', 8.5, colours.accent),
  labelEn: style('text', 7, colours.quiet),
  value: style('text', 9.5, colours.ink),
  strong: style('bold', 10, colours.ink),
  large: style('bold', 13, colours.ink),
  body: style('text', 8.5, colours.ink),
  english: style('text', 7.5, colours.quiet, 8.5 * 1.3),
  number: style('code', 15, colours.ink),
  code: style('code', 11.5, colours.ink),
} as const satisfies Record<string, Style>

const read = new Map<Face, Buffer>()

/** The font file of a face, read once in the life of the process. */
export function fontFile(face: Face): Buffer {
  const known = read.get(face)
  if (known) return known
  const path = createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${faces[face]}.ttf`)
  const bytes = readFileSync(path)
  read.set(face, bytes)
  return bytes
}
