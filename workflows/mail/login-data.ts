/**
 * Mails of cases about an account. Each goes to somebody who may not be its owner: what a stranger reads never says
 * whether there is an account, and the link that stops a change stops nothing by being opened.
 */
import type { MailParams } from '../contracts/mail.ts'
import { textOf, words, type Block, type Template } from './template.ts'

/** The sentences between the heading and the number of the case: `mail.<code>.text`, and its `.more`. */
function letter(code: string, params: MailParams, link: boolean): readonly Block[] {
  const number = textOf(params, 'number')
  const url = textOf(params, 'url')
  const until = textOf(params, 'until')
  return [
    { type: 'heading', line: words(`${code}.heading`) },
    { type: 'text', line: words(`${code}.text`, { until, code: textOf(params, 'code') }) },
    ...(link && url ? [{ type: 'link' as const, line: words(`${code}.open`), url }] : []),
    { type: 'text', line: words(`${code}.more`, { until }) },
    ...(number
      ? [
          {
            type: 'facts' as const,
            facts: [{ name: words('case.number'), value: words('case.number.value', { number }) }],
          },
        ]
      : []),
  ]
}

const told = (code: string, link = false): Template => ({
  code,
  weight: 'required',
  ...(link && { secrets: ['url'] }),
  letter: (params) => ({
    subject: words(`${code}.subject`, { number: textOf(params, 'number') }),
    blocks: letter(code, params, link),
  }),
})

export const accountLink = told('account-link', true)
export const accountReceived = told('account-received')
export const accountAsked = told('account-asked')
export const accountCode: Template = { ...told('account-code'), secrets: ['code'], brief: true }
export const accountGranted = told('account-granted')
export const accountUnblocked = told('account-unblocked')
export const accountClosed = told('account-closed')
export const accountLocked = told('account-locked')
export const loginCooling = told('login-cooling', true)
export const loginNew = told('login-new')
export const loginChanged = told('login-changed', true)
export const loginStopped = told('login-stopped')
export const loginCancelled = told('login-cancelled')
export const loginKept = told('login-kept')
