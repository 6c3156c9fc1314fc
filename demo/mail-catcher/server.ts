/**
 * An SMTP server that takes every mail and delivers none, and a page that shows them: what the demo's people would find in
 * their mailboxes. A real server in front of a real mailer; nothing is ever sent on.
 */
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { CaughtMail } from './caught-mail.ts'
import { listPage, mailPage, pageHeaders, sandboxHeaders, style } from './pages.ts'

export type MailCatcher = { readonly url: string; close(): Promise<void> }

/** In memory, the oldest forgotten first. */
const mostMails = 500
const largestMail = 40 * 1024 * 1024

export async function startMailCatcher(options: {
  readonly port: number
  readonly smtpPort: number
}): Promise<MailCatcher> {
  const mails: CaughtMail[] = []
  let caught = 0
  const keep = (mail: Omit<CaughtMail, 'id' | 'at'>) => {
    mails.unshift({ id: ++caught, at: new Date().toISOString(), ...mail })
    mails.splice(mostMails)
  }
  const smtp = smtpServer(keep)
  await new Promise<void>((resolve, reject) => {
    smtp.once('error', reject)
    smtp.listen(options.smtpPort, '127.0.0.1', resolve)
  })
  const web = createAdaptorServer({ fetch: catcherApp(mails).fetch })
  await new Promise<void>((resolve, reject) => {
    web.once('error', reject)
    web.listen(options.port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${options.port}`,
    close: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()))
      await new Promise<void>((resolve) => web.close(() => resolve()))
    },
  }
}

function smtpServer(keep: (mail: Omit<CaughtMail, 'id' | 'at'>) => void): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    size: largestMail,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', done)
      stream.on('end', () => {
        const raw = Buffer.concat(chunks)
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo.map(({ address }) => address)
        void PostalMime.parse(raw).then((mail) => keep({ from, to, raw: raw.toString('utf8'), mail }))
        done()
      })
    },
  })
}

/** `mails` newest first. */
export function catcherApp(mails: readonly CaughtMail[]): Hono {
  const app = new Hono()
  const found = (id: string) => mails.find((mail) => String(mail.id) === id)

  app.get('/', (context) => {
    const to = context.req.query('to') ?? ''
    const shown = mails.filter((mail) => to === '' || mail.to.includes(to))
    return context.html(listPage(shown, to), 200, pageHeaders)
  })
  app.get('/mails.json', (context) => {
    const to = context.req.query('to') ?? ''
    const shown = mails.filter((mail) => to === '' || mail.to.includes(to))
    return context.json(
      shown.map(({ id, at, from, to: rcpt, mail }) => ({
        id,
        at,
        from,
        to: rcpt,
        subject: mail.subject,
        text: mail.text,
        headers: mail.headers.map(({ key, value }) => [key, value]),
      })),
    )
  })
  app.get('/mails/:id', (context) => {
    const mail = found(context.req.param('id'))
    return mail ? context.html(mailPage(mail), 200, pageHeaders) : context.notFound()
  })
  app.get('/mails/:id/html', (context) => {
    const mail = found(context.req.param('id'))
    return mail?.mail.html ? context.html(mail.mail.html, 200, sandboxHeaders) : context.notFound()
  })
  app.get('/mails/:id/source', (context) => {
    const mail = found(context.req.param('id'))
    return mail ? context.text(mail.raw, 200, { 'X-Content-Type-Options': 'nosniff' }) : context.notFound()
  })
  app.get('/mail.css', (context) => context.body(style, 200, { 'Content-Type': 'text/css' }))
  return app
}
