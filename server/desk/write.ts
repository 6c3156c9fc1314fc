/** Puts one step of a case down in the transaction that holds its lock: the case, its history, its agenda. */
import type { ProblemCode } from '../../workflows/contracts/problem.ts'
import { fieldsOf } from '../../workflows/forms/shown.ts'
import { dialled } from '../../workflows/identifiers/dialled.ts'
import type { Advanced, Effect } from '../../workflows/machines/advance.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import {
  cancellingAllTimers,
  cancellingTimers,
  insertingAgenda,
  type AgendaKey,
  type AgendaRow,
} from '../db/agenda.ts'
import { recordingUse } from '../db/abuse.ts'
import { recordingAccountCheck } from '../db/account-cases.ts'
import { insertingCase, updatingCase, type StoredCase } from '../db/cases.ts'
import { oneOpenAppeal, recordingAppeal } from '../db/appeals.ts'
import { oneOpenComplaint, recordingComplaint } from '../db/complaints.ts'
import { duplicateKey } from '../db/faults.ts'
import type { Executor, Statement } from '../db/database.ts'
import { insertingHistory, seal, type HistoryRow } from '../db/history.ts'
import { recordingNotice } from '../db/notices.ts'
import { recordingDraft, recordingIntervals, recordingSign } from '../db/outages.ts'
import { fourEyes, insertingSignature, upsertingApproval, upsertingOutage } from '../db/records.ts'
import { insertingDelivery } from '../db/webhooks.ts'
import { tellingNumbers } from '../db/phone-numbers.ts'
import { recordingPrincipals } from '../db/powers.ts'
import { paperOnce } from '../db/paper-numbers.ts'
import { independence } from '../db/reviews.ts'
import { recordingYouSaid } from '../db/you-said.ts'
import { verifyCodeHash } from '../documents/verify-code.ts'
import { approvalChanged } from './approval-changes.ts'
import { mailsOf } from './mail-effect.ts'
import { newsOf } from './mail-subscribers.ts'
import { recordNote } from './record-note.ts'
import { Refused } from './refused.ts'
import { stateOf } from './show.ts'
import type { Step } from './step.ts'

/** A step worked out, with the statements that put it down. */
export type Next = {
  readonly row: StoredCase
  /** What can be done at once: rung for after the commit. */
  readonly due: readonly AgendaKey[]
  readonly statements: readonly Statement[]
}

const nobody: ReadonlySet<string> = new Set()

/** Pure: what the case's row becomes, and everything that hangs on it. `told`: portals whose back ends hear of it. */
export function nextOf(step: Step, told = nobody): Next {
  const { kind, before, advanced, now } = step
  const version = before.version + 1
  const history = historyOf(step, version)
  const sealed = seal(before.headHash, history)
  const row = nextRow(step, version, sealed.hash)
  const mails = step.past ? [] : [...mailsOf(step, row), ...newsOf(step, row)]
  const later = kind.events[step.event]?.later === true
  const agenda = agendaOf(row.id, version, now.at, advanced, mails).map((due) =>
    later && due.type === 'effect' ? { ...due, later } : due,
  )
  return {
    row,
    due: agenda.filter(({ dueAt }) => dueAt <= now.at),
    statements: [
      // The case first: whoever has its row may touch the rows that hang on it, and nobody waits in a circle.
      version === 1 ? insertingCase(row) : updatingCase(row),
      insertingHistory(before.headHash, sealed, history),
      ...cancelled(row.id, version, advanced),
      ...(agenda.length > 0 ? [insertingAgenda(agenda)] : []),
      ...advanced.signatures.map((signature) => insertingSignature(row.id, version, signature)),
      ...recorded(kind, row, advanced),
      ...filedFor(step, row),
      ...numbersTold(step, row),
      ...(told.has(row.portal) ? [insertingDelivery(row.portal, row.id, version)] : []),
      ...approvalChanged(kind, before, row, advanced.stored),
    ],
  }
}

/** In one round trip. */
export async function put(tx: Executor, next: Next, more: readonly Statement[] = []): Promise<void> {
  const [changed] = await refusedByKeys(() => tx.batch([...next.statements, ...more]))
  if (changed !== 1) throw new Error(`case ${next.row.id} changed under its lock`)
}

const refusals: Readonly<Record<string, ProblemCode>> = {
  [fourEyes]: 'same-officer',
  [independence]: 'not-independent',
  [oneOpenComplaint]: 'complaint-open',
  [oneOpenAppeal]: 'appeal-open',
  [paperOnce]: 'number-used',
}

/** The guard has said no already where it must; the keys say no to whatever it might miss. */
export async function refusedByKeys<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = refusals[duplicateKey(error) ?? '']
    if (code) throw new Refused(code)
    throw error
  }
}

function cancelled(caseId: string, version: number, { final, cancel }: Advanced<unknown>): Statement[] {
  if (version === 1) return []
  if (final) return [cancellingAllTimers(caseId)]
  return cancel.length > 0 ? [cancellingTimers(caseId, cancel)] : []
}

function recorded(kind: Kind, row: StoredCase, advanced: Advanced<unknown>): Statement[] {
  const { approval, outage, sign, announcement, complaint, appeal, youSaid, usage, accountCheck } =
    kind.records?.(stateOf(row, advanced.stored)) ?? {}
  return [
    ...(approval
      ? [upsertingApproval(row.id, verifyCodeHash(approval.number, approval.verifyCode), approval)]
      : []),
    ...(outage
      ? [
          upsertingOutage(row.id, outage),
          ...recordingDraft(row.id, outage.draftOf, row.version === 1),
          ...recordingIntervals(row.id, outage.intervals),
        ]
      : []),
    ...(sign ? [recordingSign(row.id, sign)] : []),
    ...(usage ? [recordingUse(row.id, usage)] : []),
    ...(announcement ? recordingNotice(row.id, announcement) : []),
    ...(complaint ? recordingComplaint(row.id, complaint, row.version === 1) : []),
    ...(appeal ? recordingAppeal(row.id, appeal, row.version === 1) : []),
    ...(accountCheck ? [recordingAccountCheck(row.id, row.portal, accountCheck)] : []),
    ...(youSaid === undefined || row.version === 1 ? [] : [recordingYouSaid(row.id, youSaid)]),
  ]
}

/** For whom it is filed, besides the owner: with the opening, and again where the answers are sent anew. */
function filedFor({ kind, now, event, before }: Step, row: StoredCase): Statement[] {
  const isNew = before.version === 0
  if (!kind.principals || !(isNew || event === 'resubmit')) return []
  const others = new Set(kind.principals(now.answers).filter((eori) => eori !== row.ownerEori))
  return recordingPrincipals(row, [...others], isNew)
}

/** Whoever calls from a number that stands in a case may be calling about it. */
function numbersTold({ kind, before, now }: Step, row: StoredCase): Statement[] {
  if (before.version > 0) return []
  const numbers = phoneFields(kind)
    .map((name) => dialled(String(now.answers[name] ?? '')))
    .filter((number) => number !== null)
  return numbers.length > 0 ? [tellingNumbers(row.id, [...new Set(numbers)])] : []
}

const phones = new WeakMap<Kind, readonly string[]>()

function phoneFields(kind: Kind): readonly string[] {
  const known =
    phones.get(kind) ?? fieldsOf(kind.form).flatMap(({ name, kind: is }) => (is === 'phone' ? [name] : []))
  phones.set(kind, known)
  return known
}

function historyOf(step: Step, version: number): HistoryRow {
  const { kind, before, event, now, advanced, lines } = step
  return {
    caseId: before.id,
    version,
    at: now.at,
    event,
    actor: now.by,
    from: version === 1 ? null : before.step,
    to: advanced.step,
    kindVersion: kind.version,
    data: { answers: now.answers, facts: now.facts, record: recordNote(step) },
    lines,
  }
}

function nextRow({ kind, before, now, advanced }: Step, version: number, headHash: Buffer): StoredCase {
  const moved = {
    ...before,
    kindVersion: kind.version,
    version,
    step: advanced.step,
    changedAt: now.at,
    headHash,
  }
  return {
    ...moved,
    snapshot: JSON.stringify(advanced.stored),
    ...kind.index(stateOf(moved, advanced.stored)),
  }
}

function agendaOf(
  caseId: string,
  version: number,
  at: string,
  { effects, arm }: Advanced<unknown>,
  mails: readonly Effect[],
): AgendaRow[] {
  const effect = ({ name, payload }: Effect) => ({ type: 'effect' as const, name, payload, dueAt: at })
  return [
    ...effects.map(effect),
    ...arm.map(({ name, dueAt }) => ({ type: 'timer' as const, name, payload: {}, dueAt })),
    ...mails.map(effect),
  ].map((row, n) => ({ ...row, caseId, version, n }))
}
