/**
 * JSON with one spelling for one value (RFC 8785): keys in order of their UTF-16 code units, numbers and strings as
 * ECMAScript writes them, `undefined` left out. What is hashed is written by this, never by the database, which is
 * free to order keys as it likes.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return list(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  // Strings sort by code units where no order is given. A loop, because every event is written by it.
  let text = '{'
  for (const key of Object.keys(value).sort()) {
    const item = (value as Record<string, unknown>)[key]
    if (item === undefined) continue
    if (text !== '{') text += ','
    text += quoted(key)
    text += canonical(item)
  }
  return `${text}}`
}

const known = new Map<string, string>()
const mostKnown = 2000

/** The names of fields are few and always the same: quoting them anew cost a third of the whole. */
function quoted(key: string): string {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = `${JSON.stringify(key)}:`
  if (known.size < mostKnown) known.set(key, made)
  return made
}

/** Long lists are lists of numbers that declarants gave: texts, which have one spelling as they are. */
function list(items: readonly unknown[]): string {
  if (items.every((item) => typeof item === 'string')) return JSON.stringify(items)
  return `[${items.map((item) => canonical(item ?? null)).join(',')}]`
}
