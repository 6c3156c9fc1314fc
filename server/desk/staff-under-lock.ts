/** Who acts, read once more in the transaction that acts: what was taken from him meanwhile is gone before it counts. */
import type { Officer } from '../../workflows/contracts/viewer.ts'
import { isDenial, type Denial } from '../auth/denial.ts'
import type { Acting } from '../auth/sessions.ts'
import type { Executor } from '../db/database.ts'
import { Refused } from './refused.ts'

export type ReadRights = (tx: Executor, who: Acting) => Promise<Officer | Denial | null>

/** Null where he may nothing any more. @throws Refused where his session has ended: he signs in again */
export type StaffUnderLock = (tx: Executor, who: Acting) => Promise<Officer | null>

export const underLock =
  (read: ReadRights): StaffUnderLock =>
  async (tx, who) => {
    const found = await read(tx, who)
    if (found && isDenial(found)) throw new Refused(found.code)
    return found
  }
