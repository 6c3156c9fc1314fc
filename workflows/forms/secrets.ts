/**
 * Access codes and passwords in free text. The desk never asks for them, and whatever is written to it is read by
 * several people and kept for years, so a text that seems to hold one is refused before it is stored anywhere.
 *
 * It must not fire on people writing *about* their password: a keyword alone is never enough, something that looks like
 * a secret must stand behind it.
 */
import { endsInCheckDigit } from '../identifiers/check-digit.ts'

/** Keyword, perhaps what it is for, a link (`:`, `=`, "is", or a space), the token, and the rest of the sentence. */
const after = (keyword: string) =>
  new RegExp(
    String.raw`(?<!\p{L})(?:${keyword})(?:\s+(?:do|dla|for|of)\s+(?:[^\n.,;:=]{1,40}(?=[:=])|[^\s:=]+))?` +
      String.raw`(\s*[:=]\s*|\s+(?:to|jest|brzmi|is|was)\s+|\s+)["'„“”]?(\S+)(?=([^\n.;]*))`,
    'giu',
  )
const accessCode = after(String.raw`kod(?:u|em|y)?\s+dost[ęe]pu|access\s+codes?`)
const password = after(String.raw`has[łl](?:o|a|em)|password|passphrase|passwd|pwd`)
const pin = after('pin|puk')
const guarantee =
  /(?<![A-Z\d])(\d\d[A-Z]{2}[A-Z\d]{12}\d)(?:[A-Z]\d{6})?([^A-Z\d\n]{0,3}(?:(?:kod|code)[\s:=]{1,3})?)([A-Z\d]{4})(?![\p{L}\d]|[-.:]\d|\s*(?:eur|pln|zł|kg)(?!\p{L}))/giu

/** What stands where a secret would, and is none. Systems with four letters look exactly like an access code. */
const harmless =
  /^(?:NCTS|EMCS|ICS2|SENT|OSOZ2|PUESC|brak|none|lost|unknown|forgotten|expired|locked|blocked|invalid|wrong|rejected|refused|niezna\S+|zapomnia\S+|wygas\S+|zablokowan\S+|b[łl][ęe]dn\S+|niepopraw\S+|nieprawid\S+|odrzucon\S+)$/iu
const clauseBefore = /(?:^|[\n,;.(/|:])\s*(?:(?:moje|nowe|stare|m[óo]j|my|new|old|and|i|oraz)\s+)?$/iu

/** True where the text seems to hold an access code, a password or a PIN. */
export function hasSecret(text: string): boolean {
  return (
    follows(text, accessCode, (token) => /^[a-z\d]{4}$/i.test(token), looksCoded) ||
    follows(text, password, (token) => token.length > 3, looksMadeUp) ||
    follows(text, pin, (token) => /^\d{4,8}$/.test(token), looksCoded) ||
    followsGuarantee(text)
  )
}

/** A token that `looksSecret` is enough; after a colon also any single word that fits ("hasło: kotek"). */
function follows(
  text: string,
  keyword: RegExp,
  fits: (token: string) => boolean,
  looksSecret: (token: string) => boolean,
): boolean {
  return [...text.matchAll(keyword)].some(({ index, 1: link = '', 2: raw = '', 3: rest = '' }) => {
    const token = raw.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
    if (!fits(token) || harmless.test(token)) return false
    const named = /[:=]/.test(link) && clauseBefore.test(text.slice(0, index)) && /^\P{L}*$/u.test(rest)
    return named || looksSecret(token)
  })
}

/** A guarantee's number followed by its code; 21 characters in one piece may also be the ARC of an excise movement. */
function followsGuarantee(text: string): boolean {
  return [...text.matchAll(guarantee)].some(([, grn = '', gap = '', token = '']) => {
    if (gap !== '') return looksCoded(token) && !harmless.test(token)
    const number = grn.toUpperCase()
    return endsInCheckDigit(number) && !endsInCheckDigit(number + token.toUpperCase())
  })
}

/** With a digit in it, or in capitals only: "X7K2", "ABCD", and not "jest". */
const looksCoded = (token: string) => /\d/.test(token) || token === token.toUpperCase()

/** Begins with a letter and mixes small letters with digits: "Zima2026", and not "30-minutowe". */
const looksMadeUp = (token: string) => token.length > 5 && /^\p{L}\S*\d/u.test(token) && /\p{Ll}/u.test(token)
