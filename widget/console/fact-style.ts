/** Terms with their descriptions, lists of lines, prose: how everything read on the case page is set. */
import { css } from 'lit'

export const factStyle = css`
  .facts {
    display: grid;
    gap: 0;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr);
    gap: 0.125rem 1rem;
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--line);
  }
  .facts > div:first-child {
    border-block-start: 0;
  }
  .facts dt {
    color: var(--muted);
    font-size: 0.9375rem;
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .lines {
    list-style: none;
    display: grid;
    gap: 0.25rem;
  }
  .lines.columns {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
    grid-template-areas: none;
    grid-template-rows: none;
    gap: 0.125rem 1rem;
    padding-block: 0.125rem;
  }
  .prose {
    white-space: pre-line;
    max-inline-size: 65ch;
  }
  .remarks {
    display: grid;
    gap: 0.625rem;
  }
  .remarks dt {
    color: var(--muted);
    font-size: 0.875rem;
  }
  .under {
    display: block;
    font-size: 0.8125rem;
    color: var(--muted);
  }
  @media (width < 30rem) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
