/** What people wrote, made fit for a mail: nothing of it ends a header, and nothing turns the direction of our words. */

/** For a header: one line without control or direction characters, cut at `most` characters and never inside of one. */
export function headerText(text: string, most = 200): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Bidi_Control}\p{Cs}]/gu, '')
    .trim()
  const characters = [...line]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line
}

/** For a body: lines stay lines. */
export function bodyText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/[\p{Bidi_Control}\p{Cs}]|(?!\n)\p{Cc}/gu, '')
    .trim()
}
