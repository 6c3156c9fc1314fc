/**
 * Markdown put straight into templates: there is no HTML on the way, so nothing that somebody wrote can become markup.
 * Links lead to https, to a mailbox or to another article; anything else stays text.
 */
import { html, nothing, type TemplateResult } from 'lit'
import { Lexer, type Token, type Tokens } from 'marked'
import { icon } from '../ui/icons.ts'

export type MarkdownOptions = {
  readonly onArticle: (code: string) => void
  /** Said behind a link that leaves the page. */
  readonly outside: string
}

/** Headings begin below the one of the article. */
const firstHeading = 3

export function markdown(text: string, options: MarkdownOptions): TemplateResult {
  return html`${new Lexer({ gfm: true }).lex(text).map((token) => block(token, options))}`
}

type Drawn = TemplateResult | typeof nothing | string

function block(token: Token, options: MarkdownOptions): Drawn {
  switch (token.type) {
    case 'heading':
      return heading(token as Tokens.Heading, options)
    case 'paragraph':
      return html`<p>${inline(token, options)}</p>`
    case 'text':
      return html`${inline(token, options)}`
    case 'list':
      return list(token as Tokens.List, options)
    case 'blockquote':
      return html`<blockquote>${blocks(token, options)}</blockquote>`
    case 'table':
      return table(token as Tokens.Table, options)
    case 'code':
      return html`<pre tabindex="0"><code>${(token as Tokens.Code).text}</code></pre>`
    case 'hr':
      return html`<hr />`
    case 'space':
    case 'def':
      return nothing
    default:
      // HTML above all: it is shown as it was written.
      return html`<p>${token.raw}</p>`
  }
}

const blocks = (token: Token, options: MarkdownOptions): Drawn[] =>
  ('tokens' in token ? (token.tokens ?? []) : []).map((one) => block(one, options))

function heading(token: Tokens.Heading, options: MarkdownOptions): TemplateResult {
  const content = inline(token, options)
  return token.depth + 1 <= firstHeading ? html`<h3>${content}</h3>` : html`<h4>${content}</h4>`
}

function list({ ordered, start, items }: Tokens.List, options: MarkdownOptions): TemplateResult {
  const entries = items.map((item) => html`<li>${blocks(item, options)}</li>`)
  return ordered ? html`<ol start=${start === '' ? 1 : start}>${entries}</ol>` : html`<ul>${entries}</ul>`
}

/** Scrolls within itself where it is wider than the page. */
function table({ header, rows }: Tokens.Table, options: MarkdownOptions): TemplateResult {
  return html`<div class="table" tabindex="0"><table>
    <thead><tr>${header.map((cell) => html`<th scope="col">${inlines(cell.tokens, options)}</th>`)}</tr></thead>
    <tbody>
      ${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inlines(cell.tokens, options)}</td>`)}</tr>`)}
    </tbody>
  </table></div>`
}

const inline = (token: Token, options: MarkdownOptions): Drawn[] =>
  'tokens' in token && token.tokens
    ? inlines(token.tokens, options)
    : [unescaped((token as Tokens.Text).text)]

const inlines = (tokens: readonly Token[], options: MarkdownOptions): Drawn[] =>
  tokens.map((token) => span(token, options))

function span(token: Token, options: MarkdownOptions): Drawn {
  switch (token.type) {
    case 'strong':
      return html`<strong>${inline(token, options)}</strong>`
    case 'em':
      return html`<em>${inline(token, options)}</em>`
    case 'del':
      return html`<s>${inline(token, options)}</s>`
    case 'codespan':
      return html`<code>${(token as Tokens.Codespan).text}</code>`
    case 'br':
      return html`<br />`
    case 'link':
      return link(token as Tokens.Link, options)
    case 'text':
    case 'escape':
      return html`${inline(token, options)}`
    default:
      // Pictures and HTML: shown as they were written.
      return token.raw
  }
}

function link(token: Tokens.Link, options: MarkdownOptions): Drawn {
  const content = inline(token, options)
  const article = /^article:([a-z0-9-]{1,60})$/.exec(token.href)?.[1]
  if (article !== undefined)
    return html`<button type="button" class="link" @click=${() => options.onArticle(article)}>${content}</button>`
  if (/^mailto:[^\s?&<>"']+@[^\s?&<>"']+$/i.test(token.href))
    return html`<a href=${token.href}>${content}</a>`
  if (!isHttps(token.href)) return html`${content}`
  return html`<a href=${token.href} target="_blank" rel="noopener noreferrer"
    >${content}${icon('link', 14)}<span class="unseen"> ${options.outside}</span></a
  >`
}

const isHttps = (address: string): boolean => /^https:\/\/\S+$/i.test(address)

/** The lexer leaves entities as they are; a template would show them so. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const unescaped = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (one) => entities[one] ?? one)
