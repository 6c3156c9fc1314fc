/** The words as each kind of reader has them: the widget's, and the console's on top of them. */
import { consoleEn } from '../../../workflows/words/console-en.ts'
import { consolePl } from '../../../workflows/words/console-pl.ts'
import { en } from '../../../workflows/words/en.ts'
import { pl } from '../../../workflows/words/pl.ts'

type Book = Readonly<Record<string, string>>
export type Words = { readonly has: (code: string) => boolean; readonly holes: (code: string) => string[] }

export const eachWords = [
  ['Polish', { customer: words(pl), staff: words({ ...pl, ...consolePl }) }],
  ['English', { customer: words(en), staff: words({ ...en, ...consoleEn }) }],
] as const

function words(book: Book): Words {
  const text = (code: string) => book[code] ?? book[`${code}.other`]
  return {
    has: (code) => text(code) !== undefined,
    holes: (code) => [...(text(code) ?? '').matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name),
  }
}
