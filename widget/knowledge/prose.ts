/** Prose put straight into templates: nothing that somebody wrote can become markup. */
import { html, type TemplateResult } from 'lit'
import {
  isLink,
  type Prose,
  type ProseElement,
  type ProseLink,
  type ProseNode,
} from '../../workflows/contracts/prose.ts'
import { textOf } from '../../workflows/knowledge/prose-text.ts'
import { icon } from '../ui/icons.ts'

export type ProseOptions = {
  readonly onArticle: (code: string) => void
  /** Said behind a link that leaves the page. */
  readonly outside: string
}

type Drawn = TemplateResult | string

export function drawProse(prose: Prose, options: ProseOptions): Drawn[] {
  return prose.map((node) => (typeof node === 'string' ? node : element(node, options)))
}

function element(node: ProseElement | ProseLink, options: ProseOptions): Drawn {
  if (isLink(node)) return link(node, options)
  const tag = node[0]
  const children = node.slice(1)
  // Rows are drawn by their table.
  const content = tag === 'table' ? [] : drawProse(children, options)
  switch (tag) {
    case 'h3':
      return html`<h3>${content}</h3>`
    case 'h4':
      return html`<h4>${content}</h4>`
    case 'p':
      return html`<p>${content}</p>`
    case 'ul':
      return html`<ul>${content}</ul>`
    case 'ol':
      return html`<ol>${content}</ol>`
    case 'li':
      return html`<li>${content}</li>`
    case 'blockquote':
      return html`<blockquote>${content}</blockquote>`
    case 'pre':
      return html`<pre tabindex="0"><code>${content}</code></pre>`
    case 'hr':
      return html`<hr />`
    case 'table':
      return table(children, options)
    case 'strong':
      return html`<strong>${content}</strong>`
    case 'em':
      return html`<em>${content}</em>`
    case 's':
      return html`<s>${content}</s>`
    case 'code':
      return html`<code>${content}</code>`
    case 'br':
      return html`<br />`
    default:
      return html`${content}`
  }
}

/** Where there is no room a row is a list of its cells, each behind its heading; the roles stay those of a table. */
function table([header, ...rows]: Prose, options: ProseOptions): TemplateResult {
  const headings = cellsOf(header)
  const names = headings.map((cell) => textOf([cell]))
  const cell = (node: ProseNode, i: number) =>
    html`<td role="cell" data-heading=${names[i] ?? ''}><span>${content(node, options)}</span></td>`
  return html`<table role="table">
    <thead role="rowgroup"><tr role="row">${headings.map((one) => html`<th role="columnheader" scope="col">${content(one, options)}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${cellsOf(row).map(cell)}</tr>`)}</tbody>
  </table>`
}

const cellsOf = (row: ProseNode | undefined): Prose =>
  row === undefined || typeof row === 'string' ? [] : row.slice(1)
const content = (node: ProseNode, options: ProseOptions): Drawn[] =>
  drawProse(typeof node === 'string' ? [node] : node.slice(1), options)

function link(node: ProseLink, options: ProseOptions): Drawn {
  const { 0: kind, 1: to } = node
  const content = drawProse(node.slice(2), options)
  if (kind === 'article')
    return html`<button type="button" class="link" @click=${() => options.onArticle(to)}>${content}</button>`
  if (to.startsWith('mailto:')) return html`<a href=${to}>${content}</a>`
  // Checked before, by who took the text apart; and here, where it would do harm.
  if (!/^https:/i.test(to)) return html`${content}`
  return html`<a href=${to} target="_blank" rel="noopener noreferrer"
    >${content}${icon('link', 14)}<span class="unseen"> ${options.outside}</span></a
  >`
}
