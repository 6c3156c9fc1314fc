/** What an appeal must know of the refusal that it is about, read as the case stands under the lock. */
import { theDesk } from '../../workflows/contracts/viewer.ts'
import type { RefusalFact } from '../../workflows/contracts/facts.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Executor } from '../db/database.ts'
import { readOutage } from '../db/records.ts'
import { kindOfCase, stateOf, storedOf } from './show.ts'

/** Null where nothing was refused, or the kind of the case knows no appeal. */
export async function refusalOf(tx: Executor, row: StoredCase): Promise<RefusalFact | null> {
  const kind = kindOfCase(row)
  const stored = storedOf(row)
  const state = stateOf(row, stored)
  const term = kind.afterwards?.appeal?.(state) ?? null
  const { decision } = kind.look(state, theDesk, row.changedAt)
  if (term?.dueAt == null || decision === null) return null
  const outage = row.outageId ? await readOutage(tx, row.outageId) : null
  return {
    decision,
    asked: (stored.context as { answers?: Answers }).answers ?? {},
    until: term.dueAt,
    reviewMinutes: kind.afterwards?.review?.(state) ?? null,
    outageOpen: outage !== null && outage.actualEnd === null,
    takesInterim: kind.events['interim-grant'] !== undefined,
  }
}
