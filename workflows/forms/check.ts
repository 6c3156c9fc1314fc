/**
 * What is wrong with the answers to a form: the same code while typing, before sending and on the server.
 * It trusts nothing: `answers` may hold anything that JSON can.
 */
import type { Answers, Fault, Field, Form, FormRule } from '../contracts/form.ts'
import type { CheckContext } from './check-context.ts'
import { assignmentFaults } from './assignment.ts'
import { faultsOf } from './field-check.ts'
import { instantOf } from './formats.ts'
import { fieldsOf, holds, isEmpty, shown } from './shown.ts'

/** A device's clock may run ahead by this much before "now" counts as the future. */
const toleranceMs = 60_000
const dayMs = 86_400_000

/** All faults at once, in the order of the form. One with `warning` does not stop. */
export function check(form: Form, answers: Answers, context: CheckContext): Fault[] {
  const fields = fieldsOf(form)
  const names = shown(form, answers)
  const unknown = Object.keys(answers).filter((name) => !fields.some((field) => field.name === name))
  return [
    ...unknown.map((field): Fault => ({ field, code: 'unknown-field' })),
    ...fields
      .filter((field) => names.has(field.name))
      .flatMap((field) => faultsIn(form, field, answers, names, context)),
  ]
}

/** The faults shown at one field: its own and those of the rules that point at it. `field` is its name. */
export function checkField(form: Form, field: string, answers: Answers, context: CheckContext): Fault[] {
  const names = shown(form, answers)
  const found = names.has(field) && fieldsOf(form).find(({ name }) => name === field)
  return found ? faultsIn(form, found, answers, names, context) : []
}

function faultsIn(
  form: Form,
  field: Field,
  answers: Answers,
  names: ReadonlySet<string>,
  context: CheckContext,
): Fault[] {
  const own =
    field.kind === 'assignment' && !isEmpty(answers[field.name])
      ? assignmentFaults(form, field, answers)
      : ownFaults(field, answers, names, context)
  if (own.some((fault) => !fault.warning)) return own
  const broken = (form.rules ?? []).filter(
    (rule) => rule.field === field.name && breaks(rule, answers, names, context),
  )
  return [...own, ...broken.map(faultOf)]
}

/** Of all the faults those that the present moment makes: for whom another clock counts than the one they were found by. */
export function clockFaults(form: Form, answers: Answers, context: CheckContext): Fault[] {
  const names = shown(form, answers)
  return (form.rules ?? [])
    .filter((rule) => goesByTheClock(rule) && names.has(rule.field) && breaks(rule, answers, names, context))
    .map(faultOf)
}

const goesByTheClock = (rule: FormRule): boolean =>
  rule.rule === 'not-future' || (rule.rule === 'within-days' && rule.from === undefined)

function ownFaults(
  field: Field,
  answers: Answers,
  names: ReadonlySet<string>,
  context: CheckContext,
): Fault[] {
  const answer = answers[field.name]
  if (field.kind === 'declaration')
    return answer === true ? [] : [{ field: field.name, code: 'not-accepted' }]
  if (!isEmpty(answer)) return faultsOf(field, answer, context)
  const required = field.required || (field.requiredWhen && holds(field.requiredWhen, answers, names))
  return required ? [{ field: field.name, code: 'required' }] : []
}

function breaks(
  rule: FormRule,
  answers: Answers,
  names: ReadonlySet<string>,
  context: CheckContext,
): boolean {
  if (rule.rule === 'any-of') return rule.fields.every((name) => !names.has(name) || isEmpty(answers[name]))
  const moment = instantOf(answers[rule.field])
  if (moment === null) return false
  if (rule.rule === 'not-future') return moment > Date.parse(context.at) + toleranceMs
  if (rule.rule === 'within-days') return moment < Date.parse(rule.from ?? context.at) - rule.days * dayMs
  const than = names.has(rule.than) ? instantOf(answers[rule.than]) : null
  return than !== null && moment <= than
}

function faultOf(rule: FormRule): Fault {
  const { field } = rule
  switch (rule.rule) {
    case 'after':
      return { field, code: rule.code }
    case 'not-future':
      return { field, code: 'in-the-future' }
    case 'within-days':
      return { field, code: 'too-long-ago', params: { n: rule.days } }
    case 'any-of':
      return { field, code: 'required' }
  }
}
