/**
 * A text with its structure and without markup, as it travels: Markdown is taken apart before, so that a page needs no
 * parser and there is no HTML on the way to it.
 */
export type ProseTag =
  | ('h3' | 'h4' | 'p' | 'ul' | 'ol' | 'li' | 'blockquote' | 'pre' | 'hr' | 'table' | 'tr' | 'th' | 'td')
  | ('strong' | 'em' | 's' | 'code' | 'br')

export interface ProseElement extends ReadonlyArray<ProseNode> {
  readonly 0: ProseTag
}
/** To an address, or by its code to another article. */
export interface ProseLink extends ReadonlyArray<ProseNode> {
  readonly 0: 'a' | 'article'
  readonly 1: string
}
export type ProseNode = string | ProseElement | ProseLink
export type Prose = readonly ProseNode[]

export const isLink = (node: ProseNode): node is ProseLink => node[0] === 'a' || node[0] === 'article'
