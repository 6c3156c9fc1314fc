/** How a case goes on: by what somebody sends, and by an event of the desk's own. */
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts, Now } from '../../workflows/contracts/facts.ts'
import type { Policy } from '../../workflows/contracts/policy.ts'
import { actorOf, theDesk, type Viewer } from '../../workflows/contracts/viewer.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { advance } from '../../workflows/machines/advance.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import { finish, readWaiting, type AgendaKey } from '../db/agenda.ts'
import { lockCase, type StoredCase } from '../db/cases.ts'
import type { Executor } from '../db/database.ts'
import { overdueOf } from '../db/evidence.ts'
import { accountFacts, compared } from './account-facts.ts'
import { filesFor } from './case-files.ts'
import { factsOf, freshIssue, outageOf, subjectOf } from './circumstances.ts'
import { answersFor, refuseByFacts, refuseFaults, type Sent } from './demands.ts'
import { mailLines } from './mail-lines.ts'
import { standing } from './record-note.ts'
import { isOwnWriting } from './written-down.ts'
import { Refused } from './refused.ts'
import { askedOf, lockingPowers, othersNamed, withPowers } from './representation.ts'
import { givenBefore, requestOf, type Reply } from './replies.ts'
import { kindOfCase, maySee, storedOf } from './show.ts'
import type { Step } from './step.ts'
import { nextOf, put, type Next } from './write.ts'
import type { DoorOptions, Settling } from './settling.ts'

export type SendingDoor = {
  send(caseId: string, request: Sent, viewer: Viewer, key: string): Promise<Reply>
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

export function createSending(options: DoorOptions, settling: Settling): SendingDoor {
  const { db, numbers, policies, show, committed, webhooks } = options
  const { doneBy, settle, once, rightsUnderLock } = settling

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
      return { next, view: show(next.row, theDesk, row.at, step.advanced.stored) }
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
      by: actorOf(theDesk),
      answers,
      facts: { ...looked, ...facts },
    })
  }

  const workOut: SendingDoor['workOut'] = async (tx, row, event, policy, own) => {
    const step = await ownStep(tx, row, event, policy, own)
    return step && nextOf(step, webhooks)
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
    const subject = kind.refersTo ? await subjectOf(tx, kind, kind.refersTo(asked), theDesk) : null
    const debts = kind.events[event]?.asksDebts ? await overdueOf(tx, row) : undefined
    return {
      ...factsOf(kind, policy, merged, outage, issue),
      ...(subject && { subject: subject.fact }),
      ...(await accountFacts(tx, kind, row)),
      ...(debts && { debts }),
    }
  }

  return { send, fire, workOut }
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
