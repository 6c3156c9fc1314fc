/** The public pages GET /unblock and GET /not-me and their files, for people who cannot sign in. */
import { unblockPageEn } from '../../../workflows/words/unblock-page-en.ts'
import { unblockPagePl } from '../../../workflows/words/unblock-page-pl.ts'
import { chosenWords, script, spokenPage, styleSheet, type PageFile } from './spoken-page.ts'

const wanted = /^(unblock\.|not-me\.|fault\.)/

/** The files to serve, read once. */
export function unblockPages(): PageFile[] {
  const words = chosenWords(wanted, { pl: unblockPagePl, en: unblockPageEn })
  const styles = ['questionnaire', 'unblock']
  return [
    spokenPage('unblock', words, styles),
    spokenPage('not-me', words, styles),
    script('unblock.js'),
    script('not-me.js'),
    styleSheet('unblock.css'),
  ]
}
