/**
 * Where a person signs a request at the portal: he names the case, the trust service of the demo says who he is, and the
 * portal keeps that. Asked by the desk, it gives a statement about this account and this case, signed with its own key.
 */
import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { AskEvidence, SignedEvidence } from '../../workflows/contracts/portal-account.ts'
import { customers } from '../people.ts'
import { type Lang, words } from './words.ts'

export type Signatures = {
  sign(account: string, caseNumber: string): SignedEvidence
  of(about: AskEvidence): SignedEvidence | null
}

/** In memory: a restart of the portal forgets them. */
export function signatures(): Signatures {
  const kept: SignedEvidence[] = []
  return {
    sign(account, caseNumber) {
      const signed: SignedEvidence = {
        account,
        case: caseNumber,
        method: 'trusted-profile',
        reference: randomBytes(9).toString('base64url'),
        signedAt: new Date().toISOString(),
      }
      kept.unshift(signed)
      return signed
    },
    of: (about) => kept.find((one) => one.account === about.account && one.case === about.case) ?? null,
  }
}

const noStore = { 'cache-control': 'no-store' }

export function signingPages(all: Signatures, langOf: (asked: string | null) => Lang): Hono {
  const app = new Hono()
  app.get('/', (c) => c.html(page(langOf(c.req.query('lang') ?? null)), 200, noStore))
  app.post('/', async (c) => {
    const lang = langOf(c.req.query('lang') ?? null)
    const { person, number } = await c.req.parseBody()
    const who = customers.find(({ id }) => id === person)
    const typed = typeof number === 'string' ? number.trim().slice(0, 24) : ''
    const isNumber = /^[A-Z]{2}-\d\d-\d{7}-\d$/i.test(typed)
    const given = { person: who?.id ?? '', typed }
    if (!who || !isNumber) return c.html(page(lang, 'signingWrong', given), 400, noStore)
    all.sign(who.id, typed.toUpperCase())
    return c.html(page(lang, 'signingDone', given), 200, noStore)
  })
  return app
}

type Told = 'signingWrong' | 'signingDone'

/** What was typed stands there again. */
function page(lang: Lang, told?: Told, given = { person: '', typed: '' }) {
  const say = words[lang]
  const other = lang === 'pl' ? 'en' : 'pl'
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say.signing}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/portal.css" />
      </head>
      <body>
        <main>
          <p class="ways">
            <a href="/?lang=${lang}">${say.portal}</a>
            <a href="/signing?lang=${other}" lang="${other}" hreflang="${other}">${say.other}</a>
          </p>
          <h1>${say.signing}</h1>
          <p>${say.signingText}</p>
          ${
            told
              ? html`<p role="status" class="${told === 'signingWrong' ? 'fault' : 'done'}">${say[told]}</p>`
              : ''
          }
          <form method="post" action="/signing?lang=${lang}" class="signing">
            <label
              >${say.signingPerson}
              <select name="person">
                ${customers.map(
                  ({ id, name }) =>
                    html`<option value="${id}" ${id === given.person ? 'selected' : ''}>${name}</option>`,
                )}
              </select></label
            >
            <label
              >${say.signingCase}
              <input name="number" required maxlength="24" autocomplete="off" value="${given.typed}"
            /></label>
            <button>${say.signingDo}</button>
          </form>
        </main>
      </body>
    </html>`
}
