/** Whether a person wrote a mail, a program answered by itself, or a server tells of non-delivery (RFC 3834, 3464, 8098). */
import type { MailHeader, ParsedMail } from './read-mail.ts'

export const mailKinds = ['human', 'auto-reply', 'bounce'] as const
export type MailKind = (typeof mailKinds)[number]

const daemons = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon)@/
const programs = /^(?:no-?reply|do-?not-?reply|nie-?odpowiada[jc]|auto-?reply|noreply[\w.+-]*)@/
const subjects =
  /^(?:auto(?:matic|matyczna)?[ -]?(?:reply|response|odpowiedź)|out of (?:the )?office|poza biurem|odpowiedź automatyczna|automatische antwort|réponse automatique|abwesenheits)/i

/** `own`: the desk's own sending addresses. */
export function kindOfMail(mail: ParsedMail, own: readonly string[]): MailKind {
  const header = (name: string) => valueOf(mail.headers, name)
  const sender = mail.from?.address ?? ''
  const type = header('content-type')
  if (mail.report || (/multipart\/report/.test(type) && /report-type="?delivery-status/.test(type)))
    return 'bounce'
  if (isBounceBySender(mail, header('return-path'), sender)) return 'bounce'
  const isAutomatic =
    !['', 'no'].includes(
      header('auto-submitted')
        .replace(/[;(].*$/, '')
        .trim(),
    ) ||
    /^(?:bulk|list|junk|auto_reply)$/.test(header('precedence')) ||
    mail.headers.some(({ key }) => automaticHeaders.has(key)) ||
    header('x-autorespond') !== '' ||
    /report-type="?disposition-notification/.test(type) ||
    /^\s*<\s*>\s*$/.test(header('return-path')) ||
    header('x-loop') !== '' ||
    programs.test(sender) ||
    own.includes(sender) ||
    subjects.test(mail.subject.trim())
  return isAutomatic ? 'auto-reply' : 'human'
}

/** `X-Auto-Response-Suppress` is missing on purpose: it asks for silence, and does not say who wrote. */
const automaticHeaders = new Set([
  'list-id',
  'list-unsubscribe',
  'list-post',
  'x-autoreply',
  'x-auto-reply',
  'x-autoreply-from',
  'x-mail-autoreply',
  'feedback-id',
])

function isBounceBySender({ subject }: ParsedMail, returnPath: string, sender: string): boolean {
  const isReport =
    /undeliver|delivery (?:status|has failed|failure)|returned (?:mail|to sender)|failure notice|niedoręcz|nie dostarczono|unzustellbar/i
  return isReport.test(subject) && (daemons.test(sender) || /^\s*<\s*>\s*$/.test(returnPath))
}

const valueOf = (headers: readonly MailHeader[], name: string): string =>
  headers
    .find(({ key }) => key === name)
    ?.value.trim()
    .toLowerCase() ?? ''
