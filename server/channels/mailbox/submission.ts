/**
 * A port at which our own mail server hands over what came for the desk (LMTP, RFC 2033, or SMTP), where no mailbox is to be read.
 * `250` is said once the message is durably stored and in the ledger; until then it is the mail server's, which tries again. What is
 * handed over twice, since our answer was lost, has the same bytes and counts once.
 */
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import type { Database } from '../../db/database.ts'
import { ensureMailbox } from '../../db/mailboxes.ts'
import type { Store } from '../../files/store.ts'
import { storeRaw } from './intake.ts'
import { mailLimits } from './limits.ts'
import { readSubmissionUrl, type SubmissionUrl } from './submission-url.ts'

export type SubmissionOptions = {
  readonly db: Database
  readonly store: Store
  readonly url: string
  /** Whose mail is taken; null: whatever the mail server brings. */
  readonly domain: string | null
  readonly log: Logger
  /** Between two tries while another process has the port. */
  readonly retryMs?: number
}

export type Submission = {
  /** Resolves once the port is ours. */
  readonly listening: Promise<void>
  stop(): Promise<void>
}

/** Each of them may bring 30 MB at the same moment; to those beyond it the mail server comes again. */
const mostClients = 10
const silenceMs = 60_000
/** Of what a message may be at all, for the lines that we put above it. */
const traceRoom = 64 * 1024
/** What the ledger calls it; a message's numbers in it are its digest. */
export const submissionName = (url: SubmissionUrl): string =>
  `${url.protocol}:${url.host}:${url.port}`.slice(0, 160)

export function startSubmission(options: SubmissionOptions): Submission {
  const { log } = options
  const url = readSubmissionUrl(options.url)
  const stopping = new AbortController()
  let server: SMTPServer | null = null

  /** Of several workers on a machine one has the port; when it ends, the next takes it. */
  async function open(): Promise<void> {
    for (let n = 0; !stopping.signal.aborted; n++) {
      const made = new SMTPServer(settings(options, url))
      try {
        await ensureMailbox(options.db, submissionName(url))
        await listening(made, url)
        server = made
        log.info({ port: url.port }, 'mail is taken in at a port')
        return
      } catch (error) {
        if (n === 0) log.warn({ err: error }, 'the port for mail cannot be had yet; it is tried again')
        await sleep(options.retryMs ?? 5000, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }

  const opened = open()
  return {
    listening: opened,
    async stop() {
      stopping.abort()
      await opened
      await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()))
    },
  }
}

function listening(server: SMTPServer, { host, port }: SubmissionUrl): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      // Of one connection: whoever it was comes again.
      server.on('error', () => undefined)
      resolve()
    })
  })
}

function settings(options: SubmissionOptions, url: SubmissionUrl): SMTPServerOptions {
  const { domain } = options
  return {
    lmtp: url.protocol === 'lmtp',
    disabledCommands: ['STARTTLS', ...(url.user === null ? ['AUTH'] : [])],
    authOptional: url.user === null,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: mailLimits.bytes - traceRoom,
    rejectOversized: true,
    maxClients: mostClients,
    socketTimeout: silenceMs,
    logger: false,
    onAuth({ username, password }, _, done) {
      if (username === url.user && password === url.password) done(null, { user: username })
      else done(answer(535, '5.7.8 wrong user or password'))
    },
    onRcptTo({ address }, _, done) {
      const isOurs = domain === null || address.toLowerCase().endsWith(`@${domain.toLowerCase()}`)
      done(isOurs ? null : answer(550, '5.1.1 no such address here'))
    },
    onData(stream, session, done) {
      void (async () => done(await refusalOf(options, url, stream, session)))()
    },
  }
}

/** Null once it is stored. */
async function refusalOf(...args: Parameters<typeof taken>): Promise<Error | null> {
  try {
    await taken(...args)
    return null
  } catch (error) {
    const [{ log }] = args
    log.warn({ err: error }, 'a mail could not be taken at the port; the mail server keeps it')
    return answer(451, '4.3.0 it cannot be stored now')
  }
}

async function taken(
  { db, store }: SubmissionOptions,
  url: SubmissionUrl,
  stream: Readable & { readonly sizeExceeded: boolean },
  session: SMTPServerSession,
): Promise<void> {
  const chunks: Buffer[] = [traceOf(session)]
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer)
  // The server itself refuses it.
  if (stream.sizeExceeded) return
  const raw = Buffer.concat(chunks)
  const mailbox = submissionName(url)
  const [uidValidity, uid] = numbersOf(raw)
  await storeRaw(db, store, { mailbox, uidValidity, uid, bytes: raw.length, raw })
}

/** What whoever delivers adds (RFC 5321 4.4): whom it came back to, and whom it was for. */
function traceOf({ envelope: { mailFrom, rcptTo } }: SMTPServerSession): Buffer {
  const lines = [
    `Return-Path: <${mailFrom ? mailFrom.address : ''}>`,
    ...rcptTo.map(({ address }) => `Envelope-To: ${address}`),
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n`)
}

/** Twice 53 bits: together as good as the digest itself. */
function numbersOf(raw: Buffer): [number, number] {
  const digest = createHash('sha256').update(raw).digest()
  return [0, 8].map((at) => Number(digest.readBigUInt64BE(at) >> 11n)) as [number, number]
}

const answer = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })
