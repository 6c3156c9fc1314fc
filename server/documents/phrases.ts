/** Word keys of a document resolved into both languages. */
import { documentEn } from '../../workflows/words/document-en.ts'
import { documentPl } from '../../workflows/words/document-pl.ts'
import type { Bilingual, Phrase } from './approval-document.ts'

type Params = { readonly [name: string]: string | number | null }
type Words = { readonly [key: string]: string | undefined }

const pl: Words = documentPl
const en: Words = documentEn

/** The words under `document.<key>`; with `n` among the params, the plural form that fits. */
export function word(key: string, params: Params = {}): Bilingual {
  return phrase({ code: `document.${key}`, params: { ...params } })
}

/** A phrase in both languages; what is no key is printed as it is. */
export function phrase(given: Phrase): Bilingual {
  if (typeof given === 'object' && 'pl' in given) return given
  const { code, params = {} } = typeof given === 'string' ? { code: given } : given
  return { pl: filled(pl, 'pl', code, params), en: filled(en, 'en', code, params) }
}

function filled(words: Words, language: string, code: string, params: Params): string {
  const form = typeof params['n'] === 'number' ? `.${new Intl.PluralRules(language).select(params['n'])}` : ''
  const text = words[code + form] ?? words[code] ?? code
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
