/**
 * The whole channel, as a worker runs it: the mailbox is read and the port held by one worker at a time, stored messages are worked on
 * by all.
 */
import type { Logger } from 'pino'
import type { Config } from '../../config.ts'
import type { Database } from '../../db/database.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Files } from '../../desk/files.ts'
import { domainOf } from '../../mail/compose.ts'
import { mailIdentity, mailSecrets } from '../../mail/identity.ts'
import { nameOf, readMailboxUrl } from './imap.ts'
import { startMailWork } from './mail-work.ts'
import { startMailbox } from './mailbox.ts'
import { startSubmission } from './submission.ts'

export type MailInOptions = {
  readonly config: Pick<Config, 'mail' | 'baseUrl' | 'portals'>
  readonly db: Database
  readonly desk: Desk
  readonly files: Files
  readonly log: Logger
}

/** Null where neither a mailbox nor a port is configured: nothing is read, and what an earlier configuration has stored waits. */
export function startMailIn({
  config,
  db,
  desk,
  files,
  log,
}: MailInOptions): { stop(): Promise<void> } | null {
  const { mailbox: url, submission, authservId, replyKey, replyDomain: domain } = config.mail
  if (url === null && submission === null) return null
  const identity = mailIdentity(config.mail, config.baseUrl, config.portals)
  const { store, uploads } = files
  const work = startMailWork({
    db,
    desk,
    uploads,
    store,
    domain: domainOf(identity),
    authservId,
    own: [identity.from.address.toLowerCase()],
    secrets: () => mailSecrets(db, replyKey),
    log,
  })
  const sources = [
    ...(url === null ? [] : [startMailbox({ db, store, url, log })]),
    ...(submission === null ? [] : [startSubmission({ db, store, url: submission, domain, log })]),
  ]
  if (url !== null) log.info({ mailbox: nameOf(readMailboxUrl(url)) }, 'mail is taken in')
  return {
    async stop() {
      await Promise.all(sources.map((source) => source.stop()))
      await work.stop()
    },
  }
}
