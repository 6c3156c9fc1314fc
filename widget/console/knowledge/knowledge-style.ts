/** The editors' section: a wide table, two columns where there is room for them. */
import { css } from 'lit'

export const knowledgeStyle = css`
  :host {
    container-type: inline-size;
  }
  .head {
    justify-content: space-between;
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  .scrolls {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .scrolls table {
    border-collapse: collapse;
    inline-size: 100%;
    min-inline-size: 52rem;
  }
  .scrolls :is(th, td) {
    text-align: start;
    vertical-align: top;
    padding: 0.5rem 1rem;
  }
  .scrolls thead {
    background: var(--well);
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .scrolls tbody tr {
    border-block-start: 1px solid var(--line);
  }
  .votes {
    white-space: nowrap;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .tasks,
  .versions {
    list-style: none;
    display: grid;
    gap: 0.75rem;
  }
  .tasks .card {
    display: grid;
    gap: 0.5rem;
  }
  .tasks h2 {
    font-size: 1.0625rem;
  }
  .tasks blockquote {
    margin: 0;
    padding-inline-start: 0.875rem;
    border-inline-start: 4px solid var(--line);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .field {
    display: grid;
    gap: 0.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  label,
  legend {
    font-weight: 600;
    padding: 0;
  }
  .facts > .stack {
    padding-block: 0.75rem;
  }
  .systems {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
    gap: 0.25rem 0.75rem;
    padding-block-start: 0.5rem;
  }
  .systems label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.75rem;
    font-weight: 400;
  }
  .validity {
    align-items: end;
  }
  .columns {
    display: grid;
    gap: 1.5rem;
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 56rem) {
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  textarea.body {
    font-family: var(--mono);
    font-size: 0.9375rem;
  }
  textarea.keywords,
  textarea.summary {
    min-block-size: 0;
  }
  .preview {
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    padding: 1rem;
  }
  .preview .big {
    font-size: 1.25rem;
    font-weight: 700;
  }
`
