/**
 * The colours and measures of the desk. A host page sets the `--hd-*` properties on the element; each has a light and
 * a dark value of its own here, with contrast of at least 4.5 : 1 for text. Constructable style sheets only: they work
 * under `style-src 'self'`.
 */
import { css } from 'lit'

export const theme = css`
  :host {
    color-scheme: light dark;
    --ink: var(--hd-ink, light-dark(#17212e, #e9edf2));
    --muted: var(--hd-muted, light-dark(#4d5a69, #a9b4c1));
    --paper: var(--hd-paper, light-dark(#ffffff, #141a22));
    --well: var(--hd-well, light-dark(#f4f6f9, #1b232d));
    --line: var(--hd-line, light-dark(#d6dce4, #333f4d));
    --edge: var(--hd-edge, light-dark(#76838f, #7f8c9b));
    --accent: var(--hd-accent, light-dark(#0b4a82, #8cc2f5));
    --accent-ink: var(--hd-accent-ink, light-dark(#ffffff, #06192b));
    --accent-well: light-dark(#e7f0f9, #14283b);
    --good: light-dark(#17663a, #7fd6a0);
    --good-well: light-dark(#e4f4ea, #12291d);
    --warn: light-dark(#7a4b00, #f2c063);
    --warn-well: light-dark(#fff3d9, #2e2410);
    --bad: light-dark(#a4201a, #ffa79f);
    --bad-well: light-dark(#fdeceb, #351a19);
    --radius: var(--hd-radius, 8px);
    --font: var(--hd-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif);
    --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`

/** What every root of ours starts from. */
export const ground = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  svg {
    flex: none;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 3px;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  h1,
  h2,
  h3,
  h4 {
    line-height: 1.25;
    text-wrap: balance;
  }
  h1 {
    font-size: 1.5rem;
  }
  h2 {
    font-size: 1.25rem;
  }
  h3 {
    font-size: 1.0625rem;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 0.875rem;
  }
  .code {
    font-family: var(--mono);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .stack {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`
