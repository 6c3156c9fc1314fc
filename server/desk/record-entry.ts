/**
 * Entries of a record that no machine knows: they say something of the case and leave it where it is, also where it is
 * over. In the same chain as every event, under the same lock.
 */
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts } from '../../workflows/contracts/facts.ts'
import type { Line } from '../../workflows/contracts/view.ts'
import { actorOf, type Engine, type Officer } from '../../workflows/contracts/viewer.ts'
import { updatingCase, type StoredCase } from '../db/cases.ts'
import type { Statement } from '../db/database.ts'
import { insertingHistory, seal, type HistoryRow } from '../db/history.ts'
import { standing } from './record-note.ts'

export type Entry = {
  /** Its name in the history. */
  readonly event: string
  readonly by: Officer | Engine
  readonly answers: Answers
  readonly facts?: Facts
  readonly lines: readonly Line[]
}

export type Entered = { readonly row: StoredCase; readonly statements: readonly Statement[] }

/** `row` is the case under its lock. */
export function withEntry(row: StoredCase & { readonly at: string }, entry: Entry): Entered {
  const history = historyOf(row, entry)
  const sealed = seal(row.headHash, history)
  const next = { ...row, version: row.version + 1, changedAt: row.at, headHash: sealed.hash }
  return { row: next, statements: [updatingCase(next), insertingHistory(row.headHash, sealed, history)] }
}

function historyOf(row: StoredCase & { readonly at: string }, entry: Entry): HistoryRow {
  const { event, by, answers, facts, lines } = entry
  const process = new Date().toISOString()
  return {
    caseId: row.id,
    version: row.version + 1,
    at: row.at,
    event,
    actor: actorOf(by),
    from: row.step,
    to: row.step,
    kindVersion: row.kindVersion,
    data: {
      answers,
      facts: { ...facts, ...standing(by) },
      record: {
        clock: { process, aheadMs: Date.parse(process) - Date.parse(row.at) },
        evidence: [],
        signatures: [],
        standsFor: by.role === 'officer' ? (by.standsFor ?? []) : [],
      },
    },
    lines,
  }
}
