/** Names that people and their machines gave to files, made fit to be shown, logged and offered for saving. */

const mostCharacters = 120
/** Controls, invisible and turning characters, halves of pairs, private use, separators of lines. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu
/** What one or the other system takes for more than a letter. */
const special = /[<>:"|?*%]/g
/** Windows opens devices by these names, whatever stands behind the dot. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** Only the last part of a path, without anything that is not seen. Never empty. */
export function tidyFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(unseen, '')
    .replace(special, '_')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(device, '_$1')
  return shortened(plain) || 'file'
}

/** The ending stays: it is what people go by. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= mostCharacters) return name
  const ending = [...(/\.[^.]{1,10}$/.exec(name)?.[0] ?? '')]
  return [...letters.slice(0, mostCharacters - ending.length), ...ending].join('')
}

/** A name whose ending belongs to the content; one that does not gets the right one behind it. */
export function withEnding(name: string, endings: readonly string[]): string {
  const has = endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
  return has || endings.length === 0 ? name : tidyFileName(`${name}.${endings[0]}`)
}

/** RFC 6266 and RFC 8187: once in ASCII for old readers, once whole. No quote, backslash or line break survives. */
export function attachmentHeader(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L')
  const ascii = plain.replaceAll(/[^\w .()+-]/g, '_')
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`
}
