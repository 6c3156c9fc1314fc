/** Mails about addresses and what is sent to them. Their links confirm nothing by being opened: the page has a button. */
import { textOf, words, type Block, type Template } from './template.ts'
import type { MailParams } from '../contracts/mail.ts'

const confirming = (code: string, text: (params: MailParams) => Block): Template => ({
  code,
  weight: 'required',
  secrets: ['url'],
  letter: (params) => ({
    subject: words(`${code}.subject`),
    blocks: [
      { type: 'heading', line: words(`${code}.heading`) },
      text(params),
      { type: 'text', line: words(`${code}.until`, { until: textOf(params, 'until') }) },
      { type: 'link', line: words(`${code}.open`), url: textOf(params, 'url') ?? '' },
      { type: 'text', line: words(`${code}.not-you`) },
    ],
  }),
})

export const confirmAddress = confirming('confirm-address', () => ({
  type: 'text',
  line: words('confirm-address.text'),
}))

export const confirmSubscription = confirming('confirm-subscription', (params) => {
  const systems = textOf(params, 'systems')
  return {
    type: 'text',
    line: systems ? words('confirm-subscription.text', { systems }) : words('confirm-subscription.text-all'),
  }
})

/** `items`: the subjects of what was gathered; `links` where to go on, one for each portal and page. */
export const digest: Template = {
  code: 'digest',
  weight: 'progress',
  letter: (params, { baseUrl }) => ({
    subject: words('digest.subject', { n: Array.isArray(params.items) ? params.items.length : 0 }),
    blocks: [
      { type: 'heading', line: words('digest.heading') },
      { type: 'text', line: words('digest.text') },
      { type: 'list', lines: Array.isArray(params.items) ? params.items : [] },
      { type: 'text', line: words('case.where') },
      { type: 'link', line: words('case.open'), url: textOf(params, 'url') ?? baseUrl },
    ],
  }),
}
