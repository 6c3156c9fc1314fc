/** Mails to whoever subscribes to announcements: every revision is told, with what it changed. */
import type { MailParams } from '../contracts/mail.ts'
import { textOf, words, type Block, type Letter, type Place, type Template } from './template.ts'

const told = (code: string): Template => ({
  code,
  weight: 'subscribed',
  letter: (params, place) => letter(code, params, place),
})

function letter(code: string, params: MailParams, { baseUrl }: Place): Letter {
  const number = textOf(params, 'number')
  const title = textOf(params, 'title')
  const quote = (by: string, text: string | null): Block[] =>
    text ? [{ type: 'quote', by: words(by), text }] : []
  const dated = (name: 'from' | 'to') => {
    const at = textOf(params, name)
    return at
      ? [{ name: words(`announcement.${name}`), value: words('case.until.value', { until: at }) }]
      : []
  }
  return {
    subject: words(`${code}.subject`, { number, title }),
    blocks: [
      { type: 'heading', line: words(`${code}.heading`) },
      { type: 'text', line: words('as-written', { text: title }) },
      ...quote('announcement.change', textOf(params, 'change')),
      {
        type: 'facts',
        facts: [
          { name: words('announcement.number'), value: words('case.number.value', { number }) },
          {
            name: words('announcement.type'),
            value: words(`announcement.type.${textOf(params, 'type') ?? 'information'}`),
          },
          {
            name: words('announcement.systems'),
            value: words('as-written', { text: textOf(params, 'systems') }),
          },
          ...dated('from'),
          ...dated('to'),
        ],
      },
      ...quote('announcement.body', textOf(params, 'body')),
      { type: 'link', line: words('announcement.all'), url: `${baseUrl}/` },
    ],
  }
}

export const announcementNew = told('announcement-new')
export const announcementRevised = told('announcement-revised')
export const announcementEnded = told('announcement-ended')
export const announcementCancelled = told('announcement-cancelled')
