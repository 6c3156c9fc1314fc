/** The questions of a version as fields; what is changed goes up at once, and nothing is sent from here. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Fault } from '../../../workflows/contracts/form.ts'
import { mostQuestions } from '../../../workflows/forms/check-questions.ts'
import type { Speech } from '../../speech.ts'
import { changed, type Draft, type Question, type Wording } from './draft.ts'

export type QuestionForm = {
  readonly speech: Speech
  readonly draft: Draft
  readonly faults: readonly Fault[]
  readonly onChange: (draft: Draft) => void
  readonly onAdd: () => void
  readonly onRemove: (index: number) => void
  readonly onMove: (index: number, to: number) => void
}

export const questionForm = (form: QuestionForm): TemplateResult =>
  html`${form.draft.questions.map((question, index) => questionFields(form, question, index))} ${adding(form)}
    ${commentFields(form)} ${beginning(form)}`

function questionFields(form: QuestionForm, { code, text }: Question, index: number): TemplateResult {
  const { speech, draft } = form
  const field = `questions[${index}]`
  const change = (more: Partial<Question>) => form.onChange(changed(draft, index, more))
  return html`<fieldset class="question" data-index=${index}>
    <legend>${speech.say('questions.question', { n: index + 1 })}</legend>
    ${words(form, `${field}.text`, 'questions.text', text, (next) => change({ text: next }))}
    ${line(form, {
      field: `${field}.code`,
      label: speech.say('questions.code'),
      hint: speech.say('questions.code.hint'),
      value: code,
      onInput: (next) => change({ code: next }),
    })}
    <div class="row acts">
      ${move(form, index, 'up', index - 1)} ${move(form, index, 'down', index + 1)}
      <button
        type="button"
        class="compact danger remove"
        aria-label=${speech.say('questions.remove.which', { n: index + 1 })}
        @click=${() => form.onRemove(index)}
      >
        ${speech.say('questions.remove')}
      </button>
    </div>
  </fieldset>`
}

function move(
  { speech, draft, onMove }: QuestionForm,
  index: number,
  way: 'up' | 'down',
  to: number,
): TemplateResult {
  const isEnd = to < 0 || to >= draft.questions.length
  return html`<button
    type="button"
    class="compact ${way}"
    ?disabled=${isEnd}
    aria-label=${speech.say(`questions.${way}.which`, { n: index + 1 })}
    @click=${() => onMove(index, to)}
  >
    ${speech.say(`questions.${way}`)}
  </button>`
}

function adding({ speech, draft, faults, onAdd }: QuestionForm): TemplateResult {
  const isFull = draft.questions.length >= mostQuestions
  return html`<div class="stack tight">
    <p><button type="button" id="add" aria-describedby="full" ?disabled=${isFull} @click=${onAdd}>${speech.say('questions.add')}</button></p>
    <p id="full" class="muted small">${speech.say('questions.full', { max: mostQuestions })}</p>
    ${faultLine(speech, faults, 'questions')}
  </div>`
}

function commentFields(form: QuestionForm): TemplateResult {
  const { speech, draft } = form
  return html`<fieldset class="question">
    <legend>${speech.say('questions.comment')}</legend>
    ${words(form, 'comment', 'questions.comment', draft.comment, (comment) => form.onChange({ ...draft, comment }))}
  </fieldset>`
}

/** One text in both languages. */
const words = (
  form: QuestionForm,
  field: string,
  label: string,
  text: Wording,
  onChange: (text: Wording) => void,
): TemplateResult[] =>
  (['pl', 'en'] as const).map((language) =>
    line(form, {
      field: `${field}.${language}`,
      label: form.speech.say(`${label}.${language}`),
      language,
      value: text[language],
      onInput: (next) => onChange({ ...text, [language]: next }),
    }),
  )

type Line = {
  readonly field: string
  readonly label: string
  readonly hint?: string
  readonly language?: 'pl' | 'en'
  readonly value: string
  readonly onInput: (value: string) => void
}

function line(
  { speech, faults }: QuestionForm,
  { field, label, hint, language, value, onInput }: Line,
): TemplateResult {
  const isWrong = faults.some((fault) => fault.field === field)
  const put = (event: Event) => onInput((event.target as HTMLInputElement).value)
  return html`<div class="field ${language === undefined ? 'short' : ''}">
    <label for=${field}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="muted small" id=${`hint-${field}`}>${hint}</p>`}
    <input
      id=${field}
      lang=${language ?? nothing}
      autocomplete="off"
      autocapitalize=${language === undefined ? 'none' : nothing}
      spellcheck=${language === undefined ? 'false' : 'true'}
      .value=${value}
      aria-invalid=${isWrong}
      aria-describedby=${`${hint === undefined ? '' : `hint-${field} `}fault-${field}`}
      @input=${put}
    />
    ${faultLine(speech, faults, field)}
  </div>`
}

function beginning(form: QuestionForm): TemplateResult {
  const { speech, draft, faults } = form
  const choice = (isLater: boolean, key: string) =>
    html`<label class="tick">
      <input type="radio" name="when" .checked=${draft.isLater === isLater} @change=${() => form.onChange({ ...draft, isLater })} />
      <span>${speech.say(key)}</span>
    </label>`
  return html`<fieldset class="question">
    <legend>${speech.say('questions.when')}</legend>
    ${choice(false, 'questions.when.now')} ${choice(true, 'questions.when.later')}
    <div class="field short" ?hidden=${!draft.isLater}>
      <label for="activeFrom">${speech.say('questions.when.at')}</label>
      <p class="muted small" id="hint-activeFrom">${speech.say('questions.when.hint')}</p>
      <input
        id="activeFrom"
        type="datetime-local"
        .value=${draft.from}
        aria-invalid=${faults.some(({ field }) => field === 'activeFrom')}
        aria-describedby="hint-activeFrom fault-activeFrom"
        @input=${(event: Event) => form.onChange({ ...draft, from: (event.target as HTMLInputElement).value })}
      />
      ${faultLine(speech, faults, 'activeFrom')}
    </div>
  </fieldset>`
}

const faultLine = (speech: Speech, faults: readonly Fault[], field: string): TemplateResult => {
  const fault = faults.find((one) => one.field === field)
  return html`<p class="fault" id=${`fault-${field}`}>${fault ? faultWords(speech, fault) : ''}</p>`
}

function faultWords(speech: Speech, { code, params }: Fault): string {
  const own = `questions-fault.${params?.['rule'] ?? code}`
  return speech.say(speech.has(own) ? own : `fault.${code}`, params)
}
