/** Telephone numbers as people and exchanges write them, in one spelling: digits with the country's code. */

/** Null for what is no number: withheld, a name. `country` is for numbers that are written without one. */
export function dialled(text: string, country = '48'): string | null {
  const plain = text.trim().replaceAll(/[\s().\u2010-\u2013/-]/g, '')
  if (!/^\+?\d{2,20}$/.test(plain)) return null
  if (plain.startsWith('+')) return plain.slice(1)
  if (plain.startsWith('00')) return plain.slice(2)
  // Nine digits are a number of this country, without the code; shorter ones are extensions.
  return plain.length === 9 ? country + plain : plain
}
