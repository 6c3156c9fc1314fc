/** Buttons, inputs, cards and badges, shared by the widget and the console. */
import { css } from 'lit'

export const controls = css`
  button,
  .button {
    font: inherit;
    font-weight: 600;
    min-block-size: 2.75rem;
    padding: 0.5rem 1.125rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    text-decoration: none;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    transition: background-color 120ms;
  }
  button:hover,
  .button:hover {
    background: var(--well);
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }
  button.primary:hover {
    background: color-mix(in oklab, var(--accent), var(--ink) 18%);
  }
  button.danger {
    border-color: var(--bad);
    color: var(--bad);
  }
  button.danger:hover {
    background: var(--bad-well);
  }
  button.danger.sure {
    background: var(--bad);
    color: var(--paper);
  }
  button.danger.sure:hover {
    background: color-mix(in oklab, var(--bad), var(--ink) 18%);
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--accent);
    padding-inline: 0.625rem;
  }
  button.quiet:hover {
    background: var(--accent-well);
  }
  button.compact {
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
    font-size: 0.875rem;
  }
  button[aria-busy='true'] {
    cursor: progress;
    /* Still to be read: it says what is being done. */
    opacity: 0.85;
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.65;
  }
  input,
  select,
  textarea {
    font: inherit;
    font-size: max(1rem, 16px);
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: calc(var(--radius) * 0.75);
  }
  textarea {
    min-block-size: 6rem;
    resize: vertical;
    line-height: 1.45;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: 0;
  }
  /* The focus is in one of its parts: the browser marks that part, and nobody sees which field it is in. */
  input[type='datetime-local']:focus-within {
    outline: 3px solid var(--accent);
  }
  [aria-invalid='true'] {
    border-color: var(--bad);
    border-width: 2px;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    min-block-size: 0;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  .card {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    padding: 1.125rem;
  }
  details > summary {
    cursor: pointer;
    min-block-size: 1.75rem;
    color: var(--accent);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    button,
    .button,
    .card,
    .banner,
    .badge {
      border: 1px solid;
    }
    button.primary {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`
