/**
 * A gateway to telephones that sends nothing: it takes what is signed as the desk signs, each message once, and a page shows
 * what people would find on their telephones.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { PhoneMessage } from '../../workflows/contracts/phone-notice.ts'
import { kept } from '../kept.ts'
import { page, pageHeaders } from './pages.ts'

const patienceMs = 5 * 60_000
const most = 200

/** `home` is HELPDESK_HOME. */
export async function phoneSecret(home: string): Promise<string> {
  const { secret } = await kept(join(home, 'demo', 'phone.json'), () => ({
    secret: randomBytes(32).toString('base64url'),
  }))
  return secret
}

type Taken = PhoneMessage & { readonly at: string }

export function phoneGateway(secret: string): Hono {
  const taken: Taken[] = []
  const app = new Hono()

  app.post('/messages', async (c) => {
    const [id = '', at = '', signature = ''] = ['id', 'timestamp', 'signature'].map((name) =>
      c.req.header(`webhook-${name}`),
    )
    const body = await c.req.text()
    const expected = `v1,${createHmac('sha256', secret).update(`${id}.${at}.${body}`).digest('base64')}`
    if (!isSame(signature, expected)) return c.text('not signed by the desk', 401)
    if (!(Math.abs(Date.now() - Number(at) * 1000) <= patienceMs)) return c.text('too old', 401)
    const message = PhoneMessage.safeParse(jsonOf(body))
    if (!message.success) return c.text('not understood', 400)
    // Sent again after a crash it is the same message.
    if (!taken.some((one) => one.id === message.data.id))
      taken.unshift({ ...message.data, at: new Date().toISOString() })
    taken.splice(most)
    return c.body(null, 204)
  })

  app.get('/messages.json', (c) => c.json(taken))
  app.get('/', (c) =>
    c.html(
      page(
        'Telephones of the demo',
        html`<p><a href="/">Mail</a></p>
          <h1>Telephones of the demo</h1>
          <p>Every message that the desk has given to the gateway; none of them has left this machine.</p>
          ${taken.length === 0 ? html`<p>Nothing yet.</p>` : ''}
          ${taken.map(
            ({ to, text, at, language }) =>
              html`<h2>${to}</h2>
                <p>${at.slice(0, 19).replace('T', ' ')} UTC</p>
                <p class="message" lang="${language}">${withLinks(text)}</p>`,
          )}`,
      ),
      200,
      pageHeaders,
    ),
  )
  return app
}

/** As a telephone shows a message. */
const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, i) => (i % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : part))

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
