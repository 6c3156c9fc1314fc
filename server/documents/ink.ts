/** The look of printed documents: sizes in points, A4, and the few faces and colours that are used. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'

export const mm = 72 / 25.4
export const page = {
  width: 210 * mm,
  height: 297 * mm,
  left: 18 * mm,
  right: 192 * mm,
  top: 12 * mm,
  bottom: 281 * mm,
}

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
  title: style('bold', 16, colours.accent),
  titleEn: style('text', 11, colours.quiet),
  authority: style('bold', 11, colours.accent),
  small: style('text', 7.5, colours.quiet),
  label: style('bold', 8.5, colours.accent, 10.4),
  labelEn: style('text', 7, colours.quiet, 8.6),
  value: style('text', 9.5, colours.ink, 11.8),
  strong: style('bold', 10, colours.ink, 12),
  large: style('bold', 13, colours.ink),
  body: style('text', 8.3, colours.ink),
  english: style('text', 7.4, colours.quiet, 8.3 * 1.3),
  notice: style('text', 7.2, colours.ink),
  noticeEn: style('text', 6.8, colours.quiet, 7.2 * 1.3),
  number: style('code', 15, colours.ink),
  code: style('code', 11.5, colours.ink),
} as const satisfies Record<string, Style>

const parsed = new Map<Face, ReturnType<typeof create>>()

/** The font of a face, parsed once in the life of the process: parsing costs more than the rest of a document. */
export function fontOf(face: Face): ReturnType<typeof create> {
  const known = parsed.get(face)
  if (known) return known
  const path = createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${faces[face]}.ttf`)
  const font = create(readFileSync(path))
  parsed.set(face, font)
  return font
}
