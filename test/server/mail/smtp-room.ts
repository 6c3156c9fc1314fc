/** A real SMTP server of the test's own, that refuses on command, and a mailer in front of it. */
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Database } from '../../../server/db/database.ts'
import type { MailIdentity } from '../../../server/mail/compose.ts'
import { mailSecrets } from '../../../server/mail/identity.ts'
import { startMailer, type MailerPace } from '../../../server/mail/mailer.ts'
import { openTransport, type SmtpSettings } from '../../../server/mail/transport.ts'

export type Received = {
  readonly raw: string
  readonly from: string
  readonly to: string
  readonly mail: Email
}

/** What the server answers: to a recipient, or to the mail itself; null takes it. */
export type Refusal = (to: string) => { readonly code: number; readonly message: string } | null

const refusing = ({ code, message }: { code: number; message: string }) =>
  Object.assign(new Error(message), { responseCode: code })

export async function smtpRoom() {
  const received: Received[] = []
  const answers: { rcpt: Refusal; data: Refusal; auth: boolean } = {
    rcpt: () => null,
    data: () => null,
    auth: true,
  }
  const listening = { port: 0 }
  let server: SMTPServer | null = null

  async function start(): Promise<void> {
    const made = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(answers.auth ? null : new Error('no'), { user: 'desk' }),
      onRcptTo({ address }, _, done) {
        const refusal = answers.rcpt(address)
        done(refusal && refusing(refusal))
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const raw = Buffer.concat(chunks)
          const to = session.envelope.rcptTo[0]?.address ?? ''
          const refusal = answers.data(to)
          if (refusal) return done(refusing(refusal))
          const { mailFrom } = session.envelope
          const from = mailFrom ? mailFrom.address : ''
          void PostalMime.parse(raw).then((mail) =>
            received.push({ raw: raw.toString('latin1'), from, to, mail }),
          )
          done()
        })
      },
    })
    await new Promise<void>((resolve, reject) => {
      made.on('error', reject)
      made.listen(listening.port, '127.0.0.1', resolve)
    })
    listening.port = (made.server.address() as AddressInfo).port
    server = made
  }

  const stop = () =>
    new Promise<void>((resolve) => {
      if (!server) return resolve()
      server.close(() => resolve())
      server = null
    })

  await start()
  return {
    received,
    answers,
    start,
    stop,
    get url() {
      return `smtp://127.0.0.1:${listening.port}`
    },
  }
}

export type SmtpRoom = Awaited<ReturnType<typeof smtpRoom>>

export const identity: MailIdentity = {
  baseUrl: 'https://desk.example',
  from: { name: 'Centrum Pomocy', address: 'desk@customs.example' },
  replyDomain: 'reply.customs.example',
  portalPage: () => 'https://portal.example/help?lang=pl',
}

/** All of it a thousand times faster than in life. */
export const pace: MailerPace = {
  idleMs: 20,
  leaseSeconds: 20,
  firstRetryMs: 60,
  longestRetryMs: 400,
  tryForMs: 60_000,
  awayMs: 50,
}

export function mailing(
  db: Database,
  url: string,
  more: { pace?: Partial<MailerPace>; dkim?: SmtpSettings['dkim']; identity?: Partial<MailIdentity> } = {},
) {
  return startMailer({
    db,
    transport: openTransport({ url, dkim: more.dkim ?? null }),
    identity: { ...identity, ...more.identity },
    secrets: () => mailSecrets(db, null),
    log: pino({ level: 'silent' }),
    pace: { ...pace, ...more.pace },
  })
}

export const header = ({ mail }: Received, name: string): string | undefined =>
  mail.headers.find(({ key }) => key === name.toLowerCase())?.value
