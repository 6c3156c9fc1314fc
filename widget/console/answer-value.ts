/** An answer as an officer reads it: words for codes, Polish time for moments, identifiers in fixed width. */
import { html, type TemplateResult } from 'lit'
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { Answer, Answers, Field } from '../../workflows/contracts/form.ts'
import { pairsOf } from '../../workflows/forms/assignment.ts'
import { isEmpty } from '../../workflows/forms/shown.ts'
import type { Speech } from '../speech.ts'

export type Reading = {
  readonly speech: Speech
  readonly offices: KindSheet['offices']
  /** Whose words name the fields: `fallback`, `fallback.propose`. */
  readonly formCode: string
}

/** Longer lists are folded. */
const listedAtOnce = 8

export const fieldLabel = ({ speech, formCode }: Reading, name: string): string =>
  speech.named(`field.${formCode}`, name)

export function answerValue(reading: Reading, field: Field, value: Answer | undefined): TemplateResult {
  const { speech } = reading
  if (isEmpty(value)) return html`<span class="muted">${speech.say('console.application.none')}</span>`
  if (field.kind === 'remarks') return remarks(reading, field, value)
  if (field.kind === 'principal-lines') return principalLines(reading, value)
  if (field.assigns) return list(reading, field, pairs(value))
  if (field.kind === 'files') return html`${answerText(reading, field, value)}`
  if (Array.isArray(value)) return list(reading, field, value as readonly string[])
  return one(reading, field, value)
}

/** Plain text of one line, for where there is little room. */
export function answerText(reading: Reading, field: Field, value: Answer | undefined): string {
  const { speech } = reading
  if (isEmpty(value)) return speech.say('console.application.none')
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  // Their ids tell nobody anything.
  if (field.kind === 'files') return String(values.length)
  if (field.assigns) return pairs(value).join(', ')
  return values.map((item) => textOf(reading, field, item)).join(', ')
}

const pairs = (value: Answer | undefined): string[] =>
  Object.entries(pairsOf(value)).map((pair) => pair.join(' – '))

function textOf({ speech, offices }: Reading, field: Field, value: unknown): string {
  const text = String(value)
  if (value === true) return speech.say('console.yes')
  if (value === false) return speech.say('console.no')
  if (field.kind === 'choice' || field.kind === 'choices')
    return speech.named(`option.${field.words ?? field.name}`, text)
  if (field.kind === 'instant') return speech.instant(text)
  if (field.identifier === 'office')
    return [text, offices.find(({ code }) => code === text)?.name].filter(Boolean).join(' ')
  return text
}

function one(reading: Reading, field: Field, value: unknown): TemplateResult {
  const text = textOf(reading, field, value)
  if (field.identifier === 'office') {
    const [code = '', ...name] = text.split(' ')
    return html`<span class="code">${code}</span> ${name.join(' ')}`
  }
  if (field.identifier !== undefined) return html`<span class="code">${text}</span>`
  return field.kind === 'long-text' ? html`<span class="prose">${text}</span>` : html`${text}`
}

function list(reading: Reading, field: Field, values: readonly string[]): TemplateResult {
  if (values.length === 1) return one(reading, field, values[0])
  const items = html`<ul class=${field.identifier === undefined || field.identifier === 'office' ? 'lines' : 'lines columns'}>
    ${values.map((value) => html`<li>${one(reading, field, value)}</li>`)}
  </ul>`
  if (values.length <= listedAtOnce) return items
  return html`<details>
    <summary>${reading.speech.say('console.application.show-all', { n: values.length })}</summary>
    ${items}
  </details>`
}

/** Each principal with so many declarations, or with the reason of his refusal. */
function principalLines({ speech }: Reading, value: Answer | undefined): TemplateResult {
  const each = Object.entries((value ?? {}) as Readonly<Record<string, string>>)
  const said = (decided: string) =>
    decided.startsWith('R')
      ? `${speech.say('lines.refused', { code: decided })} ${speech.named('option.refusal', decided)}`
      : speech.say('approval.line.granted', { n: Number(decided) })
  return html`<ul class="lines">
    ${each.map(([eori, decided]) => html`<li><span class="code">${eori}</span> – ${said(decided)}</li>`)}
  </ul>`
}

/** `words` of a remarks field names the form whose fields are remarked on. */
function remarks(reading: Reading, field: Field, value: Answer | undefined): TemplateResult {
  const remarked = { ...reading, formCode: field.words ?? reading.formCode }
  const entries = Object.entries(value as Readonly<Record<string, string>>)
  return html`<dl class="remarks">
    ${entries.map(
      ([name, text]) => html`<div><dt>${fieldLabel(remarked, name)}</dt><dd class="prose">${text}</dd></div>`,
    )}
  </dl>`
}

/** Label and value of each field, for a summary. */
export const answerList = (reading: Reading, fields: readonly Field[], answers: Answers): TemplateResult =>
  html`<dl class="facts">
    ${fields.map(
      (field) =>
        html`<div><dt>${fieldLabel(reading, field.name)}</dt><dd>${answerValue(reading, field, answers[field.name])}</dd></div>`,
    )}
  </dl>`
