/** The words as each kind of reader has them: the widget's, and the console's on top of them. */
import { en, pl, staffEn, staffPl, type Book } from '../../words.ts'

export type Words = { readonly has: (code: string) => boolean; readonly holes: (code: string) => string[] }

export const eachWords = [
  ['Polish', { customer: words(pl), staff: words(staffPl) }],
  ['English', { customer: words(en), staff: words(staffEn) }],
] as const

function words(book: Book): Words {
  const text = (code: string) => book[code] ?? book[`${code}.other`]
  return {
    has: (code) => text(code) !== undefined,
    holes: (code) => [...(text(code) ?? '').matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name),
  }
}
