/** The distinct words of a text in Markdown, folded: what is left of a body that is only searched. */
import { tokens } from './tokens.ts'

export function wordsOf(markdown: string): string {
  return tokens(markdown.replaceAll(/\]\([^)]*\)/g, ']')).join(' ')
}
