/** A row of the outbox as a whole mail: what it says, and all its headers. Nothing here depends on the moment it is sent. */
import type { Block, Place } from '../../workflows/mail/template.ts'
import { templateOf } from '../../workflows/mail/templates.ts'
import type { Outgoing } from '../db/outbox.ts'
import { messageId, threadId } from './message-ids.ts'
import { bounceAddress, replyAddress } from './reply-address.ts'
import { render } from './render.ts'
import { signUnsubscribe } from './unsubscribe-link.ts'

export type MailIdentity = {
  /** The desk's own address. */
  readonly baseUrl: string
  readonly from: { readonly name: string; readonly address: string }
  /** Where answers are taken in; null where no mail is, and then nobody is asked to answer. */
  readonly replyDomain: string | null
  /** The portal's page where its customers find their cases; `casePage` opens one there. */
  readonly portalPage: (portal: string) => string
}

export type MailSecrets = { readonly ids: Buffer; readonly replies: Buffer; readonly links: Buffer }

/** As nodemailer takes it. */
export type Composed = {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  readonly replyTo?: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly inReplyTo: string
  readonly references: readonly string[]
  readonly date: Date
  readonly headers: Readonly<Record<string, string>>
  readonly envelope: { readonly from: string; readonly to: string }
}

export const domainOf = ({ replyDomain, from }: MailIdentity): string =>
  replyDomain ?? from.address.slice(from.address.lastIndexOf('@') + 1)

export const idOf = (mail: { key: string }, identity: MailIdentity, { ids }: MailSecrets): string =>
  messageId(ids, mail.key, domainOf(identity))

export function compose(mail: Outgoing, identity: MailIdentity, secrets: MailSecrets): Composed {
  const template = templateOf(mail.template)
  const unsubscribe = mail.subscription && unsubscribeUrl(mail.subscription, identity, secrets)
  const { subject, text, html } = render(
    template.letter(mail.params, placeOf(mail, identity)),
    footerOf(mail, identity, unsubscribe),
    mail.language,
    takesReply(mail, identity) ? { code: 'mail.above' } : null,
  )
  const root = threadId(secrets.ids, mail.case?.id ?? mail.thread ?? mail.key, domainOf(identity))
  const earlier = mail.earlier
  return {
    from: identity.from,
    to: { name: '', address: mail.address },
    ...replyTo(mail, identity, secrets),
    subject,
    text,
    html,
    messageId: mail.messageId,
    inReplyTo: earlier.at(-1) ?? root,
    references: [root, ...earlier],
    date: new Date(mail.createdAt),
    headers: headersOf(unsubscribe),
    envelope: { from: senderOf(mail, identity, secrets), to: mail.address },
  }
}

function placeOf({ case: about }: Outgoing, { baseUrl, portalPage }: MailIdentity): Place {
  return {
    baseUrl,
    case: about && {
      number: about.number,
      kind: about.kind,
      url: casePage(portalPage(about.portal), about.id),
    },
  }
}

/** The page hands it to the element, or its people find the case in the list. No word of the case stands in an address. */
function casePage(page: string, id: string): string {
  const url = new URL(page)
  url.searchParams.set('help-desk-case', id)
  return url.href
}

/** Whether an answer goes anywhere: only then is one asked for. */
const takesReply = (mail: Outgoing, { replyDomain }: MailIdentity): boolean =>
  mail.case !== null && replyDomain !== null

function footerOf(mail: Outgoing, identity: MailIdentity, unsubscribe: string | null): Block[] {
  const text = (code: string): Block => ({ type: 'text', line: { code: `mail.footer.${code}` } })
  return [
    text('desk'),
    text(takesReply(mail, identity) ? 'reply' : 'no-reply'),
    ...(mail.weight === 'required' ? [text('required')] : []),
    ...(mail.weight === 'decision' || mail.weight === 'progress' ? [text('settings')] : []),
    ...(unsubscribe
      ? [{ type: 'link' as const, line: { code: 'mail.footer.unsubscribe' }, url: unsubscribe }]
      : []),
  ]
}

/** RFC 3834: what a program sends says so, and nothing answers by itself. RFC 8058: one click, without sign-in. */
function headersOf(unsubscribe: string | null): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(unsubscribe && {
      Precedence: 'bulk',
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  }
}

function replyTo(mail: Outgoing, { replyDomain }: MailIdentity, { replies }: MailSecrets) {
  return mail.case && replyDomain ? { replyTo: replyAddress(replies, mail.case.id, replyDomain) } : {}
}

function senderOf(mail: Outgoing, { replyDomain, from }: MailIdentity, { replies }: MailSecrets): string {
  return replyDomain ? bounceAddress(replies, mail.id, replyDomain) : from.address
}

function unsubscribeUrl(subscription: string, { baseUrl }: MailIdentity, { links }: MailSecrets): string {
  return `${baseUrl}/mail/unsubscribe?t=${signUnsubscribe(links, subscription)}`
}
