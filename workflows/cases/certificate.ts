/** A certificate of the national public key infrastructure that does not do what it should: rejected, expired, wrong. */
import type { Form } from '../contracts/form.ts'
import { applicationKind } from './application/application.ts'
import { usualTerms } from './application/plan.ts'

const form: Form = {
  code: 'certificate',
  version: 1,
  sections: [
    {
      name: 'certificate',
      fields: [
        {
          name: 'problem',
          kind: 'choice',
          options: ['expired', 'rejected', 'wrong-data', 'revoked', 'not-issued', 'other'],
          words: 'certificate-problem',
          required: true,
        },
        {
          name: 'certificateKind',
          kind: 'choice',
          options: ['signature', 'seal', 'channel'],
          words: 'certificate-kind',
          required: true,
        },
        { name: 'issuer', kind: 'text', required: true, maxLength: 120 },
        { name: 'serial', kind: 'text', required: true, maxLength: 64 },
        { name: 'noticedAt', kind: 'instant', required: true },
        { name: 'description', kind: 'long-text', required: true, maxLength: 2000 },
      ],
    },
    {
      name: 'contact',
      fields: [
        { name: 'contactName', kind: 'text', required: true },
        { name: 'contactPhone', kind: 'phone' },
        { name: 'contactEmail', kind: 'email', required: true },
      ],
    },
  ],
  rules: [{ rule: 'not-future', field: 'noticedAt' }],
}

export const certificate = applicationKind({
  code: 'certificate',
  numberPrefix: 'CE',
  form,
  icon: 'document',
  // What speaks against the holder of a certificate is looked at twice.
  approvers: { grant: 1, refusal: 2 },
  terms: usualTerms,
  refusals: ['not-holder', 'certificate-sound', 'issuer-competent'],
  legalBasis: ['law.certificate.eidas', 'law.certificate.ucc'],
  suggests: true,
  title: ({ issuer, serial }) => `${String(issuer)} · ${String(serial)}`,
  searchFor: ({ serial }) => [{ type: 'certificate', value: String(serial) }],
})
