/** Text as it is compared: in lower case and without diacritics. */

/** What Unicode does not take apart into a letter and a mark. */
const whole: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe' }

export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łđøßæœ]/g, (letter) => whole[letter] ?? letter)
}
