/** Takes text apart into words and codes. A code stays whole however it was typed: XSD-102, xsd 102, XSD102. */
import { fold } from './fold.ts'

/** Letters and digits of one code with at most one sign between them. */
const code = /(?<![\p{L}\p{N}])(\p{L}{1,6})[-_. ]?(\d{1,5}\p{L}?)(?![\p{L}\p{N}])/gu
const word = /[\p{L}\p{N}]+/gu

/** Folded words in their order; behind the parts of a code that was written apart, the code in one piece. */
export function tokens(text: string): string[] {
  const folded = fold(text)
  const codes = Array.from(folded.matchAll(code), ([, letters, digits]) => `${letters}${digits}`)
  const words = folded.match(word) ?? []
  return [...new Set([...words, ...codes])]
}

/** One spelling for one code. */
export function plainCode(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
}
