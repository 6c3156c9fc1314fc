import type { Answers, Form } from '../../../workflows/contracts/form.ts'

/** A form with every kind of field, cut down from the application to use the fall-back procedure. */
export const application: Form = {
  code: 'application',
  version: 1,
  sections: [
    {
      name: 'what',
      fields: [
        { name: 'system', kind: 'choice', required: true, options: ['NCTS2', 'AES', 'EMCS'] },
        {
          name: 'urgency',
          kind: 'choices',
          required: true,
          options: ['perishable', 'live-animals', 'other'],
        },
        {
          name: 'urgencyText',
          kind: 'text',
          shownWhen: { urgency: ['other'] },
          required: true,
          maxLength: 50,
        },
        { name: 'office', kind: 'identifier', identifier: 'office' },
        { name: 'startedAt', kind: 'instant', required: true },
        { name: 'expectedEnd', kind: 'instant' },
      ],
    },
    {
      name: 'goods',
      fields: [
        { name: 'principals', kind: 'identifiers', identifier: 'eori', maxItems: 3 },
        { name: 'lrns', kind: 'identifiers', identifier: 'lrn' },
        { name: 'arcs', kind: 'identifiers', identifier: 'arc', shownWhen: { system: ['EMCS'] } },
        { name: 'mrns', kind: 'identifiers', identifier: 'mrn' },
        {
          name: 'grn',
          kind: 'identifier',
          identifier: 'grn',
          shownWhen: { system: ['NCTS2'] },
          required: true,
        },
        { name: 'count', kind: 'whole-number', min: 1, max: 500 },
      ],
    },
    {
      name: 'contact',
      fields: [
        { name: 'reachable', kind: 'yes-no' },
        { name: 'phone', kind: 'phone', requiredWhen: { reachable: [true] } },
        { name: 'email', kind: 'email' },
        { name: 'more', kind: 'long-text' },
        { name: 'remarks', kind: 'remarks', options: ['lrns', 'office'] },
        { name: 'true', kind: 'declaration', required: true },
      ],
    },
  ],
  rules: [
    { rule: 'after', field: 'expectedEnd', than: 'startedAt', code: 'end-before-start' },
    { rule: 'not-future', field: 'startedAt' },
    { rule: 'any-of', field: 'lrns', fields: ['lrns', 'mrns', 'arcs'] },
  ],
}

export const context = { at: '2026-11-22T12:00:00.000Z' }

export const good: Answers = {
  system: 'NCTS2',
  urgency: ['perishable'],
  startedAt: '2026-11-22T10:00:00Z',
  lrns: ['GDY-1', 'GDY-2'],
  grn: '21GB0000010000HU1',
  true: true,
}
