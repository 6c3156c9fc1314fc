/** An article in a list: its title is the way to it; the words that were met are marked. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { ArticleCard } from '../../workflows/contracts/knowledge.ts'
import { highlight } from '../../workflows/knowledge/highlight.ts'
import { plainCode, tokens } from '../../workflows/knowledge/tokens.ts'
import type { Speech } from '../speech.ts'
import type { Found } from './library.ts'

export function articleCard(
  speech: Speech,
  card: ArticleCard,
  open: () => void,
  met: { readonly hit: Found['hit']; readonly query: string } | null = null,
): TemplateResult {
  const marked = (text: string) =>
    met === null
      ? text
      : highlight(text, met.hit.terms, speech.lang).map(({ text: piece, isHit }) =>
          isHit ? html`<mark>${piece}</mark>` : piece,
        )
  const code = met?.hit.byCode ? codeAsked(card, met.query) : null
  return html`<article class="article">
    <h3><button type="button" class="link" @click=${open}>${marked(card.title)}</button></h3>
    <p>${marked(card.summary)}</p>
    <p class="row small muted">
      ${code === null ? nothing : html`<strong class="by-code">${speech.say('knowledge.by-code', { code })}</strong>`}
      ${card.systems.length === 0 ? nothing : html`<span>${speech.say('knowledge.systems')}: ${card.systems.join(', ')}</span>`}
    </p>
  </article>`
}

function codeAsked(card: ArticleCard, query: string): string | null {
  const asked = new Set(tokens(query))
  return card.codes.find((code) => asked.has(plainCode(code))) ?? null
}

export const cardStyle = css`
  .article {
    display: grid;
    gap: 0.25rem;
    grid-template-columns: minmax(0, 1fr);
    padding-block: 0.875rem;
    border-block-end: 1px solid var(--line);
  }
  .article h3 button {
    font-size: 1.0625rem;
    font-weight: 600;
    min-block-size: 2rem;
    padding: 0.25rem 0;
  }
  .article p:empty {
    display: none;
  }
  .by-code {
    color: var(--ink);
  }
  mark {
    background: var(--warn-well);
    color: inherit;
    border-radius: 2px;
    box-shadow: 0 2px 0 var(--warn);
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
      box-shadow: none;
    }
  }
`
