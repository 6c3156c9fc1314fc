/**
 * The pages behind mailed links. Opening one changes nothing, since programs that look for malice open every link of a
 * mail; its button does. No script, no sign-in; it looks like the page that checks approvals and uses its style sheet.
 */
import { html } from 'hono/html'
import { mailEn } from '../../workflows/words/mail-en.ts'
import { mailPl } from '../../workflows/words/mail-pl.ts'
import { say } from '../../workflows/words/say.ts'
import { plainPage } from './plain-page.ts'

export type MailPage = {
  readonly what: 'confirm' | 'unsubscribe'
  readonly state: 'asked' | 'done' | 'void'
  readonly token: string
  readonly language: 'pl' | 'en'
}

const words = { pl: mailPl, en: mailEn }

export const mailPageHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  // The token stands in the address.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
}

export function mailPage({ what, state, token, language }: MailPage) {
  const tell = (key: string) => say(words[language], language, `mail.page.${key}`)
  const to = (lang: 'pl' | 'en') => `/mail/${what}?t=${encodeURIComponent(token)}&l=${lang}`
  const other = language === 'pl' ? 'en' : 'pl'
  return plainPage({
    language,
    title: `${tell(`${what}.heading`)} – ${tell('title')}`,
    brand: tell('title'),
    other: state === 'asked' ? { href: to(other), text: say(words[other], other, 'mail.page.other') } : null,
    main: html`<h1>${tell(`${what}.heading`)}</h1>
      ${
        state === 'asked'
          ? html`<p>${tell(`${what}.text`)}</p>
              <form method="post" action="${to(language)}">
                <button type="submit" class="submit">${tell(`${what}.button`)}</button>
              </form>`
          : html`<p role="status">${tell(state === 'done' ? `${what}.done` : voidOf(what))}</p>`
      }`,
  })
}

const voidOf = (what: MailPage['what']): string => (what === 'confirm' ? 'confirm.void' : 'void')
