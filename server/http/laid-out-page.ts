/**
 * A mail as its sender laid it out, as a page of its own: for a sandboxed frame of the console, and for a tab beside it. What the
 * sanitiser has let through meets a policy that would forbid the rest: no script, no request, no form, no way out, an origin of nobody's.
 * It lies on white paper in the dark as well, since the sender chose his colours for that.
 */
import { hash } from 'node:crypto'
import { html, raw } from 'hono/html'
import { laidOutEn } from '../../workflows/words/laid-out-en.ts'
import { laidOutPl } from '../../workflows/words/laid-out-pl.ts'
import { say, type Language } from '../../workflows/words/say.ts'
import type { LaidOut } from '../channels/mailbox/laid-out/laid-out.ts'

const words = { pl: laidOutPl, en: laidOutEn }

export function laidOutPage(laidOut: LaidOut, subject: string, language: Language) {
  const told = words[language]
  const title = say(told, language, 'laid-out.title', {
    subject: subject || say(told, language, 'laid-out.no-subject'),
  })
  // Whose language the mail is in nobody knows.
  const mail = 'html' in laidOut ? html`<div class="mail" lang="" dir="auto">${raw(laidOut.html)}</div>` : ''
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main tabindex="0" aria-label="${title}">
          ${notes(laidOut, language).map((note) => html`<p class="note">${note}</p>`)} ${mail}
        </main>
      </body>
    </html>`
}

function notes(laidOut: LaidOut, language: Language): string[] {
  const told = words[language]
  if ('reason' in laidOut) return [say(told, language, `laid-out.${laidOut.reason}`)]
  const { outside, left } = laidOut
  return [
    ...(outside > 0 ? [say(told, language, 'laid-out.outside', { n: outside })] : []),
    ...(left > 0 ? [say(told, language, 'laid-out.left', { n: left })] : []),
  ]
}

const style = `
:root { color-scheme: only light; background: #fff; color: #17212e; font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif; }
body { margin: 0; }
main { padding: 0.75rem 1rem; overflow-x: auto; overflow-wrap: break-word; }
main:focus-visible { outline: 3px solid #0b4a82; outline-offset: -3px; }
.note { margin: 0 0 0.75rem; padding: 0.5rem 0.75rem; border-inline-start: 4px solid #7a4b00; background: #fff3d9; color: #4a2e00; }
.mail { isolation: isolate; }
.mail img { max-width: 100%; height: auto; }
.mail table { border-collapse: collapse; max-width: 100%; }
.mail :is(td, th) { padding: 0.125rem 0.5rem 0.125rem 0; vertical-align: top; text-align: start; }
.mail table[border] :is(td, th) { padding: 0.25rem 0.5rem; border: 1px solid #76838f; }
.mail blockquote { margin: 0.5rem 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid #c3ccd6; }
.mail :is(pre, code) { white-space: pre-wrap; }
.link { text-decoration: underline; }
.target { color: #4d5a69; font-size: 0.875em; overflow-wrap: anywhere; }
.outside { padding: 0 0.25rem; border: 1px dashed #76838f; color: #4d5a69; }
`

export const laidOutHeaders = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': [
    'sandbox',
    "default-src 'none'",
    'img-src data:',
    `style-src-elem 'sha256-${hash('sha256', style, 'base64')}'`,
    // Declarations by name and shape alone (`laid-out/styles.ts`); what would fetch anything is forbidden above.
    "style-src-attr 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
