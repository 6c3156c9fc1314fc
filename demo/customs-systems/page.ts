/** The page with the switches of the demo's customs systems. */
import { html } from 'hono/html'
import { behaviours, type Behaviour } from './systems.ts'

export const pageHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
}

const said: Record<Behaviour, string> = {
  answers: 'answers',
  fails: 'answers with 503',
  hangs: 'never answers',
  'breaks-off': 'breaks the connection off',
}

export const switchPage = (systems: ReadonlyMap<string, Behaviour>) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Customs systems of the demo</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/systems.css" />
      </head>
      <body>
        <main>
          <h1>Customs systems of the demo</h1>
          <p>
            The desk's probes ask each of them every five seconds. After three failures in a row an outage is drafted,
            which an officer confirms in the console, under System outages. <a href="/telephone">Telephone exchange</a>
          </p>
          ${[...systems].map(([code, behaviour]) => row(code, behaviour))}
        </main>
      </body>
    </html>`

const row = (code: string, behaviour: Behaviour) =>
  html`<form method="post" action="/switch">
    <fieldset>
      <legend>${code}: ${said[behaviour]}</legend>
      <input type="hidden" name="code" value="${code}" />
      ${behaviours.map(
        (one) =>
          html`<button name="behaviour" value="${one}" aria-pressed="${one === behaviour ? 'true' : 'false'}">
            ${said[one]}
          </button>`,
      )}
    </fieldset>
  </form>`

export const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
fieldset { display: flex; flex-wrap: wrap; gap: .5rem; border: 1px solid GrayText; margin-block: .75rem; }
legend { font-weight: 600; }
button { font: inherit; padding: .3rem .75rem; min-height: 2.75rem; }
button[aria-pressed=true] { font-weight: 600; border-width: 3px; }
`
