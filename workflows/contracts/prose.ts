/**
 * A text with its structure and without markup, as it travels: Markdown is taken apart before, so that a page needs no
 * parser and there is no HTML on the way to it.
 */
export type ProseTag =
  | ('h3' | 'h4' | 'p' | 'ul' | 'ol' | 'li' | 'blockquote' | 'pre' | 'hr' | 'table' | 'tr' | 'th' | 'td')
  | ('strong' | 'em' | 's' | 'code' | 'br')

/** Text; an element; or a link, to an address or by its code to another article. */
export type ProseNode =
  | string
  | readonly [tag: ProseTag, ...children: ProseNode[]]
  | readonly [link: 'a' | 'article', to: string, ...children: ProseNode[]]
export type Prose = readonly ProseNode[]

export const isLink = (node: ProseNode): node is readonly ['a' | 'article', string, ...ProseNode[]] =>
  node[0] === 'a' || node[0] === 'article'
