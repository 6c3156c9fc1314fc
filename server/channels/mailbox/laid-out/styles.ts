/**
 * What may stand in a `style` attribute: properties by name, values by shape. Nothing that is taken holds a quote, an escape, an
 * address or a position, so however oddly a declaration was cut out, it fetches nothing and covers nothing.
 */
import { colourOf, groundOf, inkOf } from './colours.ts'

type Rule = (value: string) => string | null

const most = 40

/** The declarations that are taken, as a `style` attribute. */
export function safeStyle(style: string): string {
  const taken = new Map<string, string>()
  for (const declaration of style.slice(0, 4000).toLowerCase().split(';', most)) {
    const [property = '', said = ''] = declaration.split(':', 2).map((part) => part.trim())
    const rule = rules[property]
    const value = rule?.(
      said
        .replace(/\s*!important$/, '')
        .replace(/\s+/g, ' ')
        .replaceAll(', ', ','),
    )
    // A ground has two names.
    if (value) taken.set(property === 'background' ? 'background-color' : property, value)
  }
  return [...taken].map(([property, value]) => `${property}:${value}`).join(';')
}

const oneOf = (...words: readonly string[]): Rule => {
  const known = new Set(words)
  return (value) => (known.has(value) ? value : null)
}
const like =
  (shape: RegExp): Rule =>
  (value) =>
    shape.test(value) ? value : null

/** Small, and never negative: nothing is pushed off the page or over what stands beside it. */
const lengths = like(/^\d{1,2}(\.\d{1,3})?(px|pt|em)?( \d{1,2}(\.\d{1,3})?(px|pt|em)?){0,3}$/)
const width = /^\d(\.\d{1,3})?(px|pt)?$/
const lines = oneOf('none', 'solid', 'dashed', 'dotted', 'double')

/** In any order: how wide, how drawn, in which colour. */
const border: Rule = (value) => {
  const parts = value.split(' ')
  if (parts.length > 3) return null
  const said = parts.map((part) => (width.test(part) ? part : (lines(part) ?? colourOf(part))))
  return said.includes(null) ? null : said.join(' ')
}

const padding = ['padding', 'padding-left', 'padding-right', 'padding-top', 'padding-bottom']
const borders = ['border', 'border-left', 'border-right', 'border-top', 'border-bottom']

const rules: Readonly<Record<string, Rule>> = Object.assign(Object.create(null) as object, {
  color: inkOf,
  background: groundOf,
  'background-color': groundOf,
  'font-weight': oneOf('bold', 'bolder', 'normal', '400', '500', '600', '700', '800', '900'),
  'font-style': oneOf('italic', 'oblique', 'normal'),
  'text-decoration': oneOf('underline', 'line-through', 'none'),
  'text-decoration-line': oneOf('underline', 'line-through', 'none'),
  'text-align': oneOf('left', 'right', 'center', 'justify', 'start', 'end'),
  'vertical-align': oneOf('top', 'middle', 'bottom', 'baseline', 'sub', 'super'),
  'white-space': oneOf('normal', 'pre-wrap', 'pre-line'),
  'list-style-type': oneOf(
    'disc',
    'circle',
    'square',
    'decimal',
    'lower-alpha',
    'upper-alpha',
    'lower-roman',
  ),
  'border-collapse': oneOf('collapse', 'separate'),
  'margin-left': lengths,
  ...Object.fromEntries(padding.map((property) => [property, lengths])),
  ...Object.fromEntries(borders.map((property) => [property, border])),
})
