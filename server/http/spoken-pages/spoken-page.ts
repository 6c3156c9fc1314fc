/**
 * What the public pages that speak by a script of their own have in common. They need no token, no widget and no build;
 * all their words come with them as a block of JSON, which is data and therefore allowed by the strict policy below. The
 * scripts are plain ES modules, served as they are, and share `page.js`; the style sheet of the check page is everybody's.
 */
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { documentEn } from '../../../workflows/words/document-en.ts'
import { documentPl } from '../../../workflows/words/document-pl.ts'
import { formsEn } from '../../../workflows/words/forms-en.ts'
import { formsPl } from '../../../workflows/words/forms-pl.ts'
import { sharedEn } from '../../../workflows/words/shared-en.ts'
import { sharedPl } from '../../../workflows/words/shared-pl.ts'
import type { Env } from '../guard.ts'

type Words = Readonly<Record<string, string>>
export type BothLanguages = { readonly pl: Words; readonly en: Words }
export type PageFile = { readonly path: string; readonly type: string; readonly body: string }

/** Content-Security-Policy of the pages and their files: nothing inline, nothing foreign, in no frame. */
export const spokenPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const frame = file('frame.html')

/** The page `/NAME` from the folder's `NAME.html`, which is what stands inside of `main`. */
export function spokenPage(name: string, words: BothLanguages, styles: readonly string[] = []): PageFile {
  const head = [
    ...['check', ...styles].map((style) => `<link rel="stylesheet" href="/${style}.css" />`),
    `<script type="application/json" id="words">${asData(words)}</script>`,
    `<script type="module" src="/${name}.js"></script>`,
  ].join('\n    ')
  const body = framed({ name, words, head, main: file(`${name}.html`) })
  return { path: `/${name}`, type: 'text/html; charset=utf-8', body }
}

export const script = (name: string): PageFile => ({
  path: `/${name}`,
  type: 'text/javascript; charset=utf-8',
  body: file(name),
})

export const styleSheet = (name: string): PageFile => ({
  path: `/${name}`,
  type: 'text/css; charset=utf-8',
  body: file(name),
})

/** The frame around `main`, titled `NAME.title`. Polish stands in the page before its script runs, and where none does. */
export function framed(page: {
  readonly name: string
  readonly words: BothLanguages
  readonly head: string
  readonly main: string
  readonly tail?: string
}): string {
  const { name, words, head, main, tail = '' } = page
  return frame
    .replace('%NAME%', name)
    .replace('<!-- main -->', () => main)
    .replace(/ data-say="([^"]+)">/g, (tag, key: string) => tag + escaped(words.pl[key] ?? key))
    .replace('<!-- head -->', () => head)
    .replace('<!-- tail -->', () => tail)
}

/** Those words of the desk's that a page is made of, its own among them, and those of the band above every page. */
export function chosenWords(wanted: RegExp, own: BothLanguages = { pl: {}, en: {} }): BothLanguages {
  const chosen = (words: Words) =>
    Object.fromEntries(Object.entries(words).filter(([key]) => wanted.test(key) || ofTheBand.test(key)))
  return {
    pl: chosen({ ...sharedPl, ...formsPl, ...documentPl, ...own.pl }),
    en: chosen({ ...sharedEn, ...formsEn, ...documentEn, ...own.en }),
  }
}

const ofTheBand = /^(document\.(authority|unit)|check\.language)$/

/** As the text of a script element, which no value can end. */
export const asData = (value: unknown) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`)

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function serve(app: Hono<Env>, files: readonly PageFile[]): void {
  for (const { path, type, body } of files)
    app.get(path, (context) =>
      context.body(body, 200, {
        'Content-Type': type,
        'Content-Security-Policy': spokenPolicy,
        'Cache-Control': 'public, max-age=300',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      }),
    )
}
