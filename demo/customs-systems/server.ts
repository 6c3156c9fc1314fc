/**
 * Small stand-ins for the systems that a customs administration runs: they do nothing but answer, and can be made to fail,
 * to hang and to break off, so that the desk's probes have something to see. On this machine alone, without a sign-in.
 */
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { pageHeaders, style, switchPage } from './page.ts'
import { behaviours, codeOf, demonstrated, type Behaviour } from './systems.ts'

export type CustomsSystems = { readonly url: string; close(): Promise<void> }

type Options = {
  readonly port: number
  /** The telephone exchange, which has its page under `/telephone`; none where it has no desk to tell. */
  readonly exchange?: Hono | undefined
}

export async function startCustomsSystems({ port, exchange }: Options): Promise<CustomsSystems> {
  const systems = new Map(demonstrated.map((one): [string, Behaviour] => [codeOf(one), 'answers']))
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.get('/', (context) => context.html(switchPage(systems), 200, pageHeaders))
  app.get('/systems.css', (context) => context.body(style, 200, { 'Content-Type': 'text/css' }))
  app.post('/switch', async (context) => {
    const { code, behaviour } = await context.req.parseBody()
    const next = behaviours.find((one) => one === behaviour)
    if (typeof code !== 'string' || !systems.has(code) || next === undefined) return context.notFound()
    systems.set(code, next)
    return context.redirect('/', 303)
  })
  app.get('/systems/:code', (context) => {
    const behaviour = systems.get(context.req.param('code'))
    return behaviour === undefined ? context.notFound() : behave(behaviour, context.env.incoming)
  })

  if (exchange) app.route('/telephone', exchange)

  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const listening = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${listening}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function behave(behaviour: Behaviour, incoming: HttpBindings['incoming']): Response | Promise<Response> {
  if (behaviour === 'breaks-off') incoming.socket.resetAndDestroy()
  if (behaviour === 'hangs' || behaviour === 'breaks-off') return new Promise(() => undefined)
  return new Response('', { status: behaviour === 'fails' ? 503 : 200 })
}
