/** Mail that came in, for staff: what waits, and what is decided about it. A worker carries it out (`channels/mailbox`). */
import type {
  DecideIncoming,
  IncomingList,
  IncomingMail,
  IncomingState,
} from '../../workflows/contracts/mail-in.ts'
import { incomingStates } from '../../workflows/contracts/mail-in.ts'
import type { Officer } from '../../workflows/contracts/viewer.ts'
import type { Database, Executor } from '../db/database.ts'
import { counterpartOf } from '../db/mail-in.ts'
import {
  closeMessage,
  countMessages,
  decideMessage,
  listMessages,
  readMessage,
  type ListedMessage,
} from '../db/mail-in-list.ts'
import { endLoop, loopsNow, releaseHeld } from '../db/mail-loops.ts'
import { insertingMail } from '../db/mail.ts'
import { listMailboxes, settleMissing } from '../db/mailboxes.ts'
import { findAccounts, personWith, type FoundAccount } from '../db/mail-parties.ts'
import { readCaseByNumber } from '../db/record-export.ts'
import { Refused } from './refused.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'

export type Incoming = ReturnType<typeof createIncoming>

type Options = {
  readonly db: Database
  readonly staffUnderLock: StaffUnderLock
}

const pageSize = 40
const closed = ['refused', 'answered', 'handled', 'seen-before']
/** What a person may still decide about. */
const open = ['to-identify', 'to-review', 'held', 'quarantined']

export function createIncoming({ db, staffUnderLock }: Options) {
  async function known(id: number): Promise<ListedMessage> {
    const message = await readMessage(db, id)
    if (!message) throw new Refused('not-found')
    return message
  }

  async function decided(
    message: ListedMessage,
    wish: DecideIncoming,
    officer: Officer,
    tx: Executor,
  ): Promise<number> {
    const { id, state } = message
    const carryOut = (decision: object) => decideMessage(tx, id, state, JSON.stringify(decision), officer.id)
    switch (wish.action) {
      case 'accept': {
        const found = await readCaseByNumber(tx, wish.number.trim().toUpperCase())
        if (!found)
          throw new Refused('answers-invalid', { faults: [{ field: 'number', code: 'case-unknown' }] })
        return carryOut({ action: 'accept', caseId: found.id, officer: officer.name })
      }
      case 'open': {
        const { action, portal, subject, eori } = wish
        if (!(await personWith(tx, wish)))
          throw new Refused('answers-invalid', { faults: [{ field: 'subject', code: 'not-an-option' }] })
        return carryOut({ action, portal, subject, eori, officer: officer.name })
      }
      case 'answer':
        return answered(tx, message, officer)
      case 'again':
        return state === 'quarantined' ? decideMessage(tx, id, state, null, officer.id) : 0
      case 'release':
        return released(tx, message)
      case 'refuse':
        return closeMessage(tx, id, state, 'refused', officer.id)
    }
  }

  return {
    async list(state: IncomingState, before: number | null): Promise<IncomingList> {
      const [counted, rows, mailboxes, loops] = await Promise.all([
        countMessages(db),
        listMessages(db, state === 'closed' ? closed : [state], before, pageSize + 1),
        listMailboxes(db),
        loopsNow(db),
      ])
      const sum = (codes: readonly string[]) => codes.reduce((n, code) => n + (counted[code] ?? 0), 0)
      const page = rows.slice(0, pageSize)
      return {
        counts: Object.fromEntries(
          incomingStates.map((one) => [one, sum(one === 'closed' ? closed : [one])]),
        ) as IncomingList['counts'],
        rows: page.map(shown),
        next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
        mailboxes: mailboxes.map(({ name, lookedAt, awaySince, missing, missingSince }) => ({
          name,
          lookedAt,
          awaySince,
          missing,
          missingSince,
        })),
        loops,
      }
    },

    /** The raw message's name in the files store, and what it is about. */
    async raw(id: number): Promise<{ stored: string; subject: string }> {
      const { stored, subject, rawGoneAt } = await known(id)
      if (rawGoneAt !== null) throw new Refused('not-found')
      return { stored, subject: subject ?? '' }
    },

    accounts: (typed: string): Promise<FoundAccount[]> => findAccounts(db, typed, 20),

    /** @throws Refused `event-not-allowed` where somebody else was first, or where this cannot be decided about it */
    async decide(id: number, wish: DecideIncoming, viewer: Officer): Promise<void> {
      const message = await known(id)
      if (!open.includes(message.state)) throw new Refused('event-not-allowed')
      const changed = await db.transaction(async (tx) => {
        const officer = await staffUnderLock(tx, viewer)
        if (!officer) throw new Refused('not-allowed')
        return decided(message, wish, officer, tx)
      })
      if (changed === 0) throw new Refused('event-not-allowed')
    },

    /** Somebody has looked after messages that a mailbox had and that are not stored. */
    async checked(viewer: Officer): Promise<void> {
      if (!viewer.roles.includes('duty-manager')) throw new Refused('not-allowed')
      for (const { name } of await listMailboxes(db)) await settleMissing(db, name)
    },
  }
}

/** Nothing of the mail is in the answer, and one address gets one a day: no flood can be made of it. */
async function answered(
  tx: Executor,
  { id, state, kind, fromAddress }: ListedMessage,
  officer: Officer,
): Promise<number> {
  if (state !== 'to-identify' || kind !== 'human' || !fromAddress) return 0
  const changed = await closeMessage(tx, id, state, 'answered', officer.id)
  if (changed === 0) return 0
  const day = new Date().toISOString().slice(0, 10)
  const key = `identify/${day}/${Buffer.from(counterpartOf(fromAddress)).toString('hex').slice(0, 120)}`
  const locale = fromAddress.endsWith('.pl') ? 'pl' : 'en'
  await tx.batch([
    insertingMail({
      key,
      to: fromAddress,
      locale,
      template: 'identify',
      thread: key.slice(0, 80),
      params: {},
    }),
  ])
  return changed
}

async function released(tx: Executor, { state, fromAddress }: ListedMessage): Promise<number> {
  if (state !== 'held' || !fromAddress) return 0
  const counterpart = counterpartOf(fromAddress)
  await endLoop(tx, counterpart)
  return releaseHeld(tx, counterpart)
}

function shown(row: ListedMessage): IncomingMail {
  const {
    spf = null,
    dkim = null,
    dmarc = null,
  } = JSON.parse(row.authentication ?? '{}') as Partial<IncomingMail['checks']>
  return {
    id: row.id,
    state: row.state,
    reason: row.reason,
    kind: row.kind as IncomingMail['kind'],
    from: row.fromAddress === null ? null : { name: row.fromName ?? '', address: row.fromAddress },
    subject: row.subject ?? '',
    text: (row.body ?? '').slice(0, 8000),
    bytes: Number(row.bytes),
    parts: row.parts,
    attachments: row.attachments,
    checks: { spf, dkim, dmarc },
    confidence: row.confidence,
    case: row.caseId !== null && row.number !== null ? { id: row.caseId, number: row.number } : null,
    storedAt: row.storedAt,
    rawGoneAt: row.rawGoneAt,
    showsLayout: Boolean(row.showsLayout),
  }
}
