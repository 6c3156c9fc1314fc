/**
 * The public pages GET /unblock and GET /not-me, for people who cannot sign in. They need no widget and no build, and look
 * like the page that checks approvals.
 */
import { readFileSync } from 'node:fs'
import { documentEn } from '../../../workflows/words/document-en.ts'
import { documentPl } from '../../../workflows/words/document-pl.ts'
import { formsEn } from '../../../workflows/words/forms-en.ts'
import { formsPl } from '../../../workflows/words/forms-pl.ts'
import { sharedEn } from '../../../workflows/words/shared-en.ts'
import { sharedPl } from '../../../workflows/words/shared-pl.ts'
import { unblockPageEn } from '../../../workflows/words/unblock-page-en.ts'
import { unblockPagePl } from '../../../workflows/words/unblock-page-pl.ts'
import { checkPagePolicy, spoken, type PageFile } from '../check-page/check-page.ts'

type Words = Readonly<Record<string, string>>

/** Nothing inline, nothing foreign, in no frame. */
export const unblockPagePolicy = checkPagePolicy

/** The files to serve, read once. */
export function unblockPages(): PageFile[] {
  const words = {
    pl: ours({ ...sharedPl, ...formsPl, ...documentPl, ...unblockPagePl }),
    en: ours({ ...sharedEn, ...formsEn, ...documentEn, ...unblockPageEn }),
  }
  const page = (path: string, name: string) => ({
    path,
    type: 'text/html; charset=utf-8',
    body: spoken(file(name), words),
  })
  const script = (path: string, name: string) => ({
    path,
    type: 'text/javascript; charset=utf-8',
    body: file(name),
  })
  return [
    page('/unblock', 'unblock.html'),
    page('/not-me', 'not-me.html'),
    script('/unblock.js', 'unblock.js'),
    script('/not-me.js', 'not-me.js'),
    script('/page.js', 'page.js'),
    { path: '/unblock.css', type: 'text/css; charset=utf-8', body: file('unblock.css') },
  ]
}

function ours(words: Words): Words {
  const wanted = /^(unblock\.|not-me\.|document\.(authority|unit)$|fault\.|check\.language$)/
  return Object.fromEntries(Object.entries(words).filter(([key]) => wanted.test(key)))
}

function file(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}
