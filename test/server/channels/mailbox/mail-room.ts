/** A desk, its files and its mailbox's worker: messages are put in as they would come, and worked on. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { storeRaw } from '../../../../server/channels/mailbox/intake.ts'
import { createMailWork, type MailWorkOptions } from '../../../../server/channels/mailbox/mail-work.ts'
import { readMessage, type ListedMessage } from '../../../../server/db/mail-in-list.ts'
import { createFiles, type Files } from '../../../../server/desk/files.ts'
import { mailSecrets } from '../../../../server/mail/identity.ts'
import type { Customer } from '../../../../workflows/contracts/viewer.ts'
import { anna, deskRoom, piotr, type DeskRoom } from '../../desk/desk-room.ts'

export const domain = 'desk.test'
export const authservId = 'mx.desk.test'
export const deskAddress = 'help@desk.test'
export const withMail = (person: Customer, email: string): Customer => ({ ...person, email, locale: 'pl' })
export const annaMail = withMail(anna, 'anna@baltyk.test')
export const piotrMail = withMail(piotr, 'piotr@wisla.test')

export async function mailRoom() {
  const room = await deskRoom()
  // What a case asks of a worker besides mail that comes in.
  return { ...room, performed: room.work, ...(await mailWork(room)) }
}

/** The mailbox's part, for a desk and files that are there already. */
export async function mailWork(
  room: Pick<DeskRoom, 'db' | 'desk'> & { close(): Promise<unknown> },
  kept?: Files,
) {
  const { db, desk } = room
  const folder = await mkdtemp(join(tmpdir(), 'desk-mail-files-'))
  const logged: { level: number; msg: string }[] = []
  const log = pino(
    { level: 'info' },
    { write: (line: string) => void logged.push(JSON.parse(line) as (typeof logged)[0]) },
  )
  const own = () =>
    createFiles({
      db,
      settings: { folder, bucket: null, maxBytes: 20e6, maxXmlBytes: 5e6, dailyBytes: 500e6, clamdUrl: null },
      changed: () => undefined,
      log,
    })
  const files = kept ?? own()
  const options: MailWorkOptions = {
    db,
    desk,
    uploads: files.uploads,
    store: files.store,
    domain,
    authservId,
    own: [deskAddress],
    log,
    secrets: () => mailSecrets(db, null),
    pace: { idleMs: 20, leaseSeconds: 30, retryMs: 50 },
  }
  const work = createMailWork(options)
  for (const person of [annaMail, piotrMail]) await desk.accounts.meet(person)
  let uid = 0

  /** One message into the ledger, worked on, as the ledger then has it. */
  async function come(raw: string | Buffer): Promise<ListedMessage> {
    const bytes = Buffer.from(raw)
    await storeRaw(db, files.store, {
      mailbox: 'test',
      uidValidity: 1,
      uid: ++uid,
      bytes: bytes.length,
      raw: bytes,
    })
    await work.drain()
    return latest()
  }
  async function latest(): Promise<ListedMessage> {
    const [row] = await db.rows<{ id: number }>('SELECT MAX(id) AS id FROM mail_in')
    return (await readMessage(db, Number(row?.id)))!
  }

  return {
    files,
    folder,
    options,
    work,
    logged,
    come,
    latest,
    secrets: () => mailSecrets(db, null),
    async close() {
      await work.close()
      await room.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type MailRoom = Awaited<ReturnType<typeof mailRoom>>

/** A mail in a few words; our own server's verdict stands above what the sender wrote. */
export function mailOf({
  from = annaMail.email!,
  to = deskAddress,
  subject = 'Pytanie',
  text = 'Dzień dobry',
  dmarc = 'pass',
  headers = {},
}: {
  from?: string
  to?: string
  subject?: string
  text?: string
  dmarc?: string | null
  headers?: Readonly<Record<string, string>>
} = {}): Buffer {
  const lines = [
    ...(dmarc === null
      ? []
      : [`Authentication-Results: ${authservId}; spf=pass smtp.mailfrom=x; dmarc=${dmarc}`]),
    'Received: from mail.example by mx.desk.test; Mon, 23 Nov 2026 07:00:00 +0000',
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    'Date: Mon, 23 Nov 2026 07:00:00 +0000',
    `Message-ID: <${Math.random().toString(36).slice(2)}@example>`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    ...(Object.keys(headers).some((name) => /^content-type$/i.test(name))
      ? []
      : ['Content-Type: text/plain; charset=utf-8']),
    '',
    text,
  ]
  return Buffer.from(lines.join('\r\n'))
}
