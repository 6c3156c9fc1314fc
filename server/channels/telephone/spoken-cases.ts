/**
 * Cases that an officer writes down for somebody on the telephone: through the door like any other, the person's own and
 * the officer's deed. For whom is never what the officer says, but what a PIN, the exchange or a printed number says.
 */
import { catalogue, kindOf } from '../../../workflows/cases/catalogue.ts'
import type { OpenSpoken, People, SpokenBy } from '../../../workflows/contracts/spoken-cases.ts'
import type { Customer, Officer, Writer } from '../../../workflows/contracts/viewer.ts'
import { isCaseNumber } from '../../../workflows/identifiers/case-number.ts'
import type { Database } from '../../db/database.ts'
import { bindCall } from '../../db/phone-calls.ts'
import { peopleOfFirm, readPerson, type Person } from '../../db/phone-numbers.ts'
import type { Callers } from '../../desk/callers.ts'
import type { Door } from '../../desk/door.ts'
import { Refused } from '../../desk/refused.ts'
import type { Reply } from '../../desk/replies.ts'
import { personId, type Calls } from './calls.ts'

export type SpokenCases = {
  open(wish: OpenSpoken, officer: Officer, key: string): Promise<Reply>
  people(eori: string): Promise<People>
}

/** Kinds that may be written down, the first one by which most calls begin. */
export const spokenKinds = catalogue
  .filter(({ byPhone }) => byPhone === true)
  .toSorted((a, b) => Number(b.code === 'ticket') - Number(a.code === 'ticket'))

const mostPeople = 50

type Options = {
  readonly db: Database
  readonly door: Pick<Door, 'open'>
  readonly callers: Pick<Callers, 'find'>
  readonly calls: Calls
}

export function createSpokenCases({ db, door, callers, calls }: Options): SpokenCases {
  type Found = { readonly person: Person; readonly writer: Writer }

  async function found(by: SpokenBy, officer: Officer): Promise<Found> {
    if (by.by === 'call') {
      const person = await calls.party(by.call, by.party, officer)
      return { person, writer: { officer, call: by.call, paper: null } }
    }
    if (by.by === 'paper') {
      const person = await known(by.party)
      const at = new Date(by.at).toISOString()
      const isPast = Date.parse(at) <= Date.now()
      if (!isPast) throw new Refused('answers-invalid', { faults: [{ field: 'at', code: 'in-the-future' }] })
      return { person, writer: { officer, call: null, paper: { sequence: sequenceOf(by.number), at } } }
    }
    const { portal, person, firm } = await callers.find(by.pin.replaceAll(/\D/g, ''))
    const subject = person.id.slice(portal.length + 1)
    const named = { portal, subject, name: person.name, firmEori: firm.eori, firmName: firm.name }
    return { person: named, writer: { officer, call: null, paper: null } }
  }

  async function known(party: string): Promise<Person> {
    const [portal = '', ...rest] = party.split(':')
    const eori = rest.pop() ?? ''
    const isPlain = /^[\x21-\x7e]*$/.test(party)
    const person = isPlain ? await readPerson(db, { portal, subject: rest.join(':'), eori }) : null
    if (!person) throw new Refused('not-found')
    return person
  }

  return {
    async open({ kind, answers, for: by }, officer, key) {
      const { person, writer } = await found(by, officer)
      if (by.by === 'paper') refuseOtherKind(kind, by.number)
      const customer: Customer = {
        role: 'customer',
        portal: person.portal,
        subject: person.subject,
        name: person.name,
        firm: { eori: person.firmEori, name: person.firmName },
        // Those registered with the desk; what only a portal's token says nobody has said on the telephone.
        represents: [],
        writer,
      }
      const reply = await door.open({ kind, answers }, customer, key)
      if (writer.call !== null) await bindCall(db, writer.call, reply.id)
      return reply
    },

    async people(eori) {
      if (!/^[A-Z]{2}[A-Z0-9]{1,15}$/.test(eori)) return { people: [] }
      const people = await peopleOfFirm(db, eori, mostPeople)
      return {
        people: people.map((one) => ({
          id: personId(one),
          portal: one.portal,
          name: one.name,
          firm: { eori: one.firmEori, name: one.firmName },
        })),
      }
    },
  }
}

const wrongNumber = (): Refused =>
  new Refused('answers-invalid', { faults: [{ field: 'number', code: 'identifier-check-digit' }] })

/** As it was read out or typed: the check digit says whether it was read rightly. */
function sequenceOf(text: string): number {
  const number = text.trim().toUpperCase()
  if (!isCaseNumber(number)) throw wrongNumber()
  return Number(number.split('-')[2])
}

/** The number that the person was told begins with the kind. */
function refuseOtherKind(kind: string, number: string): void {
  if (
    !number
      .trim()
      .toUpperCase()
      .startsWith(`${kindOf(kind)?.numberPrefix}-`)
  )
    throw wrongNumber()
}
