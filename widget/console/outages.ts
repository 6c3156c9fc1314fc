/** The page of outages: they are cases of the desk's own, listed and decided like all others. */
import { html, type TemplateResult } from 'lit'
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import type { Act } from './act.ts'

export const outagesHead = (speech: Speech, mayDeclare: boolean, onDeclare: () => void): TemplateResult =>
  html`<div class="row head">
      <h1>${speech.say('console.outages.title')}</h1>
      ${
        mayDeclare
          ? html`<button class="primary" @click=${onDeclare}>${speech.say('console.outages.declare')}</button>`
          : ''
      }
    </div>
    <p class="muted lede">${speech.say('console.outages.lede')}</p>`

export const declareAct = (speech: Speech, sheet: KindSheet, api: DeskApi): Act => ({
  key: 'outage/declare',
  title: speech.say('console.outages.declare'),
  about: null,
  offer: { event: 'declare', tone: 'primary', form: sheet.form },
  preview: null,
  body: (answers) => answers,
  send: (answers, key) => api.openCase('outage', answers ?? {}, key),
})
