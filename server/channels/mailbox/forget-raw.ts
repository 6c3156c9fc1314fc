/** Raw mails are kept while anybody may need them: for so many days after their case was closed. Then their digest alone stays. */
import type { Database } from '../../db/database.ts'
import { noteRawGone, rawMailsOver } from '../../db/raw-mails.ts'
import type { Store } from '../../files/store.ts'

const atOnce = 100

/** How many went. Removed first: where a worker dies in between, the next removes it again, which is nothing, and notes it. */
export async function forgetRawMails(db: Database, store: Store, days: number): Promise<number> {
  let gone = 0
  for (;;) {
    const names = await rawMailsOver(db, days, atOnce)
    for (const name of names) {
      await store.remove(name)
      await noteRawGone(db, name)
    }
    gone += names.length
    if (names.length < atOnce) return gone
  }
}
