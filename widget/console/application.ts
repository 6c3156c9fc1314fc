/** The application as it was filed, section by section, with remarks and what changed on completion. */
import { html, type TemplateResult } from 'lit'
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { Answers, Field } from '../../workflows/contracts/form.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { fieldsOf, isEmpty, shown } from '../../workflows/forms/shown.ts'
import type { FormContext } from '../fields/draw-field.ts'
import type { Speech } from '../speech.ts'
import { badge, banner } from '../ui/notices.ts'
import { answerText, answerValue, fieldLabel, type Reading } from './answer-value.ts'
import { panel } from './panel.ts'

export function applicationPanel(speech: Speech, view: View, sheet: KindSheet): TemplateResult {
  const { form, offices } = sheet
  const reading: Reading = { speech, offices, formCode: form.code }
  const visible = shown(form, view.answers)
  const own = `console.panel.${view.kind}-form`
  const title = speech.has(own) ? own : 'console.panel.application'
  return panel(
    'application',
    speech.say(title),
    html`${form.sections.map((section) => {
      const fields = section.fields.filter((field) => says(view, field))
      if (fields.length === 0) return ''
      const key = `section.${form.code}.${section.name}`
      return html`${speech.has(key) ? html`<h3>${speech.say(key)}</h3>` : ''}
        <dl class="facts">
          ${fields.map((field) => fieldRow(reading, field, view))}
        </dl>`
    })}
    ${leftOut(
      reading,
      fieldsOf(form).filter((field) => visible.has(field.name) && !says(view, field)),
    )}`,
  )
}

/** An answer, a remark or a change: a form of thirty fields with three answers is read as three. */
const says = (view: View, { name }: Field): boolean =>
  !isEmpty(view.answers[name]) || view.remarks[name] !== undefined || changed(view, name)

/** What was asked and not answered, in one sentence. */
const leftOut = ({ speech, formCode }: Reading, fields: readonly Field[]): TemplateResult | '' =>
  fields.length === 0
    ? ''
    : html`<p class="muted left-out">
        ${speech.say('console.application.left-out', {
          fields: fields.map(({ name }) => speech.named(`field.${formCode}`, name)).join('; '),
        })}
      </p>`

function fieldRow(reading: Reading, field: Field, view: View): TemplateResult {
  const { speech } = reading
  const remark = view.remarks[field.name]
  return html`<div>
    <dt>${fieldLabel(reading, field.name)}</dt>
    <dd>
      ${answerValue(reading, field, view.answers[field.name])}
      ${changed(view, field.name) ? difference(reading, field, view.staff?.before ?? {}) : ''}
      ${remark === undefined ? '' : banner('warn', html`<p class="prose">${speech.say('console.application.remark', { text: remark })}</p>`)}
    </dd>
  </div>`
}

/** Said in words: what it was before, beside a mark that it is different now. */
function difference(reading: Reading, field: Field, before: Answers): TemplateResult {
  const value = answerText(reading, field, before[field.name])
  return html`<p class="difference">
    ${badge('info', reading.speech.say('console.application.changed'))}
    <span class="muted">${reading.speech.say('console.application.before', { value })}</span>
  </p>`
}

const changed = ({ answers, staff }: View, name: string): boolean =>
  staff?.before !== undefined &&
  JSON.stringify(answers[name] ?? null) !== JSON.stringify(staff.before[name] ?? null)

/** The fields an officer can remark on, with what was answered; a statement can only be accepted, not completed. */
export function remarkable(
  speech: Speech,
  view: View,
  sheet: KindSheet,
): NonNullable<FormContext['remarkable']> {
  const reading: Reading = { speech, offices: sheet.offices, formCode: sheet.form.code }
  const visible = shown(sheet.form, view.answers)
  const fields = fieldsOf(sheet.form).filter(
    (field) => field.kind !== 'declaration' && visible.has(field.name),
  )
  const given = fields.map((field) => [field.name, excerpt(reading, field, view.answers)] as const)
  return { form: sheet.form.code, names: fields.map(({ name }) => name), given: Object.fromEntries(given) }
}

const excerptLength = 120

function excerpt(reading: Reading, field: Field, answers: Answers): string {
  const value = answers[field.name]
  if (isEmpty(value)) return reading.speech.say('console.application.none')
  const text = answerText(reading, field, value)
  return text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text
}
