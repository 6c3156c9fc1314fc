/**
 * Mail that comes in: how many a second go from a real mailbox to a case that can be seen, and what one of 30 MB costs in memory. The
 * floor reads the same mailbox in the same run and writes each raw message as a row, and does nothing else.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { createPool } from 'mysql2/promise'
import { pino } from 'pino'
import { staffUnderLock } from '../../server/auth/sessions.ts'
import { storeRaw } from '../../server/channels/mailbox/intake.ts'
import { startMailbox } from '../../server/channels/mailbox/mailbox.ts'
import { createMailWork } from '../../server/channels/mailbox/mail-work.ts'
import { openDatabase, type Database } from '../../server/db/database.ts'
import { countMessages } from '../../server/db/mail-in-list.ts'
import { ensurePolicy } from '../../server/db/policies.ts'
import { createDesk } from '../../server/desk/desk.ts'
import { createFiles } from '../../server/desk/files.ts'
import { mailSecrets } from '../../server/mail/identity.ts'
import { starterPolicy } from '../../workflows/outages/starter-policy.ts'
import { mailServers, type MailServers } from '../server/channels/mailbox/mail-servers.ts'
import type { BenchMachine } from './machine.ts'
import { measure, type Measure } from './measure.ts'

const rounds = 3
const authservId = 'mx.bench'
const mb = 1024 * 1024

export async function mailIn(
  machine: BenchMachine,
  log: (line: string) => void,
  mails: number,
): Promise<Measure[]> {
  const rates: number[] = []
  const floors: number[] = []
  const costs: number[] = []
  const servers = await mailServers()
  for (let round = 1; round <= rounds; round++) {
    const url = await machine.database(`bench_mail_${round}`)
    const db = openDatabase(url)
    const folder = mkdtempSync(join(tmpdir(), 'desk-bench-mail-'))
    try {
      const channel = await channelOf(db, folder)
      if (servers) {
        await fill(servers, mails)
        floors.push(await bare(servers, url, mails))
        rates.push(await rate(channel, servers, mails))
      }
      // Once: what a process has taken it does not give back, and the next one costs it nothing.
      if (round === 1) costs.push(await memory(channel))
      log(
        `mail ${round}/${rounds}: ${Math.round(rates.at(-1) ?? 0)}/s, bare ${Math.round(floors.at(-1) ?? 0)}/s`,
      )
      await channel.work.close()
    } finally {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  await servers?.close()
  const measured = servers ? [measure('mail.rps', '1/s', rates, floors)] : []
  return [...measured, measure('mail.30mb.rss', 'MB', costs)]
}

async function asOwner<T>({ imapPort }: MailServers, act: (client: ImapFlow) => Promise<T>): Promise<T> {
  const auth = { user: 'desk', pass: 'secret' }
  const client = new ImapFlow({ host: '127.0.0.1', port: imapPort, secure: false, auth, logger: false })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.logout()
  }
}

const fill = (servers: MailServers, mails: number): Promise<void> =>
  asOwner(servers, async (client) => {
    const people = peopleOf(mails)
    for (let n = 0; n < mails; n++)
      await client.append(
        'INBOX',
        mailFrom(n % people, `Nr ${n}`, 'Content-Type: text/plain\r\n\r\nDzień dobry'),
      )
  })

/** Reads every message and writes it down, as durable as ours. */
function bare(servers: MailServers, url: string, mails: number): Promise<number> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const socketPath = searchParams.get('socket')
  const pool = createPool({
    ...(socketPath ? { socketPath } : { host: hostname, port: Number(port) }),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  })
  return asOwner(servers, async (client) => {
    await pool.query('CREATE TABLE bare_mails (uid BIGINT NOT NULL PRIMARY KEY, raw MEDIUMBLOB NOT NULL)')
    const began = performance.now()
    await client.mailboxOpen('INBOX')
    for await (const { uid, source } of client.fetch('1:*', { uid: true, source: true }))
      await pool.execute('INSERT INTO bare_mails (uid, raw) VALUES (?, ?)', [uid, source ?? null])
    const seconds = (performance.now() - began) / 1000
    await pool.end()
    return mails / seconds
  })
}

type Channel = Awaited<ReturnType<typeof channelOf>>

async function channelOf(db: Database, folder: string) {
  await ensurePolicy(db, starterPolicy)
  const log = pino({ level: 'error' })
  const silent = () => undefined
  const desk = createDesk({
    db,
    baseUrl: 'https://desk.example',
    log,
    staffUnderLock,
    ring: silent,
    changed: silent,
    announced: silent,
  })
  const settings = {
    folder,
    bucket: null,
    maxBytes: 40 * mb,
    maxXmlBytes: mb,
    dailyBytes: 1e12,
    clamdUrl: null,
  }
  const { uploads, store } = createFiles({ db, settings, changed: silent, log })
  const secrets = () => mailSecrets(db, null)
  const work = createMailWork({
    db,
    desk,
    uploads,
    store,
    domain: 'desk.test',
    authservId,
    own: [],
    log,
    secrets,
  })
  let uid = 0
  const come = async (raw: Buffer) => {
    await storeRaw(db, store, { mailbox: 'bench', uidValidity: 1, uid: ++uid, bytes: raw.length, raw })
    await work.drain()
  }
  const meet = (n: number) =>
    desk.accounts.meet({
      role: 'customer',
      portal: 'bench',
      subject: `p${n}`,
      name: `P ${n}`,
      email: `p${n}@bench.test`,
      firm: { eori: 'PL100000001200000', name: 'Agencja' },
      represents: [],
    })
  return { db, work, store, log, come, meet }
}

/** So many that nobody of them writes too much. */
const peopleOf = (mails: number) => Math.ceil(mails / 10)

async function rate(
  { db, work, store, log, meet }: Channel,
  { url }: MailServers,
  mails: number,
): Promise<number> {
  for (let n = 0; n < peopleOf(mails); n++) await meet(n)
  const began = performance.now()
  const mailbox = startMailbox({ db, store, url, log })
  try {
    for (;;) {
      await work.drain()
      const { entered = 0, stored = 0, ...others } = await countMessages(db)
      if (Object.keys(others).length > 0) throw new Error(`not in cases: ${JSON.stringify(others)}`)
      if (entered === mails) return mails / ((performance.now() - began) / 1000)
      if (stored === 0) await sleep(5)
    }
  } finally {
    await mailbox.stop()
  }
}

/** What the process holds more at its highest than before. */
async function memory({ come, meet }: Channel): Promise<number> {
  await meet(9999)
  const body = `${'QUFB'.repeat(19)}\r\n`.repeat(370_000)
  const raw = mailFrom(
    9999,
    'Duży',
    `Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}`,
  )
  const before = process.memoryUsage().rss
  let highest = before
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 5)
  await come(raw)
  clearInterval(watch)
  return (Math.max(highest, process.memoryUsage().rss) - before) / mb
}

const mailFrom = (n: number, subject: string, rest: string): Buffer =>
  Buffer.from(
    `Authentication-Results: ${authservId}; dmarc=pass\r\nFrom: p${n}@bench.test\r\nTo: help@desk.test\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\n${rest}`,
  )
