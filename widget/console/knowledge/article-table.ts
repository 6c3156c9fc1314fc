/** The articles of one shelf, with what readers made of them. */
import { html, nothing, type TemplateResult } from 'lit'
import type { ArticleRow } from '../../../workflows/contracts/knowledge.ts'
import type { Speech } from '../../speech.ts'

export function articleTable(
  speech: Speech,
  rows: readonly ArticleRow[],
  onOpen: (code: string) => void,
): TemplateResult {
  if (rows.length === 0) return html`<p class="muted">${speech.say('console.articles.none')}</p>`
  const columns = ['title', 'systems', 'changed', 'votes', 'deflected']
  return html`<div class="scrolls" tabindex="0" role="region" aria-label=${speech.say('console.section.knowledge.title')}>
      <table>
        <thead><tr>${columns.map((name) => html`<th scope="col">${speech.say(`console.articles.${name}`)}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => line(speech, row, onOpen))}</tbody>
      </table>
    </div>
    <p class="muted small">${speech.say('console.articles.deflected.hint')}</p>`
}

function line(speech: Speech, row: ArticleRow, onOpen: (code: string) => void): TemplateResult {
  const { code, published, newest, useful, useless, changedAt: at, changedBy: name } = row
  return html`<tr data-code=${code}>
    <td>
      <button class="link" @click=${() => onOpen(code)}>${row.title[speech.lang]}</button>
      <div class="small muted code">${code}</div>
      ${
        published !== null && newest > published
          ? html`<div class="small">${speech.say('console.articles.unpublished', { n: newest })}</div>`
          : nothing
      }
    </td>
    <td>${row.systems.join(', ')}</td>
    <td class="small">${speech.say('console.articles.changed.by', { at, name })}</td>
    <td class="votes">${speech.say('console.articles.votes.both', { useful, useless })}</td>
    <td class="number">${row.deflected}</td>
  </tr>`
}
