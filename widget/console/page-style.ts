/** A page of the console that is a text and a table: what all of them look like. */
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
  [role='status']:empty {
    display: none;
  }
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
