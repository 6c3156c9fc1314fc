/**
 * The public page GET /questionnaire and its files, for whoever has a link to one. It needs no sign-in, no widget and no
 * build; it looks like the page that checks approvals and uses its style sheet.
 */
import { readFileSync } from 'node:fs'
import { questionnaireEn } from '../../../workflows/words/questionnaire-en.ts'
import { questionnairePl } from '../../../workflows/words/questionnaire-pl.ts'
import { documentEn } from '../../../workflows/words/document-en.ts'
import { documentPl } from '../../../workflows/words/document-pl.ts'
import { formsEn } from '../../../workflows/words/forms-en.ts'
import { formsPl } from '../../../workflows/words/forms-pl.ts'
import { sharedEn } from '../../../workflows/words/shared-en.ts'
import { sharedPl } from '../../../workflows/words/shared-pl.ts'
import { checkPagePolicy, spoken, type PageFile } from '../check-page/check-page.ts'

type Words = Readonly<Record<string, string>>

/** Nothing inline, nothing foreign, in no frame. */
export const questionnairePagePolicy = checkPagePolicy

/** The files to serve, read once. */
export function questionnairePage(): PageFile[] {
  const words = {
    pl: ours({ ...sharedPl, ...formsPl, ...documentPl, ...questionnairePl }),
    en: ours({ ...sharedEn, ...formsEn, ...documentEn, ...questionnaireEn }),
  }
  const html = spoken(file('questionnaire.html'), words)
  return [
    { path: '/questionnaire', type: 'text/html; charset=utf-8', body: html },
    { path: '/questionnaire.js', type: 'text/javascript; charset=utf-8', body: file('questionnaire.js') },
    { path: '/questionnaire.css', type: 'text/css; charset=utf-8', body: file('questionnaire.css') },
  ]
}

function ours(words: Words): Words {
  const wanted =
    /^(questionnaire\.|document\.(authority|unit)$|fault\.(required|too-long|secret-not-accepted)$|check\.language$)/
  return Object.fromEntries(Object.entries(words).filter(([key]) => wanted.test(key)))
}

function file(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}
