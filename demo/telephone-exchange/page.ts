/** The page of the demo's telephone exchange. */
import { html } from 'hono/html'
import { customers, officers } from '../people.ts'

/** `null` withholds the number. */
export const callers: readonly { readonly name: string; readonly number: string | null }[] = [
  ...customers.map(({ name, phone }) => ({ name, number: phone })),
  { name: 'A number that nobody knows', number: '+48500500500' },
  { name: 'A withheld number', number: null },
]

export type GoingOn = {
  readonly id: string
  readonly name: string
  readonly number: string | null
  /** Who has answered, by name. */
  readonly officer: string | null
}

export const exchangePage = (calls: readonly GoingOn[], trouble: string | null) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Telephone exchange of the demo</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/systems.css" />
      </head>
      <body>
        <main>
          <h1>Telephone exchange of the demo</h1>
          <p>
            Let somebody call and an officer answer: the caller opens in that officer's console. The portal has confirmed
            the numbers of its people, so they are recognised by them. <a href="/">Customs systems of the demo</a>
          </p>
          <div role="status">${trouble === null ? '' : html`<p><strong>${trouble}</strong></p>`}</div>
          ${calls.map(goingOn)}
          <form method="post" action="/telephone/ring">
            <fieldset>
              <legend>A new call</legend>
              ${callers.map(
                ({ name, number }) =>
                  html`<button name="caller" value="${name}">${name}, ${number ?? '–'}</button>`,
              )}
            </fieldset>
          </form>
        </main>
      </body>
    </html>`

const goingOn = ({ id, name, number, officer }: GoingOn) =>
  html`<fieldset>
    <legend>${name}, ${number ?? '–'}: ${officer === null ? 'rings' : `talks to ${officer}`}</legend>
    ${officer === null ? officers.map((one) => button('answer', id, `${one.name} answers`, one.id)) : ''}
    ${button('hang-up', id, 'Hang up')}
  </fieldset>`

const button = (action: string, id: string, text: string, officer = '') =>
  html`<form method="post" action="/telephone/${action}">
    <input type="hidden" name="call" value="${id}" />
    <button name="officer" value="${officer}">${text}</button>
  </form>`
