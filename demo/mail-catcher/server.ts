/**
 * An SMTP server that takes every mail and delivers none, and a page that shows them: what the demo's people would find in
 * their mailboxes, and where they answer. What they write goes to the desk's own port; nothing leaves the machine.
 */
import { createAdaptorServer } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { CaughtMail } from './caught-mail.ts'
import { handOver, type Letter } from './letter.ts'
import { listPage, mailPage, pageHeaders, sandboxHeaders, style } from './pages.ts'
import { phoneGateway } from './phone.ts'
import { draftOf, sentPage, writingPage } from './writing.ts'

export type MailCatcher = { readonly url: string; close(): Promise<void> }

/** In memory, the oldest forgotten first. */
const mostMails = 500
const largestMail = 40 * 1024 * 1024

/** Where what people write is handed over, and the page on which an officer finds it; null where the desk takes no mail in. */
export type DeskPort = { readonly smtp: string; readonly consolePage: string }

export async function startMailCatcher(options: {
  readonly port: number
  readonly smtpPort: number
  readonly desk?: DeskPort
  /** Signs what the desk gives to the gateway to telephones; without it there is none. */
  readonly phoneSecret?: string
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
  const app = catcherApp(mails, options.desk ?? null)
  if (options.phoneSecret) app.route('/phone', phoneGateway(options.phoneSecret))
  const web = createAdaptorServer({ fetch: app.fetch })
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
export function catcherApp(mails: readonly CaughtMail[], desk: DeskPort | null = null): Hono {
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
  app.get('/write', (context) => {
    const answers = found(context.req.query('answers') ?? '')
    return context.html(writingPage(draftOf(answers), answers), 200, pageHeaders)
  })
  app.post('/write', async (context) => {
    // Another page in the same browser must not write in these people's names, even made-up ones.
    if (!['same-origin', undefined].includes(context.req.header('sec-fetch-site')))
      return context.text('only from here', 403)
    const letter = await letterIn(context, found)
    try {
      if (!desk) throw new Error('it takes no mail in')
      await handOver(letter, desk.smtp)
      return await context.html(sentPage(letter, desk.consolePage), 200, pageHeaders)
    } catch (error) {
      const fault = `The desk has not taken it: ${(error as Error).message}`
      return context.html(writingPage(letter, letter.answers, fault), 502, pageHeaders)
    }
  })
  app.get('/mail.css', (context) => context.body(style, 200, { 'Content-Type': 'text/css' }))
  return app
}

async function letterIn(context: Context, found: (id: string) => CaughtMail | undefined): Promise<Letter> {
  const form = await context.req.formData()
  const field = (name: string, most: number) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, most) : ''
  }
  return {
    from: field('from', 200),
    to: field('to', 200),
    subject: field('subject', 300),
    text: field('text', 20_000).replaceAll('\r\n', '\n'),
    vouched: field('vouched', 5) === 'yes',
    answers: found(field('answers', 20)),
  }
}
