import type { Answer, Answers, Condition, Field, Form } from '../contracts/form.ts'

const fields = new WeakMap<Form, readonly Field[]>()

/** A form is data that never changes, and its fields are asked for several times with every check. */
export function fieldsOf(form: Form): readonly Field[] {
  const known = fields.get(form)
  if (known) return known
  const found = form.sections.flatMap((section) => section.fields)
  fields.set(form, found)
  return found
}

/**
 * The names of the fields that are shown. A field that is not shown counts as unanswered for the conditions of others,
 * so what hangs on it goes with it.
 */
export function shown(form: Form, answers: Answers): ReadonlySet<string> {
  let left = fieldsOf(form)
  for (;;) {
    const names = new Set(left.map((field) => field.name))
    const next = left.filter(
      ({ shownWhen, assigns }) =>
        (!shownWhen || holds(shownWhen, answers, names)) &&
        (!assigns ||
          (names.has(assigns.items) &&
            counted(answers[assigns.items]) > 0 &&
            names.has(assigns.among) &&
            counted(answers[assigns.among]) > 1)),
    )
    if (next.length === left.length) return names
    left = next
  }
}

const counted = (list: Answer | undefined): number =>
  Array.isArray(list) ? list.filter((item) => !isBlank(item)).length : 0

/** `names` are the fields whose answers count. A list holds where one of its items is listed. */
export function holds(condition: Condition, answers: Answers, names: ReadonlySet<string>): boolean {
  return Object.entries(condition).every(([name, listed]) => {
    if (!names.has(name)) return false
    const answer = answers[name]
    const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
    return given.some((value) => listed.some((item) => item === value))
  })
}

/** Nothing answered: absent, blank, or a list or record of nothing else. `false` is an answer. */
export function isEmpty(answer: Answer | undefined): boolean {
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).every(isBlank)
  return isBlank(answer)
}

export const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
