import type { Fault, FaultCode, Field } from '../contracts/form.ts'
import { inspect } from '../identifiers/identifier.ts'
import type { CheckContext } from './check-context.ts'
import { instantOf, isEmail, isPhone, tidyText } from './formats.ts'
import { hasSecret } from './secrets.ts'

const defaultMaxItems = 1000
const remarkMaxLength = 1000

/** The faults of an answer that is there, for every kind of field but `declaration`. */
export function faultsOf(field: Field, answer: unknown, context: CheckContext): Fault[] {
  const { name } = field
  switch (field.kind) {
    case 'choice':
      return isText(answer) ? option(field, name, answer) : wrongType(name)
    case 'choices':
      return list(field, answer, (item, at) => option(field, at, item))
    case 'text':
      return isText(answer) ? text(name, answer, field.maxLength ?? 200) : wrongType(name)
    case 'long-text':
      return isText(answer) ? text(name, answer, field.maxLength ?? 4000) : wrongType(name)
    case 'identifier':
      return isText(answer) ? identifier(field, name, answer, context) : wrongType(name)
    case 'identifiers':
      return list(field, answer, (item, at) => identifier(field, at, item, context))
    case 'instant':
      return isText(answer) ? when(instantOf(answer) === null, name, 'not-a-moment') : wrongType(name)
    case 'whole-number':
      return typeof answer === 'number' ? wholeNumber(field, answer) : wrongType(name)
    case 'yes-no':
      return typeof answer === 'boolean' ? [] : wrongType(name)
    case 'email':
      return isText(answer) ? when(!isEmail(answer.trim()), name, 'not-an-email') : wrongType(name)
    case 'phone':
      return isText(answer) ? when(!isPhone(answer), name, 'not-a-phone') : wrongType(name)
    case 'remarks':
      return remarks(field, answer)
    case 'principal-lines':
      return principalLines(field, answer)
    case 'files':
      return list(field, answer, (item, at) => when(!/^att_[a-z0-9]{20,40}$/.test(item), at, 'wrong-type'))
    // What it may say hangs on two other fields: `assignment.ts`.
    case 'assignment':
      return []
    case 'declaration':
      return when(answer !== true, name, 'not-accepted')
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

const when = (wrong: boolean, field: string, code: FaultCode): Fault[] => (wrong ? [{ field, code }] : [])

const wrongType = (field: string): Fault[] => [{ field, code: 'wrong-type' }]

const option = (field: Field, at: string, value: string) =>
  when(!field.options?.includes(value), at, 'not-an-option')

function text(field: string, answer: string, max: number): Fault[] {
  const length = tidyText(answer).length
  if (length > max) return [{ field, code: 'too-long', params: { max, n: length } }]
  return when(hasSecret(answer), field, 'secret-not-accepted')
}

function identifier(field: Field, at: string, answer: string, context: CheckContext): Fault[] {
  if (!field.identifier) return []
  const { value, faults } = inspect(field.identifier, answer, context.offices)
  const found = faults.map((fault): Fault => ({ field: at, ...fault }))
  const foreign = field.identifier === 'eori' && context.represented?.includes(value) === false
  if (!foreign || found.some((fault) => !fault.warning)) return found
  return [...found, { field: at, code: 'not-represented', params: { value } }]
}

/** Blank items are not counted: a pasted list ends with an empty line. A repeated item is a fault from the second on. */
function list(field: Field, answer: unknown, faultsAt: (item: string, at: string) => Fault[]): Fault[] {
  if (!Array.isArray(answer)) return wrongType(field.name)
  const max = field.maxItems ?? defaultMaxItems
  const blank = answer.filter((item) => isText(item) && item.trim() === '').length
  const n = answer.length - blank
  if (n > max) return [{ field: field.name, code: 'too-many', params: { max, n } }]
  const seen = new Map<string, number>()
  return answer.flatMap((item: unknown, i) => {
    const at = `${field.name}[${i}]`
    if (!isText(item)) return wrongType(at)
    if (item.trim() === '') return []
    const value = field.identifier ? inspect(field.identifier, item).value : item
    const first = seen.get(value)
    if (first !== undefined) return [{ field: at, code: 'duplicate', params: { value, first } }]
    seen.set(value, i + 1)
    return faultsAt(item, at)
  })
}

function wholeNumber(field: Field, answer: number): Fault[] {
  const { name, min, max } = field
  if (!Number.isSafeInteger(answer)) return [{ field: name, code: 'not-whole' }]
  if (min !== undefined && answer < min) return [{ field: name, code: 'too-small', params: { min } }]
  return max !== undefined && answer > max ? [{ field: name, code: 'too-large', params: { max } }] : []
}

/** `options` are the principals. A fault stands at `lines[eori]`; that none is forgotten is the case's to know. */
function principalLines(field: Field, answer: unknown): Fault[] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return wrongType(field.name)
  return Object.entries(answer).flatMap(([eori, said]: [string, unknown]) => {
    const at = `${field.name}[${eori}]`
    if (field.options?.includes(eori) === false) return when(true, at, 'not-an-option')
    return isText(said) ? when(!/^(R(0\d|1[0-4])|[1-9]\d{0,3})$/.test(said), at, 'line-wrong') : wrongType(at)
  })
}

/** `options`, where given, are the fields that may be remarked on. A fault stands at `remarks[fieldName]`. */
function remarks(field: Field, answer: unknown): Fault[] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return wrongType(field.name)
  return Object.entries(answer).flatMap(([key, remark]: [string, unknown]) => {
    const at = `${field.name}[${key}]`
    if (field.options?.includes(key) === false) return when(true, at, 'not-an-option')
    return isText(remark) ? text(at, remark, remarkMaxLength) : wrongType(at)
  })
}
