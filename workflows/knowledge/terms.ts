/**
 * What of a word is compared: the word itself, its stem, and its root without a prefix ("zablokowane", "odblokować").
 * Each has a sign in front, so that a stem never meets a word that only looks like it.
 */
import type { Lang } from '../contracts/knowledge.ts'
import { stemEn } from './stem-en.ts'
import { stemPl } from './stem-pl.ts'

const stemSign = '='
const rootSign = '~'

/** Of verbs and of nouns made of them; the root keeps at least four letters. */
const prefixes: Readonly<Record<Lang, RegExp>> = {
  pl: /^(?:prze|przy|roz|nie|ode|od|za|wy|po|na|do|ob|pod|u|z|s)(?=.{4})/,
  en: /^(?:un|re|dis|de|in)(?=.{4})/,
}

export function termsOf(word: string, lang: Lang): string[] {
  if (/\d/.test(word)) return [word]
  const stem = lang === 'pl' ? stemPl(word) : stemEn(word)
  return [word, stemSign + stem, rootSign + stem.replace(prefixes[lang], '')]
}

export type TermKind = 'code' | 'word' | 'stem' | 'root'

export function kindOfTerm(term: string): TermKind {
  if (term.startsWith(stemSign)) return 'stem'
  if (term.startsWith(rootSign)) return 'root'
  return /\d/.test(term) ? 'code' : 'word'
}
