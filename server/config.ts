/**
 * The only reader of the environment. Every fault is named at once, so that a deployment is mended in one go; values
 * are never repeated in a message, because some are secrets.
 *
 * | variable | meaning |
 * |---|---|
 * | `DATABASE_URL` | `mysql://user:password@host:3306/database`; a Unix socket as `?socket=/path` |
 * | `REDIS_URL` | `redis://`, `rediss://`, or a Unix socket: `/path/redis.sock?password=...&db=1` |
 * | `HOST`, `PORT` | where the desk listens; 127.0.0.1 and 8080 |
 * | `BASE_URL` | the desk's public origin; `http://HOST:PORT` |
 * | `PORTALS` | partner portals, as JSON or as the path of a JSON file; see `Portal` |
 * | `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` | staff sign-in; all three or none |
 * | `CONTACT` | telephone, mail and opening hours, as JSON or as the path of a JSON file; see `ContactCard` |
 * | `PROBES` | which systems are asked whether they answer, as JSON or as the path of a JSON file; see `ProbeSetting`; none |
 * | `CTI` | telephone exchanges that tell the desk of calls, as JSON or as the path of a JSON file; see `CtiProvider`; none |
 * | `SESSION_IDLE_MINUTES`, `SESSION_ABSOLUTE_MINUTES` | staff sessions; 30 and 600 |
 * | `FILES_DIR` | where files lie; `HELPDESK_HOME/files`. One folder for all processes |
 * | `FILES_S3_URL`, `FILES_S3_KEY_ID`, `FILES_S3_SECRET` | a bucket for checked files, with its name in the address; all three or none |
 * | `FILES_S3_REGION` | `us-east-1` |
 * | `FILE_MAX_MB`, `XML_MAX_MB` | how large one file may be; 20 and 5 |
 * | `FILES_DAILY_MB` | what one firm may send within a day; 500 |
 * | `CLAMD_URL` | ClamAV's daemon: `tcp://host:3310`, or the path of its Unix socket; without it nothing is scanned |
 * | `SMTP_URL` | `smtp://user:password@host:587`, `smtps://...`; `?requireTLS=true`. Without it mail waits in the outbox |
 * | `MAIL_FROM` | whom mail is from: `Help Desk <desk@example.org>`; needed with `SMTP_URL` |
 * | `MAIL_DKIM_DOMAIN`, `MAIL_DKIM_SELECTOR`, `MAIL_DKIM_KEY` | signs mail; the key is the path of a private key (PEM); all three or none |
 * | `MAIL_REPLY_DOMAIN` | the domain whose mail the desk takes in: answers go to `desk+...@` it; without it nobody is asked to answer |
 * | `MAIL_REPLY_KEY` | signs those addresses: 32 characters or more; the desk's own secret in the database |
 * | `CONTINUITY_KEY` | path of the Ed25519 key (PEM) that signs the continuity bundle; made in `HELPDESK_HOME` |
 * | `APPROVAL_KEY` | path of the Ed25519 key (PEM) that signs approvals and records; made in `HELPDESK_HOME` |
 * | `APPROVAL_KEYS_EARLIER` | path of a JWKS with public keys that signed before; they go on being published |
 * | `TRUST_PROXY` | how many proxies stand before the desk and name the client in `X-Forwarded-For`; 0 |
 * | `HELPDESK_HOME` | folder of private databases, logs and addresses; `.helpdesk` |
 * | `LOG_LEVEL` | `trace`, `debug`, `info`, `warn`, `error`, `fatal`; `info` |
 * | `DEMO` | `1` lets demo-only routes and data in |
 */
import { createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { starterContact } from '../workflows/contact.ts'
import { ContactCard } from '../workflows/contracts/contact.ts'
import { CtiProviders } from '../workflows/contracts/telephone.ts'
import { ProbeSettings } from '../workflows/contracts/probes.ts'
import { MailAddress } from '../workflows/contracts/mail.ts'

/** A partner portal whose page shows the desk and whose back end signs its customers' tokens. */
export type Portal = {
  /** Stands in case rows and logs; never changes once used. */
  code: string
  name: string
  /** The `iss` of its tokens. */
  issuer: string
  jwksUrl: string
  /** Origins of the pages that may embed the desk. */
  origins: string[]
  /** Its account interface; without one nobody's account is unblocked or changed from here. */
  accounts?: AccountInterface | undefined
  /** The page on which its customers find the desk, for links in mails; the first origin where it is not given. */
  page?: string | undefined
  /** Its back end, which is told of its customers' cases. */
  webhook?: { url: string; secrets: string[]; internal?: boolean | undefined } | undefined
}

/** Where a portal lets the desk ask about accounts and give orders. */
export type AccountInterface = {
  /** `/find` and `/orders` lie under it. */
  url: string
  /** Signs what the desk asks: HMAC-SHA256. */
  secret: string
  /** The portal stands in the desk's own network. */
  internal?: boolean | undefined
  timeoutMs?: number | undefined
}

export type Config = z.infer<typeof server>
export type StartConfig = z.infer<typeof start>

/** What a process reads its settings from: `process.env`, or a test's own. */
export type Environment = Readonly<Record<string, string | undefined>>

export class ConfigError extends Error {
  /** One line per fault: the variable's name, then what was expected. */
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`
    super(`The configuration has ${count}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'ConfigError'
    this.faults = faults
  }
}

const whole = (least: number, most: number) =>
  z.coerce
    .number(`a whole number from ${least} to ${most}`)
    .int(`a whole number from ${least} to ${most}`)
    .min(least, `a whole number from ${least} to ${most}`)
    .max(most, `a whole number from ${least} to ${most}`)

const matching = (fits: (text: string) => boolean, expected: string) =>
  z.string(expected).refine(fits, expected)

const urlOf =
  (...schemes: string[]) =>
  (text: string) =>
    URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1))

const isOrigin = (text: string) => urlOf('http', 'https')(text) && new URL(text).origin === text

const database = matching(
  (text) => urlOf('mysql')(text) && new URL(text).pathname.length > 1,
  'mysql://user:password@host:3306/database',
)
const redis = matching(
  (text) => urlOf('redis', 'rediss')(text) || /^\/[^/]/.test(text),
  'redis://user:password@host:6379, rediss://..., or the path of a Unix socket',
)
const webUrl = matching(urlOf('http', 'https'), 'an http:// or https:// address')
const origin = matching(isOrigin, 'an origin such as https://desk.example.org, without a path')

const clamd = matching(
  (text) => urlOf('tcp')(text) || /^\/[^/]/.test(text),
  'tcp://host:3310, or the path of a Unix socket',
)

/** Two secrets while they are changed; `internal` where the portal lies in the desk's own network. */
const webhook = z
  .strictObject({
    url: webUrl,
    secrets: z
      .array(z.string().min(32, 'at least 32 characters'), 'one secret or two')
      .min(1, 'one secret or two')
      .max(2, 'one secret or two'),
    internal: z.boolean('true or false').optional(),
  })
  .refine(
    ({ url, internal }) => internal || url.startsWith('https:'),
    'an https address unless it is internal',
  )

const accounts = z.strictObject({
  url: webUrl,
  secret: z.string('at least 32 characters').min(32, 'at least 32 characters'),
  internal: z.boolean('true or false').optional(),
  timeoutMs: z.number('milliseconds').int('milliseconds').min(100, 'milliseconds').optional(),
})

const portals = z.array(
  z.strictObject({
    code: matching(
      (text) => /^[a-z][a-z0-9-]{0,39}$/.test(text),
      'small letters, digits and hyphens, 40 at most',
    ),
    name: z.string('a name').min(1, 'a name'),
    issuer: z.string('the issuer of its tokens').min(1, 'the issuer of its tokens'),
    jwksUrl: webUrl,
    origins: z.array(origin, 'a list of origins').min(1, 'at least one origin'),
    page: webUrl.optional(),
    accounts: accounts.optional(),
    webhook: webhook.optional(),
  }),
  'a list of {code, name, issuer, jwksUrl, origins, page?, accounts?, webhook?}',
)

const smtp = matching(
  (text) => urlOf('smtp', 'smtps')(text) && new URL(text).hostname !== '',
  'smtp://user:password@host:587 or smtps://user:password@host',
)

const mailbox = matching(
  (text) => urlOf('imap', 'imaps')(text) && new URL(text).hostname !== '' && new URL(text).username !== '',
  'imaps://user:password@host:993/INBOX',
)

/** `Name <address>` or the address alone. */
const senderPattern = /^(?:([^<>"\p{Cc}]{1,100}?) *<([^<>]+)>|([^<>\s]+))$/u
const sender = matching(
  (text) => MailAddress.safeParse(senderOf(text).address).success,
  'Name <address@example.org>, or an address',
).transform(senderOf)

function senderOf(text: string): { name: string; address: string } {
  const [, name = '', named = '', alone = ''] = senderPattern.exec(text.trim()) ?? []
  return { name, address: named || alone }
}

const mailDomain = matching(
  (text) => MailAddress.safeParse(`desk@${text}`).success,
  'a domain such as desk.example.org',
)
const privateKey = matching(isPrivateKey, 'the path of a private key in PEM')

function isPrivateKey(path: string): boolean {
  try {
    return createPrivateKey(readFileSync(path)).type === 'private'
  } catch {
    return false
  }
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const

const shared = {
  HELPDESK_HOME: z.string().default('.helpdesk'),
  LOG_LEVEL: z.enum(levels, `one of ${levels.join(', ')}`).default('info'),
}

const server = z
  .object({
    ...shared,
    DATABASE_URL: database,
    REDIS_URL: redis,
    HOST: z.string().default('127.0.0.1'),
    PORT: whole(0, 65535).default(8080),
    BASE_URL: origin.optional(),
    PORTALS: portals.default([]),
    CONTACT: ContactCard.default(starterContact),
    PROBES: ProbeSettings.default([]),
    CTI: CtiProviders.default([]),
    OIDC_ISSUER: webUrl.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    SESSION_IDLE_MINUTES: whole(1, 1440).default(30),
    SESSION_ABSOLUTE_MINUTES: whole(1, 10080).default(600),
    FILES_DIR: z.string().optional(),
    FILES_S3_URL: webUrl.optional(),
    FILES_S3_KEY_ID: z.string().optional(),
    FILES_S3_SECRET: z.string().optional(),
    FILES_S3_REGION: z.string().default('us-east-1'),
    FILE_MAX_MB: whole(1, 1024).default(20),
    XML_MAX_MB: whole(1, 1024).default(5),
    FILES_DAILY_MB: whole(1, 1_000_000).default(500),
    CLAMD_URL: clamd.optional(),
    SMTP_URL: smtp.optional(),
    MAIL_FROM: sender.optional(),
    MAIL_DKIM_DOMAIN: mailDomain.optional(),
    MAIL_DKIM_SELECTOR: matching(
      (text) => /^[a-z0-9][a-z0-9._-]{0,62}$/i.test(text),
      'a selector',
    ).optional(),
    MAIL_DKIM_KEY: privateKey.optional(),
    MAILBOX_URL: mailbox.optional(),
    MAILBOX_AUTHSERV_ID: matching(
      (text) => /^[a-z0-9][a-z0-9._-]{0,252}$/i.test(text),
      'the name under which the mail server tells results',
    ).optional(),
    MAIL_REPLY_DOMAIN: mailDomain.optional(),
    MAIL_REPLY_KEY: z.string().min(32, 'at least 32 characters').optional(),
    CONTINUITY_KEY: matching(existsSync, 'the path of a readable file').optional(),
    APPROVAL_KEY: matching(existsSync, 'the path of a readable file').optional(),
    APPROVAL_KEYS_EARLIER: matching(existsSync, 'the path of a readable file').optional(),
    TRUST_PROXY: whole(0, 10).default(0),
    DEMO: z.enum(['0', '1'], '0 or 1').default('0'),
    '--role': z.enum(['web', 'worker', 'all'], 'web, worker or all').default('all'),
  })
  .transform((value) => ({
    role: value['--role'],
    databaseUrl: value.DATABASE_URL,
    redisUrl: value.REDIS_URL,
    host: value.HOST,
    port: value.PORT,
    baseUrl: value.BASE_URL ?? `http://${value.HOST}:${value.PORT}`,
    home: resolve(value.HELPDESK_HOME),
    /** Where the continuity bundle lies, and the key that signs it if another one than the desk's own. */
    continuity: { folder: resolve(value.HELPDESK_HOME, 'continuity'), key: value.CONTINUITY_KEY ?? null },
    /** What signs approvals and records, and which keys did before. */
    approvals: {
      folder: resolve(value.HELPDESK_HOME, 'approvals'),
      key: value.APPROVAL_KEY ?? null,
      earlier: value.APPROVAL_KEYS_EARLIER ?? null,
    },
    trustedProxies: value.TRUST_PROXY,
    portals: value.PORTALS as Portal[],
    contact: value.CONTACT,
    /** What workers ask on a schedule; the same for all of them. */
    probes: value.PROBES,
    /** Telephone exchanges; the same for all processes. */
    cti: value.CTI,
    /** Staff sign-in; null where none is configured, and then nobody can sign in to the console. */
    oidc: oidcOf(value.OIDC_ISSUER, value.OIDC_CLIENT_ID, value.OIDC_CLIENT_SECRET),
    session: { idleMinutes: value.SESSION_IDLE_MINUTES, absoluteMinutes: value.SESSION_ABSOLUTE_MINUTES },
    files: {
      folder: resolve(value.FILES_DIR ?? join(value.HELPDESK_HOME, 'files')),
      bucket: bucketOf(
        value.FILES_S3_URL,
        value.FILES_S3_KEY_ID,
        value.FILES_S3_SECRET,
        value.FILES_S3_REGION,
      ),
      maxBytes: value.FILE_MAX_MB * 1024 * 1024,
      maxXmlBytes: value.XML_MAX_MB * 1024 * 1024,
      dailyBytes: value.FILES_DAILY_MB * 1024 * 1024,
      clamdUrl: value.CLAMD_URL ?? null,
    },
    mail: {
      /** Null where there is none: mail waits in the outbox. */
      smtp:
        value.SMTP_URL && value.MAIL_FROM
          ? {
              url: value.SMTP_URL,
              from: value.MAIL_FROM,
              dkim: dkimOf(value.MAIL_DKIM_DOMAIN, value.MAIL_DKIM_SELECTOR, value.MAIL_DKIM_KEY),
            }
          : null,
      replyDomain: value.MAIL_REPLY_DOMAIN ?? null,
      /** The mailbox that is read; null where mail is not taken in. */
      mailbox: value.MAILBOX_URL ?? null,
      /** Null: no mail server's word on senders counts. */
      authservId: value.MAILBOX_AUTHSERV_ID ?? null,
      /** Null: the secret that lies in the database. */
      replyKey: value.MAIL_REPLY_KEY ?? null,
    },
    logLevel: value.LOG_LEVEL,
    demo: value.DEMO === '1',
  }))

/** The supervisor of `npm start` brings its own databases where none are named, and its neighbours on the next five ports. */
const start = z
  .object({
    ...shared,
    DATABASE_URL: database.optional(),
    REDIS_URL: redis.optional(),
    PORT: whole(1, 65530).default(8080),
    '--empty': z.literal('', 'no value').optional(),
  })
  .transform((value) => ({
    databaseUrl: value.DATABASE_URL ?? null,
    redisUrl: value.REDIS_URL ?? null,
    port: value.PORT,
    home: resolve(value.HELPDESK_HOME),
    logLevel: value.LOG_LEVEL,
    /** Starts without demo people's cases. */
    empty: value['--empty'] !== undefined,
  }))

/** Settings of a web or worker process. @throws ConfigError */
export function readConfig(
  env: Environment = process.env,
  argv: readonly string[] = process.argv.slice(2),
): Config {
  return parse(
    server,
    env,
    argv,
    ['--role'],
    [
      ...incomplete(env, 'OIDC_', ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET']),
      ...incomplete(env, 'FILES_S3_', ['URL', 'KEY_ID', 'SECRET']),
      ...incomplete(env, 'MAIL_DKIM_', ['DOMAIN', 'SELECTOR', 'KEY']),
      ...needed(env, 'SMTP_URL', 'MAIL_FROM'),
      ...needed(env, 'MAIL_REPLY_KEY', 'MAIL_REPLY_DOMAIN'),
      ...needed(env, 'MAILBOX_AUTHSERV_ID', 'MAILBOX_URL'),
    ],
  )
}

/** Settings of `npm start`. @throws ConfigError */
export function readStartConfig(
  env: Environment = process.env,
  argv: readonly string[] = process.argv.slice(2),
): StartConfig {
  return parse(start, env, argv, ['--empty'])
}

function parse<Result>(
  schema: z.ZodType<Result>,
  env: Environment,
  argv: readonly string[],
  known: readonly string[],
  more: readonly string[] = [],
): Result {
  const { flags, faults } = readFlags(argv, known)
  // `VARIABLE=` in a service file means "not set" to whoever wrote it.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const listed = [
    readJson('PORTALS', env.PORTALS, /^\s*\[/, 'a JSON list'),
    readJson('CONTACT', env.CONTACT, /^\s*\{/, 'a JSON object'),
    readJson('PROBES', env.PROBES, /^\s*\[/, 'a JSON list'),
    readJson('CTI', env.CTI, /^\s*\[/, 'a JSON list'),
  ]
  const parsed = schema.safeParse({
    ...given,
    ...flags,
    ...Object.assign({}, ...listed.map(({ value }) => value)),
  })
  const all = [
    ...faults,
    ...listed.flatMap((one) => one.faults),
    ...(parsed.error?.issues ?? []).map(faultLine),
    ...more,
  ]
  if (!parsed.success || all.length > 0) throw new ConfigError(all)
  return parsed.data
}

function faultLine(issue: z.core.$ZodIssue): string {
  const [name, ...inner] = issue.path.map(String)
  return `${name}${inner.length > 0 ? ` (${inner.join('.')})` : ''}: expected ${issue.message}`
}

type Flags = { flags: Record<string, string>; faults: string[] }

/** `--role=web` becomes {'--role': 'web'}, `--empty` becomes {'--empty': ''}; anything unknown is a fault. */
function readFlags(argv: readonly string[], known: readonly string[]): Flags {
  const pairs = argv.map((argument) => /^(--[a-z-]+)(?:=(.*))?$/.exec(argument)?.slice(1) ?? [argument])
  const faults = pairs
    .filter(([name = '']) => !known.includes(name))
    .map(([name = '']) => `${name}: unknown; expected only ${known.join(', ')}`)
  return { flags: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])), faults }
}

type Listed = { value: Record<string, unknown>; faults: string[] }

/** A setting that is JSON, or the path of a file with it. */
function readJson(name: string, text: string | undefined, isJson: RegExp, expected: string): Listed {
  if (!text?.trim()) return { value: {}, faults: [] }
  try {
    const json = isJson.test(text) ? text : readFileSync(text.trim(), 'utf8')
    return { value: { [name]: JSON.parse(json) as unknown }, faults: [] }
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is not JSON' : 'no such readable file'
    return {
      value: { [name]: undefined },
      faults: [`${name}: expected ${expected}, or the path of a file with one (${reason})`],
    }
  }
}

/** Not in the schema: a check across variables would be left out while any other variable is wrong. */
function incomplete(env: Environment, prefix: string, parts: readonly string[]): string[] {
  const missing = parts.map((part) => prefix + part).filter((name) => !env[name]?.trim())
  return missing.length === parts.length
    ? []
    : missing.map((name) => `${name}: expected together with the other ${prefix} variables`)
}

/** A variable that means nothing without another one. */
function needed(env: Environment, name: string, other: string): string[] {
  return env[name]?.trim() && !env[other]?.trim() ? [`${other}: expected together with ${name}`] : []
}

function dkimOf(domain: string | undefined, selector: string | undefined, key: string | undefined) {
  return domain && selector && key ? { domain, selector, privateKey: readFileSync(key, 'utf8') } : null
}

function bucketOf(
  url: string | undefined,
  keyId: string | undefined,
  secret: string | undefined,
  region: string,
) {
  return url && keyId && secret ? { url, keyId, secret, region } : null
}

function oidcOf(issuer: string | undefined, clientId: string | undefined, clientSecret: string | undefined) {
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null
}
