/** A request for an account in the test environment of the customs systems, before anything is sent to the real ones. */
import type { Form } from '../contracts/form.ts'
import { applicationKind } from './application/application.ts'
import { usualTerms } from './application/plan.ts'

const form: Form = {
  code: 'test-account',
  version: 1,
  sections: [
    {
      name: 'account',
      fields: [
        {
          name: 'systems',
          kind: 'choices',
          options: ['NCTS2', 'AES', 'AIS', 'EMCS', 'ICS2'],
          words: 'system',
          required: true,
        },
        {
          name: 'channel',
          kind: 'choice',
          options: ['web-service', 'web-form', 'both'],
          words: 'test-channel',
          required: true,
        },
        { name: 'software', kind: 'text', required: true, maxLength: 120 },
        { name: 'from', kind: 'instant', required: true },
        { name: 'to', kind: 'instant', required: true, ahead: true },
        { name: 'purpose', kind: 'long-text', required: true, maxLength: 2000 },
      ],
    },
    {
      name: 'contact',
      fields: [
        { name: 'contactName', kind: 'text', required: true },
        { name: 'contactEmail', kind: 'email', required: true },
        { name: 'noRealData', kind: 'declaration', required: true },
      ],
    },
  ],
  rules: [{ rule: 'after', field: 'to', than: 'from', code: 'end-before-start' }],
}

export const testAccount = applicationKind({
  code: 'test-account',
  numberPrefix: 'TA',
  form,
  icon: 'person',
  approvers: { grant: 2, refusal: 1 },
  terms: { ...usualTerms, decision: { kind: 'working-days', days: 5 } },
  refusals: ['no-purpose', 'account-exists', 'earlier-misuse'],
  legalBasis: ['law.test-account.ucc', 'law.test-account.systems'],
  title: ({ software }) => String(software),
})
