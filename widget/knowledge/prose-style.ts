/** How an article reads. */
import { css } from 'lit'

export const proseStyle = css`
  .prose {
    display: grid;
    gap: 0.875rem;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: break-word;
    line-height: 1.55;
  }
  .prose h3,
  .prose h4 {
    margin-block-start: 0.5rem;
  }
  .prose ul,
  .prose ol {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.5rem;
  }
  .prose li > ul,
  .prose li > ol {
    margin-block-start: 0.375rem;
  }
  .prose code {
    font-family: var(--mono);
    font-size: 0.9375em;
    background: var(--well);
    padding: 0.0625rem 0.25rem;
    border-radius: 4px;
    overflow-wrap: anywhere;
  }
  .prose pre {
    margin: 0;
    padding: 0.75rem 1rem;
    background: var(--well);
    border-radius: var(--radius);
    overflow-x: auto;
  }
  .prose pre code {
    padding: 0;
    overflow-wrap: normal;
  }
  .prose blockquote {
    margin: 0;
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--line);
    color: var(--muted);
  }
  .prose table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.9375rem;
  }
  .prose th,
  .prose td {
    text-align: start;
    vertical-align: top;
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-block-end: 1px solid var(--line);
    overflow-wrap: anywhere;
    min-inline-size: 5rem;
  }
  @container (max-width: 34rem) {
    .prose :is(table, tbody, tr) {
      display: block;
    }
    .prose thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .prose tr {
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--line);
    }
    .prose td {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 0.75rem;
      padding: 0.1875rem 0;
      border: 0;
    }
    .prose td::before {
      content: attr(data-heading);
      color: var(--muted);
    }
  }
  .prose hr {
    inline-size: 100%;
    border: 0;
    border-block-start: 1px solid var(--line);
  }
  .prose a svg {
    margin-inline-start: 0.25rem;
    vertical-align: -0.0625rem;
  }
  button.link {
    display: inline;
    min-block-size: 0;
    padding: 0.125rem 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
`
