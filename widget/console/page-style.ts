/** What all pages of the console look like: those of text, those with fields, and those with a table. */
import { css } from 'lit'

/** Off the screen, and still there for whoever listens: the head of a table whose rows have become cards. */
export const outOfSight = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
`

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
  /* A colour that is taken away must not take along which one is chosen. */
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  .faults {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  button.link {
    display: inline;
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
`

/** A label above its field. */
export const fieldStyle = css`
  form.row {
    flex-wrap: wrap;
    align-items: end;
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  label > span:first-child {
    font-weight: 600;
  }
  :is(label, fieldset) :is(select, input, textarea) {
    max-inline-size: 100%;
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
