import { css } from 'lit'

export const policyStyle = css`
  /* What stands below a long table must still be found. */
  .scrolls {
    overflow: auto;
    max-block-size: 70vh;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    min-inline-size: 56rem;
  }
  tbody th {
    min-inline-size: 15rem;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.5rem 0.75rem;
  }
  form.row {
    align-items: end;
  }
  thead {
    position: sticky;
    inset-block-start: 0;
    background: var(--well);
    font-size: 0.8125rem;
    color: var(--muted);
  }
  tbody tr {
    border-block-start: 1px solid var(--line);
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .acts,
  .changes,
  .changes ul,
  .faults {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding-inline-start: 1rem;
    overflow-wrap: anywhere;
  }
  .acts {
    padding: 0;
    font-size: 0.8125rem;
    color: var(--muted);
    list-style: none;
  }
  del {
    color: var(--muted);
  }
  ins {
    font-weight: 600;
    text-decoration: none;
  }
  .group {
    display: grid;
    gap: 0.75rem 1.25rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    align-items: end;
    margin: 0;
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    min-inline-size: 0;
  }
  .group > legend,
  .codes > legend,
  .field > label {
    font-weight: 600;
    padding-inline: 0.25rem;
  }
  .field,
  .codes {
    display: grid;
    gap: 0.25rem;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .part,
  .codes,
  .field:has(textarea) {
    grid-column: 1 / -1;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2rem;
  }
  .tick input {
    inline-size: 1.25rem;
    min-block-size: 1.25rem;
    flex: none;
  }
  .short {
    max-inline-size: 14rem;
  }
`
