/** The forms of an application's events, for every kind that goes this way. */
import type { Field, Form } from '../../contracts/form.ts'
import type { Plan } from './plan.ts'

function single(event: string, ...fields: Field[]): Form {
  return { code: `application.${event}`, version: 1, sections: [{ name: event, fields }] }
}

const reason: Field = { name: 'reason', kind: 'long-text', required: true, maxLength: 2000 }

export const reasonForm = (event: 'take-over' | 'return-to-first'): Form => single(event, reason)

export const remarksForm = single('call-for-completion', { name: 'remarks', kind: 'remarks', required: true })

const refused = { outcome: ['refused'] }

/** Facts and law apart (Art. 107 § 3 KPA); a refusal without reasons in law is none. */
export const decideForm = ({ code, refusals }: Plan): Form =>
  single(
    'decide',
    { name: 'outcome', kind: 'choice', options: ['granted', 'refused'], words: 'decide', required: true },
    {
      name: 'reason',
      kind: 'choice',
      options: refusals,
      words: `${code}-refusal`,
      shownWhen: refused,
      requiredWhen: refused,
    },
    { name: 'facts', kind: 'long-text', required: true, maxLength: 2000 },
    { name: 'text', kind: 'long-text', requiredWhen: refused, maxLength: 2000 },
  )
