/** What all pages of the console look like: those of text and fields, and those with a table. */
import { css } from 'lit'

export const pageStyle = css`
  :host {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .lede {
    max-inline-size: 70ch;
  }
  h2 {
    font-size: 1.125rem;
  }
  [role='status']:empty {
    display: none;
  }
  [aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-well);
    color: var(--accent);
  }
  .faults {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
`

export const tableStyle = css`
  select {
    inline-size: auto;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  caption {
    padding-block-end: 0.5rem;
    color: var(--muted);
    font-size: 0.875rem;
    text-align: start;
  }
  th,
  td {
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    font-size: 0.875rem;
  }
  tbody th {
    font-weight: inherit;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
`
