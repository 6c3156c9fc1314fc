/** Cases that officers open themselves, outages first of all: the head of their list, and the act of opening one. */
import { html, type TemplateResult } from 'lit'
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import type { Act } from './act.ts'

/** `words`: where the title, `.lede` and the button stand. */
export const openingHead = (
  speech: Speech,
  words: { readonly title: string; readonly lede: string; readonly open: string },
  onOpen: (() => void) | null,
): TemplateResult =>
  html`<div class="row head">
      <h1>${speech.say(words.title)}</h1>
      ${onOpen === null ? '' : html`<button class="primary" @click=${onOpen}>${speech.say(words.open)}</button>`}
    </div>
    <p class="muted lede">${speech.say(words.lede)}</p>`

export const outageWords = {
  title: 'console.outages.title',
  lede: 'console.outages.lede',
  open: 'console.outages.declare',
}

export const sectionWords = (code: string) => ({
  title: `console.section.${code}`,
  lede: `console.section.${code}.lede`,
  open: `console.section.${code}.new`,
})

export const openingAct = (speech: Speech, sheet: KindSheet, api: DeskApi, title: string): Act => ({
  key: `${sheet.code}/declare`,
  title: speech.say(title),
  about: null,
  offer: { event: 'declare', tone: 'primary', form: sheet.form },
  preview: null,
  body: (answers) => answers,
  send: (answers, key) => api.openCase(sheet.code, answers ?? {}, key),
})
