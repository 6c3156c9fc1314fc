/** The raw message first: durably stored, then in the ledger, then anything else. */
import { createHash } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { insertingMessage, seenUnderOther, type StoredMessage } from '../../db/mail-in.ts'
import type { Store } from '../../files/store.ts'
import { mailLimits } from './limits.ts'
import { linesOf } from './lines.ts'

export type Arrival = {
  readonly mailbox: string
  readonly uidValidity: number
  readonly uid: number
  /** Of the whole message, as the mailbox says; `raw` may be its beginning. */
  readonly bytes: number
  readonly raw: Buffer
}

/**
 * Named by its digest, so that what is read twice lies there once. `isAnew`: the mailbox has given new numbers to all it holds, and
 * what was stored under an old one is not taken for news. Several at once share their way into the ledger.
 */
export async function storeRaw(db: Database, store: Store, arrival: Arrival, isAnew = false): Promise<void> {
  const { mailbox, uidValidity, uid, raw } = arrival
  const digest = createHash('sha256').update(raw).digest()
  const stored = `${digest.toString('hex')}.eml`
  const bytes = Math.max(arrival.bytes, raw.length)
  const isSeen = isAnew && (await seenUnderOther(db, mailbox, uidValidity, digest))
  if (!isSeen) await keepOnce(store, stored, raw)
  const row: StoredMessage = {
    mailbox,
    uidValidity,
    uid,
    digest,
    bytes,
    stored,
    lines: linesOf(raw),
    ...(isSeen
      ? { state: 'seen-before', reason: null }
      : bytes > mailLimits.bytes
        ? { state: 'quarantined', reason: 'too-large' }
        : { state: 'stored', reason: null }),
  }
  await db.atOnce([insertingMessage(row)])
}

const keeping = new WeakMap<Store, Map<string, Promise<void>>>()

/** The same message twice at the same moment is written once. */
function keepOnce(store: Store, name: string, raw: Buffer): Promise<void> {
  const names = keeping.get(store) ?? new Map<string, Promise<void>>()
  keeping.set(store, names)
  const kept = names.get(name) ?? store.keep(name, raw).finally(() => names.delete(name))
  names.set(name, kept)
  return kept
}
