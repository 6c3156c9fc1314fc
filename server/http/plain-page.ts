/** What stands around every page that the desk writes itself: without a script but for those a page brings along. */
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Language = 'pl' | 'en'
type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export const htmlPage = (page: {
  readonly language: Language
  readonly title: string
  /** Links, scripts and whatever else belongs in the head. */
  readonly head: Html
  readonly body: Html
}): Html => html`<!doctype html>
  <html lang="${page.language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${page.title}</title>
      <link rel="icon" href="data:," />
      ${page.head}
    </head>
    <body>
      ${page.body}
    </body>
  </html>`

/** A page to read, in the looks of the check page: a band with the way to the other language, and the rest below it. */
export const plainPage = (page: {
  readonly language: Language
  readonly title: string
  /** What the band says. */
  readonly brand: string
  /** The same page in the other language; null where there is no way back to it. */
  readonly other: { readonly href: string; readonly text: string } | null
  readonly head?: Html
  readonly main: Html
}): Html => {
  const { language, title, brand, head = '', main } = page
  return htmlPage({
    language,
    title,
    head: html`<link rel="stylesheet" href="/check.css" />
      <link rel="stylesheet" href="/home.css" />
      ${head}`,
    body: html`<header class="band">
        <div>
          <strong>${brand}</strong>
          ${page.other ? way(page.other, language === 'pl' ? 'en' : 'pl') : ''}
        </div>
      </header>
      <main>${main}</main>`,
  })
}

const way = ({ href, text }: { readonly href: string; readonly text: string }, to: Language) =>
  html`<a href="${href}" lang="${to}" hreflang="${to}">${text}</a>`
