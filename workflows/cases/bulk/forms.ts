/** What an officer says of a bulk decision: which applications, and the terms that all of them get. */
import type { Field, Form } from '../../contracts/form.ts'
import { conditionCodes } from '../fallback/forms.ts'

const scope: Field[] = [
  { name: 'outage', kind: 'text', required: true, maxLength: 24 },
  { name: 'system', kind: 'choice', options: ['NCTS2', 'AES', 'AIS', 'EMCS', 'SENT'], required: true },
  {
    name: 'direction',
    kind: 'choice',
    options: ['departure', 'arrival', 'export', 'exit', 'import', 'dispatch', 'receipt'],
  },
  { name: 'offices', kind: 'identifiers', identifier: 'office', maxItems: 50 },
]

const terms: Field[] = [
  { name: 'from', kind: 'instant', required: true },
  { name: 'to', kind: 'instant', required: true, ahead: true },
  { name: 'maxDeclarations', kind: 'whole-number', required: true, min: 1, max: 1000 },
  { name: 'conditions', kind: 'choices', options: conditionCodes },
  { name: 'remark', kind: 'long-text', maxLength: 2000 },
  { name: 'lateJoiners', kind: 'yes-no' },
]

const rules: Form['rules'] = [{ rule: 'after', field: 'to', than: 'from', code: 'end-before-start' }]

export const bulkForm: Form = {
  code: 'bulk',
  version: 1,
  sections: [
    { name: 'scope', fields: scope },
    { name: 'terms', fields: terms },
  ],
  rules,
}

/** The scope stays: another one is another decision. */
export const termsForm: Form = {
  code: 'bulk',
  version: 1,
  sections: [{ name: 'terms', fields: terms }],
  rules,
}

const single = (event: string, ...fields: Field[]): Form => ({
  code: `bulk.${event}`,
  version: 1,
  sections: [{ name: event, fields }],
})
const reason: Field = { name: 'reason', kind: 'long-text', required: true, maxLength: 500 }

/** Numbers of applications, one a line. */
export const handForm = (event: 'include' | 'exclude'): Form =>
  single(event, { name: 'cases', kind: 'long-text', required: true, maxLength: 4000 }, reason)

/** Whoever signs names the list he saw: a digest cannot be mistaken for another. */
export const signForm = (event: 'propose' | 'approve'): Form =>
  single(event, { name: 'digest', kind: 'text', required: true, maxLength: 64 })

export const reasonForm = (event: string): Form => single(event, reason)
