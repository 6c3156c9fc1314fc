/** What was sent, to read: only what was answered, in the words of the form. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Answer, Answers, Field, Form } from '../../workflows/contracts/form.ts'
import { pairsOf } from '../../workflows/forms/assignment.ts'
import type { Speech } from '../speech.ts'

export function answerList(speech: Speech, form: Form, answers: Answers): TemplateResult {
  return html`${form.sections.map((section) => {
    const fields = section.fields.filter(({ name }) => isAnswered(answers[name]))
    const key = `section.${form.code}.${section.name}`
    return fields.length === 0
      ? nothing
      : html`${speech.has(key) ? html`<h4>${speech.say(key)}</h4>` : nothing}
          <dl class="answers">
            ${fields.map(
              (field) =>
                html`<dt>${speech.named(`field.${form.code}`, field.name)}</dt>
                  <dd>${answerText(speech, field, answers[field.name])}</dd>`,
            )}
          </dl>`
  })}`
}

export function answerText(
  speech: Speech,
  field: Field,
  answer: Answer | undefined,
): string | TemplateResult {
  const option = (code: string) => speech.named(`option.${field.words ?? field.name}`, code)
  if (typeof answer === 'boolean') return speech.say(answer ? 'form.yes' : 'form.no')
  if (Array.isArray(answer)) {
    const items: readonly string[] = answer
    // Their ids tell nobody anything; the files themselves are shown where they can be fetched.
    if (field.kind === 'files') return String(items.length)
    return field.kind === 'choices'
      ? items.map(option).join(', ')
      : html`<ul class="code">${items.map((item) => html`<li>${item}</li>`)}</ul>`
  }
  if (field.assigns)
    return html`<ul>${Object.entries(pairsOf(answer)).map((pair) => html`<li class="code">${pair.join(' – ')}</li>`)}</ul>`
  if (typeof answer !== 'string') return String(answer ?? '')
  if (field.kind === 'instant') return speech.instant(answer)
  if (field.kind === 'choice') return option(answer)
  return field.kind === 'identifier' ? html`<span class="code">${answer}</span>` : answer
}

const isAnswered = (answer: Answer | undefined): boolean =>
  answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0)

export const answerStyles = css`
  .answers {
    display: grid;
    grid-template-columns: minmax(8rem, 12rem) minmax(0, 1fr);
    gap: 0.375rem 1rem;
    margin-block: 0.5rem 1rem;
    font-size: 0.9375rem;
  }
  .answers dt {
    color: var(--muted);
  }
  .answers dd {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .answers ul {
    list-style: none;
    max-block-size: 14rem;
    overflow: auto;
  }
  @container (max-width: 26rem) {
    .answers {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .answers dd {
      margin-block-end: 0.5rem;
    }
  }
`
