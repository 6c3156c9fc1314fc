/** The six processes of the demo, and the environment each of them reads. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Portal, StartConfig } from '../../server/config.ts'
import { interfaceSecret } from '../portal/account-interface.ts'
import { webhookSecrets } from '../portal/webhooks.ts'
import { authservId, deskAddress } from '../mail-catcher/letter.ts'
import { phoneSecret } from '../mail-catcher/phone.ts'
import { demoProbes } from '../customs-systems/systems.ts'
import { clientId, providerSecrets } from '../identity-provider/provider.ts'
import { exchangeToken } from '../telephone-exchange.ts'
import { untilAnswering } from './answering.ts'
import { type Child, keepRunning, type Program, type Say } from './child.ts'
import type { Run } from './home.ts'

/** `health`: an address that answers once the process does its work. */
type Part = Program & { health: string }

export async function startPrograms(options: {
  config: StartConfig
  env: Readonly<Record<string, string>>
  run: Run
  /** Told of every child as soon as it runs, so that a start broken off stops it too. */
  started: (child: Child) => void
  say: Say
  signal: AbortSignal
}): Promise<void> {
  const { config, started, say, signal } = options
  const waiting = parts(options.run, options.env).map((part) => {
    const child = keepRunning(part, join(config.home, 'logs'), say)
    started(child)
    return untilAnswering(child, part.health, signal)
  })
  await Promise.all(waiting)
}

/** What the desk's processes and the seed read; server/config.ts says what each variable means. */
export async function deskEnvironment(config: StartConfig, run: Run): Promise<Record<string, string>> {
  const { clientSecret } = await providerSecrets(config.home)
  return {
    NODE_ENV: 'production',
    DATABASE_URL: run.databaseUrl,
    REDIS_URL: run.redisUrl,
    HELPDESK_HOME: config.home,
    HOST: '127.0.0.1',
    PORT: String(config.port),
    BASE_URL: run.desk,
    PORTALS: JSON.stringify([
      demoPortal(run, await interfaceSecret(config.home), await webhookSecrets(config.home)),
    ]),
    OIDC_ISSUER: run.identityProvider,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    SMTP_URL: run.smtp,
    MAIL_FROM: `Help Desk <${deskAddress}>`,
    MAIL_REPLY_DOMAIN: deskAddress.split('@')[1] ?? '',
    MAIL_SUBMISSION_URL: run.mailIn,
    PHONE_GATEWAY_URL: `${run.mail}/phone/messages`,
    PHONE_GATEWAY_SECRET: await phoneSecret(config.home),
    MAILBOX_AUTHSERV_ID: authservId,
    LOG_LEVEL: config.logLevel,
    DEMO: '1',
    PROBES: JSON.stringify(demoProbes(run.customsSystems)),
    CTI: JSON.stringify([{ code: 'demo', token: await exchangeToken(config.home) }]),
  }
}

const demoPortal = (run: Run, accountSecret: string, secrets: readonly string[]): Portal => ({
  code: 'demo',
  name: 'Portal demonstracyjny',
  issuer: run.portal,
  jwksUrl: `${run.portal}/.well-known/jwks.json`,
  origins: [run.portal],
  accounts: { url: `${run.portal}/accounts`, secret: accountSecret, internal: true },
  webhook: { url: `${run.portal}/webhooks`, secrets: [...secrets], internal: true },
})

/** In the order in which they are started; they are stopped the other way round. */
function parts(run: Run, env: Readonly<Record<string, string>>): Part[] {
  const neighbour = (name: string, file: string, url: string, health: string): Part => ({
    name,
    args: [program(file)],
    env: { HELPDESK_HOME: env.HELPDESK_HOME ?? '', PORT: new URL(url).port, DESK: run.desk },
    stopLimitMs: 5_000,
    health: `${url}${health}`,
  })
  const role = (name: 'web' | 'worker', stopLimitMs: number): Part => ({
    name,
    args: [...memory[name], program('server/main.ts'), `--role=${name}`],
    env: { ...env, ...allocator, NODE_COMPILE_CACHE: compileCacheOf(env.HELPDESK_HOME ?? '') },
    stopLimitMs,
    health: `${run.desk}/readyz`,
  })
  return [
    neighbour(
      'identity-provider',
      'demo/identity-provider.ts',
      run.identityProvider,
      '/.well-known/openid-configuration',
    ),
    mailCatcher(run, env.PHONE_GATEWAY_SECRET ?? ''),
    neighbour('customs-systems', 'demo/customs-systems.ts', run.customsSystems, '/'),
    neighbour('portal', 'demo/portal.ts', run.portal, '/'),
    role('worker', 30_000),
    role('web', 20_000),
  ]
}

const mailCatcher = ({ mail, smtp, mailIn, console: page }: Run, secret: string): Part => ({
  name: 'mail',
  args: [program('demo/mail-catcher.ts')],
  env: {
    PORT: new URL(mail).port,
    SMTP_PORT: new URL(smtp).port,
    DESK_SMTP: mailIn,
    CONSOLE: page,
    PHONE_SECRET: secret,
  },
  stopLimitMs: 5_000,
  health: `${mail}/`,
})

/**
 * A process that strips types itself keeps what does it in its memory (some 15 MB) for good: so this is done by one that
 * ends. It has nothing to do after the first start of a release.
 */
export async function loadAhead(compileCache: string): Promise<void> {
  const env = { ...process.env, NODE_COMPILE_CACHE: compileCache }
  await promisify(execFile)(process.execPath, [program('server/main.ts'), '--load-only'], { env })
}

export const compileCacheOf = (home: string) => join(home, 'compile-cache')

/**
 * Memory goes back to the system: glibc keeps what threads have freed apart for each of them, and lets its heap grow around
 * every large piece that was ever asked for. The compiler's own pieces are some ten thousand bytes: in the heap they leave holes of
 * 20 MB after the first minute under load.
 */
export const allocator = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '32768',
  MALLOC_TRIM_THRESHOLD_: '131072',
} as const

/** A web process holds little and lives long: a small heap costs it little. Documents want more. */
export const memory = {
  web: ['--max-semi-space-size=8', '--max-old-space-size=96'],
  worker: ['--max-semi-space-size=8', '--max-old-space-size=256'],
} as const

const program = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url))
