/** How a page of the console begins, and what stands in it until the desk has answered. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Speech } from '../speech.ts'
import type { Asked } from './asked.ts'
import { failure } from './failure.ts'
import { problem } from './problem.ts'

/** Its title and what it is for, then what went wrong or was done. */
export const pageHead = (
  speech: Speech,
  section: string,
  lede: string,
  asked: Asked<unknown>,
): TemplateResult =>
  html`<h1 tabindex="-1">${speech.say(`console.section.${section}.title`)}</h1>
    <p class="muted lede">${speech.say(lede)}</p>
    ${outcome(speech, asked)}`

export const outcome = (speech: Speech, asked: Asked<unknown>): TemplateResult =>
  html`${asked.failed === null ? nothing : failure(speech, asked.failed, () => void asked.renew())}
    ${asked.refused === null ? nothing : problem(speech, asked.refused)}
    <p role="status">${asked.told}</p>`

export const answered = <Answer>(
  speech: Speech,
  { answer, failed }: Asked<Answer>,
  shown: (answer: NonNullable<Answer>) => TemplateResult,
): TemplateResult | typeof nothing => {
  if (answer !== null && answer !== undefined) return shown(answer)
  return failed === null ? html`<p class="muted" role="status">${speech.say('console.loading')}</p>` : nothing
}
