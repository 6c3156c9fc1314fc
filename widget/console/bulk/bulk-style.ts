/** A table where there is room, cards where there is none. */
import { css } from 'lit'
import { outOfSight } from '../page-style.ts'

export const bulkStyle = css`
  :host {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
    container-type: inline-size;
  }
  .signed,
  .progress {
    display: grid;
    gap: 0.25rem;
  }
  progress {
    inline-size: 100%;
    max-inline-size: 30rem;
    block-size: 0.75rem;
    accent-color: var(--accent);
  }
  .reasons {
    margin: 0.25rem 0 0;
    padding-inline-start: 1.25rem;
  }
  form.row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: end;
  }
  label {
    display: grid;
    gap: 0.25rem;
    font-weight: 600;
    flex: 1 1 14rem;
    max-inline-size: 22rem;
    min-inline-size: 0;
  }
  select,
  input {
    inline-size: 100%;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.625rem 0.75rem 0.625rem 0;
    border-block-end: 1px solid var(--line);
    overflow-wrap: anywhere;
    line-height: 1.4;
  }
  thead th {
    font-size: 0.8125rem;
    color: var(--muted);
  }
  tbody th {
    font-weight: 600;
  }
  tbody tr {
    content-visibility: auto;
    contain-intrinsic-size: auto 4rem;
  }
  a {
    display: inline-block;
    min-block-size: 1.5rem;
  }
  .code {
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
    white-space: nowrap;
  }
  .why {
    margin: 0.25rem 0 0;
    font-size: 0.875rem;
  }
  .more {
    justify-self: start;
  }
  @container (max-width: 40rem) {
    table,
    tbody {
      display: block;
    }
    thead {
      ${outOfSight}
    }
    tbody tr {
      display: block;
      border-block-end: 1px solid var(--line);
      padding-block: 0.625rem;
    }
    tbody :is(th, td) {
      display: block;
      border: 0;
      padding: 0.125rem 0;
    }
  }
`
