/**
 * Mails that come while workers are killed: each is stored once and ends in one case or in quarantine. Two hundred here; a
 * thousand by `npm run mail:kills`.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countMessages } from '../../../../server/db/mail-in-list.ts'
import { listMailboxes } from '../../../../server/db/mailboxes.ts'
import { freshRedis } from '../../../database.ts'
import { piotr } from '../../desk/desk-room.ts'
import { authservId, domain, mailRoom, withMail, type MailRoom } from './mail-room.ts'
import { mailServers, type MailServers } from './mail-servers.ts'

const mails = Number(process.env.MAILS ?? 200)
const people = Math.ceil(mails / 8)
const kills = 3

let servers: MailServers | null
let room: MailRoom
let worker: ChildProcess | null = null
beforeAll(async () => {
  servers = await mailServers()
  room = await mailRoom()
}, 180_000)
afterAll(async () => {
  worker?.kill('SIGKILL')
  await room.close()
  await servers?.close()
})

async function begin(home: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../../../server/main.ts', import.meta.url)), '--role=worker'],
    {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: room.url,
        REDIS_URL: await freshRedis(),
        HELPDESK_HOME: home,
        FILES_DIR: room.folder,
        MAILBOX_URL: servers!.url,
        MAILBOX_AUTHSERV_ID: authservId,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  worker = child
}

async function kill(): Promise<void> {
  const child = worker!
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  // Its leases would end within a minute: nobody waits for that here.
  await room.db.write('UPDATE mailboxes SET leased_until = UTC_TIMESTAMP(3)')
  await room.db.write('UPDATE mail_in SET leased_until = UTC_TIMESTAMP(3) WHERE leased_until IS NOT NULL')
}

const stored = async () => Object.values(await countMessages(room.db)).reduce((sum, n) => sum + n, 0)

it(`${mails} mails and ${kills} kills`, { timeout: 60_000 + mails * 400 }, async (context) => {
  if (!servers) return context.skip('no Dovecot and Exim on this machine')
  for (let n = 0; n < people; n++)
    await room.desk.accounts.meet(withMail({ ...piotr, subject: `p${n}` }, `p${n}@wisla.test`))
  await begin(room.folder)
  const began = performance.now()
  const transport = createTransport({
    host: '127.0.0.1',
    port: servers.smtpPort,
    secure: false,
    pool: true,
    maxConnections: 2,
  })
  const posted = Promise.all(
    Array.from({ length: mails }, (_, n) =>
      transport.sendMail({
        envelope: { from: `p${n % people}@wisla.test`, to: `help@${domain}` },
        raw: n % 20 === 0 ? tooDeep(n) : plain(n),
      }),
    ),
  )
  const seen: number[] = []
  for (let n = 1; n <= kills; n++) {
    const wanted = (mails * n) / (kills + 2)
    while ((await stored()) < wanted) await sleep(20)
    await kill()
    seen.push(await stored())
    await begin(room.folder)
  }
  await posted
  transport.close()
  const isDone = async () => {
    const { stored: waiting = 0, ...ended } = await countMessages(room.db)
    return waiting === 0 && Object.values(ended).reduce((sum, n) => sum + n, 0) >= mails
  }
  while (!(await isDone())) await sleep(100)
  expect(seen.every((n) => n < mails)).toBe(true)
  expect(await countMessages(room.db)).toEqual({
    entered: mails - Math.ceil(mails / 20),
    quarantined: Math.ceil(mails / 20),
  })
  const [row] = await room.db.rows<{ n: number; cases: number; digests: number }>(
    `SELECT COUNT(*) AS n, COUNT(DISTINCT case_id) AS cases, COUNT(DISTINCT digest) AS digests FROM mail_in`,
  )
  const tickets = mails - Math.ceil(mails / 20)
  expect({ n: Number(row?.n), cases: Number(row?.cases), digests: Number(row?.digests) }).toEqual({
    n: mails,
    cases: tickets,
    digests: mails,
  })
  const [cases] = await room.db.rows<{ n: number }>("SELECT COUNT(*) AS n FROM cases WHERE kind = 'ticket'")
  expect(Number(cases?.n)).toBe(tickets)
  const files = await readdir(room.folder, { recursive: true })
  expect(files.filter((name) => name.endsWith('.eml'))).toHaveLength(mails)
  expect((await listMailboxes(room.db))[0]?.missing).toBe(0)
  console.log(
    `${mails} mails, ${kills} kills (after ${seen.join(', ')} were stored): ${Number(row?.n)} raw messages, ${Number(cases?.n)} cases, ${mails - tickets} in quarantine, in ${Math.round((performance.now() - began) / 1000)} s`,
  )
  await kill()
})

const head = (n: number) =>
  `From: p${n % people}@wisla.test\r\nTo: help@${domain}\r\nSubject: Nr ${n}\r\nMessage-ID: <n${n}@wisla.test>\r\nMIME-Version: 1.0\r\n`
const plain = (n: number) => `${head(n)}Content-Type: text/plain; charset=utf-8\r\n\r\nTreść ${n}`
const tooDeep = (n: number) =>
  head(n) +
  Array.from(
    { length: 200 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  ).join('')
