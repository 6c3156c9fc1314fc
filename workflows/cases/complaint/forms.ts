/** What a complaint says, and the forms of the events that carry something. Field names are the API's. */
import { complaintOutcomes } from '../../contracts/complaint.ts'
import type { Field, Form } from '../../contracts/form.ts'

export const complaintForm: Form = {
  code: 'complaint',
  version: 1,
  sections: [
    {
      name: 'complaint',
      fields: [
        { name: 'caseNumber', kind: 'text', required: true, maxLength: 24 },
        {
          name: 'grounds',
          kind: 'choices',
          options: ['solution-wrong', 'solution-incomplete', 'too-slow', 'conduct', 'other'],
          words: 'complaint-grounds',
          required: true,
        },
        { name: 'text', kind: 'long-text', required: true },
        { name: 'expects', kind: 'long-text', maxLength: 1000 },
      ],
    },
  ],
}

function single(event: string, ...fields: Field[]): Form {
  return { code: `complaint.${event}`, version: 1, sections: [{ name: event, fields }] }
}

const reason: Field = { name: 'reason', kind: 'long-text', required: true, maxLength: 2000 }
const remedied = { outcome: ['upheld', 'partly'] }

export const answerForm = single(
  'answer',
  { name: 'outcome', kind: 'choice', options: complaintOutcomes, words: 'complaint-outcome', required: true },
  { name: 'facts', kind: 'long-text', required: true },
  { name: 'reasons', kind: 'long-text', required: true },
  { name: 'measures', kind: 'long-text', maxLength: 2000, requiredWhen: remedied },
)
export const forwardForm = single('forward', { name: 'body', kind: 'text', required: true }, reason)
export const extendForm = single(
  'extend',
  { name: 'until', kind: 'instant', required: true, ahead: true },
  reason,
)
export const takeOverForm = single('take-over', reason)
