/** Reports of non-delivery (RFC 3464): which mail, to whom, and whether for good. */
import type { Email } from 'postal-mime'

export type DeliveryReport = {
  /** Of the first recipient that failed; else of the first. */
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'other'
  /** Such as 5.1.1; empty where the report does not say. */
  readonly status: string
  readonly recipient: string
  readonly diagnostic: string
  /** Message-ID of the mail that came back, where the report holds its headers. */
  readonly original: string | null
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

/** Null where the mail holds none. */
export function readReport(email: Email): DeliveryReport | null {
  const part = email.attachments.find(({ mimeType }) =>
    /^message\/(?:global-)?delivery-status$/.test(mimeType),
  )
  if (!part) return null
  const groups = textOf(part.content)
    .split(/\r?\n\s*\r?\n/)
    .map(fieldsOf)
  const recipients = groups.filter((group) => group.has('final-recipient') || group.has('action'))
  const told = recipients.find((group) => /^failed/i.test(group.get('action') ?? '')) ?? recipients[0]
  const action = (told?.get('action') ?? '').toLowerCase()
  return {
    action: actions.find((one) => action.startsWith(one)) ?? 'other',
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(told?.get('status') ?? '')?.[0] ?? '',
    recipient: (told?.get('final-recipient') ?? told?.get('original-recipient') ?? '')
      .replace(/^[^;]*;/, '')
      .replace(/[<>\s]/g, '')
      .toLowerCase()
      .slice(0, 254),
    diagnostic: (told?.get('diagnostic-code') ?? '').replace(/\s+/g, ' ').slice(0, 400),
    original: originalOf(email),
  }
}

function fieldsOf(group: string): Map<string, string> {
  const unfolded = group.replace(/\r?\n[ \t]+/g, ' ')
  const fields = new Map<string, string>()
  for (const line of unfolded.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([!-9;-~]{1,80}):[ \t]*(.*)$/.exec(line) ?? []
    if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value)
  }
  return fields
}

/** The report's third part: the mail that came back, or its headers alone. */
function originalOf(email: Email): string | null {
  const returned = email.attachments.find(({ mimeType }) =>
    ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'].includes(mimeType),
  )
  const text = returned ? textOf(returned.content).slice(0, 100_000) : (email.text ?? '')
  return /^message-id:\s*(<[^<>\s]{1,250}>)/im.exec(text)?.[1] ?? null
}

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string'
    ? content
    : Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content).toString('utf8')
