/** The catcher's pages: a list, and one mail as text, as HTML in a box without rights, with its headers. Writing has its own. */
import { html } from 'hono/html'
import type { CaughtMail } from './caught-mail.ts'

export const pageHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
}

/** What a mail's HTML may do in a mailbox: look, and open links elsewhere. */
export const sandboxHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
}

type Content = ReturnType<typeof html>

export const page = (title: string, body: Content) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/mail.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`

export function listPage(mails: readonly CaughtMail[], to: string) {
  const addresses = [...new Set(mails.flatMap((mail) => mail.to))].toSorted()
  return page(
    'Mail of the demo',
    html`<h1>Mail of the demo</h1>
      <p>Every mail that the desk has sent since the start; none of them has left this machine.</p>
      <p><a href="/write">Write to the desk</a> · <a href="/phone">What went to telephones</a></p>
      <form>
        <label>To <input name="to" list="addresses" value="${to}" /></label>
        <datalist id="addresses">${addresses.map((one) => html`<option value="${one}"></option>`)}</datalist>
        <button>Show</button> <a href="/">All</a>
      </form>
      ${mails.length === 0 ? html`<p>Nothing yet.</p>` : table(mails)}`,
  )
}

const table = (mails: readonly CaughtMail[]) =>
  html`<div class="wide" tabindex="0" role="region" aria-label="Mails">
    <table>
      <thead>
        <tr>
          <th scope="col">At</th>
          <th scope="col">To</th>
          <th scope="col">Subject</th>
        </tr>
      </thead>
      <tbody>
        ${mails.map(
          ({ id, at, to, mail }) =>
            html`<tr>
              <td>${at.slice(11, 19)}</td>
              <td>${to.join(', ')}</td>
              <td><a href="/mails/${id}">${mail.subject ?? '(no subject)'}</a></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`

export function mailPage({ id, at, from, to, mail }: CaughtMail) {
  return page(
    mail.subject ?? 'Mail',
    html`<p><a href="/">All mails</a></p>
      <h1>${mail.subject}</h1>
      <p>To ${to.join(', ')}, ${at.slice(0, 19).replace('T', ' ')} UTC, envelope from ${from || '(nobody)'}</p>
      <p><a href="/write?answers=${id}">Reply</a></p>
      <h2>As HTML</h2>
      <iframe src="/mails/${id}/html" title="The mail as HTML"></iframe>
      <h2>As text</h2>
      <pre>${mail.text}</pre>
      <h2>Headers</h2>
      <pre>${mail.headers.map(({ originalKey, value }) => `${originalKey}: ${value}`).join('\n')}</pre>
      <p><a href="/mails/${id}/source">The whole source</a></p>`,
  )
}

export const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid GrayText; }
td:first-child { white-space: nowrap; }
.wide { overflow-x: auto; }
iframe { width: 100%; height: 34rem; border: 1px solid GrayText; background: Canvas; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .75rem; border: 1px solid GrayText; }
input, button { font: inherit; padding: .3rem .5rem; min-height: 2.25rem; }
input[type="email"], .letter input:not([type]), textarea { width: 100%; box-sizing: border-box; font: inherit; }
.letter { display: grid; gap: .75rem; max-width: 44rem; } .letter label { display: grid; gap: .25rem; }
.letter .check { grid-template-columns: auto 1fr; align-items: start; gap: .5rem; } .check input { min-height: 1.5rem; width: 1.5rem; margin: 0; }
.message { max-width: 34rem; padding: .75rem 1rem; border: 1px solid GrayText; border-radius: .75rem; overflow-wrap: anywhere; } .message a { display: inline; }
button { min-height: 2.75rem; padding: .3rem 1.25rem; } .fault { border-inline-start: 4px solid; padding-inline-start: .75rem; font-weight: 600; }
a { color: LinkText; display: inline-block; padding: .15rem 0; }
`
