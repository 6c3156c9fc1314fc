/**
 * The last step behind the sanitiser, over its own output: pictures go where their numbers stand, and targets beside their links.
 * Of text no `<` is left there, so what looks like one of these tags is one.
 */
const marks = /<a data-to="([^"]*)"[^>]*>|<\/a>|<img data-picture="(\d+)"|<img data-outside="([^"]*)"[^>]*>/g

/** `pictures` are `data:` addresses that the sanitiser's caller has made. */
export function finished(clean: string, pictures: readonly string[]): string {
  const open: { readonly to: string; readonly at: number }[] = []
  const said: string[] = []
  let at = 0
  for (const found of clean.matchAll(marks)) {
    const [mark, to, picture, alt] = found
    said.push(clean.slice(at, found.index))
    at = found.index + mark.length
    if (to !== undefined) {
      open.push({ to, at })
      said.push('<span class="link">')
    } else if (picture !== undefined) said.push(`<img src="${pictures[Number(picture)] ?? ''}"`)
    else if (alt !== undefined) said.push(alt.trim() === '' ? '' : `<span class="outside">[${alt}]</span>`)
    else {
      const link = open.pop()
      said.push(link ? `</span>${beside(link.to, clean.slice(link.at, found.index))}` : '')
    }
  }
  return said.join('') + clean.slice(at)
}

/** Said once where it is what the link says anyway. */
function beside(to: string, inner: string): string {
  const text = inner.slice(0, 2000).replace(/<[^>]*>/g, '')
  return plain(text) === plain(to) ? '' : ` <bdi class="target">‹${to}›</bdi>`
}

const plain = (address: string): string => address.trim().replace(/^mailto:|^tel:|\/$/gi, '')
