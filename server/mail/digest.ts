/** One mail of what was gathered for an address: the subjects, in the order in which they came about. */
import { createHash } from 'node:crypto'
import type { MailLanguage, MailParams } from '../../workflows/contracts/mail.ts'
import { asWritten } from '../../workflows/mail/template.ts'
import { templateOf } from '../../workflows/mail/templates.ts'
import type { NewMail } from '../db/mail.ts'
import type { MailIdentity } from './compose.ts'
import { render } from './render.ts'

export type GatheredMail = {
  readonly id: number
  readonly template: string
  readonly language: MailLanguage
  readonly address: string
  readonly params: MailParams
  readonly case: { readonly number: string; readonly kind: string; readonly portal: string } | null
}

/** `rows` must not be empty. Its key is the first one's: what is gathered twice by a fault is sent once. */
export function digestOf(rows: readonly GatheredMail[], { baseUrl, portalPage }: MailIdentity): NewMail {
  const [first] = rows
  if (!first) throw new Error('a digest of nothing')
  const subject = ({ template, params, language, case: about }: GatheredMail) => {
    const place = { baseUrl, case: about && { ...about, url: portalPage(about.portal) } }
    return render(templateOf(template).letter(params, place), [], language).subject
  }
  const portal = rows.find((row) => row.case)?.case?.portal
  return {
    key: `digest/${first.id}`,
    to: first.address,
    locale: first.language,
    template: 'digest',
    thread: `digest/${createHash('sha256').update(first.address).digest('hex').slice(0, 32)}`,
    params: {
      items: rows.map((row) => asWritten(subject(row))),
      url: portal === undefined ? baseUrl : portalPage(portal),
    },
  }
}
