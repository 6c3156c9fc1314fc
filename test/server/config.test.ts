import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { ConfigError, readConfig, readStartConfig } from '../../server/config.ts'
import { starterContact } from '../../workflows/contact.ts'

const servers = { DATABASE_URL: 'mysql://u:p@db:3306/desk', REDIS_URL: 'redis://cache:6379' }
const portal = {
  code: 'puesc',
  name: 'Portal',
  issuer: 'https://portal.example',
  jwksUrl: 'https://portal.example/jwks',
  origins: ['https://portal.example'],
}

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

test('with only the two servers named, everything else has its default', () => {
  expect(readConfig(servers, [])).toEqual({
    role: 'all',
    databaseUrl: servers.DATABASE_URL,
    redisUrl: servers.REDIS_URL,
    host: '127.0.0.1',
    port: 8080,
    baseUrl: 'http://127.0.0.1:8080',
    home: resolve('.helpdesk'),
    continuity: { folder: resolve('.helpdesk/continuity'), key: null },
    approvals: { folder: resolve('.helpdesk/approvals'), key: null, earlier: null },
    keep: { callsDays: 180, mailsDays: 400, rawMailsDays: 365, workDays: 90 },
    onCall: { mail: null, pager: null },
    phoneGateway: null,
    trustedProxies: 0,
    portals: [],
    contact: starterContact,
    probes: [],
    cti: [],
    oidc: null,
    session: { idleMinutes: 30, absoluteMinutes: 600 },
    files: {
      folder: resolve('.helpdesk/files'),
      bucket: null,
      maxBytes: 20 * 1024 * 1024,
      maxXmlBytes: 5 * 1024 * 1024,
      dailyBytes: 500 * 1024 * 1024,
      clamdUrl: null,
    },
    mail: {
      smtp: null,
      replyDomain: null,
      mailbox: null,
      submission: null,
      authservId: null,
      replyKey: null,
    },
    logLevel: 'info',
    demo: false,
  })
})

test('the key of approvals, earlier ones and proxies are named, at the edges of what they may be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hd-config-'))
  const [key, earlier] = [join(folder, 'key.pem'), join(folder, 'earlier.json')]
  for (const file of [key, earlier]) writeFileSync(file, 'x')
  const given = readConfig(
    { ...servers, APPROVAL_KEY: key, APPROVAL_KEYS_EARLIER: earlier, TRUST_PROXY: '10' },
    [],
  )
  expect(given.approvals).toMatchObject({ key, earlier })
  expect(given.trustedProxies).toBe(10)
  for (const wrong of [
    { APPROVAL_KEY: join(folder, 'none') },
    { APPROVAL_KEYS_EARLIER: '/none' },
    { TRUST_PROXY: '11' },
    { TRUST_PROXY: '-1' },
  ])
    expect(faultsOf(() => readConfig({ ...servers, ...wrong }, []))).toHaveLength(1)
})

test('all faults are listed at once, each with its variable', () => {
  const env = {
    REDIS_URL: 'http://cache',
    PORT: '99999',
    LOG_LEVEL: 'loud',
    BASE_URL: 'https://desk.example/path',
    CLAMD_URL: 'http://scanner',
    FILES_S3_URL: 'https://s3.example/files',
    DEMO: 'yes',
  }
  expect(faultsOf(() => readConfig(env, ['--role=boss', '--fast']))).toEqual([
    '--fast: unknown; expected only --role',
    'LOG_LEVEL: expected one of trace, debug, info, warn, error, fatal',
    'DATABASE_URL: expected mysql://user:password@host:3306/database, with ?ssl-mode= required, verify-ca, verify-identity over a network, and &ssl-ca= the path of a certificate',
    'REDIS_URL: expected redis://user:password@host:6379, rediss://..., or the path of a Unix socket',
    'PORT: expected a whole number from 0 to 65535',
    'BASE_URL: expected an origin such as https://desk.example.org, without a path',
    'CLAMD_URL: expected tcp://host:3310, or the path of a Unix socket',
    'DEMO: expected 0 or 1',
    '--role: expected web, worker or all',
    'FILES_S3_KEY_ID: expected together with the other FILES_S3_ variables',
    'FILES_S3_SECRET: expected together with the other FILES_S3_ variables',
  ])
})

test('the message counts the faults and never repeats a value', () => {
  const env = { ...servers, DATABASE_URL: 'postgres://u:s3cret@db/desk' }
  expect(() => readConfig(env, [])).toThrow(/^The configuration has a fault:\n {2}DATABASE_URL: expected/)
  expect(() => readConfig(env, [])).not.toThrow(/s3cret/)
})

test.each([
  'mysql://u:p@db/desk?ssl-mode=verify-identity&ssl-ca=/etc/ssl/db.pem',
  'mysql://u:p@localhost/desk?socket=/run/mysqld.sock',
])('the database may be reached at %s', (url) => {
  expect(readConfig({ ...servers, DATABASE_URL: url }, []).databaseUrl).toBe(url)
})

test.each([
  'db/desk?ssl-mode=preferred',
  'db/desk?ssl=true',
  'db/desk?ssl-ca=/etc/ssl/db.pem',
  'db/desk?socket=/s&ssl-mode=required',
  '10.0.0.1/desk?ssl-mode=verify-identity',
  '[::1]/desk?ssl-mode=verify-identity',
])('what %s asks of the database is refused, not passed over', (address) => {
  const env = { ...servers, DATABASE_URL: `mysql://u:p@${address}` }
  expect(faultsOf(() => readConfig(env, []))).toEqual([expect.stringMatching(/^DATABASE_URL: expected/)])
})

test.each([
  'redis://cache:6379/2',
  'rediss://:p@cache',
  '/run/desk/redis.sock',
  '/run/redis.sock?password=x&db=3',
])('redis may be reached at %s', (url) => {
  expect(readConfig({ ...servers, REDIS_URL: url }, []).redisUrl).toBe(url)
})

test('a variable set to nothing counts as not set', () => {
  expect(readConfig({ ...servers, PORT: '', OIDC_ISSUER: ' ' }, [])).toMatchObject({ port: 8080, oidc: null })
})

test('portals come as JSON or from a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'portals-')), 'portals.json')
  writeFileSync(file, JSON.stringify([portal]))
  expect(readConfig({ ...servers, PORTALS: JSON.stringify([portal]) }, []).portals).toEqual([portal])
  expect(readConfig({ ...servers, PORTALS: file }, []).portals).toEqual([portal])
})

test('a fault inside of the portals says where', () => {
  const bad = [{ ...portal, origins: ['https://portal.example/app'], jwksUrl: 'portal' }]
  expect(faultsOf(() => readConfig({ ...servers, PORTALS: JSON.stringify(bad) }, []))).toEqual([
    'PORTALS (0.jwksUrl): expected an http:// or https:// address',
    'PORTALS (0.origins.0): expected an origin such as https://desk.example.org, without a path',
  ])
  expect(faultsOf(() => readConfig({ ...servers, PORTALS: '/nowhere.json' }, []))).toEqual([
    'PORTALS: expected a JSON list, or the path of a file with one (no such readable file)',
  ])
  expect(faultsOf(() => readConfig({ ...servers, PORTALS: '[{' }, []))[0]).toContain('it is not JSON')
})

test('a portal’s account interface wants a long secret, and an address', () => {
  const accounts = { url: 'https://portal.example/accounts', secret: 's'.repeat(32) }
  const told = (given: object) => JSON.stringify([{ ...portal, accounts: given }])
  expect(readConfig({ ...servers, PORTALS: told(accounts) }, []).portals[0]?.accounts).toEqual(accounts)
  const bad = { ...accounts, url: 'portal', secret: 's'.repeat(31), timeoutMs: 99 }
  expect(faultsOf(() => readConfig({ ...servers, PORTALS: told(bad) }, []))).toEqual([
    'PORTALS (0.accounts.url): expected an http:// or https:// address',
    'PORTALS (0.accounts.secret): expected at least 32 characters',
    'PORTALS (0.accounts.timeoutMs): expected milliseconds',
  ])
})

test('telephone, mail and hours come as JSON or from a file; without them the starter set', () => {
  const contact = {
    phone: '+48 22 111 22 33',
    mail: 'desk@customs.example',
    hours: [{ work: 'outages', days: 'every-day', intervals: [{ from: '06:00', to: '22:00' }] }],
  }
  expect(readConfig(servers, []).contact).toEqual(starterContact)
  expect(readConfig({ ...servers, CONTACT: JSON.stringify(contact) }, []).contact).toEqual(contact)
  const bad = {
    ...contact,
    phone: 'none',
    hours: [{ ...contact.hours[0], intervals: [{ from: '6', to: '25:00' }] }],
  }
  expect(faultsOf(() => readConfig({ ...servers, CONTACT: JSON.stringify(bad) }, []))).toEqual([
    'CONTACT (phone): expected a telephone number in international form',
    'CONTACT (hours.0.intervals.0.from): expected a time from 00:00 to 24:00',
    'CONTACT (hours.0.intervals.0.to): expected a time from 00:00 to 24:00',
  ])
  expect(faultsOf(() => readConfig({ ...servers, CONTACT: '/nowhere.json' }, []))).toEqual([
    'CONTACT: expected a JSON object, or the path of a file with one (no such readable file)',
  ])
})

test('staff sign-in is configured whole or not at all', () => {
  const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'desk', OIDC_CLIENT_SECRET: 's' }
  expect(readConfig({ ...servers, ...oidc }, []).oidc).toEqual({
    issuer: 'https://id.example',
    clientId: 'desk',
    clientSecret: 's',
  })
  expect(faultsOf(() => readConfig({ ...servers, PORT: 'x', OIDC_CLIENT_ID: 'desk' }, []))).toEqual([
    'PORT: expected a whole number from 0 to 65535',
    'OIDC_ISSUER: expected together with the other OIDC_ variables',
    'OIDC_CLIENT_SECRET: expected together with the other OIDC_ variables',
  ])
})

test('npm start needs no server and leaves room for the neighbours of its port', () => {
  expect(readStartConfig({}, ['--empty'])).toMatchObject({
    databaseUrl: null,
    redisUrl: null,
    port: 8080,
    empty: true,
  })
  expect(faultsOf(() => readStartConfig({ PORT: '65534' }, ['--role=web']))).toEqual([
    '--role: unknown; expected only --empty',
    'PORT: expected a whole number from 1 to 65529',
  ])
})

describe('mail', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mail-config-'))
  const keyPath = join(folder, 'dkim.pem')
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  writeFileSync(keyPath, privateKey)
  const smtp = { SMTP_URL: 'smtp://desk:pw@mail.example:587', MAIL_FROM: 'Help Desk <desk@desk.example>' }

  it('is sent by the server that is named, and waits where none is', () => {
    expect(readConfig(servers, []).mail).toMatchObject({ smtp: null, replyDomain: null, replyKey: null })
    expect(readConfig({ ...servers, ...smtp }, []).mail.smtp).toEqual({
      url: smtp.SMTP_URL,
      from: { name: 'Help Desk', address: 'desk@desk.example' },
      dkim: null,
    })
    const plain = readConfig({ ...servers, ...smtp, MAIL_FROM: 'desk@desk.example' }, []).mail.smtp
    expect(plain?.from).toEqual({ name: '', address: 'desk@desk.example' })
  })

  it.each([
    ['lmtp://127.0.0.1:2424', true],
    ['smtp://[::1]:25', true],
    ['smtp://mx:twelve-signs@10.0.0.5:2525', true],
    ['smtp://mx:eleven-sign@10.0.0.5:2525', false],
    ['smtp://10.0.0.5:2525', false],
    ['lmtp://127.0.0.1', false],
    ['imap://127.0.0.1:143', false],
  ])('is handed over at %s: %s', (url, isFine) => {
    const read = () =>
      readConfig({ ...servers, MAIL_SUBMISSION_URL: url, MAILBOX_AUTHSERV_ID: 'mx.test' }, []).mail
    if (isFine) expect(read()).toMatchObject({ submission: url, authservId: 'mx.test', mailbox: null })
    else expect(read).toThrow('MAIL_SUBMISSION_URL: expected lmtp://127.0.0.1:2424')
  })

  it('whoever is on call has an address, and a pager with its secret or none', () => {
    const onCall = {
      ON_CALL_MAIL: 'duty@desk.example',
      ON_CALL_URL: 'https://pager.example/x',
      ON_CALL_SECRET: 's'.repeat(32),
    }
    expect(readConfig({ ...servers, ...onCall }, []).onCall).toEqual({
      mail: 'duty@desk.example',
      pager: { url: 'https://pager.example/x', secrets: ['s'.repeat(32)], isInternal: true },
    })
    expect(() => readConfig({ ...servers, ...onCall, ON_CALL_SECRET: '' }, [])).toThrow(
      'ON_CALL_SECRET: expected together',
    )
    expect(() => readConfig({ ...servers, ON_CALL_MAIL: 'a b' }, [])).toThrow(
      'ON_CALL_MAIL: expected an address',
    )
  })

  it('is taken in from the mailbox that is named', () => {
    const MAILBOX_URL = 'imaps://desk:secret@imap.example/INBOX'
    const named = readConfig({ ...servers, MAILBOX_URL, MAILBOX_AUTHSERV_ID: 'mx.example' }, []).mail
    expect(named).toMatchObject({ mailbox: MAILBOX_URL, authservId: 'mx.example' })
    for (const wrong of ['https://imap.example', 'imaps://imap.example/INBOX', 'imap'])
      expect(() => readConfig({ ...servers, MAILBOX_URL: wrong }, [])).toThrow(/MAILBOX_URL: expected imaps:/)
    expect(() => readConfig({ ...servers, MAILBOX_AUTHSERV_ID: 'mx.example' }, [])).toThrow(/MAILBOX_URL/)
  })

  it('is signed with the key in the file', () => {
    const dkim = { MAIL_DKIM_DOMAIN: 'desk.example', MAIL_DKIM_SELECTOR: 's1', MAIL_DKIM_KEY: keyPath }
    expect(readConfig({ ...servers, ...smtp, ...dkim }, []).mail.smtp?.dkim).toEqual({
      domain: 'desk.example',
      selector: 's1',
      privateKey,
    })
  })

  it('names all that is wrong, without a value', () => {
    const wrong = {
      SMTP_URL: 'http://secret@mail.example',
      MAIL_FROM: 'Desk <nobody>\r\nBcc: x@y.example',
      MAIL_DKIM_KEY: join(folder, 'none.pem'),
      MAIL_REPLY_DOMAIN: 'a b',
      MAIL_REPLY_KEY: 'short',
    }
    expect(faultsOf(() => readConfig({ ...servers, ...wrong }, []))).toEqual([
      'SMTP_URL: expected smtp://user:password@host:587 or smtps://user:password@host',
      'MAIL_FROM: expected Name <address@example.org>, or an address',
      'MAIL_DKIM_KEY: expected the path of a private key in PEM',
      'MAIL_REPLY_DOMAIN: expected a domain such as desk.example.org',
      'MAIL_REPLY_KEY: expected at least 32 characters',
      'MAIL_DKIM_DOMAIN: expected together with the other MAIL_DKIM_ variables',
      'MAIL_DKIM_SELECTOR: expected together with the other MAIL_DKIM_ variables',
    ])
    expect(faultsOf(() => readConfig({ ...servers, SMTP_URL: smtp.SMTP_URL }, []))).toEqual([
      'MAIL_FROM: expected together with SMTP_URL',
    ])
  })
})

it('reads the probes, fills in what is usual, and names what is wrong with one', () => {
  const probe = {
    code: 'ncts2',
    system: 'NCTS2',
    channel: 'web-service',
    target: 'https://ncts.example/ping',
  }
  const probes = (value: unknown) => readConfig({ ...servers, PROBES: JSON.stringify(value) }, []).probes
  expect(probes([probe])).toEqual([
    { ...probe, everySeconds: 60, timeoutMs: 5000, status: [200], failuresInARow: 3, follow: false },
  ])
  expect(() => probes([{ ...probe, target: 'tcp://host' }])).toThrow(/PROBES \(0\.target\)/)
  expect(() => probes([probe, probe])).toThrow(/PROBES: expected codes that differ/)
  expect(() => readConfig({ ...servers, PROBES: 'yes' }, [])).toThrow(/PROBES/)
})

describe('telephone exchanges', () => {
  const secret = 'x'.repeat(32)
  const set = (value: object) => readConfig({ ...servers, CTI: JSON.stringify([value]) }, [])

  it('have a token for scripts, secrets for signed events, or both', () => {
    const { cti } = set({ code: 'pbx', token: 'token-of-the-exchange-0001', secrets: [secret] })
    expect(cti).toEqual([
      {
        code: 'pbx',
        token: 'token-of-the-exchange-0001',
        secrets: [secret],
        blocked: [],
        shownAs: [],
        country: '48',
        perSecond: 50,
        orphanMinutes: 120,
      },
    ])
    expect(() => set({ code: 'pbx' })).toThrow('CTI (0): expected a token, secrets, or both')
  })

  it('are named with all their faults, and without their secrets', () => {
    const wrong = { code: 'PBX', token: 'short', secrets: ['short too'] }
    expect(() => set(wrong)).toThrow(/0\.code[^]*0\.token[^]*0\.secrets\.0[^]*at least 32/)
    expect(() => set(wrong)).not.toThrow(/short/)
  })
})

test('how long what is over is kept has its limits, and each is told', () => {
  const read = (more: object) => () => readConfig({ ...servers, ...more }, [])
  const least = { KEEP_CALLS_DAYS: '1', KEEP_MAILS_DAYS: '30', KEEP_WORK_DAYS: '7' }
  expect(read(least)().keep).toMatchObject({ callsDays: 1, mailsDays: 30, workDays: 7 })
  expect(read({ KEEP_CALLS_DAYS: '3650' })().keep.callsDays).toBe(3650)
  for (const [name, days] of [
    ['KEEP_CALLS_DAYS', '0'],
    ['KEEP_MAILS_DAYS', '29'],
    ['KEEP_WORK_DAYS', '6'],
    ['KEEP_CALLS_DAYS', '3651'],
    ['KEEP_CALLS_DAYS', 'forever'],
  ] as const)
    expect(faultsOf(read({ [name]: days }))[0]).toMatch(new RegExp(`^${name}: expected a whole number from`))
})
