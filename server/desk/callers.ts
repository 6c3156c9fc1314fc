/**
 * Who is calling: the person reads a short number from his screen, the officer types it and has person and case.
 *
 * Eight digits for half an hour, one at a time for a person. A fast hash of so short a number is no secret to whoever
 * holds a copy of the table, so it is a slow one (all of them take weeks of a processor, the number lives half an hour);
 * its salt is fixed, because the number alone must be found. Guessing is limited where the routes are.
 */
import { randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Caller, CallerPin } from '../../workflows/contracts/account.ts'
import type { CaseRow } from '../../workflows/contracts/view.ts'
import type { Customer } from '../../workflows/contracts/viewer.ts'
import { findCaller, pinOnce, savePin, type StoredCaller } from '../db/accounts.ts'
import { listOwn, readCase, type StoredCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { duplicateKey } from '../db/faults.ts'
import type { Accounts } from './accounts.ts'
import { Refused } from './refused.ts'
import { maySee } from './show.ts'

export type Callers = {
  /** A fresh number; the one before is no longer good. @throws Refused where the case is not his */
  pin(person: Customer, caseId: string | null): Promise<CallerPin>
  /** @throws Refused `not-found`, the same for a number never given, one that is over and one that was replaced */
  find(pin: string): Promise<Caller>
}

const lastingMinutes = 30
const digits = 8
const shownCases = 10
const draws = 5

const slowHash = promisify<string, string, number, Buffer>(scrypt)
const hashOf = (pin: string): Promise<Buffer> => slowHash(pin, 'help-desk caller', 32)

export function createCallers(db: Database, accounts: Accounts): Callers {
  /** Draws again where somebody else has this number just now. */
  async function drawn(person: Customer, caseId: string | null): Promise<{ pin: string; hash: Buffer }> {
    for (let attempt = 1; ; attempt++) {
      const pin = String(randomInt(10 ** digits)).padStart(digits, '0')
      const hash = await hashOf(pin)
      try {
        await savePin(db, person, { hash, caseId, minutes: lastingMinutes })
        return { pin, hash }
      } catch (error) {
        if (duplicateKey(error) !== pinOnce || attempt === draws) throw error
      }
    }
  }

  return {
    async pin(person, caseId) {
      const row = caseId === null ? null : await readCase(db, caseId)
      if (caseId !== null && !(row && maySee(row, person))) throw new Refused('not-found')
      await accounts.meet(person)
      const { pin, hash } = await drawn(person, caseId)
      const saved = await findCaller(db, hash)
      // Replaced already by another page of the same person.
      if (!saved) throw new Refused('busy')
      return { pin, expiresAt: saved.expiresAt, case: caseId }
    },

    async find(pin) {
      const hash = await hashOf(pin)
      const caller = await findCaller(db, hash)
      if (!caller || !timingSafeEqual(caller.pinHash, hash)) throw new Refused('not-found')
      const firm = { portal: caller.portal, eori: caller.firmEori }
      const [cases, row] = await Promise.all([
        listOwn(db, firm, null, shownCases),
        caller.pinCase === null ? null : readCase(db, caller.pinCase),
      ])
      return callerOf(caller, cases, row && rowOf(row))
    },
  }
}

function callerOf(caller: StoredCaller, cases: CaseRow[], asked: CaseRow | null): Caller {
  const { portal, subject, name, language, services, expiresAt } = caller
  return {
    person: { id: `${portal}:${subject}`, name, language },
    firm: { eori: caller.firmEori, name: caller.firmName },
    portal,
    services: [...(services ?? [])],
    expiresAt,
    case: asked,
    cases,
  }
}

function rowOf(row: StoredCase): CaseRow {
  const { snapshot: _, headHash: _hash, portal: _portal, kindVersion: _version, ...rest } = row
  const { outageId: _outage, ownerPerson: _person, ...shown } = rest
  return shown
}
