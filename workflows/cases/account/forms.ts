/** The forms of a case about an account. No field takes a telephone number: only the one on file is ever called. */
import type { Field, Form } from '../../contracts/form.ts'
import type { PortalAccount } from '../../contracts/portal-account.ts'
import { proofCodes, type ProofCode } from './evidence-policy.ts'

export const routes = ['signed-request', 'call-back', 'company-letter', 'in-person'] as const

/** How the person would like to prove who he is; what it takes is the policy's to say. */
const route: Field = {
  name: 'route',
  kind: 'choice',
  options: routes,
  words: 'account-route',
  required: true,
}
const evidence: Field = { name: 'evidence', kind: 'files', maxItems: 5 }
const about: Field = { name: 'about', kind: 'long-text', required: true, maxLength: 1000 }
const own: Field = { name: 'own', kind: 'declaration', required: true }

/** `replyTo` and `language` are the link's: what stands there was read by whoever opened it. */
export const unblockForm: Form = {
  code: 'unblock',
  version: 1,
  sections: [
    {
      name: 'account',
      fields: [
        { name: 'login', kind: 'text', required: true, maxLength: 254 },
        { name: 'person', kind: 'text', required: true, maxLength: 200 },
        { name: 'firm', kind: 'identifier', identifier: 'eori' },
        about,
      ],
    },
    { name: 'proof', fields: [route, evidence, own] },
    {
      name: 'reply',
      fields: [
        { name: 'replyTo', kind: 'email', required: true },
        {
          name: 'language',
          kind: 'choice',
          options: ['pl', 'en'],
          words: 'account-language',
          required: true,
        },
      ],
    },
  ],
}

export const loginChangeForm: Form = {
  code: 'login-change',
  version: 1,
  sections: [
    { name: 'account', fields: [{ name: 'newLogin', kind: 'email', required: true, maxLength: 254 }, about] },
    { name: 'proof', fields: [route, evidence, own] },
  ],
}

const single = (event: string, ...fields: Field[]): Form => ({
  code: `account.${event}`,
  version: 1,
  sections: [{ name: event, fields }],
})

/** Proofs an officer records by hand; a code is compared by the desk. */
export function recordable(account: PortalAccount | null): ProofCode[] {
  return proofCodes.filter((code) => {
    if (code === 'mail-code') return false
    if (code === 'call-back') return Boolean(account?.phone)
    if (code === 'company-call-back') return Boolean(account?.firm?.phone)
    return true
  })
}

export const recordForm = (account: PortalAccount | null): Form =>
  single(
    'record',
    { name: 'proof', kind: 'choice', options: recordable(account), words: 'account-proof', required: true },
    {
      name: 'outcome',
      kind: 'choice',
      options: ['confirmed', 'not-confirmed', 'not-reached'],
      words: 'account-outcome',
      required: true,
    },
    { name: 'reference', kind: 'text', required: true, maxLength: 200 },
    { name: 'files', kind: 'files', maxItems: 5 },
  )

export const codeForm = single('check-code', { name: 'code', kind: 'text', required: true, maxLength: 12 })

export const refusalReasons = [
  'identity-not-established',
  'no-such-account',
  'not-blocked',
  'no-right',
  'incident',
] as const
export const refuseForm = single(
  'refuse',
  { name: 'reason', kind: 'choice', options: refusalReasons, words: 'account-refusal', required: true },
  { name: 'text', kind: 'long-text', required: true, maxLength: 2000 },
)
export const noticeForm = single('record-notice', {
  name: 'outcome',
  kind: 'choice',
  options: ['told', 'not-reached', 'not-me'],
  words: 'account-notice',
  required: true,
})
export const settleForm = single('settle', {
  name: 'text',
  kind: 'long-text',
  required: true,
  maxLength: 2000,
})
