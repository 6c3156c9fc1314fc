/** JSON with one spelling for one value (RFC 8785), for what was read from a file: keys by their UTF-16 code units. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

export function canonicalText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalText(value[name] ?? null)}`)
  return `{${members.join(',')}}`
}

/** Null where the text is no JSON object. */
export function objectOf(text: string): { [name: string]: Json } | null {
  try {
    const value = JSON.parse(text) as Json
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
