/**
 * Markdown taken apart into `Prose`. HTML in it stays text as it was written; links lead to https, to a mailbox or to
 * another article, and what would lead elsewhere is its text alone.
 */
import { Lexer, type Token, type Tokens } from 'marked'
import type { Prose, ProseNode } from '../contracts/prose.ts'

export function parseProse(markdown: string): Prose {
  return new Lexer({ gfm: true }).lex(markdown).flatMap(block)
}

function block(token: Token): ProseNode[] {
  switch (token.type) {
    case 'heading':
      // Below the heading of the article.
      return [[(token as Tokens.Heading).depth <= 2 ? 'h3' : 'h4', ...inline(token)]]
    case 'paragraph':
      return [['p', ...inline(token)]]
    case 'text':
      return inline(token)
    case 'list':
      return [list(token as Tokens.List)]
    case 'blockquote':
      return [['blockquote', ...blocks(token)]]
    case 'table':
      return [table(token as Tokens.Table)]
    case 'code':
      return [['pre', (token as Tokens.Code).text]]
    case 'hr':
      return [['hr']]
    case 'space':
    case 'def':
      return []
    default:
      return [['p', token.raw]]
  }
}

const blocks = (token: Token): ProseNode[] =>
  ('tokens' in token ? (token.tokens ?? []) : []).flatMap((one) => block(one))

const list = ({ ordered, items }: Tokens.List): ProseNode => [
  ordered ? 'ol' : 'ul',
  ...items.map((item): ProseNode => ['li', ...blocks(item)]),
]

const table = ({ header, rows }: Tokens.Table): ProseNode => [
  'table',
  ['tr', ...header.map(({ tokens }): ProseNode => ['th', ...tokens.flatMap(span)])],
  ...rows.map((row): ProseNode => [
    'tr',
    ...row.map(({ tokens }): ProseNode => ['td', ...tokens.flatMap(span)]),
  ]),
]

const inline = (token: Token): ProseNode[] =>
  'tokens' in token && token.tokens ? token.tokens.flatMap(span) : [unescaped((token as Tokens.Text).text)]

function span(token: Token): ProseNode[] {
  switch (token.type) {
    case 'strong':
    case 'em':
      return [[token.type, ...inline(token)]]
    case 'del':
      return [['s', ...inline(token)]]
    case 'codespan':
      return [['code', (token as Tokens.Codespan).text]]
    case 'br':
      return [['br']]
    case 'link':
      return link(token as Tokens.Link)
    case 'text':
    case 'escape':
      return inline(token)
    default:
      // Pictures and HTML.
      return [token.raw]
  }
}

function link(token: Tokens.Link): ProseNode[] {
  const { href } = token
  const article = /^article:([a-z0-9-]{1,60})$/.exec(href)?.[1]
  if (article !== undefined) return [['article', article, ...inline(token)]]
  return isSafeAddress(href) ? [['a', href, ...inline(token)]] : inline(token)
}

const isSafeAddress = (href: string): boolean =>
  /^https:\/\/\S+$/i.test(href) || /^mailto:[^\s?&<>"']+@[^\s?&<>"']+$/i.test(href)

/** The lexer leaves entities as they are. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const unescaped = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (one) => entities[one] ?? one)
