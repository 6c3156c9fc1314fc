/** A mail that somebody of the demo writes to the desk, and its way there: by SMTP, as any mail server would hand it over. */
import { createTransport } from 'nodemailer'
import type { CaughtMail } from './caught-mail.ts'

/** The desk's own address, and the name under which the demo's mail server tells what it thinks of a sender. */
export const deskAddress = 'desk@help-desk.example'
export const authservId = 'mail.help-desk.example'

export type Letter = {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Whether our mail server has found the sender to be himself (SPF, DKIM, DMARC). */
  readonly vouched: boolean
  /** What it answers to. */
  readonly answers?: CaughtMail | undefined
}

/** As a mailbox begins an answer. */
export function answerTo({ to, from, mail }: CaughtMail): Pick<Letter, 'from' | 'to' | 'subject'> {
  const subject = mail.subject ?? ''
  return {
    from: to[0] ?? '',
    to: mail.replyTo?.[0]?.address ?? mail.from?.address ?? from,
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
  }
}

/** What mail programs put below an answer. */
export function quoted({ at, mail }: CaughtMail): string {
  const lines = (mail.text ?? '').trimEnd().split('\n')
  return `On ${at.slice(0, 10)}, ${mail.from?.name || mail.from?.address} wrote:\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}`
}

/** @throws where the desk does not take it */
export async function handOver(letter: Letter, smtp: string): Promise<void> {
  const { from, to, subject, text, vouched, answers } = letter
  const transport = createTransport({ url: smtp, ignoreTLS: true, connectionTimeout: 5000 } as {
    url: string
  })
  const result = vouched ? 'pass' : 'fail'
  try {
    await transport.sendMail({
      from,
      to,
      subject,
      text: answers ? `${text}\n\n${quoted(answers)}` : text,
      ...(answers && threadOf(answers)),
      headers: {
        'Authentication-Results': `${authservId}; spf=${result}; dkim=${result}; dmarc=${result}`,
      },
    })
  } finally {
    transport.close()
  }
}

function threadOf({ mail }: CaughtMail) {
  const earlier = [...(mail.references ?? '').split(/\s+/), mail.messageId ?? ''].filter((id) => id !== '')
  return { inReplyTo: mail.messageId ?? '', references: earlier }
}
