/** Word keys of a document put into both languages. */
import { documentEn } from '../../workflows/words/document-en.ts'
import { documentPl } from '../../workflows/words/document-pl.ts'
import { fallbackEn } from '../../workflows/words/fallback-en.ts'
import { fallbackPl } from '../../workflows/words/fallback-pl.ts'
import { en } from '../../workflows/words/en.ts'
import { formsEn } from '../../workflows/words/forms-en.ts'
import { formsPl } from '../../workflows/words/forms-pl.ts'
import { pl } from '../../workflows/words/pl.ts'
import { say, type SayParams, type Words } from '../../workflows/words/say.ts'
import type { Bilingual, Phrase } from './approval-document.ts'

const words: { readonly pl: Words; readonly en: Words } = {
  pl: { ...pl, ...formsPl, ...fallbackPl, ...documentPl },
  en: { ...en, ...formsEn, ...fallbackEn, ...documentEn },
}

/** The words under `document.<key>`; with `n` among the params, the plural form that fits. */
export function word(key: string, params: SayParams = {}): Bilingual {
  return spoken(`document.${key}`, params)
}

/** A phrase in both languages; what is no key is printed as it is. */
export function phrase(given: Phrase): Bilingual {
  if (typeof given === 'string') return spoken(given, {})
  return 'pl' in given ? given : spoken(given.code, given.params ?? {})
}

function spoken(code: string, params: SayParams): Bilingual {
  return { pl: say(words.pl, 'pl', code, params), en: say(words.en, 'en', code, params) }
}
