/** The mailbox on a real Dovecot, filled by a real Exim: everything that comes is stored once, wherever a reader stops. */
import { setTimeout as sleep } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { afterAll, afterEach, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { startMailbox } from '../../../../server/channels/mailbox/mailbox.ts'
import { startMailWork } from '../../../../server/channels/mailbox/mail-work.ts'
import { listMailboxes } from '../../../../server/db/mailboxes.ts'
import { insertingMail } from '../../../../server/db/mail.ts'
import { isBouncing } from '../../../../server/db/outbox.ts'
import { mailing } from '../../mail/smtp-room.ts'
import { annaMail, domain, mailRoom, type MailRoom } from './mail-room.ts'
import { mailServers, type MailServers } from './mail-servers.ts'

let servers: MailServers | null
let room: MailRoom
const running: { stop(): Promise<void> }[] = []
beforeAll(async () => {
  servers = await mailServers()
  room = await mailRoom()
}, 180_000)
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
})
afterAll(async () => {
  await room.close()
  await servers?.close()
})

const pace = { pollMs: 60_000, leaseSeconds: 3, retryMs: 50, longestRetryMs: 300 }

function real(context: TestContext): MailServers {
  if (!servers) context.skip('no Dovecot and Exim on this machine')
  return servers!
}
function read(url: string): void {
  running.push(startMailbox({ db: room.db, store: room.files.store, url, log: room.options.log, pace }))
}
const work = () => void running.push(startMailWork(room.options))

async function post(
  to: MailServers,
  mail: { subject: string; from?: string; to?: string; text?: string },
): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: to.smtpPort, secure: false })
  await transport.sendMail({ from: annaMail.email, to: `help@${domain}`, text: 'Dzień dobry', ...mail })
  transport.close()
}
async function until(what: string, is: () => Promise<boolean>, ms = 10_000): Promise<void> {
  const limit = Date.now() + ms
  while (!(await is())) {
    if (Date.now() > limit) throw new Error(`not in time: ${what}`)
    await sleep(20)
  }
}
const rows = (subject: string) =>
  room.db.rows<{ state: string; caseId: string | null }>(
    'SELECT state, case_id AS caseId FROM mail_in WHERE subject = $1',
    [subject],
  )
const settled = (subject: string) =>
  until(subject, async () => (await rows(subject)).some(({ state }) => state !== 'stored'))
async function stored(): Promise<number> {
  const [row] = await room.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM mail_in')
  return Number(row?.n)
}
async function asOwner<T>(of: MailServers, act: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: of.imapPort,
    secure: false,
    auth: { user: 'desk', pass: 'secret' },
    logger: false,
  })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.logout()
  }
}
const inFolder = async (of: MailServers, path: string) =>
  asOwner(of, async (client) => {
    const status = await client.status(path, { messages: true })
    return status ? (status.messages ?? 0) : 0
  })

describe('a mailbox', () => {
  it('is told of a mail, and the mail is a ticket within seconds; it lies in the folder of what is stored', async (context) => {
    const on = real(context)
    read(on.url)
    work()
    await until('the first look', async () =>
      (await listMailboxes(room.db)).some(({ lookedAt }) => lookedAt !== null),
    )
    const began = Date.now()
    await post(on, { subject: 'Od razu' })
    await settled('Od razu')
    // The poll is a minute away: the server has told.
    expect(Date.now() - began).toBeLessThan(8000)
    expect(await rows('Od razu')).toMatchObject([{ state: 'entered' }])
    await until('moved', async () => (await inFolder(on, 'INBOX')) === 0)
    expect(await inFolder(on, 'Desk')).toBe(1)
  })

  it('that goes away is tried again, and what came meanwhile is read', async (context) => {
    const on = real(context)
    read(on.url)
    work()
    await until('a look', async () =>
      (await listMailboxes(room.db)).some(({ awaySince }) => awaySince === null),
    )
    await on.stopImap()
    await until('away', async () =>
      (await listMailboxes(room.db)).some(({ awaySince }) => awaySince !== null),
    )
    await post(on, { subject: 'Podczas przerwy' })
    await on.startImap()
    await settled('Podczas przerwy')
    expect((await listMailboxes(room.db))[0]?.awaySince).toBeNull()
  })

  it('is read by one at a time, and another goes on when that one is gone', async (context) => {
    const on = real(context)
    for (let n = 0; n < 3; n++) read(on.url)
    work()
    const before = await stored()
    for (let n = 0; n < 10; n++) await post(on, { subject: `Wielu ${n}` })
    await until('all', async () => (await stored()) === before + 10)
    await running.shift()?.stop()
    await post(on, { subject: 'Po zmianie' })
    await settled('Po zmianie')
    expect(await stored()).toBe(before + 11)
  })

  it('that gives new numbers to all it holds brings nothing twice', async (context) => {
    const on = real(context)
    const before = await stored()
    const held = await asOwner(on, async (client) => {
      const lock = await client.getMailboxLock('Desk')
      try {
        const moved = await client.messageMove('1:3', 'INBOX')
        return moved ? moved.uidMap?.size : 0
      } finally {
        lock.release()
      }
    })
    expect(held).toBe(3)
    // As if it had been made anew: the ledger knows another UIDVALIDITY.
    await room.db.write('UPDATE mail_in SET uid_validity = 7')
    await room.db.write('UPDATE mailboxes SET uid_validity = 7, uid_next = 1')
    read(on.url)
    await until('seen', async () => (await stored()) === before + 3)
    const [row] = await room.db.rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM mail_in WHERE state = 'seen-before'",
    )
    expect(Number(row?.n)).toBe(3)
  })

  it('whose messages somebody takes away before they are stored alarms', async (context) => {
    const on = real(context)
    read(on.url)
    await until('a look', async () =>
      (await listMailboxes(room.db)).some(({ awaySince }) => awaySince === null),
    )
    await running.shift()?.stop()
    await post(on, { subject: 'Zabrana' })
    await until('there', async () => (await inFolder(on, 'INBOX')) === 1)
    await asOwner(on, async (client) => {
      const lock = await client.getMailboxLock('INBOX')
      await client.messageDelete('1:*')
      lock.release()
    })
    await post(on, { subject: 'Następna' })
    read(on.url)
    work()
    await settled('Następna')
    await until('counted', async () => (await listMailboxes(room.db))[0]?.missing === 1)
    expect(room.logged.some(({ level, msg }) => level === 50 && /not stored/.test(msg))).toBe(true)
  })

  it('takes in the report that a real server makes of our own mail, and the address is marked', async (context) => {
    const on = real(context)
    read(on.url)
    work()
    running.push(mailing(room.db, `smtp://127.0.0.1:${on.smtpPort}`, { identity: { replyDomain: domain } }))
    await room.db.atOnce([
      insertingMail({
        key: 'bounce/1',
        to: 'nobody@gone.test',
        locale: 'pl',
        template: 'case-opened',
        params: {},
      }),
    ])
    await until('marked', () => isBouncing(room.db, 'nobody@gone.test'), 15_000)
    await settled('Mail delivery failed: returning message to sender')
    expect(await rows('Mail delivery failed: returning message to sender')).toMatchObject([
      { state: 'silent' },
    ])
  })
})
