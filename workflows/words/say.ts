/** Fills the words: one sentence by its key, with its parameters, in the right plural. */

export type Language = 'pl' | 'en'
export type Words = { readonly [key: string]: string }
export type SayParams = { readonly [name: string]: string | number | null }

/** What may be asked for: every key, and of those in plural forms what stands before `.other`. */
type Stem<K> = K extends `${infer S}.other` ? S : never
type Sayable<W> = keyof W | Stem<keyof W>

/** A key written out must exist; one that is put together at run time may be anything. */
type Checked<W, K extends string> = Record<never, 1> extends Record<K, 1> ? unknown : Sayable<W>

const rules = new Map<string, Intl.PluralRules>()

function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, known)
  return known
}

/**
 * The sentence under `key`; the plural form is chosen by `params.n`. `{name}` is replaced by the parameter of that
 * name; dates, and codes that have words of their own, are put into words by the caller. A key that has no words comes
 * back as it is, so a code newer than the page still says something.
 */
export function say<W extends Words, const K extends string>(
  words: W,
  language: string,
  key: K & Checked<W, K>,
  params: SayParams = {},
): string {
  const plural = find(words, `${key}.${pluralOf(language, params['n'])}`) ?? find(words, `${key}.other`)
  const text = find(words, key) ?? plural ?? key
  return text.replace(/\{([\w-]+)\}/g, (hole, name: string) => filled(hole, name, params))
}

const filled = (hole: string, name: string, params: SayParams): string =>
  Object.hasOwn(params, name) ? String(params[name] ?? '–') : hole

const find = (words: Words, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined

const pluralOf = (language: string, n: unknown): string =>
  typeof n === 'number' ? rulesOf(language).select(n) : 'other'
