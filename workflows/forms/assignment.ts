/** Which item of one list belongs to which of another: `{ [declaration]: principal }`. The same in browser and on the server. */
import type { Answer, Answers, Fault, Field, Form } from '../contracts/form.ts'
import { inspect } from '../identifiers/identifier.ts'
import { fieldsOf, isBlank } from './shown.ts'

type Pairs = { readonly [item: string]: string }

export const pairsOf = (answer: Answer | undefined): Pairs =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as Pairs) : {}

/** Once one item is assigned, each must be, and to one that is named. Faults stand at `name[item]`. */
export function assignmentFaults(form: Form, { name, assigns }: Field, answers: Answers): Fault[] {
  const pairs = answers[name]
  if (!assigns || typeof pairs !== 'object' || pairs === null || Array.isArray(pairs))
    return [{ field: name, code: 'wrong-type' }]
  const items = named(form, assigns.items, answers)
  const among = named(form, assigns.among, answers)
  const given = new Map(
    Object.entries(pairs).map(([item, to]) => [spelled(form, assigns.items, item), to as unknown]),
  )
  const strange = [...given.keys()].filter((item) => !items.includes(item))
  return [
    ...strange.map((item): Fault => ({ field: `${name}[${item}]`, code: 'not-an-option' })),
    ...items.flatMap((item): Fault[] => {
      const to = given.get(item)
      const field = `${name}[${item}]`
      if (isBlank(to)) return [{ field, code: 'required' }]
      const known = typeof to === 'string' && among.includes(spelled(form, assigns.among, to))
      return known ? [] : [{ field, code: 'not-an-option' }]
    }),
  ]
}

/** In the spelling in which the two lists are kept. */
export const tidyPairs = (form: Form, { assigns }: Field, pairs: Pairs): Pairs =>
  Object.fromEntries(
    Object.entries(pairs).map(([item, to]) =>
      assigns ? [spelled(form, assigns.items, item), spelled(form, assigns.among, to)] : [item, to],
    ),
  )

function named(form: Form, list: string, answers: Answers): string[] {
  const items: Answer = answers[list] ?? []
  return Array.isArray(items)
    ? (items as readonly unknown[]).flatMap((item) =>
        isBlank(item) ? [] : [spelled(form, list, String(item))],
      )
    : []
}

function spelled(form: Form, list: string, item: string): string {
  const kind = fieldsOf(form).find(({ name }) => name === list)?.identifier
  return kind ? inspect(kind, item).value : item
}
