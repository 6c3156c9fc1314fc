/** Puts the offline page together: one file that needs nothing else, with the keys and the newest list in it. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ApprovalKeySet } from '../../workflows/contracts/approvals.ts'
import { documentEn } from '../../workflows/words/document-en.ts'
import { documentPl } from '../../workflows/words/document-pl.ts'
import { formsEn } from '../../workflows/words/forms-en.ts'
import { formsPl } from '../../workflows/words/forms-pl.ts'
import { sharedEn } from '../../workflows/words/shared-en.ts'
import { sharedPl } from '../../workflows/words/shared-pl.ts'
import { verifierEn } from '../../workflows/words/verifier-en.ts'
import { verifierPl } from '../../workflows/words/verifier-pl.ts'
import { offices } from '../../workflows/offices.ts'

type Words = Readonly<Record<string, string>>

export type OfflinePage = { readonly html: string; readonly policy: string; readonly etag: string }

/** `list` is the signed list as it is published now, or null where none could be had. */
export function offlinePage(script: string, keys: ApprovalKeySet, list: string | null): OfflinePage {
  const style = read('check-page/check.css') + read('offline-page/page.css')
  const code = script.replaceAll('</script', String.raw`<\/script`)
  const policy = policyOf(code, style)
  const words = {
    pl: carried(sharedPl, formsPl, documentPl, verifierPl),
    en: carried(sharedEn, formsEn, documentEn, verifierEn),
  }
  const parts: Words = {
    style,
    script: code,
    words: data(words),
    keys: data(keys),
    list: (list ?? 'null').replaceAll('<', String.raw`\u003c`),
  }
  // What is carried stands right behind its tag: a space more, and it would not fit its digest.
  const html = read('offline-page/page.html')
    .replace('%POLICY%', policy)
    .replace(/ data-say="([^"]+)">/g, (tag, key: string) => tag + escaped(words.pl[key] ?? key))
    .replace(/ id="carried-(\w+)">/g, (tag, name: string) => tag + (parts[name] ?? ''))
  return { html, policy, etag: `"${hash('sha256', html, 'base64url').slice(0, 22)}"` }
}

/** By digests: the page may run what it came with, and reach nothing at all. */
function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash('sha256', script, 'base64')}'`,
    `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function carried(...rooms: readonly Words[]): Words {
  const wanted = /^(verifier\.|document\.(authority|unit)$|option\.(system|direction)\.)/
  const all = Object.assign({}, ...rooms) as Words
  const names = offices.map(({ code, name }) => [`office.${code}`, name] as const)
  return Object.fromEntries([...Object.entries(all).filter(([key]) => wanted.test(key)), ...names])
}

const data = (value: unknown) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`)

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
