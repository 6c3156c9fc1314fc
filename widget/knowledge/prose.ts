/** Prose put straight into templates: nothing that somebody wrote can become markup. */
import { html, type TemplateResult } from 'lit'
import { isLink, type Prose, type ProseElement, type ProseLink } from '../../workflows/contracts/prose.ts'
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

/** Scrolls within itself where it is wider than the page. */
function table(rows: Prose, options: ProseOptions): TemplateResult {
  const [head = [], ...others] = rows.map((row) =>
    typeof row === 'string' ? [] : cells(row.slice(1), options),
  )
  return html`<div class="table" tabindex="0"><table>
    <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
    <tbody>${others.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table></div>`
}

const cells = (row: Prose, options: ProseOptions): Drawn[][] =>
  row.map((cell) => (typeof cell === 'string' ? [cell] : drawProse(cell.slice(1), options)))

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
