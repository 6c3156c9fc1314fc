import type { Answer, Answers, Field, Form } from '../contracts/form.ts'
import { inspect } from '../identifiers/identifier.ts'
import { tidyPairs } from './assignment.ts'
import { instantOf, phoneDigits, tidyText } from './formats.ts'
import { fieldsOf, isBlank, isEmpty, shown } from './shown.ts'

/**
 * The answers as they are kept: identifiers and moments in one spelling, texts trimmed, and only what is shown and
 * answered. Meant for answers that `check` has passed; before that it would hide unknown fields from it.
 */
export function tidy(form: Form, answers: Answers): Answers {
  const all: Answers = Object.fromEntries(
    fieldsOf(form).map((field) => [field.name, tidied(form, field, answers[field.name])]),
  )
  const names = shown(form, all)
  return Object.fromEntries(
    Object.entries(all).filter(([name, answer]) => names.has(name) && !isEmpty(answer)),
  )
}

function tidied(form: Form, field: Field, answer: Answer | undefined): Answer | undefined {
  if (typeof answer === 'string') return tidiedText(field, answer)
  if (typeof answer !== 'object' || answer === null) return answer
  const kept = Object.entries(answer)
    .filter(([, item]) => !isBlank(item))
    .map(([key, item]): [string, string] => [key, typeof item === 'string' ? tidiedText(field, item) : item])
  if (Array.isArray(answer)) return kept.map(([, item]) => item)
  return field.assigns ? tidyPairs(form, field, Object.fromEntries(kept)) : Object.fromEntries(kept)
}

function tidiedText(field: Field, text: string): string {
  if (field.identifier) return inspect(field.identifier, text).value
  if (field.kind === 'phone') return phoneDigits(text)
  const moment = field.kind === 'instant' ? instantOf(text) : null
  return moment === null ? tidyText(text) : new Date(moment).toISOString()
}
