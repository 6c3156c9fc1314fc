/** A list of cases: a table where there is room, cards where there is none. */
import { css } from 'lit'
import { outOfSight } from './page-style.ts'

export const listStyle = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  /* an outage belongs to the desk itself */
  :host([outages]) :is(.firm, .assignee) {
    display: none;
  }
  :host([outages]) tr {
    grid-template-columns: minmax(13.5rem, 1.3fr) minmax(11rem, 1.7fr) 5.5rem minmax(8rem, 1.1fr) 7rem;
  }
  table {
    inline-size: 100%;
    display: block;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow: clip;
    background: var(--paper);
  }
  thead,
  tbody {
    display: block;
  }
  tr {
    display: grid;
    grid-template-columns: minmax(11.5rem, 1.4fr) minmax(10.5rem, 2fr) 4.75rem minmax(9.5rem, 1.5fr) minmax(8rem, 1.1fr) 5.25rem minmax(5.5rem, 0.9fr);
    column-gap: 0.875rem;
    padding: 0.5rem 1rem;
    align-items: start;
    border-block-start: 1px solid var(--line);
    position: relative;
  }
  tbody tr {
    min-block-size: 3.75rem;
    content-visibility: auto;
    contain-intrinsic-size: auto 3.75rem;
  }
  thead tr {
    border-block-start: 0;
    background: var(--well);
    padding-block: 0.4375rem;
  }
  th {
    text-align: start;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--muted);
    padding: 0;
  }
  td {
    padding: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    line-height: 1.4;
    padding-block-start: 0.125rem;
  }
  .due {
    padding-block-start: 0;
  }
  .badge {
    white-space: nowrap;
  }
  .due .badge {
    white-space: normal;
  }
  .under {
    display: block;
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .case a {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    text-decoration: none;
    white-space: nowrap;
  }
  .case a:hover {
    text-decoration: underline;
  }
  /* the whole row is the link's target, while the row stays a row for a screen reader */
  .case a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  tbody tr:hover {
    background: var(--well);
  }
  tr[data-selected] {
    background: var(--accent-well);
    box-shadow: inset 4px 0 0 var(--accent);
  }
  tr[data-selected]:hover {
    background: var(--accent-well);
  }
  .term {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--muted);
    font-size: 0.9375rem;
    padding-block: 0.125rem;
  }
  .term.running {
    color: var(--ink);
  }
  .term svg {
    flex: none;
    color: var(--muted);
  }
  .due .under {
    padding-inline-start: 1.5rem;
  }
  .age {
    font-variant-numeric: tabular-nums;
  }
  td .label {
    display: none;
  }
  .nothing {
    padding: 2.5rem 1rem;
    text-align: center;
    color: var(--muted);
    border: 1px dashed var(--line);
    border-radius: var(--radius);
  }
  footer {
    padding-block: 0.75rem;
  }
  .as-of {
    margin-inline-start: auto;
  }
  @container (inline-size < 60rem) {
    thead {
      ${outOfSight}
    }
    tbody tr:first-child {
      border-block-start: 0;
    }
    tr,
    :host([outages]) tr {
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-areas: 'case system' 'firm firm' 'due due' 'step step' 'age age' 'assignee assignee';
      row-gap: 0.375rem;
      padding-block: 0.875rem;
    }
    .due {
      grid-area: due;
    }
    .case {
      grid-area: case;
    }
    .system {
      grid-area: system;
      font-weight: 600;
    }
    .firm {
      grid-area: firm;
    }
    .step {
      grid-area: step;
    }
    .age {
      grid-area: age;
      color: var(--muted);
      font-size: 0.875rem;
    }
    .assignee {
      grid-area: assignee;
      color: var(--muted);
      font-size: 0.875rem;
    }
    td .label {
      display: inline;
    }
    tbody tr {
      contain-intrinsic-size: auto 11rem;
    }
  }
`
