/** The public page GET /check and its files: whoever has the number and the code of an approval sees whether it holds. */
import { chosenWords, script, spokenPage, styleSheet, type PageFile } from './spoken-page.ts'

type Office = { readonly code: string; readonly name: string }

const wanted = /^(check\.|document\.(changes|channels)\.|option\.(system|direction)\.)/

/** The files to serve, read once; `offices` are shown by name where they are known, else by code. */
export function checkPage(offices: readonly Office[] = []): PageFile[] {
  const { pl, en } = chosenWords(wanted)
  const names = Object.fromEntries(offices.map(({ code, name }) => [`office.${code}`, name]))
  const words = { pl: { ...pl, ...names }, en: { ...en, ...names } }
  return [spokenPage('check', words), script('check.js'), script('page.js'), styleSheet('check.css')]
}
