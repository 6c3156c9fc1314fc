/**
 * JSON lets a key stand twice in one object, and readers differ in which they believe. A signed text must mean one
 * thing only, so such a text is refused.
 */

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

/** Expects valid JSON; strings are compared after their escapes are resolved (`"\u0061"` is `"a"`). */
export function hasDuplicateKeys(json: string): boolean {
  /** One entry for each open object (its keys) or list (null). */
  const open: (Set<string> | null)[] = []
  let text: string | null = null
  for (const [found] of json.matchAll(token)) {
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(null)
    else if (found === '}' || found === ']') open.pop()
    else if (found === ':') {
      const keys = open.at(-1)
      const key = JSON.parse(text ?? '""') as string
      if (!keys || keys.has(key)) return true
      keys.add(key)
    } else text = found === ',' ? null : found
  }
  return false
}
