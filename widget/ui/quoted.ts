/**
 * What somebody's mail program put below his own words: the desk has set it behind `>`, at the end (`mailbox/own-text.ts`).
 * Screens fold it.
 */
export function quotedApart(text: string): { readonly own: string; readonly quoted: string } {
  const quoted = /(?:\n>.*)+$/.exec(text)?.[0] ?? ''
  return { own: quoted ? text.slice(0, -quoted.length).trimEnd() : text, quoted: quoted.trim() }
}
