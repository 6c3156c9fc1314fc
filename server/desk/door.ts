/**
 * The one door through which a case changes. HTTP, timers, results of effects and the demo data all come this way:
 * `open` and `send` for people, `fire` for what the agenda had put down. One transaction an event; a reply is given
 * only for what has been committed.
 */
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts, Now } from '../../workflows/contracts/facts.ts'
import type { Policy } from '../../workflows/contracts/policy.ts'
import { actorOf, type Viewer } from '../../workflows/contracts/viewer.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { kindOf } from '../../workflows/cases/catalogue.ts'
import { clockFaults } from '../../workflows/forms/check.ts'
import { tidy } from '../../workflows/forms/tidy.ts'
import { advance, begin } from '../../workflows/machines/advance.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import { finish, readWaiting, type AgendaKey } from '../db/agenda.ts'
import { lockCase, type StoredCase } from '../db/cases.ts'
import type { Database, Executor, Statement } from '../db/database.ts'
import { overdueOf } from '../db/evidence.ts'
import { duplicateKey } from '../db/faults.ts'
import { lookingTogether } from '../db/gather.ts'
import { answeredOnce } from '../db/idempotency.ts'
import { powersHeld } from '../db/powers.ts'
import { openOutages } from '../db/records.ts'
import { accountFacts, compared } from './account-facts.ts'
import { bindingOf, filesFor, filesNamed, ownerOf } from './case-files.ts'
import {
  concerningNow,
  endingPowers,
  freshIssue,
  outageOf,
  policyFact,
  refuseUnfit,
  subjectOf,
} from './circumstances.ts'
import {
  answersFor,
  blankCase,
  faultsBeforehand,
  faultsOf,
  refuseByFacts,
  refuseFaults,
  type Opened,
  type Sent,
} from './demands.ts'
import { mailLines } from './mail-lines.ts'
import type { Numbers } from './numbers.ts'
import type { PolicySource } from './policy-source.ts'
import { standing } from './record-note.ts'
import { channelOf, isOwnWriting, mayWrite, readerOf, spokenLines, writtenDown } from './written-down.ts'
import { Refused } from './refused.ts'
import {
  askedOf,
  lockingPowers,
  notingPowers,
  othersNamed,
  withPowers,
  type PowersLook,
} from './representation.ts'
import { givenBefore, kept, replyOf, requestOf, type Reply, type Request } from './replies.ts'
import { kindOfCase, maySee, storedOf, type Show } from './show.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'
import type { Step } from './step.ts'
import { nextOf, put, refusedByKeys, type Next } from './write.ts'

export type Door = {
  open(request: Opened, viewer: Viewer, key: string): Promise<Reply>
  send(caseId: string, request: Sent, viewer: Viewer, key: string): Promise<Reply>
  /** Opens a case of the desk's own, such as an outage that it drafts. */
  openOwn(kind: string, answers: Answers, facts: Facts): Promise<View>
  /**
   * Sends an event of the desk's own. With `agenda` the row is finished in the same transaction, and nothing happens
   * where it was finished or cancelled before; an event that the state does not take any more changes nothing.
   */
  fire(caseId: string, event: string, options?: { agenda?: AgendaKey } & OwnEvent): Promise<View | null>
  /** Works such an event out for a case that `tx` holds locked, and puts nothing down; null where it is not taken. */
  workOut(
    tx: Executor,
    row: StoredCase & { at: string },
    event: string,
    policy: Policy,
    own: OwnEvent,
  ): Promise<Next | null>
}

/** What goes with an event of the desk's own. */
export type OwnEvent = { readonly answers?: Answers; readonly facts?: Facts }

export type DoorOptions = {
  readonly db: Database
  readonly numbers: Numbers
  readonly policies: PolicySource
  readonly show: Show
  /** The officer's rights under a lock, or null where there are none any more. */
  readonly staffUnderLock: StaffUnderLock
  /** Told after the commit; must neither throw nor wait. */
  readonly committed: (change: Pick<Next, 'row' | 'due'>) => void
  /** Portals whose back ends are told of their customers' cases. */
  readonly webhooks?: ReadonlySet<string>
}

type Done = {
  readonly next: Next
  readonly reply: Reply
  /** Binds the files of the step to its case. */
  readonly files: readonly Statement[]
}

const engine: Viewer = { role: 'engine', name: 'desk' }

export function createDoor(options: DoorOptions): Door {
  const { db, numbers, policies, show, staffUnderLock, committed, webhooks } = options
  const outagesNow: Look = lookingTogether(
    (system) => openOutages(db, system),
    (system) => system,
  )
  const powersNow: PowersLook = lookingTogether(
    ({ portal, firm }) => powersHeld(db, portal, firm.eori),
    ({ portal, firm }) => `${portal}:${firm.eori}`,
  )

  async function open(opened: Opened, viewer: Viewer, key: string): Promise<Reply> {
    const kind = kindOf(opened.kind)
    if (!kind) throw new Refused('not-found')
    if (viewer.role !== kind.openedBy || !mayWrite(kind, viewer)) throw new Refused('not-allowed')
    const request = requestOf({ open: opened }, viewer, key)
    try {
      return await openNew(kind, opened, viewer, request)
    } catch (error) {
      // What was accepted once stays accepted, also when the same would be refused by now.
      const earlier = error instanceof Refused ? await givenBefore(db, request) : null
      if (!earlier) throw error
      return earlier
    }
  }

  async function openNew(kind: Kind, opened: Opened, viewer: Viewer, request: Request): Promise<Reply> {
    const policy = await policies.current()
    const writer = viewer.role === 'customer' ? viewer.writer : undefined
    const received = writer?.paper?.at ?? new Date().toISOString()
    const form = kind.formFor?.(policy) ?? kind.form
    const others = viewer.role === 'customer' ? othersNamed(kind, opened.answers, viewer) : []
    /** For whom the customer may file this now; where he files for himself alone there is nothing to look up. */
    const empowered = async (look: PowersLook): Promise<Sending> => {
      if (viewer.role !== 'customer' || others.length === 0)
        return { sender: viewer, noted: [], isRegistered: false }
      const found = await withPowers(look, viewer, askedOf(kind, opened.answers, 'file'), received)
      return {
        sender: found.viewer,
        noted: notingPowers(found, others, received),
        isRegistered: others.some((eori) => found.registered.has(eori)),
      }
    }
    const first = await empowered(powersNow)
    refuseFaults(faultsBeforehand(form, opened.answers, first.sender, received))
    const answers = tidy(form, opened.answers)
    refuseFaults(kind.checkOpening?.(answers, policy) ?? [])
    const named = filesNamed(form, answers)
    const sequence = writer?.paper?.sequence ?? (await numbers.next('cases'))
    if (kind.issues) await numbers.ready(kind.issues)

    const begun = async (db: Executor, sender: Viewer, look: Look): Promise<Done> => {
      const concerns = kind.concerns?.(answers)
      const { at: present, outages } = await look(concerns?.system ?? '')
      const at = writer?.paper?.at ?? present
      // By whatever clock the answers were looked through before: this one counts.
      refuseFaults(clockFaults(form, answers, { at }))
      const outage = concerns ? await concerningNow(db, outages, concerns, writer?.paper?.at) : null
      const found = factsOf(kind, policy, answers, outage, undefined)
      const issue = kind.issuesAtOpening?.(found) ? await freshIssue(numbers, kind, at) : undefined
      const files = named.length > 0 ? await filesFor(db, named, sender, null) : null
      const subject = kind.refersTo ? await subjectOf(db, kind, kind.refersTo(answers), sender) : null
      if (subject) refuseUnfit(kind, subject)
      const facts = {
        ...found,
        ...(issue && { issue }),
        ...(files && { files }),
        ...(subject && { subject: subject.fact }),
        ...standing(sender),
        ...(opened.mail && { mail: opened.mail }),
        ...(concerns && sender.role === 'customer' && endingPowers(sender)),
        ...(writer && channelOf(writer, at)),
      }
      if (kind.policyRow && !facts.policy) refuseFaults([{ field: 'side', code: 'not-an-option' }])
      const now: Now = { at, by: actorOf(sender), answers, facts }
      const before = blankCase(kind, sender, at, sequence)
      const { id, number, ownerEori: eori, ownerName: name, ownerPerson: person } = before
      const advanced = begin(kind, { id, number, owner: { eori, name, person } }, now)
      const lines = writer ? spokenLines(writer, sender.name, at) : mailLines(facts)
      return doneBy(201, sender, { kind, before, event: 'open', now, advanced, lines })
    }
    if (writer || viewer.role === 'officer' || named.length > 0 || first.isRegistered) {
      return once(request, () =>
        db.transaction(async (tx) => {
          // A power that was revoked while the form was being sent is not there any more.
          const { sender, noted } = await empowered(lockingPowers(tx))
          refuseFaults(faultsBeforehand(form, opened.answers, sender, received))
          const rights = await rightsUnderLock(tx, sender)
          const done = await begun(tx, rights, (system) => openOutages(tx, system))
          const written = writer ? await writtenDown(tx, writer, done.next.row) : []
          return settle(tx, request, { ...done, files: [...done.files, ...noted, ...written] })
        }),
      )
    }
    // A customer brings his rights with him, his portal vouches for his principals just now, and nobody else knows the
    // case yet: without files there is nothing to lock.
    return once(request, async () => {
      const done = await begun(db, first.sender, outagesNow)
      await refusedByKeys(() =>
        db.atOnce([...done.next.statements, ...first.noted, kept(request, done.reply)]),
      )
      return done
    })
  }

  async function openOwn(code: string, answers: Answers, found: Facts): Promise<View> {
    const kind = kindOf(code)
    if (!kind?.alsoByDesk) throw new Error(`the desk itself opens no case of kind ${code}`)
    refuseFaults(faultsOf(kind.form, answers, engine, new Date().toISOString()) ?? [])
    const policy = await policies.current()
    const sequence = await numbers.next('cases')
    if (kind.issues) await numbers.ready(kind.issues)
    const { at } = await openOutages(db, '')
    const looked = factsOf(kind, policy, answers, null, undefined)
    const issue = kind.issuesAtOpening?.(looked) ? await freshIssue(numbers, kind, at) : undefined
    const now: Now = {
      at,
      by: actorOf(engine),
      answers: tidy(kind.form, answers),
      facts: { ...looked, ...found, ...(issue && { issue }) },
    }
    const before = blankCase(kind, engine, at, sequence)
    const { id, number, ownerEori: eori, ownerName: name, ownerPerson: person } = before
    const advanced = begin(kind, { id, number, owner: { eori, name, person } }, now)
    const next = nextOf({ kind, before, event: 'open', now, advanced, lines: [] }, webhooks)
    await db.atOnce(next.statements)
    committed(next)
    return show(next.row, engine, at, advanced.stored)
  }

  async function send(caseId: string, sent: Sent, viewer: Viewer, key: string): Promise<Reply> {
    const request = requestOf({ send: caseId, ...sent }, viewer, key)
    const policy = await policies.current()
    await numbers.ready('approvals')
    return once(request, () =>
      db.transaction(async (tx) => {
        const row = await lockCase(tx, caseId)
        if (!row || !maySee(row, viewer)) throw new Refused('not-found')
        const earlier = await givenBefore(tx, request)
        if (earlier) return earlier
        const sender = await rightsUnderLock(tx, viewer)
        const kind = kindOfCase(row)
        const current = () => show(row, sender, row.at)
        if (row.version !== sent.version) throw new Refused('view-stale', { view: current() })
        const { answers, named } = answersFor(
          kind,
          row,
          sent,
          await empoweredFor(tx, kind, sent, sender),
          current,
        )
        const files = named.length > 0 ? await filesFor(tx, named, sender, row.id) : null
        const looked = await factsFor(tx, kind, row, sent.event, answers, policy)
        const secret = await shownIfRefused(() => compared(tx, kind, row, sent.event, answers), current)
        const mail = sent.mail && { mail: sent.mail }
        const facts = { ...looked, ...(files && { files }), ...secret.facts, ...standing(sender), ...mail }
        if (facts.policy === null && answers.side) refuseFaults([{ field: 'side', code: 'not-an-option' }])
        const now: Now = { at: row.at, by: actorOf(sender), answers: secret.answers, facts }
        refuseByFacts(kind, row, sent.event, now, current)
        const step = stepOf(kind, row, sent.event, now)
        if (!step) throw new Refused('event-not-allowed', { view: current() })
        if (await isOwnWriting(tx, row.id, sender, step))
          throw new Refused('same-officer', { view: current() })
        return shownIfRefused(() => settle(tx, request, doneBy(200, sender, step)), current)
      }),
    )
  }

  async function fire(
    caseId: string,
    event: string,
    { agenda, ...own }: { agenda?: AgendaKey } & OwnEvent = {},
  ): Promise<View | null> {
    const policy = await policies.current()
    await numbers.ready('approvals')
    const done = await db.transaction(async (tx) => {
      const row = await lockCase(tx, caseId)
      if (!row) return null
      if (agenda && !(await readWaiting(tx, agenda, true))) return null
      if (agenda) await finish(tx, agenda)
      const step = await ownStep(tx, row, event, policy, own)
      if (!step) return null
      const next = nextOf(step, webhooks)
      await put(tx, next)
      return { next, view: show(next.row, engine, row.at, step.advanced.stored) }
    })
    if (!done) return null
    committed(done.next)
    return done.view
  }

  async function ownStep(
    tx: Executor,
    row: StoredCase & { at: string },
    event: string,
    policy: Policy,
    { answers = {}, facts = {} }: OwnEvent,
  ): Promise<Step | null> {
    const kind = kindOfCase(row)
    if (!isOwn(kind, event))
      throw new Error(`the desk itself sends no "${event}" to a case of kind ${kind.code}`)
    const looked = await factsFor(tx, kind, row, event, answers, policy)
    return stepOf(kind, row, event, {
      at: row.at,
      by: actorOf(engine),
      answers,
      facts: { ...looked, ...facts },
    })
  }

  const workOut: Door['workOut'] = async (tx, row, event, policy, own) => {
    const step = await ownStep(tx, row, event, policy, own)
    return step && nextOf(step, webhooks)
  }

  /** Answers that are sent anew may name others than before. */
  async function empoweredFor(
    tx: Executor,
    kind: Kind,
    { answers = {} }: Sent,
    sender: Viewer,
  ): Promise<Viewer> {
    if (sender.role !== 'customer' || othersNamed(kind, answers, sender).length === 0) return sender
    const asked = askedOf(kind, answers, 'complete')
    return (await withPowers(lockingPowers(tx), sender, asked, new Date().toISOString())).viewer
  }

  function doneBy(status: number, viewer: Viewer, step: Step): Done {
    const next = nextOf(step, webhooks)
    const { now, advanced } = step
    const reply = replyOf(status, show(next.row, readerOf(viewer), now.at, advanced.stored))
    const told = () => show(next.row, ownerOf(next.row), now.at, advanced.stored)
    return { next, reply, files: bindingOf(next.row.id, now.facts.files ?? [], viewer, told) }
  }

  /** Puts the step and its reply down together. */
  async function settle(tx: Executor, request: Request, done: Done): Promise<Done> {
    await put(tx, done.next, [kept(request, done.reply), ...done.files])
    return done
  }

  /** Two requests with one key at once: the second finds the first one's answer instead of its own. */
  async function once(request: Request, work: () => Promise<Done | Reply>): Promise<Reply> {
    try {
      const result = await work()
      if (!('next' in result)) return result
      committed(result.next)
      return result.reply
    } catch (error) {
      const earlier = duplicateKey(error) === answeredOnce ? await givenBefore(db, request) : null
      if (!earlier) throw error
      return earlier
    }
  }

  /** Facts are looked up under the lock, so a decision and a change of its outage cannot pass each other unseen. */
  async function factsFor(
    tx: Executor,
    kind: Kind,
    row: StoredCase,
    event: string,
    answers: Answers,
    policy: Policy,
  ): Promise<Facts> {
    const asked = (storedOf(row).context as { answers?: Answers }).answers ?? {}
    const merged = event === 'resubmit' ? answers : { ...asked, ...(answers.side && { side: answers.side }) }
    const outage = await outageOf(tx, kind, row.outageId, merged)
    const issue = kind.events[event]?.issues ? await freshIssue(numbers, kind, row.changedAt) : undefined
    const subject = kind.refersTo ? await subjectOf(tx, kind, kind.refersTo(asked), engine) : null
    const debts = kind.events[event]?.asksDebts ? await overdueOf(tx, row) : undefined
    return {
      ...factsOf(kind, policy, merged, outage, issue),
      ...(subject && { subject: subject.fact }),
      ...(await accountFacts(tx, kind, row)),
      ...(debts && { debts }),
    }
  }

  async function rightsUnderLock(tx: Executor, viewer: Viewer): Promise<Viewer> {
    if (viewer.role === 'customer' && viewer.writer && !(await staffUnderLock(tx, viewer.writer.officer)))
      throw new Refused('not-allowed')
    if (viewer.role !== 'officer') return viewer
    const officer = await staffUnderLock(tx, viewer)
    if (!officer) throw new Refused('not-allowed')
    return officer
  }

  return { open, openOwn, send, fire, workOut }
}

/** Who files, for whom he may now, and whether that rests on what is registered here. */
type Sending = {
  readonly sender: Viewer
  readonly noted: readonly Statement[]
  readonly isRegistered: boolean
}

type Look = (system: string) => ReturnType<typeof openOutages>

function factsOf(
  kind: Kind,
  policy: Policy,
  answers: Answers,
  outage: Awaited<ReturnType<typeof outageOf>>,
  issue: Facts['issue'],
): Facts {
  return {
    ...(kind.concerns && { outage }),
    ...(kind.sections && {
      sections: Object.fromEntries(kind.sections.map((name) => [name, policy.sections[name]])),
    }),
    ...(kind.policyRow && { policy: policyFact(kind, policy, answers, outage) }),
    ...(issue && { issue }),
  }
}

/** A clock's event, or one that the kind gives to the desk: an officer's deed is never the desk's. */
function isOwn(kind: Kind, event: string): boolean {
  return kind.events[event]?.roles.includes('engine') ?? event.startsWith('xstate.after.')
}

/** Null where the machine does not take the event. */
function stepOf(kind: Kind, before: StoredCase, event: string, now: Now): Step | null {
  const advanced = advance(kind, storedOf(before), event, now)
  const said = kind.events[event]?.says?.(now) ?? []
  return advanced && { kind, before, event, now, advanced, lines: [...said, ...mailLines(now.facts)] }
}

/** A refusal by the database's own key is shown with the case as it is, like any other. */
async function shownIfRefused<T>(work: () => Promise<T>, current: () => View): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) throw new Refused(error.code, { view: current() })
    throw error
  }
}
