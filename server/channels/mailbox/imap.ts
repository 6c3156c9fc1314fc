/** One connection to a mailbox, in the few words that reading it takes. The only file that knows IMAP. */
import { ImapFlow } from 'imapflow'

export type MailboxUrl = {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly user: string
  readonly password: string
  readonly path: string
}

/** `imaps://user:password@host:993/INBOX` */
export function readMailboxUrl(text: string): MailboxUrl {
  const url = new URL(text)
  const secure = url.protocol === 'imaps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    path: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  }
}

/** What the ledger calls it: no password. */
export const nameOf = ({ host, port, user, path }: MailboxUrl): string =>
  `${user}@${host}:${port}/${path}`.slice(0, 160)

export type OpenMailbox = {
  readonly uidValidity: number
  /** The number that the next message will have, as far as the server has said. */
  uidNext(): number
  /** Everything that lies there now. */
  list(): Promise<{ readonly uid: number; readonly bytes: number }[]>
  /** The raw message, at most `most` bytes of it; null where it is not there any more. Nothing is marked as read. */
  fetch(uid: number, most: number | null): Promise<Buffer | null>
  /** Several whole messages by one request; those that are not there any more are left out. */
  fetchAll(uids: readonly number[]): Promise<{ readonly uid: number; readonly raw: Buffer }[]>
  /** Into the folder of what is stored. */
  putAway(uids: readonly number[]): Promise<void>
  /** Until something comes, the time is over, the connection ends, or nobody wants to wait any more. */
  wait(ms: number, signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

const connectMs = 15_000
const silenceMs = 120_000

export async function openMailbox(url: MailboxUrl, storedFolder: string): Promise<OpenMailbox> {
  const client = new ImapFlow({
    host: url.host,
    port: url.port,
    secure: url.secure,
    auth: { user: url.user, pass: url.password },
    logger: false,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
  })
  let ended: Error | null = null
  const rung = new Set<() => void>()
  const ring = () => rung.forEach((one) => one())
  client.on('error', (error: Error) => {
    ended = error
    ring()
  })
  client.on('close', ring)
  /** Something has come since it was last looked. */
  let isNews = false
  client.on('exists', () => {
    isNews = true
    ring()
  })
  try {
    await client.connect()
    await client.mailboxCreate([storedFolder])
    const mailbox = await client.mailboxOpen(url.path)
    return {
      uidValidity: Number(mailbox.uidValidity),
      uidNext: () => (client.mailbox ? client.mailbox.uidNext : mailbox.uidNext),
      async list() {
        isNews = false
        if (client.mailbox && client.mailbox.exists === 0) await client.noop()
        if (!client.mailbox || client.mailbox.exists === 0) return []
        const found = await client.fetchAll('1:*', { uid: true, size: true })
        return found.map(({ uid, size }) => ({ uid, bytes: size ?? 0 })).toSorted((a, b) => a.uid - b.uid)
      },
      async fetch(uid, most) {
        const source = most === null ? true : { start: 0, maxLength: most }
        const found = await client.fetchOne(String(uid), { source }, { uid: true })
        return found && found.source ? found.source : null
      },
      async fetchAll(uids) {
        const found = await client.fetchAll(uids.join(','), { uid: true, source: true }, { uid: true })
        return found.flatMap(({ uid, source }) => (source ? [{ uid, raw: source }] : []))
      },
      async putAway(uids) {
        if (uids.length > 0) await client.messageMove(uids.join(','), [storedFolder], { uid: true })
      },
      async wait(ms, signal) {
        if (ended) throw ended
        if (isNews) return
        // By itself the client would begin to listen after a quarter of a minute. The next command ends it.
        client.idle().catch(ring)
        await new Promise<void>((resolve) => {
          const done = () => {
            clearTimeout(timer)
            rung.delete(done)
            signal.removeEventListener('abort', done)
            resolve()
          }
          const timer = setTimeout(done, ms)
          rung.add(done)
          signal.addEventListener('abort', done)
          if (signal.aborted) done()
        })
        if (ended ?? !client.usable) throw ended ?? new Error('the connection has ended')
      },
      close: () => closing(client),
    }
  } catch (error) {
    await closing(client)
    throw error
  }
}

/** In order where the server still answers. */
async function closing(client: ImapFlow): Promise<void> {
  const forced = setTimeout(() => client.close(), 2000)
  await client.logout().catch(() => client.close())
  clearTimeout(forced)
}
