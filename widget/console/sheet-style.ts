/** A sheet from the edge of the window, so that the case beside it can still be read; the whole window when narrow. */
import { css } from 'lit'

export const sheetStyle = css`
  dialog {
    inline-size: min(38rem, 100vw);
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    margin: 0 0 0 auto;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--line);
    background: var(--paper);
    color: var(--ink);
    font-family: var(--font);
    box-shadow: -12px 0 40px rgb(0 0 0 / 0.18);
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  dialog::backdrop {
    background: rgb(10 20 32 / 0.28);
  }
  .top {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1rem;
    padding: 1.125rem 1.5rem 0.875rem;
    border-block-end: 1px solid var(--line);
  }
  .top h2:focus-visible {
    outline: none;
  }
  .close {
    padding: 0.375rem;
    min-block-size: 2.5rem;
    min-inline-size: 2.5rem;
  }
  .body {
    padding: 1.25rem 1.5rem 2rem;
    overflow-y: auto;
    display: grid;
    gap: 1.25rem;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .body:focus-visible {
    outline-offset: -3px;
  }
  /* stays where it is, empty, so that what comes into it is announced */
  .body > [role='alert']:empty {
    position: absolute;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.75rem;
    padding: 0.875rem 1.5rem;
    border-block-start: 1px solid var(--line);
    background: var(--well);
  }
  @media (width < 30rem) {
    .top,
    .body,
    .buttons {
      padding-inline: 1rem;
    }
    .buttons {
      display: grid;
      justify-content: stretch;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: enter 160ms ease-out;
    }
    @keyframes enter {
      from {
        transform: translateX(1.5rem);
        opacity: 0;
      }
    }
  }
`
