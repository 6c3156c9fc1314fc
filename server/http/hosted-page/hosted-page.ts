/**
 * The desk as a page of its own, for portals that cannot add a script to theirs.
 *
 * A signed-in person comes by a form of the portal's page that posts his token: in the body it stands in no address, no
 * log and no `Referer`, and the browser says in `Origin` which page sent it, so that nobody can be signed in here as
 * somebody else by a foreign page. The answer hands the token to the page's script and is kept nowhere: no cookie, no
 * storage, `no-store`. It lives as long as the token does; then the portal sends the person again.
 */
import { readFileSync } from 'node:fs'
import { html, raw } from 'hono/html'
import type { ContactCard } from '../../../workflows/contracts/contact.ts'
import { hostedEn } from '../../../workflows/words/hosted-en.ts'
import { hostedPl } from '../../../workflows/words/hosted-pl.ts'
import { say } from '../../../workflows/words/say.ts'
import { htmlPage } from '../plain-page.ts'

export type Language = 'pl' | 'en'

export type HandedOver = {
  readonly token: string
  /** Where the person came from, and goes back to. */
  readonly portal: { readonly name: string; readonly origin: string }
}

const words = { pl: hostedPl, en: hostedEn }
export const hostedScript = readFileSync(new URL('desk.js', import.meta.url), 'utf8')

export const hostedHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

export function hostedPage(page: {
  readonly language: Language
  /** Served path of the loader. */
  readonly loader: string
  readonly contact: Pick<ContactCard, 'phone' | 'mail'>
  readonly handed: HandedOver | null
  /** The portal's token did not hold: said above the desk, which is then open to everybody only. */
  readonly refused: boolean
}) {
  const { language, loader, contact, handed, refused } = page
  const tell = (key: keyof typeof hostedPl, params: Record<string, string> = {}) =>
    say(words[language], language, key, params)
  return htmlPage({
    language,
    title: tell('hosted.title'),
    head: html`<link rel="stylesheet" href="/desk.css" />
      ${handed ? raw(`<meta name="desk-token" content="${safe(handed.token)}">`) : ''}
      <script type="module" src="/desk.js"></script>
      <script type="module" src="${loader}"></script>`,
    body: html`${
      handed
        ? html`<header class="back">
            <a href="${handed.portal.origin}">${tell('hosted.back', { portal: handed.portal.name })}</a>
          </header>`
        : ''
    }
    ${refused ? html`<p class="refused" role="alert">${tell('hosted.refused')}</p>` : ''}
    <help-desk mode="full-page"></help-desk>
    <noscript><p>${tell('hosted.no-script', { phone: contact.phone, mail: contact.mail })}</p></noscript>`,
  })
}

/** A token that was accepted has only these characters; anything else must never reach the page. */
function safe(token: string): string {
  if (!/^[\w.-]+$/.test(token)) throw new Error('a token with characters that no token has')
  return token
}

export const hostedStyle = `
html, body { margin: 0; min-height: 100%; }
body { color-scheme: light dark; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
help-desk { display: block; min-height: 100vh; }
.back, .refused, noscript p { margin: 0; padding: .5rem 1.25rem; }
.back a { display: inline-block; padding: .25rem 0; color: LinkText; }
.refused { border-left: 6px solid #a4201a; font-weight: 600; }
`
