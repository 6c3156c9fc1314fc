/**
 * The only reader of the environment. Every fault is named at once, so that a deployment is mended in one go; values
 * are never repeated in a message, because some are secrets.
 *
 * | variable | meaning |
 * |---|---|
 * | `DATABASE_URL` | `mysql://user:password@host:3306/database`; a Unix socket as `?socket=/path`; encrypted by `?ssl-mode=`, see `databaseAddress` |
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
 * | `MAILBOX_URL` | the mailbox that is read: `imaps://user:password@host:993/INBOX`; without it none is |
 * | `MAIL_SUBMISSION_URL` | a port at which the mail server hands mail over instead: `lmtp://127.0.0.1:2424`; elsewhere than on this machine with user and password |
 * | `MAILBOX_AUTHSERV_ID` | the name under which the mail server tells SPF, DKIM and DMARC results; without it none counts |
 * | `MAIL_REPLY_DOMAIN` | the domain whose mail the desk takes in: answers go to `desk+...@` it; without it nobody is asked to answer |
 * | `MAIL_REPLY_KEY` | signs those addresses: 32 characters or more; the desk's own secret in the database |
 * | `KEEP_CALLS_DAYS`, `KEEP_MAILS_DAYS`, `KEEP_WORK_DAYS` | for how long calls, sent mails and what workers have done are kept; 180, 400, 90 |
 * | `KEEP_RAW_MAILS_DAYS` | for how long a mail that came in is kept as it came, after its case was closed; 365. Its digest stays |
 * | `PHONE_GATEWAY_URL`, `PHONE_GATEWAY_SECRET` | takes messages to telephones (`{id, to, language, text}`), signed as webhooks are; without it an officer calls |
 * | `ON_CALL_MAIL` | whom the desk writes to when something wants a person |
 * | `ON_CALL_URL`, `ON_CALL_SECRET` | a pager that is called then, signed as webhooks are; both or none |
 * | `CONTINUITY_KEY` | path of the Ed25519 key (PEM) that signs the continuity bundle; made in `HELPDESK_HOME` |
 * | `APPROVAL_KEY` | path of the Ed25519 key (PEM) that signs approvals and records; made in `HELPDESK_HOME` |
 * | `APPROVAL_KEYS_EARLIER` | path of a JWKS with public keys that signed before; they go on being published |
 * | `TRUST_PROXY` | how many proxies stand before the desk and name the client in `X-Forwarded-For`; 0 |
 * | `HELPDESK_HOME` | folder of private databases, logs and addresses; `.helpdesk` |
 * | `LOG_LEVEL` | `trace`, `debug`, `info`, `warn`, `error`, `fatal`; `info` |
 * | `DEMO` | `1` lets demo-only routes and data in |
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { starterContact } from '../workflows/contact.ts'
import { ContactCard } from '../workflows/contracts/contact.ts'
import { ProbeSettings } from '../workflows/contracts/probes.ts'
import { CtiProviders } from '../workflows/contracts/telephone.ts'
import { portals, type Portal } from './settings/portals.ts'
import { incomplete, needed, parseSettings, type Environment } from './settings/read.ts'
import {
  clamd,
  database,
  mailbox,
  mailAddress,
  mailDomain,
  matching,
  origin,
  privateKey,
  readableFile,
  redis,
  sender,
  smtp,
  submission,
  webUrl,
  whole,
} from './settings/shapes.ts'

export { databaseAddress } from './settings/database-address.ts'
export { ConfigError } from './settings/read.ts'
export type { AccountInterface, Portal } from './settings/portals.ts'
export type Config = z.infer<typeof server>
export type StartConfig = z.infer<typeof start>

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
    MAIL_SUBMISSION_URL: submission.optional(),
    MAILBOX_AUTHSERV_ID: matching(
      (text) => /^[a-z0-9][a-z0-9._-]{0,252}$/i.test(text),
      'the name under which the mail server tells results',
    ).optional(),
    MAIL_REPLY_DOMAIN: mailDomain.optional(),
    MAIL_REPLY_KEY: z.string().min(32, 'at least 32 characters').optional(),
    KEEP_CALLS_DAYS: whole(1, 3650).default(180),
    KEEP_MAILS_DAYS: whole(30, 3650).default(400),
    KEEP_RAW_MAILS_DAYS: whole(30, 3650).default(365),
    PHONE_GATEWAY_URL: webUrl.optional(),
    PHONE_GATEWAY_SECRET: z.string().min(32, 'at least 32 characters').optional(),
    ON_CALL_MAIL: mailAddress.optional(),
    ON_CALL_URL: webUrl.optional(),
    ON_CALL_SECRET: z.string().min(32, 'at least 32 characters').optional(),
    KEEP_WORK_DAYS: whole(7, 3650).default(90),
    CONTINUITY_KEY: readableFile.optional(),
    APPROVAL_KEY: readableFile.optional(),
    APPROVAL_KEYS_EARLIER: readableFile.optional(),
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
    /** For how many days what is over is kept. */
    keep: {
      callsDays: value.KEEP_CALLS_DAYS,
      mailsDays: value.KEEP_MAILS_DAYS,
      rawMailsDays: value.KEEP_RAW_MAILS_DAYS,
      workDays: value.KEEP_WORK_DAYS,
    },
    /** Who is told when something wants a person: by mail, and by a pager; each null where there is none. */
    onCall: {
      mail: value.ON_CALL_MAIL ?? null,
      pager:
        value.ON_CALL_URL && value.ON_CALL_SECRET
          ? { url: value.ON_CALL_URL, secrets: [value.ON_CALL_SECRET], isInternal: true }
          : null,
    },
    /** Null: what people are to be told by telephone waits for an officer's call. */
    phoneGateway:
      value.PHONE_GATEWAY_URL && value.PHONE_GATEWAY_SECRET
        ? { url: value.PHONE_GATEWAY_URL, secret: value.PHONE_GATEWAY_SECRET }
        : null,
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
      /** Where the mail server hands mail over; null where it does not. */
      submission: value.MAIL_SUBMISSION_URL ?? null,
      /** Null: no mail server's word on senders counts. */
      authservId: value.MAILBOX_AUTHSERV_ID ?? null,
      /** Null: the secret that lies in the database. */
      replyKey: value.MAIL_REPLY_KEY ?? null,
    },
    logLevel: value.LOG_LEVEL,
    demo: value.DEMO === '1',
  }))

/** The supervisor of `npm start` brings its own databases where none are named, and its neighbours on the next six ports. */
const start = z
  .object({
    ...shared,
    DATABASE_URL: database.optional(),
    REDIS_URL: redis.optional(),
    PORT: whole(1, 65529).default(8080),
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
  return parseSettings(
    server,
    env,
    argv,
    ['--role'],
    [
      ...incomplete(env, 'OIDC_', ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET']),
      ...incomplete(env, 'FILES_S3_', ['URL', 'KEY_ID', 'SECRET']),
      ...incomplete(env, 'MAIL_DKIM_', ['DOMAIN', 'SELECTOR', 'KEY']),
      ...needed(env, 'SMTP_URL', 'MAIL_FROM'),
      ...incomplete(env, 'ON_CALL_', ['URL', 'SECRET']),
      ...incomplete(env, 'PHONE_GATEWAY_', ['URL', 'SECRET']),
      ...needed(env, 'MAIL_REPLY_KEY', 'MAIL_REPLY_DOMAIN'),
      ...(env.MAIL_SUBMISSION_URL?.trim() ? [] : needed(env, 'MAILBOX_AUTHSERV_ID', 'MAILBOX_URL')),
    ],
  )
}

/** Settings of `npm start`. @throws ConfigError */
export function readStartConfig(
  env: Environment = process.env,
  argv: readonly string[] = process.argv.slice(2),
): StartConfig {
  return parseSettings(start, env, argv, ['--empty'])
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
