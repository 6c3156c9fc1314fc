/**
 * What exchanges say, taken in: each event once, its call made anew, and an answer only after the commit. An exchange that
 * says too much is told so before it costs a connection to the database: cases come first.
 */
import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import type {
  CompatibleEvent,
  CtiProvider,
  CtiReply,
  SignedEvent,
} from '../../../workflows/contracts/telephone.ts'
import { dialled } from '../../../workflows/identifiers/dialled.ts'
import { duplicateKey } from '../../db/faults.ts'
import type { Database, Executor } from '../../db/database.ts'
import {
  eventsOf,
  insertEvent,
  lockCall,
  officerBehind,
  orphans,
  saveCall,
  type StoredEvent,
} from '../../db/phone-calls.ts'
import type { Callers } from '../../desk/callers.ts'
import { Refused } from '../../desk/refused.ts'
import { callOf, type CallerFact, type CallRecord, type Said } from './call.ts'
import { isOneOf } from './numbers.ts'
import { createPace } from './pace.ts'

export type IntakeOptions = {
  readonly db: Database
  readonly callers: Pick<Callers, 'find'>
  /** An officer has this call now; must neither throw nor wait. */
  readonly answered: (call: number, staffId: string) => void
  readonly log: Logger
  readonly now?: () => number
}

export type Intake = {
  compatible(provider: CtiProvider, event: CompatibleEvent): Promise<CtiReply>
  signed(provider: CtiProvider, eventId: string, event: SignedEvent): Promise<void>
  /** Closes calls whose end nobody told; how many. */
  closeOrphans(provider: CtiProvider): Promise<number>
}

type Told = Omit<StoredEvent, 'data'> & { readonly said: Omit<Said, 'event' | 'at' | 'seq'> }

const orphansAtOnce = 200

export function createIntake({ db, callers, answered, log, now = Date.now }: IntakeOptions): Intake {
  const paced = createPace(now)
  const pins = createPace(now)

  async function put(told: Told): Promise<void> {
    const done = await once(() => db.transaction((tx) => putDown(tx, told)))
    if (!done || done.call.staff === null || done.call.state !== 'answered') return
    if (told.event === 'answer' || told.event === 'transferred' || told.said.person)
      answered(done.id, done.call.staff)
  }

  /** Digits that fit nobody are no fault of the call; whoever tries many from one number is not listened to. */
  async function personOf(pin: string | undefined, from: string | undefined): Promise<CallerFact | null> {
    const digits = pin?.replaceAll(/\D/g, '') ?? ''
    if (!/^\d{8}$/.test(digits)) return null
    if (!pins.take(`pin ${from ?? ''}`, { burst: 5, everyMs: 60_000 })) return null
    try {
      const { portal, person, firm, case: asked } = await callers.find(digits)
      const subject = person.id.slice(portal.length + 1)
      return { portal, subject, eori: firm.eori, case: asked?.id ?? null }
    } catch (error) {
      if (error instanceof Refused && error.code === 'not-found') return null
      throw error
    }
  }

  /** One after the other beyond a few: connections are for those who bring cases. */
  async function within<T>(provider: CtiProvider, work: () => Promise<T>): Promise<T> {
    const { code, perSecond } = provider
    if (!paced.take(code, { burst: perSecond * 2, everyMs: 1000 / perSecond }))
      throw new Refused('too-many-requests')
    return paced.inTurn(code, work)
  }

  async function said(
    { code, country }: CtiProvider,
    event: CompatibleEvent | SignedEvent,
    names: readonly string[],
  ): Promise<Told['said']> {
    const from = dialled(event.from ?? '', country)
    const to = dialled(event.to ?? '', country)
    const has = event.event === 'answer' || event.event === 'transferred' || event.direction === 'out'
    const answering = event.answeringNumber ?? null
    const number = answering === null ? null : (dialled(answering, country) ?? answering)
    const staff = has
      ? await officerBehind(db, { number, names: [...(answering ? [answering] : []), ...names] })
      : null
    if (has && staff === null && event.event !== 'newCall')
      log.info({ provider: code, call: event.callId }, 'telephone: answered by nobody the desk knows')
    return {
      ...(event.direction && { direction: event.direction }),
      // Of an outgoing call the customer is the one who is called.
      ...(from !== null && { from }),
      ...(to !== null && { to }),
      ...(event.queue && { queue: event.queue }),
      ...(staff !== null && { staff }),
      ...(event.cause && { cause: event.cause.slice(0, 40) }),
    }
  }

  return {
    compatible: (provider, event) =>
      within(provider, async () => {
        const { code, country, blocked, shownAs } = provider
        const names = [event.user, event.caller].flat().filter((name) => name !== undefined)
        const told = await said(provider, event, names)
        const at = new Date(now()).toISOString()
        const { event: name, callId } = event
        await put({
          provider: code,
          callId,
          event: name,
          seq: digestOf(event),
          eventId: null,
          at,
          said: told,
        })
        if (name !== 'newCall') return {}
        if (event.direction === 'in')
          return told.from && isOneOf(told.from, blocked, country) ? { action: 'reject', reason: 'busy' } : {}
        const rule = shownAs.find(({ to }) => isOneOf(told.to ?? '', [to], country))
        const shown = rule && (dialled(rule.number, country) ?? '')
        return shown ? { action: 'dial', number: told.to ?? '', caller_id: shown, callerId: shown } : {}
      }),

    signed: (provider, eventId, event) =>
      within(provider, async () => {
        const told = await said(
          provider,
          event,
          [event.user].flat().filter((name) => name !== undefined),
        )
        const person = await personOf(event.pin, told.from)
        const { event: name, callId, seq, at, waitSeconds } = event
        await put({
          provider: provider.code,
          callId,
          event: name,
          seq: String(seq),
          eventId,
          at: new Date(at).toISOString(),
          said: { ...told, ...(waitSeconds !== undefined && { waitSeconds }), ...(person && { person }) },
        })
      }),

    async closeOrphans({ code: provider, orphanMinutes }) {
      const found = await orphans(db, provider, orphanMinutes, orphansAtOnce)
      for (const { callId, at } of found)
        await put({ provider, callId, event: 'orphan', seq: '', eventId: null, at, said: {} })
      return found.length
    },
  }
}

type Done = { readonly id: number; readonly call: CallRecord }

async function putDown(tx: Executor, { said, ...event }: Told): Promise<Done> {
  const { provider, callId } = event
  const { id } = await lockCall(tx, provider, callId)
  await insertEvent(tx, { ...event, data: JSON.stringify(said) })
  const call = callOf((await eventsOf(tx, provider, callId)).map(saidIn))
  const { person } = call
  await saveCall(tx, id, { ...call, person: person && JSON.stringify(person) }, person?.case ?? null)
  return { id, call }
}

const saidIn = ({ event, at, seq, data }: StoredEvent): Said => ({
  ...(JSON.parse(data) as Told['said']),
  event: event as Said['event'],
  at,
  seq,
})

/** Null where it was told before. */
async function once<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    const key = duplicateKey(error)
    if (key === 'once' || key === 'event_once') return null
    throw error
  }
}

/** An exchange without numbers of its own says the same twice when it repeats itself. */
function digestOf(event: CompatibleEvent): string {
  const text = JSON.stringify(Object.entries(event).toSorted(([a], [b]) => a.localeCompare(b, 'en')))
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
