/** The console's frame: queues, search, filters, room for a list or a case. */
import { css } from 'lit'

export const consoleStyle = css`
  :host {
    display: block;
    min-block-size: 100dvh;
    background: var(--paper);
    color: var(--ink);
    font: 1rem/1.5 var(--font);
  }
  .skip {
    position: absolute;
    inset-block-start: -4rem;
    inset-inline-start: 1rem;
    z-index: 3;
  }
  .skip:focus {
    inset-block-start: 0.5rem;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  main {
    padding: 1.25rem clamp(0.875rem, 2.5vw, 2rem) 3rem;
    max-inline-size: 92rem;
  }
  @media (width >= 64rem) {
    .frame {
      grid-template-columns: 15.5rem minmax(0, 1fr);
      align-items: stretch;
      min-block-size: calc(100dvh - 3.5rem);
    }
  }
  main:focus-visible {
    outline: none;
  }
  .list {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .lanes ul {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-block-end: 1px solid var(--line);
  }
  .lanes a {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.625rem 1rem;
    color: var(--muted);
    text-decoration: none;
    border-block-end: 3px solid transparent;
    margin-block-end: -1px;
  }
  .lanes a:hover {
    color: var(--ink);
    background: var(--well);
  }
  .lanes a[aria-current='page'] {
    color: var(--ink);
    font-weight: 650;
    border-color: var(--accent);
  }
  @media (forced-colors: active) {
    .lanes a:not([aria-current='page']) {
      border-color: Canvas;
    }
  }
  .count {
    min-inline-size: 1.625rem;
    padding: 0 0.4375rem;
    border-radius: 999px;
    background: var(--well);
    border: 1px solid var(--line);
    font-size: 0.8125rem;
    font-weight: 600;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  [aria-current='page'] .count {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    max-inline-size: 42rem;
  }
  .search input {
    flex: 1 1 10rem;
    inline-size: auto;
    min-inline-size: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 2rem;
    align-items: end;
    justify-content: space-between;
  }
  .tools .search {
    flex: 1 1 22rem;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
  }
  .filters label {
    display: grid;
    gap: 0.125rem;
  }
  .filters span {
    color: var(--muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .filters select {
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: 2.25rem;
    padding-block: 0.25rem;
  }
  .lede {
    max-inline-size: 70ch;
  }
  .head {
    justify-content: space-between;
  }
  .ways {
    justify-content: space-between;
    margin-block-end: 0.5rem;
  }
  .ways a {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 2rem;
    text-decoration: none;
    font-weight: 600;
  }
  .ways a:hover {
    text-decoration: underline;
  }
  @media (width < 40rem) {
    .lanes ul {
      gap: 0.375rem;
      border: 0;
    }
    .lanes a {
      min-block-size: 2.75rem;
      padding: 0.25rem 0.75rem;
      border: 1px solid var(--line);
      border-radius: 999px;
      margin: 0;
    }
    .lanes a[aria-current='page'] {
      border-color: var(--accent);
      background: var(--accent-well);
    }
    .filters label {
      flex: 1 1 8rem;
    }
    .filters select {
      inline-size: 100%;
      min-block-size: 2.75rem;
    }
  }
`
