/** Puts the offline page together: one file that needs nothing else, with the keys and the newest list in it. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ApprovalKeySet } from '../../workflows/contracts/approvals.ts'
import { offices } from '../../workflows/offices.ts'
import { verifierEn } from '../../workflows/words/verifier-en.ts'
import { verifierPl } from '../../workflows/words/verifier-pl.ts'
import { asData, chosenWords, framed, type BothLanguages } from './spoken-pages/spoken-page.ts'

export type OfflinePage = { readonly html: string; readonly policy: string; readonly etag: string }

const licence =
  'Holds the QR reader of https://github.com/paulmillr/qr, Copyright (c) 2023 Paul Miller, MIT or Apache-2.0'

/** `list` is the signed list as it is published now, or null where none could be had. */
export function offlinePage(script: string, keys: ApprovalKeySet, list: string | null): OfflinePage {
  const style = read('spoken-pages/check.css') + read('offline-page/page.css')
  const code = script.replaceAll('</script', String.raw`<\/script`)
  const policy = policyOf(code, style)
  const words = carriedWords()
  const html = framed({
    name: 'verifier',
    words,
    // What is carried stands right behind its tag: a space more, and it would not fit its digest.
    head: `<!-- ${licence} -->
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <style>${style}</style>`,
    main: read('offline-page/page.html'),
    tail: `<script type="application/json" id="carried-words">${asData(words)}</script>
    <script type="application/json" id="carried-keys">${asData(keys)}</script>
    <script type="application/json" id="carried-list">${(list ?? 'null').replaceAll('<', String.raw`\u003c`)}</script>
    <script type="module">${code}</script>`,
  })
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

function carriedWords(): BothLanguages {
  const { pl, en } = chosenWords(
    /^(verifier\.|option\.(system|direction)\.|document\.(channels|principals\.none|maximum\.count)\.?)/,
    {
      pl: verifierPl,
      en: verifierEn,
    },
  )
  const names = Object.fromEntries(offices.map(({ code, name }) => [`office.${code}`, name]))
  return { pl: { ...pl, ...names }, en: { ...en, ...names } }
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
