/** What an operator's monitoring reads beside "ready": codes alone, since anybody may ask. */
import type { Executor } from '../db/database.ts'
import { troublesNow, type TroubleCode } from '../db/troubles.ts'

const freshMs = 5000

/** Asked anew every few seconds at most, however often it is looked at. Empty where the database cannot say. */
export function degradedBy(db: Executor, now: () => number = Date.now): () => Promise<TroubleCode[]> {
  let asked: { readonly at: number; readonly codes: Promise<TroubleCode[]> } | null = null
  return () => {
    if (asked === null || now() - asked.at >= freshMs) asked = { at: now(), codes: codesOf(db) }
    return asked.codes
  }
}

const codesOf = (db: Executor): Promise<TroubleCode[]> =>
  troublesNow(db).then(
    (troubles) => [...new Set(troubles.map(({ code }) => code))],
    () => [],
  )
