/** Puts one step of a case down, inside the transaction that holds its lock: the case, its history, its agenda. */
import type { Line } from '../../workflows/contracts/view.ts'
import type { Now } from '../../workflows/contracts/facts.ts'
import type { Advanced } from '../../workflows/machines/advance.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import { cancelAllTimers, cancelTimers, insertAgenda, type AgendaKey, type AgendaRow } from '../db/agenda.ts'
import { insertCase, updateCase, type StoredCase } from '../db/cases.ts'
import { duplicateKey } from '../db/faults.ts'
import type { Executor } from '../db/database.ts'
import { insertHistory, seal, type HistoryRow } from '../db/history.ts'
import { insertSignature, upsertApproval, upsertOutage } from '../db/records.ts'
import { verifyCodeHash } from '../documents/verify-code.ts'
import { Refused } from './refused.ts'
import { stateOf } from './show.ts'

export type Step = {
  readonly kind: Kind
  /** The row as it was locked; at an opening a row of version 0 that is not in the database yet. */
  readonly before: StoredCase
  readonly event: string
  readonly now: Now
  readonly advanced: Advanced<unknown>
  readonly lines: readonly Line[]
}

export type Written = {
  readonly row: StoredCase
  /** What can be done at once: rung for after the commit. */
  readonly due: readonly AgendaKey[]
}

export async function write(tx: Executor, step: Step): Promise<Written> {
  const { before, advanced, now } = step
  const version = before.version + 1
  const history = historyOf(step, version)
  const sealed = seal(before.headHash, history)
  const row = nextRow(step, version, sealed.hash)
  const agenda = agendaOf(row.id, version, now.at, advanced)

  // The case first: whoever has its row may touch the rows that hang on it, and nobody waits in a circle.
  if (version === 1) await insertCase(tx, row)
  else if (!(await updateCase(tx, row))) throw new Error(`case ${row.id} changed under its lock`)
  await insertHistory(tx, before.headHash, sealed, history)
  if (version > 1) await (advanced.final ? cancelAllTimers(tx, row.id) : cancelTimers(tx, row.id, advanced.cancel))
  await insertAgenda(tx, agenda)
  for (const signature of advanced.signatures) await sign(tx, row, signature)
  await writeRecords(tx, step.kind, row, advanced)
  return { row, due: agenda.filter(({ dueAt }) => dueAt <= now.at) }
}

function historyOf({ kind, before, event, now, advanced, lines }: Step, version: number): HistoryRow {
  return {
    caseId: before.id,
    version,
    at: now.at,
    event,
    actor: now.by,
    from: version === 1 ? null : before.step,
    to: advanced.step,
    kindVersion: kind.version,
    data: { answers: now.answers, facts: now.facts },
    lines,
  }
}

function nextRow({ kind, before, now, advanced }: Step, version: number, headHash: Buffer): StoredCase {
  const moved = { ...before, version, step: advanced.step, changedAt: now.at, headHash }
  return { ...moved, snapshot: JSON.stringify(advanced.stored), ...kind.index(stateOf(moved, advanced.stored)) }
}

function agendaOf(caseId: string, version: number, at: string, { effects, arm }: Advanced<unknown>): AgendaRow[] {
  return [
    ...effects.map(({ name, payload }) => ({ type: 'effect' as const, name, payload, dueAt: at })),
    ...arm.map(({ name, dueAt }) => ({ type: 'timer' as const, name, payload: {}, dueAt })),
  ].map((row, n) => ({ ...row, caseId, version, n }))
}

/** The guard has said no already where it must; the key says no to whatever a guard might miss. */
async function sign(tx: Executor, row: StoredCase, signature: Advanced<unknown>['signatures'][number]): Promise<void> {
  try {
    await insertSignature(tx, row.id, row.version, signature)
  } catch (error) {
    if (duplicateKey(error) !== null) throw new Refused('same-officer')
    throw error
  }
}

async function writeRecords(tx: Executor, kind: Kind, row: StoredCase, advanced: Advanced<unknown>): Promise<void> {
  const records = kind.records?.(stateOf(row, advanced.stored))
  if (records?.approval) {
    const { number, verifyCode } = records.approval
    await upsertApproval(tx, row.id, verifyCodeHash(number, verifyCode), records.approval)
  }
  if (records?.outage) await upsertOutage(tx, row.id, records.outage)
}
