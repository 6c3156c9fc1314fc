/** Calls as officers see them: whom one is from, and which case is opened at "hello". */
import type { Call, CallParty, CallSheet } from '../../../workflows/contracts/telephone.ts'
import type { CaseRow } from '../../../workflows/contracts/view.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import { listOwn, readCase, type StoredCase } from '../../db/cases.ts'
import type { Database } from '../../db/database.ts'
import { bindCall, callsOfCase, readCall, recentCalls, type StoredCall } from '../../db/phone-calls.ts'
import { casesWithNumber, peopleOfNumber, readPerson, type Person } from '../../db/phone-numbers.ts'
import { Refused } from '../../desk/refused.ts'
import type { CallerFact } from './call.ts'

export type Calls = {
  recent(): Promise<Call[]>
  of(caseId: string): Promise<Call[]>
  /** @throws Refused `not-found` */
  sheet(id: number): Promise<CallSheet>
  /** Says what the call is about. @throws Refused where the call or the case is not there */
  bind(id: number, caseId: string, officer: Officer): Promise<void>
  /** Whom the call is from as far as that is known, for whoever has it. @throws Refused */
  party(id: number, party: string, officer: Officer): Promise<Person>
}

const shownCalls = 30
const shownPeople = 10
const shownCases = 10

export function createCalls(db: Database): Calls {
  async function found(id: number): Promise<StoredCall> {
    const call = await readCall(db, id)
    if (!call) throw new Refused('not-found')
    return call
  }

  /** A PIN is one person's own; a number on file may be several people's. */
  async function parties({ person, direction, caller, called }: StoredCall): Promise<[CallParty, Person][]> {
    const pinned = factOf(person)
    const named = pinned && (await readPerson(db, pinned))
    if (named) return [[partyOf(named, 'pin'), named]]
    const number = direction === 'out' ? called : caller
    const people = number === null ? [] : await peopleOfNumber(db, number, shownPeople)
    return people.map((one) => [partyOf(one, 'number'), one])
  }

  return {
    recent: async () => (await recentCalls(db, shownCalls)).map(callOf),
    of: async (caseId) => (await callsOfCase(db, caseId, shownCalls)).map(callOf),

    async sheet(id) {
      const call = await found(id)
      const known = await parties(call)
      const firms = new Map(known.map(([, one]) => [`${one.portal} ${one.firmEori}`, one]))
      const lists = await Promise.all(
        [...firms.values()].map(({ portal, firmEori }) =>
          listOwn(db, { portal, eori: firmEori }, null, shownCases),
        ),
      )
      const cases = openFirst(lists.flat()).slice(0, shownCases)
      const asked = call.caseId ?? factOf(call.person)?.case ?? null
      const row = asked === null ? null : await readCase(db, asked)
      const number = call.direction === 'out' ? call.called : call.caller
      const told = number === null || known.length > 0 ? [] : await casesWithNumber(db, number, shownCases)
      return {
        ...callOf(call),
        parties: known.map(([party]) => party),
        opens: row ? rowOf(row) : onlyOpen(cases),
        cases,
        suggested: told,
      }
    },

    async bind(id, caseId) {
      await found(id)
      if (!(await readCase(db, caseId))) throw new Refused('not-found')
      await bindCall(db, id, caseId)
    },

    async party(id, party, officer) {
      const call = await found(id)
      if (call.staff !== officer.id) throw new Refused('not-allowed')
      const [, person] = (await parties(call)).find(([one]) => one.id === party) ?? []
      if (!person) throw new Refused('not-found')
      return person
    },
  }
}

const factOf = (person: string | null): CallerFact | null =>
  person === null ? null : (JSON.parse(person) as CallerFact)

export const personId = ({ portal, subject, firmEori }: Person): string => `${portal}:${subject}:${firmEori}`

const partyOf = (person: Person, known: CallParty['known']): CallParty => ({
  id: personId(person),
  portal: person.portal,
  name: person.name,
  firm: { eori: person.firmEori, name: person.firmName },
  known,
})

function callOf(call: StoredCall): Call {
  const { id, direction, queue, state, officer, startedAt, answeredAt, endedAt, cause, waitSeconds } = call
  const number = direction === 'out' ? call.called : call.caller
  return {
    id: Number(id),
    direction,
    number: number === null ? null : `+${number}`,
    queue,
    state,
    officer,
    startedAt,
    answeredAt,
    endedAt,
    cause,
    waitSeconds,
    case: call.caseId,
  }
}

const openFirst = (rows: readonly CaseRow[]): CaseRow[] => [
  ...rows.filter(({ lane }) => lane !== 'closed'),
  ...rows.filter(({ lane }) => lane === 'closed'),
]

/** Of those that are identified; several are a choice, and a choice is the officer's. */
function onlyOpen(rows: readonly CaseRow[]): CaseRow | null {
  const open = rows.filter(({ lane }) => lane !== 'closed')
  return open.length === 1 ? open[0]! : null
}

function rowOf(row: StoredCase): CaseRow {
  const { snapshot: _, headHash: _hash, portal: _portal, kindVersion: _version, ...rest } = row
  const { outageId: _outage, ownerPerson: _person, ...shown } = rest
  return shown
}
