/** Mail that comes in: how many a second go from the raw message to a case that can be seen, and what one of 30 MB costs in memory. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { staffUnderLock } from '../../server/auth/sessions.ts'
import { storeRaw } from '../../server/channels/mailbox/intake.ts'
import { createMailWork } from '../../server/channels/mailbox/mail-work.ts'
import { openDatabase, type Database } from '../../server/db/database.ts'
import { countMessages } from '../../server/db/mail-in-list.ts'
import { ensurePolicy } from '../../server/db/policies.ts'
import { createDesk } from '../../server/desk/desk.ts'
import { createFiles } from '../../server/desk/files.ts'
import { mailSecrets } from '../../server/mail/identity.ts'
import { starterPolicy } from '../../workflows/outages/starter-policy.ts'
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
  const costs: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const db = openDatabase(await machine.database(`bench_mail_${round}`))
    const folder = mkdtempSync(join(tmpdir(), 'desk-bench-mail-'))
    try {
      const channel = await channelOf(db, folder)
      rates.push(await rate(channel, mails))
      // Once: what a process has taken it does not give back, and the next one costs it nothing.
      if (round === 1) costs.push(await memory(channel))
      log(`mail ${round}/${rounds}: ${Math.round(rates.at(-1)!)}/s`)
      await channel.work.close()
    } finally {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return [measure('mail.rps', '1/s', rates), measure('mail.30mb.rss', 'MB', costs)]
}

type Channel = Awaited<ReturnType<typeof channelOf>>

/** With so many customers that nobody of them writes too much. */
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
  return { db, work, come, meet }
}

async function rate({ db, come, meet }: Channel, mails: number): Promise<number> {
  const people = Math.ceil(mails / 10)
  for (let n = 0; n < people; n++) await meet(n)
  const began = performance.now()
  for (let n = 0; n < mails; n++)
    await come(mailFrom(n % people, `Nr ${n}`, 'Content-Type: text/plain\r\n\r\nDzień dobry'))
  const seconds = (performance.now() - began) / 1000
  const { entered = 0 } = await countMessages(db)
  if (entered !== mails) throw new Error(`entered ${entered} of ${mails}`)
  return mails / seconds
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
