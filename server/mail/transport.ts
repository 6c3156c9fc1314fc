/** The SMTP server, by nodemailer; and what its refusals mean for a mail. */
import { createTransport } from 'nodemailer'
import type { Composed } from './compose.ts'

export type SmtpSettings = {
  /** `smtp://` (STARTTLS where it is offered, or always with `?requireTLS=true`) or `smtps://`. */
  readonly url: string
  readonly dkim: { readonly domain: string; readonly selector: string; readonly privateKey: string } | null
}

export type Transport = {
  /** @throws what `verdictOf` understands */
  send(mail: Composed): Promise<void>
  close(): void
}

/** What must not be changed on the way. RFC 8058 3 wants the unsubscribing headers among them. */
const signedHeaders = [
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding',
  'In-Reply-To:References:Auto-Submitted:Precedence:List-Unsubscribe:List-Unsubscribe-Post',
].join(':')

export function openTransport({ url, dkim }: SmtpSettings): Transport {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    // Nothing that stands in a mail is ever fetched from a disk or a network.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: dkim.privateKey,
        headerFieldNames: signedHeaders,
      },
    }),
  })
  return {
    send: async ({ references, ...mail }) => {
      await transport.sendMail({ ...mail, references: [...references] })
    },
    close: () => transport.close(),
  }
}

/** `away`: the server, whoever it is for; `later`: this mail, for now; `never`: this mail; `unknown-address`: to nobody. */
export type Verdict = {
  readonly kind: 'away' | 'later' | 'never' | 'unknown-address'
  readonly reason: string
}

/** Where a person is refused, and not the sender or the connection. */
const ofThisMail = new Set(['RCPT TO', 'DATA'])

/** RFC 5321 4.2.1: 4yz may go well later, 5yz never will. RFC 3463: X.1.z is about the address. */
export function verdictOf(error: unknown): Verdict {
  const { message, code, command, responseCode, response } = (error ?? {}) as {
    message?: string
    code?: string
    command?: string
    responseCode?: number
    response?: string
  }
  const reason = (response ?? message ?? String(error)).replaceAll(/\s+/g, ' ').slice(0, 400)
  // Made of what it is, and no server was asked: it will not become better.
  if (command === 'API' && code !== 'ECONNECTION') return { kind: 'never', reason }
  if (!responseCode || !ofThisMail.has(command ?? '')) return { kind: 'away', reason }
  if (responseCode < 500) return { kind: 'later', reason }
  const isAddress = command === 'RCPT TO' && /^5\d\d[ -]5\.1\.(?:1|2|3|6|10)\b/.test(reason)
  return { kind: isAddress ? 'unknown-address' : 'never', reason }
}
