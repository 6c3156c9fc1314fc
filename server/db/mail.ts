/** The outbox: a mail is a row, put down with whatever it tells of, and sent by a worker afterwards. */
import type { MailLanguage, MailParams } from '../../workflows/contracts/mail.ts'
import { templateOf } from '../../workflows/mail/templates.ts'
import { sqlTime } from './cases.ts'
import type { Statement } from './database.ts'

export type NewMail = {
  /** One mail for a key, however often it is put down: `caseId/version/n` for what a case asks for. ASCII, at most 160. */
  readonly key: string
  readonly to: string
  readonly locale: MailLanguage
  readonly template: string
  readonly params: MailParams
  readonly caseId?: string
  /** What mails hang together where there is no case. */
  readonly thread?: string
  readonly subscription?: string
  /** To be gathered with others and sent together at this time; at once where it is not given. */
  readonly digestAt?: string
}

/** In the transaction of what it tells of. A second one with the same key changes nothing. */
export function insertingMail(mail: NewMail): Statement {
  return insertingMails([mail])
}

/** `mails` must not be empty. */
export function insertingMails(mails: readonly NewMail[]): Statement {
  const values: (string | null)[] = []
  const bind = (value: string | null) => `$${values.push(value)}`
  const tuples = mails.map((mail) => {
    const columns = [
      mail.key,
      mail.caseId ?? null,
      mail.thread ?? null,
      mail.subscription ?? null,
      mail.template,
      templateOf(mail.template).weight,
      JSON.stringify(mail.params),
      mail.locale,
      mail.to,
      mail.digestAt ? 'digest' : 'waiting',
    ].map(bind)
    const due = mail.digestAt ? bind(sqlTime(mail.digestAt)) : 'UTC_TIMESTAMP(3)'
    return `(${columns.join(', ')}, ${due}, UTC_TIMESTAMP(3))`
  })
  return {
    sql: `INSERT INTO mails (mail_key, case_id, thread, subscription, template, weight, params, language, address, state,
       due_at, created_at)
     VALUES ${tuples.join(', ')} ON DUPLICATE KEY UPDATE mail_key = mails.mail_key`,
    values,
  }
}
