/** Line icons of 24 units. They never stand alone: a word is always beside them, so they are hidden from readers. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit'

const paths = {
  ok: svg`<path d="M20 6 9 17l-5-5" />`,
  warn: svg`<path d="M12 3 2 20h20L12 3Zm0 7v4m0 3v.01" />`,
  bad: svg`<circle cx="12" cy="12" r="9" /><path d="m9 9 6 6m0-6-6 6" />`,
  info: svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5m0-8v.01" />`,
  clock: svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3 2" />`,
  offline: svg`<path d="M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 4.6-2.6m4.8 0A10 10 0 0 1 19 13M12 20v.01" />`,
  back: svg`<path d="M15 5l-7 7 7 7" />`,
  next: svg`<path d="m9 5 7 7-7 7" />`,
  close: svg`<path d="m6 6 12 12M18 6 6 18" />`,
  copy: svg`<rect x="9" y="9" width="11" height="11" rx="2" /><path d="M5 15V6a2 2 0 0 1 2-2h9" />`,
  download: svg`<path d="M12 4v11m-5-4 5 5 5-5M5 20h14" />`,
  link: svg`<path d="M14 5h5v5m0-5-9 9M10 6H6a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-4" />`,
  phone: svg`<path d="M6 3h4l2 5-2.5 1.5a11 11 0 0 0 5 5L16 12l5 2v4a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3Z" />`,
  mail: svg`<rect x="3" y="5" width="18" height="14" rx="2" /><path d="m3 7 9 6 9-6" />`,
  list: svg`<path d="M9 6h11M9 12h11M9 18h11M4 6v.01M4 12v.01M4 18v.01" />`,
  document: svg`<path d="M7 3h7l5 5v11a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Zm7 0v5h5M9 13h6m-6 4h6" />`,
  services: svg`<path d="M4 6h2m4 0h10M4 12h2m4 0h10M4 18h2m4 0h10" />`,
  search: svg`<circle cx="11" cy="11" r="7" /><path d="m20 20-4-4" />`,
  talk: svg`<path d="M4 5h16v11H9l-5 4V5Z" />`,
  person: svg`<circle cx="12" cy="8" r="4" /><path d="M4 21a8 8 0 0 1 16 0" />`,
} satisfies Record<string, SVGTemplateResult>

export type IconName = keyof typeof paths

/** A name that a newer desk sends draws nothing. */
export const icon = (name: IconName | (string & {}), size = 20): TemplateResult =>
  html`<svg
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${paths[name as IconName]}
  </svg>`
