/** Staff sign-in and sign-out, and the console's page. */
import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { hostedEn } from '../../workflows/words/hosted-en.ts'
import { hostedPl } from '../../workflows/words/hosted-pl.ts'
import { continueHeaders, continuePage } from '../auth/continue-page.ts'
import { cookieJar } from '../auth/cookies.ts'
import { isDenial, type Denial } from '../auth/denial.ts'
import type { Sessions } from '../auth/sessions.ts'
import type { StaffSignIn } from '../auth/staff-sign-in.ts'
import { sessionToken } from '../auth/viewer.ts'
import type { Logger } from 'pino'
import { Refused } from '../desk/refused.ts'
import { credentialsOf, type Env, officer } from './guard.ts'
import { htmlPage } from './plain-page.ts'

export type StaffOptions = {
  readonly baseUrl: string
  readonly sessions: Sessions
  /** Null where no identity provider is configured. */
  readonly signIn: StaffSignIn | null
  /** Served path of the console's script. */
  readonly consoleScript: string
  readonly log: Logger
}

export function staffRoutes({ baseUrl, sessions, signIn, consoleScript, log }: StaffOptions): Hono<Env> {
  const app = new Hono<Env>()
  const jar = cookieJar(baseUrl)
  const page = consolePage(consoleScript)
  const headers = consoleHeaders(baseUrl)

  const denied = ({ code, reason }: Denial): never => {
    log.info({ code, reason }, 'staff sign-in refused')
    throw new Refused(code)
  }
  const provider = (): StaffSignIn => {
    if (!signIn) throw new Refused('not-found')
    return signIn
  }

  app.get('/console', (context) => context.html(page, 200, headers))

  app.get('/auth/login', async (context) => {
    const begun = await provider().begin(context.req.query('return') ?? null)
    if (isDenial(begun)) return denied(begun)
    context.header('Set-Cookie', begun.setCookie)
    context.header('Cache-Control', 'no-store')
    return context.redirect(begun.redirectUrl)
  })

  app.get('/auth/callback', async (context) => {
    const finished = await provider().finish(
      addressOf(context, baseUrl),
      context.req.header('cookie') ?? null,
    )
    if (isDenial(finished)) return denied(finished)
    for (const cookie of finished.setCookies) context.header('Set-Cookie', cookie, { append: true })
    const lang = context.req.header('accept-language')?.startsWith('en') ? 'en' : 'pl'
    const text = (lang === 'en' ? hostedEn : hostedPl)['hosted.continue']
    return context.body(continuePage({ returnTo: finished.returnTo, lang, text }), 200, continueHeaders)
  })

  app.post('/auth/logout', async (context) => {
    officer(context)
    const credentials = credentialsOf(context.req.raw)
    const token = bearer(credentials.authorization) ?? sessionToken(credentials, baseUrl)
    if (token) await sessions.end(token)
    context.header('Set-Cookie', jar.clear(jar.session))
    // A page goes where somebody else can sign in; an answer without content would leave it as it stands.
    if (context.req.header('accept')?.includes('text/html')) return context.redirect('/console', 303)
    return context.body(null, 204)
  })

  return app
}

/** The token of a program, which signs out like a browser. */
function bearer(authorization: string | null): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null
}

/** The address the browser came to, as the identity provider knows it: behind a proxy the request's own differs. */
function addressOf(context: Context, baseUrl: string): string {
  const { pathname, search } = new URL(context.req.url)
  return new URL(pathname + search, baseUrl).href
}

const consoleHeaders = (baseUrl: string) => ({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    // Mails as they were laid out, and no other page, of ours or anybody's.
    `frame-src ${new URL('/api/staff/incoming/', baseUrl).href}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
})

/** The officer's own language is set once the script has it. */
const consolePage = (script: string) =>
  htmlPage({
    language: 'pl',
    title: 'Help Desk',
    head: html`<link rel="stylesheet" href="/console.css" />
      <script type="module" src="${script}"></script>`,
    body: html`<help-desk-console base=""></help-desk-console>`,
  })

export const consoleStyle =
  'html,body{margin:0;min-height:100%;color-scheme:light dark}help-desk-console{display:block;min-height:100vh}'
