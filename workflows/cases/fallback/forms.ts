/** The application's form, and the forms of the events that carry something. Field names are the API's. */
import type { Field, Form } from '../../contracts/form.ts'
import { sides } from '../../outages/policy.ts'
import type { FallbackContext } from './context.ts'

export const refusalReasons = Array.from({ length: 14 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`)
export const conditionCodes = [
  'urgent-goods-only',
  'keep-records',
  'present-tc31',
  'copy-to-office',
  'withdraw-electronic-data',
] as const

export const applicationForm: Form = {
  code: 'fallback',
  version: 1,
  sections: [
    {
      name: 'outage',
      fields: [
        { name: 'system', kind: 'choice', options: ['NCTS2', 'AES', 'EMCS', 'ICS2'], required: true },
        {
          name: 'direction',
          kind: 'choice',
          options: ['departure', 'export', 'dispatch', 'entry'],
          required: true,
        },
        { name: 'side', kind: 'choice', options: sides, required: true },
        { name: 'startedAt', kind: 'instant', required: true },
        { name: 'expectedEnd', kind: 'instant' },
        {
          name: 'channelsTried',
          kind: 'choices',
          options: ['web-service', 'web-form', 'email', 'none'],
          required: true,
        },
        { name: 'detectedHow', kind: 'long-text', maxLength: 1000 },
      ],
    },
    {
      name: 'goods',
      fields: [
        { name: 'offices', kind: 'identifiers', identifier: 'office', required: true, maxItems: 20 },
        {
          name: 'urgency',
          kind: 'choices',
          options: ['perishable', 'live-animals', 'medicine', 'departure', 'border-queue', 'other'],
          required: true,
        },
        {
          name: 'urgencyNote',
          kind: 'long-text',
          maxLength: 1000,
          shownWhen: { urgency: ['other'] },
          requiredWhen: { urgency: ['other'] },
        },
        { name: 'goodsLeftAt', kind: 'instant' },
        { name: 'principals', kind: 'identifiers', identifier: 'eori', maxItems: 100 },
        { name: 'lrns', kind: 'identifiers', identifier: 'lrn', required: true },
        { name: 'mrns', kind: 'identifiers', identifier: 'mrn' },
        {
          name: 'grn',
          kind: 'identifier',
          identifier: 'grn',
          shownWhen: { system: ['NCTS2'] },
          requiredWhen: { system: ['NCTS2'] },
        },
      ],
    },
    {
      name: 'contact',
      fields: [
        { name: 'contactName', kind: 'text', required: true },
        { name: 'contactPhone', kind: 'phone', required: true },
        { name: 'contactEmail', kind: 'email' },
        { name: 'declarationRecords', kind: 'declaration', required: true },
      ],
    },
  ],
  rules: [
    { rule: 'not-future', field: 'startedAt' },
    { rule: 'not-future', field: 'goodsLeftAt' },
    { rule: 'after', field: 'expectedEnd', than: 'startedAt', code: 'end-before-start' },
  ],
}

function single(event: string, ...fields: Field[]): Form {
  return { code: `fallback.${event}`, version: 1, sections: [{ name: event, fields }] }
}

const reason: Field = { name: 'reason', kind: 'long-text', required: true, maxLength: 2000 }

export const proposeForm: Form = {
  ...single(
    'propose',
    { name: 'offices', kind: 'identifiers', identifier: 'office', required: true, maxItems: 20 },
    { name: 'from', kind: 'instant', required: true },
    { name: 'to', kind: 'instant', required: true },
    { name: 'maxDeclarations', kind: 'whole-number', required: true, min: 1, max: 1000 },
    { name: 'conditions', kind: 'choices', options: conditionCodes },
    { name: 'remark', kind: 'long-text', maxLength: 2000 },
  ),
  rules: [{ rule: 'after', field: 'to', than: 'from', code: 'end-before-start' }],
}

export const refuseForm = single(
  'refuse',
  { name: 'reason', kind: 'choice', options: refusalReasons, words: 'refusal', required: true },
  { name: 'text', kind: 'long-text', required: true, maxLength: 2000 },
)

export const remarksForm = single('return-for-completion', {
  name: 'remarks',
  kind: 'remarks',
  required: true,
})

export const reasonForm = (event: string): Form => single(event, reason)

export const sideForm = single(
  'correct-side',
  { name: 'side', kind: 'choice', options: sides, required: true },
  reason,
)

/** The open duties are the options, so nothing else can be ticked off. */
export function settleForm(context: FallbackContext): Form {
  const open = context.duties.filter((duty) => duty.outcome === null)
  return single(
    'settle',
    { name: 'duties', kind: 'choices', options: open.map((duty) => duty.id), words: 'duty', required: true },
    {
      name: 'outcome',
      kind: 'choice',
      options: [...new Set(open.flatMap((duty) => duty.outcomes))],
      required: true,
    },
    {
      name: 'electronicMrn',
      kind: 'identifier',
      identifier: 'mrn',
      shownWhen: { outcome: ['re-entered'] },
      requiredWhen: { outcome: ['re-entered'] },
    },
  )
}
