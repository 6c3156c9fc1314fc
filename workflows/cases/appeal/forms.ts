/** What an appeal says, and the forms of the events that carry something. Field names are the API's. */
import type { Field, Form } from '../../contracts/form.ts'
import { appealOutcomes } from './context.ts'

export const appealForm: Form = {
  code: 'appeal',
  version: 1,
  sections: [
    {
      name: 'appeal',
      fields: [
        { name: 'caseNumber', kind: 'text', required: true, maxLength: 24 },
        { name: 'grounds', kind: 'long-text', required: true },
        { name: 'demand', kind: 'long-text', maxLength: 1000 },
        { name: 'asksInterim', kind: 'yes-no' },
        { name: 'lateReason', kind: 'long-text', maxLength: 1000 },
      ],
    },
  ],
}

function single(event: string, ...fields: Field[]): Form {
  return { code: `appeal.${event}`, version: 1, sections: [{ name: event, fields }] }
}

const reason: Field = { name: 'reason', kind: 'long-text', required: true, maxLength: 2000 }

export const reasonForm = (event: 'take-over' | 'accept-late' | 'leave-unexamined'): Form =>
  single(event, reason)

const interimFields: readonly Field[] = [
  { name: 'to', kind: 'instant', required: true, ahead: true },
  { name: 'maxDeclarations', kind: 'whole-number', required: true, min: 1, max: 1000 },
]

export const interimForm = single('grant-interim', ...interimFields, reason)

const changed = { outcome: ['changed'] }

/** Where what was refused was an approval, changing the decision says its scope. */
export const decideForm = (withScope: boolean): Form =>
  single(
    'decide',
    { name: 'outcome', kind: 'choice', options: appealOutcomes, words: 'appeal-outcome', required: true },
    { name: 'facts', kind: 'long-text', required: true, maxLength: 2000 },
    { name: 'reasons', kind: 'long-text', required: true, maxLength: 2000 },
    ...(withScope
      ? interimFields.map(({ required: _, ...field }) => ({
          ...field,
          shownWhen: changed,
          requiredWhen: changed,
        }))
      : []),
  )
