/** Mails about what becomes of an approval. The code that proves it is in none of them: it stands in the case alone. */
import type { MailParams } from '../contracts/mail.ts'
import type { Line } from '../contracts/view.ts'
import { caseLetter } from './case-letter.ts'
import { textOf, words, type Block, type Template } from './template.ts'

/** `approval` as it is printed now; what it is good for where that matters. */
function about(params: MailParams): Block[] {
  const number = textOf(params, 'approval')
  if (number === null) return []
  const value = (name: string): { name: Line; value: Line }[] => {
    const text = textOf(params, name)
    return text ? [{ name: words(`approval.${name}`), value: words('as-written', { text }) }] : []
  }
  const channel = textOf(params, 'channel')
  const facts = [
    { name: words('approval.number'), value: words('case.number.value', { number }) },
    ...value('offices'),
    ...(channel
      ? [
          {
            name: words('approval.channel'),
            value: words('approval.channel.value', { channelsTried: channel }),
          },
        ]
      : []),
    ...value('most'),
  ]
  return [
    { type: 'heading', line: words('approval.heading') },
    { type: 'facts', facts },
  ]
}

const told = (code: string): Template => ({
  code,
  weight: 'required',
  letter: (params, place) => caseLetter(code, params, place, about(params)),
})

export const approvalSuspended = told('approval-suspended')
export const approvalResumed = told('approval-resumed')
export const approvalExtended = told('approval-extended')
export const approvalNotExtended = told('approval-not-extended')
/** The outage covers less: from when it may not be used there. */
export const approvalScope = told('approval-scope')
export const approvalNarrowed = told('approval-narrowed')
export const approvalWidened = told('approval-widened')
export const approvalRevoked = told('approval-revoked')
export const approvalInterim = told('approval-interim')
/** The key that signed the earlier print was taken out of use. */
export const approvalReprinted = told('approval-reprinted')
