/** The public page GET /questionnaire and its files, for whoever has a link to one. */
import { questionnaireEn } from '../../../workflows/words/questionnaire-en.ts'
import { questionnairePl } from '../../../workflows/words/questionnaire-pl.ts'
import { chosenWords, script, spokenPage, styleSheet, type PageFile } from './spoken-page.ts'

const wanted = /^(questionnaire\.|fault\.(required|too-long|secret-not-accepted)$)/

/** The files to serve, read once. */
export function questionnairePage(): PageFile[] {
  const words = chosenWords(wanted, { pl: questionnairePl, en: questionnaireEn })
  return [
    spokenPage('questionnaire', words, ['questionnaire']),
    script('questionnaire.js'),
    styleSheet('questionnaire.css'),
  ]
}
