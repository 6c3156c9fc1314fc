/**
 * The public page GET /check and its two files. It needs no token, no widget and no build; all its words come with it
 * as a block of JSON, which is data and therefore allowed by the strict policy below.
 */
import { readFileSync } from 'node:fs'
import { documentEn } from '../../../workflows/words/document-en.ts'
import { documentPl } from '../../../workflows/words/document-pl.ts'
import { formsEn } from '../../../workflows/words/forms-en.ts'
import { formsPl } from '../../../workflows/words/forms-pl.ts'
import { sharedEn } from '../../../workflows/words/shared-en.ts'
import { sharedPl } from '../../../workflows/words/shared-pl.ts'

export type PageFile = { readonly path: string; readonly type: string; readonly body: string }

type Words = Readonly<Record<string, string>>
type Office = { readonly code: string; readonly name: string }

/** Content-Security-Policy of all three files: nothing inline, nothing foreign, in no frame. */
export const checkPagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The files to serve, read once; `offices` are shown by name where they are known, else by code. */
export function checkPage(offices: readonly Office[] = []): PageFile[] {
  const names = Object.fromEntries(offices.map(({ code, name }) => [`office.${code}`, name]))
  const words = {
    pl: { ...ours({ ...sharedPl, ...formsPl, ...documentPl }), ...names },
    en: { ...ours({ ...sharedEn, ...formsEn, ...documentEn }), ...names },
  }
  return [
    { path: '/check', type: 'text/html; charset=utf-8', body: spoken(file('check.html'), words) },
    { path: '/check.js', type: 'text/javascript; charset=utf-8', body: file('check.js') },
    { path: '/check.css', type: 'text/css; charset=utf-8', body: file('check.css') },
  ]
}

/** Polish stands in the page before its script runs, and where none does. */
export function spoken(html: string, words: { pl: Words; en: Words }): string {
  const json = JSON.stringify(words).replaceAll('<', String.raw`\u003c`)
  return html
    .replace(/ data-say="([^"]+)">/g, (tag, key: string) => tag + escaped(words.pl[key] ?? key))
    .replace(/(id="words">)/, (tag) => tag + json)
}

function ours(words: Words): Words {
  const wanted = /^(check\.|document\.(authority|unit)$|document\.changes\.|option\.(system|direction)\.)/
  return Object.fromEntries(Object.entries(words).filter(([key]) => wanted.test(key)))
}

function file(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
