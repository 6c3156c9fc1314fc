/** The case page: application on the left, evidence on the right, one under the other where it is narrow. */
import { css } from 'lit'
import { outOfSight } from './page-style.ts'

export const caseStyle = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  article {
    display: grid;
    gap: 1.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .head {
    display: grid;
    gap: 0.3125rem;
  }
  h1 {
    font-size: 1.75rem;
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums;
  }
  h1:focus-visible {
    outline: none;
  }
  .meta {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1.25rem;
  }
  .term {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }
  /* the live regions stay, empty, so that what comes into them is announced */
  .messages .banner {
    margin-block-start: 0.75rem;
  }
  .done:focus-visible {
    outline: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
    padding-block: 0.875rem;
    border-block: 1px solid var(--line);
    position: sticky;
    inset-block-start: 0;
    background: var(--paper);
    z-index: 1;
  }
  .actions .danger {
    margin-inline-start: auto;
  }
  .actions .danger + .danger {
    margin-inline-start: 0;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1.08fr) minmax(0, 1fr);
    grid-template-areas: 'filed evidence' 'history evidence';
    grid-template-rows: auto 1fr;
    gap: 1.25rem 1.5rem;
    align-items: start;
  }
  .filed {
    grid-area: filed;
  }
  .evidence {
    grid-area: evidence;
  }
  .panel.history {
    grid-area: history;
  }
  .panel {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    padding: 1rem 1.25rem 1.125rem;
    display: grid;
    gap: 0.75rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .panel > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
  }
  h2 {
    font-size: 1.0625rem;
  }
  h3 {
    font-size: 0.9375rem;
  }
  .application h3 {
    margin-block-start: 0.5rem;
    padding-block-end: 0.3125rem;
    border-block-end: 2px solid var(--line);
  }
  .proposal {
    border: 2px solid var(--accent);
  }
  .difference {
    margin-block-start: 0.375rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.625rem;
    align-items: baseline;
    font-size: 0.875rem;
  }
  dd .banner {
    margin-block-start: 0.5rem;
  }
  .checks,
  .terms {
    list-style: none;
    display: grid;
  }
  .checks > li,
  .terms > li {
    display: grid;
    gap: 0.25rem;
    padding-block: 0.625rem;
    border-block-start: 1px solid var(--line);
  }
  .checks > li:first-child,
  .terms > li:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .checks .row,
  .terms .row {
    justify-content: space-between;
  }
  blockquote {
    margin: 0.5rem 0 0;
    padding: 0.75rem 1rem;
    border: 1px solid var(--edge);
    font-weight: 600;
    line-height: 1.5;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.9375rem;
  }
  th {
    text-align: start;
    font-size: 0.8125rem;
    color: var(--muted);
    padding: 0 0.75rem 0.375rem 0;
  }
  td {
    vertical-align: top;
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-block-start: 1px solid var(--line);
  }
  .log {
    list-style: none;
    padding: 0;
    margin: 0;
    display: grid;
  }
  .log > li {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    gap: 0.25rem 1.25rem;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--line);
  }
  .log > li > div {
    display: grid;
    gap: 0.1875rem;
  }
  .log .when {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  @container (inline-size < 56rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      grid-template-areas: 'filed' 'evidence' 'history';
    }
  }
  @container (inline-size < 40rem) {
    .actions {
      position: static;
      display: grid;
    }
    .actions .danger {
      margin-inline-start: 0;
    }
    .log > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .panel {
      padding-inline: 0.875rem;
    }
    h1 {
      font-size: 1.5rem;
    }
    /* A row becomes a card; the roles in the markup keep it a table to a screen reader. */
    table,
    tbody,
    tr,
    td {
      display: block;
    }
    thead {
      ${outOfSight}
    }
    tr {
      border-block-start: 1px solid var(--line);
      padding-block: 0.5rem;
    }
    td {
      border: 0;
      padding: 0.125rem 0;
    }
  }
`
