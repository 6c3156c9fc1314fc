/**
 * The one door through which a case changes. HTTP, timers, results of effects and the demo data all come this way:
 * `open` and `send` for people, `fire` for what the agenda had put down. One transaction an event; a reply is given
 * only for what has been committed.
 */
import { hash, randomBytes } from 'node:crypto'
import type { Answers, Fault, Form } from '../../workflows/contracts/form.ts'
import type { Facts, Now } from '../../workflows/contracts/facts.ts'
import { actorOf, type Officer, type Viewer } from '../../workflows/contracts/viewer.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { kindOf } from '../../workflows/cases/catalogue.ts'
import { check } from '../../workflows/forms/check.ts'
import { tidy } from '../../workflows/forms/tidy.ts'
import { caseNumber } from '../../workflows/identifiers/case-number.ts'
import { advance, begin, type Advanced } from '../../workflows/machines/advance.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import { eventsOf, refusal } from '../../workflows/machines/offers.ts'
import { officeCodes } from '../../workflows/offices.ts'
import { finish, readWaiting, type AgendaKey } from '../db/agenda.ts'
import { canonical } from '../db/canonical.ts'
import { lockCase, type StoredCase } from '../db/cases.ts'
import type { Database, Executor } from '../db/database.ts'
import { duplicateKey } from '../db/faults.ts'
import { firstHash } from '../db/history.ts'
import { recall, remember } from '../db/idempotency.ts'
import { openOutages } from '../db/records.ts'
import { concerning, freshIssue, outageOf, policyFact, yearOf } from './circumstances.ts'
import type { Numbers } from './numbers.ts'
import type { PolicySource } from './policy-source.ts'
import { Refused } from './refused.ts'
import { kindOfCase, maySee, show, stateOf, storedOf } from './show.ts'
import { write, type Written } from './write.ts'

/** `body` is the View as JSON: what was stored is what is sent, now and at every repetition. */
export type Reply = { readonly status: number; readonly body: string; readonly id: string; readonly version: number }

export type Opened = { readonly kind: string; readonly answers: Answers }
/** `version` is the version of the View that the sender saw. */
export type Sent = { readonly event: string; readonly version: number; readonly answers?: Answers | undefined }

export type Door = {
  open(request: Opened, viewer: Viewer, key: string): Promise<Reply>
  send(caseId: string, request: Sent, viewer: Viewer, key: string): Promise<Reply>
  /**
   * Sends an event of the desk's own. With `agenda` the row is finished in the same transaction, and nothing happens
   * where it was finished or cancelled before; an event that the state does not take any more changes nothing.
   */
  fire(caseId: string, event: string, options?: { agenda?: AgendaKey; facts?: Facts }): Promise<View | null>
}

export type DoorOptions = {
  readonly db: Database
  readonly numbers: Numbers
  readonly policies: PolicySource
  /** The officer's rights under a lock, or null where there are none any more. */
  readonly staffUnderLock: (tx: Executor, staffId: string) => Promise<Officer | null>
  /** Told after the commit; must neither throw nor wait. */
  readonly committed: (change: Written) => void
}

const engine: Viewer = { role: 'engine', name: 'desk' }

export function createDoor(options: DoorOptions): Door {
  const { db, numbers, policies, staffUnderLock, committed } = options

  async function open(request: Opened, viewer: Viewer, key: string): Promise<Reply> {
    const kind = kindOf(request.kind)
    if (!kind) throw new Refused('not-found')
    if (viewer.role !== kind.openedBy) throw new Refused('not-allowed')
    const requestHash = hashOfRequest({ open: request }, viewer)
    try {
      return await openNew(kind, request, viewer, key, requestHash)
    } catch (error) {
      // What was accepted once stays accepted, also when the same would be refused by now.
      const earlier = error instanceof Refused ? await recall(db, principalOf(viewer), key) : null
      if (!earlier) throw error
      return repeated(earlier, requestHash)
    }
  }

  async function openNew(
    kind: Kind,
    request: Opened,
    viewer: Viewer,
    key: string,
    requestHash: Buffer,
  ): Promise<Reply> {
    const policy = await policies.current()
    const received = new Date().toISOString()
    refuseFaults(
      faultsOf(kind.form, request.answers, viewer, received) ??
        kind.checkOpening?.(tidy(kind.form, request.answers), policy) ??
        [],
    )
    const answers = tidy(kind.form, request.answers)
    const sequence = await numbers.next('cases')
    const issue = kind.issues ? await freshIssue(numbers, kind, received) : undefined

    const work = async (tx: Executor): Promise<{ written: Written; reply: Reply }> => {
      const sender = await rightsUnderLock(tx, viewer)
      const concerns = kind.concerns?.(answers)
      const { at, outages } = await openOutages(tx, concerns?.system ?? '')
      const outage = concerns ? concerning(outages, concerns.offices) : null
      const facts: Facts = {
        ...(kind.concerns && { outage }),
        ...(kind.policyRow && { policy: policyFact(kind, policy, answers, outage) }),
        ...(issue && { issue }),
      }
      if (kind.policyRow && !facts.policy) refuseFaults([{ field: 'side', code: 'not-an-option' }])
      const now: Now = { at, by: actorOf(sender), answers, facts }
      const before = blankCase(kind, sender, at, sequence)
      const { id, number, ownerEori: eori, ownerName: name, ownerPerson: person } = before
      const advanced = begin(kind, { id, number, owner: { eori, name, person } }, now)
      const written = await write(tx, { kind, before, event: 'open', now, advanced, lines: [] })
      const reply = replyOf(201, show(written.row, sender, at, advanced.stored))
      await remember(tx, principalOf(viewer), key, { requestHash, status: reply.status, body: reply.body })
      return { written, reply }
    }
    return finished(await once(work, viewer, key, requestHash))
  }

  async function send(caseId: string, request: Sent, viewer: Viewer, key: string): Promise<Reply> {
    const requestHash = hashOfRequest({ send: caseId, ...request }, viewer)
    const policy = await policies.current()
    await numbers.ready('approvals')
    const work = async (tx: Executor): Promise<{ written: Written; reply: Reply } | Reply> => {
      const row = await lockCase(tx, caseId)
      if (!row || !maySee(row, viewer)) throw new Refused('not-found')
      const earlier = await recall(tx, principalOf(viewer), key)
      if (earlier) return repeated(earlier, requestHash)
      const sender = await rightsUnderLock(tx, viewer)
      const kind = kindOfCase(row)
      const current = () => show(row, sender, row.at)
      if (row.version !== request.version) throw new Refused('view-stale', { view: current() })
      const answers = answersFor(kind, row, request, sender, current)
      const facts = await factsFor(tx, kind, row, request.event, answers, policy)
      const step = advanceRow(kind, row, request.event, { at: row.at, by: actorOf(sender), answers, facts })
      if (!step) throw new Refused('event-not-allowed', { view: current() })
      const written = await writeOrShow(tx, step, current)
      const reply = replyOf(200, show(written.row, sender, row.at, step.advanced.stored))
      await remember(tx, principalOf(viewer), key, { requestHash, status: reply.status, body: reply.body })
      return { written, reply }
    }
    return finished(await once(work, viewer, key, requestHash))
  }

  async function fire(
    caseId: string,
    event: string,
    { agenda, facts = {} }: { agenda?: AgendaKey; facts?: Facts } = {},
  ): Promise<View | null> {
    const policy = await policies.current()
    await numbers.ready('approvals')
    const result = await db.transaction(async (tx) => {
      const row = await lockCase(tx, caseId)
      if (!row) return null
      if (agenda && !(await readWaiting(tx, agenda, true))) return null
      if (agenda) await finish(tx, agenda)
      const kind = kindOfCase(row)
      if (!isOwn(kind, event)) throw new Error(`the desk itself sends no "${event}" to a case of kind ${kind.code}`)
      const looked = await factsFor(tx, kind, row, event, {}, policy)
      const now: Now = { at: row.at, by: actorOf(engine), answers: {}, facts: { ...looked, ...facts } }
      const step = advanceRow(kind, row, event, now)
      if (!step) return null
      const written = await write(tx, step)
      return { written, view: show(written.row, engine, row.at, step.advanced.stored) }
    })
    if (!result) return null
    committed(result.written)
    return result.view
  }

  /** Facts are looked up under the lock, so a decision and a change of its outage cannot pass each other unseen. */
  async function factsFor(
    tx: Executor,
    kind: Kind,
    row: StoredCase,
    event: string,
    answers: Answers,
    policy: Awaited<ReturnType<PolicySource['current']>>,
  ): Promise<Facts> {
    const kept = (storedOf(row).context as { answers?: Answers }).answers ?? {}
    const merged = event === 'resubmit' ? answers : { ...kept, ...(answers.side && { side: answers.side }) }
    const outage = await outageOf(tx, kind, row.outageId, merged)
    const issues = kind.events[event]?.issues ?? false
    return {
      ...(kind.concerns && { outage }),
      ...(kind.policyRow && { policy: policyFact(kind, policy, merged, outage) }),
      ...(issues && { issue: await freshIssue(numbers, kind, row.changedAt) }),
    }
  }

  async function rightsUnderLock(tx: Executor, viewer: Viewer): Promise<Viewer> {
    if (viewer.role !== 'officer') return viewer
    const officer = await staffUnderLock(tx, viewer.id)
    if (!officer) throw new Refused('not-allowed')
    return officer
  }

  /** Two requests with one key at once: the second finds the first one's answer instead of its own. */
  async function once<T>(work: (tx: Executor) => Promise<T>, viewer: Viewer, key: string, requestHash: Buffer) {
    try {
      return await db.transaction(work)
    } catch (error) {
      if (duplicateKey(error) !== 'PRIMARY') throw error
      const earlier = await recall(db, principalOf(viewer), key)
      if (!earlier) throw error
      return repeated(earlier, requestHash)
    }
  }

  function finished(result: { written: Written; reply: Reply } | Reply): Reply {
    if (!('written' in result)) return result
    committed(result.written)
    return result.reply
  }

  return { open, send, fire }
}

/** A clock's event, or one that the kind gives to the desk: an officer's deed is never the desk's. */
function isOwn(kind: Kind, event: string): boolean {
  return kind.events[event]?.roles.includes('engine') ?? event.startsWith('xstate.after.')
}

function advanceRow(kind: Kind, row: StoredCase & { at: string }, event: string, now: Now) {
  const stored = storedOf(row)
  const advanced: Advanced<unknown> | null = advance(kind, stored, event, now)
  if (!advanced) return null
  return { kind, before: row, event, now, advanced, lines: kind.events[event]?.says?.(now) ?? [] }
}

/** A refusal by the database's own key is shown with the case as it is, like any other. */
async function writeOrShow(tx: Executor, step: Parameters<typeof write>[1], current: () => View): Promise<Written> {
  try {
    return await write(tx, step)
  } catch (error) {
    if (error instanceof Refused) throw new Refused(error.code, { view: current() })
    throw error
  }
}

/** Whether this person may send the event to the case in its state, and whether what came with it is right. */
function answersFor(
  kind: Kind,
  row: StoredCase & { at: string },
  { event, answers = {} }: Sent,
  viewer: Viewer,
  current: () => View,
): Answers {
  const stored = storedOf(row)
  const state = stateOf(row, stored)
  if (!eventsOf(kind, stored.value).includes(event)) throw new Refused('event-not-allowed', { view: current() })
  const code = refusal(kind, event, state, viewer)
  if (code) throw new Refused(code, { view: current() })
  const rule = kind.events[event]!
  const form: Form = rule.form?.(state, row.at) ?? { code: event, version: 1, sections: [] }
  refuseFaults(faultsOf(form, answers, viewer, row.at) ?? [])
  const tidied = tidy(form, answers)
  refuseFaults(rule.check?.(state, tidied, row.at) ?? [])
  return tidied
}

/** Null where there is nothing wrong, so that further rules may be asked. Warnings do not stop. */
function faultsOf(form: Form, answers: Answers, viewer: Viewer, at: string): Fault[] | null {
  const represented =
    viewer.role === 'customer' ? [viewer.firm.eori, ...viewer.represents.filter(isValidOn(at)).map(({ eori }) => eori)] : null
  const faults = check(form, answers, { at, offices: officeCodes, ...(represented && { represented }) })
  const stopping = faults.filter((fault) => !fault.warning)
  return stopping.length > 0 ? stopping : null
}

const isValidOn = (at: string) => (principal: { until?: string }) =>
  principal.until === undefined || principal.until >= at.slice(0, 10)

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refused('answers-invalid', { faults })
}

function blankCase(kind: Kind, viewer: Viewer, at: string, sequence: number): StoredCase {
  const customer = viewer.role === 'customer' ? viewer : null
  return {
    id: `cas_${newId(at)}`,
    number: caseNumber(kind.numberPrefix, yearOf(at), sequence),
    kind: kind.code,
    kindVersion: kind.version,
    version: 0,
    step: '',
    lane: 'to-decide',
    snapshot: '',
    headHash: firstHash,
    portal: customer?.portal ?? '',
    ownerEori: customer?.firm.eori ?? '',
    ownerName: customer?.firm.name ?? '',
    ownerPerson: viewer.name,
    system: null,
    outageId: null,
    assignee: null,
    dueAt: null,
    openedAt: at,
    changedAt: at,
  }
}

/** Begins with the time, so that new rows lie together; 80 random bits make it unguessable. */
function newId(at: string): string {
  return Date.parse(at).toString(36).padStart(9, '0') + randomBytes(10).toString('hex')
}

function principalOf(viewer: Viewer): string {
  return actorOf(viewer).id
}

/** For whom, too: a person who acts for two firms must not get the one's answer while acting for the other. */
function hashOfRequest(request: object, viewer: Viewer): Buffer {
  const firm = viewer.role === 'customer' ? viewer.firm.eori : null
  return hash('sha256', canonical({ ...request, firm }), 'buffer')
}

function replyOf(status: number, view: View): Reply {
  return { status, body: JSON.stringify(view), id: view.id, version: view.version }
}

function repeated(earlier: { requestHash: Buffer; status: number; body: string }, requestHash: Buffer): Reply {
  if (!earlier.requestHash.equals(requestHash)) throw new Refused('idempotency-key-reused')
  const { id, version } = JSON.parse(earlier.body) as View
  return { status: earlier.status, body: earlier.body, id, version }
}
