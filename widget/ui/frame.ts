/** Where the desk stands on the page: beside the launcher, over the whole of a small screen, or in the page's flow. */
import { css } from 'lit'

export const frame = css`
  :host {
    display: block;
    font: 400 1rem/1.5 var(--font);
    color: var(--ink);
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
    -webkit-text-size-adjust: 100%;
  }
  :host([mode='launcher']) {
    position: fixed;
    inset: auto 1.25rem 5.5rem auto;
    inline-size: min(30rem, calc(100vw - 2.5rem));
    block-size: min(46rem, calc(100dvh - 7rem));
    z-index: var(--hd-layer, 2147483000);
    animation: rise 160ms ease-out;
  }
  :host([mode='launcher']:not([shown])) {
    display: none;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(0.75rem);
    }
  }
  .frame {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    overflow: hidden;
  }
  :host([mode='launcher']) .frame {
    box-shadow: 0 12px 40px rgb(0 0 0 / 28%);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.5rem 0.75rem 0.5rem 1.25rem;
    border-block-end: 1px solid var(--line);
    border-block-start: 4px solid var(--accent);
  }
  .bar:has(> button:first-child) {
    padding-inline-start: 0.5rem;
  }
  h1 {
    flex: 1;
    font-size: 1.0625rem;
    min-inline-size: 0;
  }
  h1:focus {
    outline: none;
  }
  button.icon {
    min-inline-size: 2.75rem;
    padding: 0.25rem;
  }
  .body {
    flex: 1;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1.25rem;
    display: grid;
    align-content: start;
    gap: 1.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  :host(:is([mode='inline'], [mode='full-page'])) .body {
    overflow: visible;
    padding: 1.5rem clamp(1.25rem, 4cqi, 2.5rem) 2rem;
  }
  :host(:is([mode='inline'], [mode='full-page'])) .body > * {
    max-inline-size: 48rem;
    inline-size: 100%;
    margin-inline: auto;
  }
  :host([mode='full-page']) .frame {
    min-block-size: 100dvh;
    border-width: 0;
    border-radius: 0;
  }
  @media (max-width: 600px) {
    :host([mode='launcher']) {
      inset: 0;
      inline-size: auto;
      block-size: 100dvh;
      animation: none;
    }
    :host([mode='launcher']) .frame {
      border: 0;
      border-radius: 0;
    }
    .body {
      padding: 1rem;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .frame {
      border: 2px solid;
    }
  }
`
