/** Calls that customers ask for: a seat in a slot of time is one person's, and the database says so. */
import { createHash, randomUUID } from 'node:crypto'
import { slotsFrom } from '../../../workflows/calendar/opening.ts'
import type {
  BookCallBack,
  CallBack,
  CallBackList,
  CallBackOffer,
  CallBackRow,
  TellCallBack,
} from '../../../workflows/contracts/call-backs.ts'
import type { ContactCard } from '../../../workflows/contracts/contact.ts'
import { actorOf, type Customer, type Officer } from '../../../workflows/contracts/viewer.ts'
import { isPhone, phoneDigits } from '../../../workflows/forms/formats.ts'
import {
  closingCallBack,
  insertCallBack,
  isOpen,
  lockCallBack,
  loggingCallBack,
  oneOpenCallBack,
  openCallBack,
  openCallBacks,
  readCallBack,
  seatOnce,
  seatsTaken,
  type StoredCallBack,
} from '../../db/call-backs.ts'
import { readCase } from '../../db/cases.ts'
import type { Database } from '../../db/database.ts'
import { duplicateKey } from '../../db/faults.ts'
import type { CallNotes } from '../../desk/call-notes.ts'
import { Refused } from '../../desk/refused.ts'
import { maySee } from '../../desk/show.ts'
import { createTell } from './call-back-told.ts'

export type CallBacks = {
  offer(person: Customer): Promise<CallBackOffer>
  /**
   * The same key again, of the same person, is answered with what became of it.
   * @throws Refused `slot-taken`, `call-back-open`, or `idempotency-key-reused` for another wish
   */
  book(wish: BookCallBack, person: Customer, key?: string | null): Promise<CallBack>
  cancel(id: string, person: Customer): Promise<void>
  list(): Promise<Omit<CallBackList, 'tasks'>>
  tell(id: string, told: TellCallBack, officer: Officer): Promise<void>
}

const shown = 100
/** Nobody is called sooner: whoever calls must see it first. */
const leadMinutes = 15

/** So that the key that the database has anyway is the one that keeps a wish from being booked twice. */
const digestOf = ({ portal, subject, firm }: Customer, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([portal, subject, firm.eori, key]))
    .digest('hex')

/** `now` in milliseconds. */
export function createCallBacks(
  db: Database,
  card: ContactCard,
  notes: Pick<CallNotes, 'within'>,
  now: () => number = Date.now,
): CallBacks {
  const rule = card.callBacks
  const minutes = rule?.slotMinutes ?? 0

  function slots(): string[] {
    const hours = card.hours.find(({ work }) => work === rule?.work)
    if (!rule || !hours) return []
    const from = new Date(now() + leadMinutes * 60_000).toISOString()
    return slotsFrom(hours, from, { minutes, days: rule.days })
  }

  async function free(): Promise<string[]> {
    const taken = await seatsTaken(db, new Date(now()).toISOString())
    return slots().filter((at) => (taken.get(at) ?? 0) < (rule?.seats ?? 0))
  }

  /** The first seat that nobody has; each try is a transaction of its own. */
  async function seated(at: string, put: (seat: number) => Promise<void>): Promise<void> {
    if (!slots().includes(at)) throw new Refused('slot-taken')
    for (let seat = 1; seat <= (rule?.seats ?? 0); seat++) {
      try {
        return await put(seat)
      } catch (error) {
        const key = duplicateKey(error)
        if (key === oneOpenCallBack) throw new Refused('call-back-open')
        if (key !== seatOnce) throw error
      }
    }
    throw new Refused('slot-taken')
  }

  const callBackOf = ({ id, at, phone, state, caseId, number }: StoredCallBack): CallBack => ({
    id,
    at,
    until: new Date(Date.parse(at) + minutes * 60_000).toISOString(),
    phone,
    state,
    case: caseId !== null && number !== null ? { id: caseId, number } : null,
  })

  /** It may have been moved by an officer meanwhile: the wish is told apart by the rest. */
  function again(known: StoredCallBack, wish: Pick<StoredCallBack, 'phone' | 'caseId'>): CallBack {
    if (known.phone !== wish.phone || known.caseId !== wish.caseId)
      throw new Refused('idempotency-key-reused')
    return callBackOf(known)
  }

  const own = ({ portal, subject, firm }: Customer) => ({ portal, subject, firmEori: firm.eori })

  return {
    async offer(person) {
      const [booked, free_] = await Promise.all([openCallBack(db, own(person)), free()])
      return { booked: booked && callBackOf(booked), slots: free_ }
    },

    async book({ at: wished, phone, case: caseId = null }, person, key = null) {
      const at = new Date(wished).toISOString()
      if (!isPhone(phone))
        throw new Refused('answers-invalid', { faults: [{ field: 'phone', code: 'not-a-phone' }] })
      const row = caseId === null ? null : await readCase(db, caseId)
      if (caseId !== null && !(row && maySee(row, person))) throw new Refused('not-found')
      const { name, firm } = person
      const id = `cbk_${(key === null ? randomUUID().replaceAll('-', '') : digestOf(person, key)).slice(0, 24)}`
      const known = await readCallBack(db, id)
      if (known) return again(known, { phone: phoneDigits(phone), caseId })
      const booked = { ...own(person), id, name, firmName: firm.name, phone: phoneDigits(phone), caseId, at }
      try {
        await seated(at, (seat) =>
          db.transaction(async (tx) => {
            await insertCallBack(tx, { ...booked, seat })
            await tx.batch([loggingCallBack(id, 'booked', actorOf(person).id, at)])
          }),
        )
      } catch (error) {
        // Sent twice at once: the other one was first, and may have taken the seat or the place of the only call.
        const first = await readCallBack(db, id)
        if (first) return again(first, booked)
        throw error
      }
      return callBackOf({ ...booked, number: row?.number ?? null, state: 'booked', tries: 0 })
    },

    cancel: (id, person) =>
      db.transaction(async (tx) => {
        const row = await lockCallBack(tx, id)
        const { portal, subject, firmEori } = own(person)
        const isOwn = row?.portal === portal && row.subject === subject && row.firmEori === firmEori
        if (!row || !isOwn || !isOpen(row)) throw new Refused('not-found')
        await tx.batch([
          closingCallBack(id, 'cancelled'),
          loggingCallBack(id, 'cancelled', actorOf(person).id, null),
        ])
      }),

    async list() {
      const [rows, slots_] = await Promise.all([openCallBacks(db, shown), free()])
      const rowOf = (row: StoredCallBack): CallBackRow => ({
        ...callBackOf(row),
        person: row.name,
        firm: { eori: row.firmEori, name: row.firmName },
        tries: row.tries,
      })
      return { rows: rows.map(rowOf), slots: slots_ }
    },

    tell: createTell({ db, notes, seated, now }),
  }
}
