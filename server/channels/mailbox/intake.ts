/** The raw message first: durably stored, then in the ledger, then anything else. */
import { createHash } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { insertMessage, seenUnderOther } from '../../db/mail-in.ts'
import type { Store } from '../../files/store.ts'
import { mailLimits } from './limits.ts'

export type Arrival = {
  readonly mailbox: string
  readonly uidValidity: number
  readonly uid: number
  /** Of the whole message, as the mailbox says; `raw` may be its beginning. */
  readonly bytes: number
  readonly raw: Buffer
}

/**
 * Named by its digest, so that what is read twice lies there once. False where the ledger has it already. `isAnew`: the mailbox
 * has given new numbers to all it holds, and what was stored under an old one is not taken for news.
 */
export async function storeRaw(
  db: Database,
  store: Store,
  arrival: Arrival,
  isAnew = false,
): Promise<boolean> {
  const { mailbox, uidValidity, uid, raw } = arrival
  const digest = createHash('sha256').update(raw).digest()
  const stored = `${digest.toString('hex')}.eml`
  const bytes = Math.max(arrival.bytes, raw.length)
  const isSeen = isAnew && (await seenUnderOther(db, mailbox, uidValidity, digest))
  if (!isSeen) await store.keep(stored, raw)
  return insertMessage(db, {
    mailbox,
    uidValidity,
    uid,
    digest,
    bytes,
    stored,
    ...(isSeen
      ? { state: 'seen-before', reason: null }
      : bytes > mailLimits.bytes
        ? { state: 'quarantined', reason: 'too-large' }
        : { state: 'stored', reason: null }),
  })
}
