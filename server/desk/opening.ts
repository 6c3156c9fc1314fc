/** How a case begins: one that somebody files, and one of the desk's own. */
import type { Answers, Form } from '../../workflows/contracts/form.ts'
import type { Facts, Now, OutageFact } from '../../workflows/contracts/facts.ts'
import { actorOf, theDesk, type Viewer, type Writer } from '../../workflows/contracts/viewer.ts'
import type { Line, View } from '../../workflows/contracts/view.ts'
import type { Policy } from '../../workflows/contracts/policy.ts'
import { kindOf } from '../../workflows/cases/catalogue.ts'
import { clockFaults } from '../../workflows/forms/check.ts'
import { tidy } from '../../workflows/forms/tidy.ts'
import { begin } from '../../workflows/machines/advance.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import type { Executor, Statement } from '../db/database.ts'
import { lookingTogether } from '../db/gather.ts'
import { powersHeld } from '../db/powers.ts'
import { openOutages } from '../db/records.ts'
import { filesFor, filesNamed } from './case-files.ts'
import { concerningNow, endingPowers, factsOf, freshIssue, refuseUnfit, subjectOf } from './circumstances.ts'
import { blankCase, faultsBeforehand, faultsOf, refuseFaults, type Opened } from './demands.ts'
import { mailLines } from './mail-lines.ts'
import { standing } from './record-note.ts'
import { channelOf, mayWrite, spokenLines, writtenDown } from './written-down.ts'
import { Refused } from './refused.ts'
import {
  askedOf,
  lockingPowers,
  notingPowers,
  othersNamed,
  withPowers,
  type PowersLook,
} from './representation.ts'
import { givenBefore, kept, requestOf, type Reply, type Request } from './replies.ts'
import type { Step } from './step.ts'
import { nextOf, refusedByKeys } from './write.ts'
import type { Done, DoorOptions, Settling } from './settling.ts'

export type OpeningDoor = {
  open(request: Opened, viewer: Viewer, key: string): Promise<Reply>
  /** Opens a case of the desk's own, such as an outage that it drafts. */
  openOwn(kind: string, answers: Answers, facts: Facts): Promise<View>
}

export function createOpening(options: DoorOptions, settling: Settling): OpeningDoor {
  const { db, numbers, policies, show, committed, webhooks } = options
  const { doneBy, settle, once, rightsUnderLock } = settling
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
    const first = await sendingOf(kind, opened.answers, viewer, powersNow, received)
    refuseFaults(faultsBeforehand(form, opened.answers, first.sender, received))
    const answers = tidy(form, opened.answers)
    refuseFaults(kind.checkOpening?.(answers, policy) ?? [])
    const named = filesNamed(form, answers)
    const sequence = writer?.paper?.sequence ?? (await numbers.next('cases'))
    if (kind.issues) await numbers.ready(kind.issues)
    const filing = { kind, opened, policy, writer, received, form, answers, named, sequence }
    const isLocking = writer || viewer.role === 'officer' || named.length > 0 || first.isRegistered
    return once(request, () =>
      isLocking ? locked(filing, viewer, request) : unlocked(filing, first, request),
    )
  }

  async function locked(filing: Filing, viewer: Viewer, request: Request): Promise<Done> {
    const { kind, opened, writer, received, form } = filing
    return db.transaction(async (tx) => {
      // A power that was revoked while the form was being sent is not there any more.
      const { sender, noted } = await sendingOf(kind, opened.answers, viewer, lockingPowers(tx), received)
      refuseFaults(faultsBeforehand(form, opened.answers, sender, received))
      const rights = await rightsUnderLock(tx, sender)
      const done = await begun(tx, filing, rights, (system) => openOutages(tx, system))
      const written = writer ? await writtenDown(tx, writer, done.next.row) : []
      return settle(tx, request, { ...done, files: [...done.files, ...noted, ...written] })
    })
  }

  /**
   * A customer brings his rights with him, his portal vouches for his principals just now, and nobody else knows the
   * case yet: without files there is nothing to lock.
   */
  async function unlocked(filing: Filing, { sender, noted }: Sending, request: Request): Promise<Done> {
    const done = await begun(db, filing, sender, outagesNow)
    await refusedByKeys(() => db.atOnce([...done.next.statements, ...noted, kept(request, done.reply)]))
    return done
  }

  async function begun(db: Executor, filing: Filing, sender: Viewer, look: Look): Promise<Done> {
    const { kind, writer, form, answers, sequence } = filing
    const { at: present, outages } = await look(kind.concerns?.(answers).system ?? '')
    const at = writer?.paper?.at ?? present
    // By whatever clock the answers were looked through before: this one counts.
    refuseFaults(clockFaults(form, answers, { at }))
    const facts = await factsAt(db, filing, sender, at, outages)
    const lines = writer ? spokenLines(writer, sender.name, at) : mailLines(facts)
    return doneBy(201, sender, stepFrom(kind, sender, sequence, { at, answers, facts }, lines))
  }

  async function factsAt(
    db: Executor,
    { kind, opened, policy, writer, answers, named }: Filing,
    sender: Viewer,
    at: string,
    outages: readonly OutageFact[],
  ): Promise<Facts> {
    const concerns = kind.concerns?.(answers)
    const outage = concerns ? await concerningNow(db, outages, concerns, writer?.paper?.at) : null
    const found = factsOf(kind, policy, answers, outage, undefined)
    if (kind.policyRow && !found.policy) refuseFaults([{ field: 'side', code: 'not-an-option' }])
    const issue = kind.issuesAtOpening?.(found) ? await freshIssue(numbers, kind, at) : undefined
    const files = named.length > 0 ? await filesFor(db, named, sender, null) : null
    const subject = kind.refersTo ? await subjectOf(db, kind, kind.refersTo(answers), sender) : null
    if (subject) refuseUnfit(kind, subject)
    return {
      ...found,
      ...(issue && { issue }),
      ...(files && { files }),
      ...(subject && { subject: subject.fact }),
      ...standing(sender),
      ...(opened.mail && { mail: opened.mail }),
      ...(concerns && sender.role === 'customer' && endingPowers(sender)),
      ...(writer && channelOf(writer, at)),
    }
  }

  async function openOwn(code: string, answers: Answers, found: Facts): Promise<View> {
    const kind = kindOf(code)
    if (!kind?.alsoByDesk) throw new Error(`the desk itself opens no case of kind ${code}`)
    refuseFaults(faultsOf(kind.form, answers, theDesk, new Date().toISOString()) ?? [])
    const policy = await policies.current()
    const sequence = await numbers.next('cases')
    if (kind.issues) await numbers.ready(kind.issues)
    const { at } = await openOutages(db, '')
    const looked = factsOf(kind, policy, answers, null, undefined)
    const issue = kind.issuesAtOpening?.(looked) ? await freshIssue(numbers, kind, at) : undefined
    const facts = { ...looked, ...found, ...(issue && { issue }) }
    const step = stepFrom(kind, theDesk, sequence, { at, answers: tidy(kind.form, answers), facts }, [])
    const next = nextOf(step, webhooks)
    await db.atOnce(next.statements)
    committed(next)
    return show(next.row, theDesk, at, step.advanced.stored)
  }

  return { open, openOwn }
}

/** A form as it came, looked through, with what it will be numbered by. */
type Filing = {
  readonly kind: Kind
  readonly opened: Opened
  readonly policy: Policy
  /** The officer who writes it down for somebody, if one does. */
  readonly writer: Writer | undefined
  readonly received: string
  readonly form: Form
  readonly answers: Answers
  /** Files that the answers name. */
  readonly named: ReturnType<typeof filesNamed>
  readonly sequence: number
}

/** Who files, for whom he may now, and whether that rests on what is registered here. */
type Sending = {
  readonly sender: Viewer
  readonly noted: readonly Statement[]
  readonly isRegistered: boolean
}

/** For whom the customer may file this now; where he files for himself alone there is nothing to look up. */
async function sendingOf(
  kind: Kind,
  answers: Answers,
  viewer: Viewer,
  look: PowersLook,
  at: string,
): Promise<Sending> {
  const others = viewer.role === 'customer' ? othersNamed(kind, answers, viewer) : []
  if (viewer.role !== 'customer' || others.length === 0)
    return { sender: viewer, noted: [], isRegistered: false }
  const found = await withPowers(look, viewer, askedOf(kind, answers, 'file'), at)
  return {
    sender: found.viewer,
    noted: notingPowers(found, others, at),
    isRegistered: others.some((eori) => found.registered.has(eori)),
  }
}

type Look = (system: string) => ReturnType<typeof openOutages>

function stepFrom(
  kind: Kind,
  sender: Viewer,
  sequence: number,
  { at, answers, facts }: Omit<Now, 'by'>,
  lines: readonly Line[],
): Step {
  const now: Now = { at, by: actorOf(sender), answers, facts }
  const before = blankCase(kind, sender, at, sequence)
  const { id, number, ownerEori: eori, ownerName: name, ownerPerson: person } = before
  const advanced = begin(kind, { id, number, owner: { eori, name, person } }, now)
  return { kind, before, event: 'open', now, advanced, lines }
}
