/** A titled part of the case page. */
import { html, type TemplateResult } from 'lit'
import type { Line } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'

export const panel = (name: string, title: string, content: unknown, aside: unknown = ''): TemplateResult =>
  html`<section class="panel ${name}" aria-labelledby="title-${name}">
    <header><h2 id="title-${name}">${title}</h2>${aside}</header>
    ${content}
  </section>`

/** Term and description; rows whose value is null are left out. */
export const facts = (rows: readonly (readonly [label: string, value: unknown])[]): TemplateResult =>
  html`<dl class="facts">
    ${rows.map(([label, value]) => (value === null ? '' : html`<div><dt>${label}</dt><dd>${value}</dd></div>`))}
  </dl>`

/** Lines of explanation, as the desk gave them. */
export const lines = (speech: Speech, given: readonly Line[]): TemplateResult =>
  html`<ul class="lines">
    ${given.map((line) => html`<li>${speech.line(line)}</li>`)}
  </ul>`
