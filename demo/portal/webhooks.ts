/**
 * How a portal's back end takes webhooks, by the Standard Webhooks rules: what is not signed with a live secret, or is older
 * than five minutes, is refused; what was taken before is not taken again. The last twenty are on a page.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { kept } from '../kept.ts'
import { type Lang, words } from './words.ts'

const patienceMs = 5 * 60_000
const shown = 20
/** Far more than the desk could send again while their signatures hold. */
const remembered = 10_000
const largest = 64 * 1024

const Message = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.object({ number: z.string(), version: z.number(), event: z.string(), step: z.string() }),
})
export type Taken = { readonly id: string } & z.infer<typeof Message>

/** The new one and the one before it: the desk signs with both until the portal has changed over. */
export async function webhookSecrets(home: string): Promise<readonly string[]> {
  const { secrets } = await kept(join(home, 'demo', 'webhooks.json'), () => ({
    secrets: [newSecret(), newSecret()],
  }))
  return secrets
}
const newSecret = () => randomBytes(32).toString('base64url')

export type Webhooks = {
  readonly app: Hono
  /** Newest first. */
  readonly taken: readonly Taken[]
}

export function webhookReceiver(
  secrets: readonly string[],
  langOf: (asked: string | null) => Lang,
): Webhooks {
  const taken: Taken[] = []
  const known = new Set<string>()
  const app = new Hono()

  app.post('/', async (c) => {
    const [id, at, signatures] = ['id', 'timestamp', 'signature'].map(
      (name) => c.req.header(`webhook-${name}`) ?? '',
    )
    if (Number(c.req.header('content-length') ?? 0) > largest) return c.text('too large', 413)
    const body = await c.req.text()
    if (!isSigned(`${id}.${at}.${body}`, signatures!, secrets)) return c.text('not signed by the desk', 401)
    if (!(Math.abs(Date.now() - Number(at) * 1000) <= patienceMs))
      return c.text('too old, or of the future', 401)
    // Answered well, or the desk would send it for three days more.
    if (known.has(id!)) return c.text('taken before')
    const message = messageIn(body)
    if (message === null) return c.text('not understood', 400)
    known.add(id!)
    for (const oldest of known) if (known.size > remembered) known.delete(oldest)
    taken.unshift({ id: id!, ...message })
    taken.splice(shown)
    return c.body(null, 204)
  })

  app.get('/', (c) => {
    const lang = langOf(c.req.query('lang') ?? c.req.header('accept-language') ?? null)
    return c.html(page(taken, lang), 200, { 'cache-control': 'no-store' })
  })

  return { app, taken }
}

/** One of the signatures, with one of the secrets. All are compared, each in the same time. */
function isSigned(signed: string, signatures: string, secrets: readonly string[]): boolean {
  const given = signatures.split(' ').map((one) => Buffer.from(one))
  const wanted = secrets.map((secret) =>
    Buffer.from(`v1,${createHmac('sha256', secret).update(signed).digest('base64')}`),
  )
  return wanted.some((one) =>
    given.some((other) => other.length === one.length && timingSafeEqual(other, one)),
  )
}

function messageIn(body: string): z.infer<typeof Message> | null {
  try {
    return Message.parse(JSON.parse(body))
  } catch {
    return null
  }
}

function page(taken: readonly Taken[], lang: Lang) {
  const say = words[lang]
  const columns = [say.webhookAt, say.webhookCase, say.webhookEvent, say.state, say.webhookId]
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say.webhooks}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/portal.css" />
      </head>
      <body>
        <main>
          <p><a href="/?lang=${lang}">${say.portal}</a></p>
          <h1>${say.webhooks}</h1>
          <p>${say.webhooksText}</p>
          ${taken.length === 0 ? html`<p>${say.webhooksNone}</p>` : table(taken, columns, say.webhooks)}
        </main>
      </body>
    </html>`
}

const table = (taken: readonly Taken[], columns: readonly string[], name: string) =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${name}">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${taken.map(
          ({ id, timestamp, data }) =>
            html`<tr>
              <td>${timestamp.slice(0, 19).replace('T', ' ')} UTC</td>
              <td>${data.number}</td>
              <td>${data.event} (${data.version})</td>
              <td>${data.step}</td>
              <td>${id}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
