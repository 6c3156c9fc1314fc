/** What a person asks of a case: whether he may, whether what came with it is right, and what his case begins as. */
import { randomUUID } from 'node:crypto'
import type { Answers, Fault, Form } from '../../workflows/contracts/form.ts'
import type { MailFact, Now } from '../../workflows/contracts/facts.ts'
import type { View } from '../../workflows/contracts/view.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { localTime } from '../../workflows/calendar/zoned.ts'
import { check, clockFaults } from '../../workflows/forms/check.ts'
import { tidy } from '../../workflows/forms/tidy.ts'
import { caseNumber } from '../../workflows/identifiers/case-number.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import { eventsOf, refusal } from '../../workflows/machines/offers.ts'
import { officeCodes } from '../../workflows/offices.ts'
import type { StoredCase } from '../db/cases.ts'
import { firstHash } from '../db/history.ts'
import { filesNamed, type NamedFile } from './case-files.ts'
import { yearOf } from './circumstances.ts'
import { Refused } from './refused.ts'
import { stateOf, storedOf } from './show.ts'

/** `mail` comes from the mailbox alone: no body over HTTP can name it. */
export type Opened = { readonly kind: string; readonly answers: Answers; readonly mail?: MailFact }
/** `version` is the version of the View that the sender saw. */
export type Sent = {
  readonly event: string
  readonly version: number
  readonly answers?: Answers | undefined
  readonly mail?: MailFact
}

/** The answers as they are kept, and the files they name. @throws Refused with the case as it is now. */
export function answersFor(
  kind: Kind,
  row: StoredCase & { at: string },
  { event, answers = {} }: Sent,
  viewer: Viewer,
  current: () => View,
): { answers: Answers; named: readonly NamedFile[] } {
  const stored = storedOf(row)
  const state = stateOf(row, stored)
  if (!eventsOf(kind, stored.value).includes(event))
    throw new Refused('event-not-allowed', { view: current() })
  const code = refusal(kind, event, state, viewer)
  if (code) throw new Refused(code, { view: current() })
  const rule = kind.events[event]!
  const form: Form = rule.form?.(state, row.at) ?? { code: event, version: 1, sections: [] }
  refuseFaults(faultsOf(form, answers, viewer, row.at) ?? [])
  const tidied = tidy(form, answers)
  refuseFaults(rule.check?.(state, tidied, row.at) ?? [])
  return { answers: tidied, named: filesNamed(form, tidied) }
}

/** What speaks against an event once its facts are known. @throws Refused with the case as it is now */
export function refuseByFacts(
  kind: Kind,
  row: StoredCase,
  event: string,
  now: Now,
  current: () => View,
): void {
  const code = kind.events[event]?.refuses?.(stateOf(row, storedOf(row)), now)
  if (code) throw new Refused(code, { view: current() })
}

/** Null where there is nothing wrong, so that further rules may be asked. Warnings do not stop. */
export function faultsOf(form: Form, answers: Answers, viewer: Viewer, at: string): Fault[] | null {
  const represented = viewer.role === 'customer' ? representedBy(viewer, at) : null
  const faults = check(form, answers, { at, offices: officeCodes, ...(represented && { represented }) })
  const stopping = faults.filter((fault) => !fault.warning)
  return stopping.length > 0 ? stopping : null
}

/**
 * As far as this process can tell, whose clock is not the desk's. Where nothing is wrong but a moment that lies too late
 * or too far back, the database's clock is to say so (`clockFaults`).
 */
export function faultsBeforehand(form: Form, answers: Answers, viewer: Viewer, at: string): Fault[] {
  const faults = faultsOf(form, answers, viewer, at) ?? []
  return faults.length > clockFaults(form, answers, { at }).length ? faults : []
}

/** The firm itself, and whom it has a power of attorney for today. */
function representedBy({ firm, represents }: Viewer & { role: 'customer' }, at: string): string[] {
  // A power of attorney ends with its last day in Poland, not in UTC.
  const { date: today } = localTime(at)
  const valid = represents.filter(({ until }) => until === undefined || until >= today)
  return [firm.eori, ...valid.map(({ eori }) => eori)]
}

export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refused('answers-invalid', { faults })
}

/** A row of version 0: nothing of it is in the database yet. */
export function blankCase(kind: Kind, viewer: Viewer, at: string, sequence: number): StoredCase {
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
    portal: viewer.role === 'customer' || viewer.role === 'visitor' ? viewer.portal : '',
    ownerEori: customer?.firm.eori ?? '',
    ownerName: customer?.firm.name ?? '',
    // What the desk itself opens nobody has filed.
    ownerPerson: viewer.role === 'engine' ? '' : viewer.name,
    system: null,
    title: null,
    outageId: null,
    assignee: null,
    dueAt: null,
    openedAt: at,
    changedAt: at,
  }
}

/** Begins with the time, so that new rows lie together; 80 random bits of a UUID make it unguessable. */
function newId(at: string): string {
  const random = randomUUID().replaceAll('-', '')
  return Date.parse(at).toString(36).padStart(9, '0') + random.slice(0, 12) + random.slice(-8)
}
