/** What the record of an event says besides the event: forms and policy by version, evidence by digest, clocks, signatures. */
import { hash } from 'node:crypto'
import type { Facts, Now } from '../../workflows/contracts/facts.ts'
import type { Advanced } from '../../workflows/machines/advance.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import type { RecordNote } from '../../workflows/contracts/record.ts'
import { canonical } from '../db/canonical.ts'
import { stateOf, storedOf } from './show.ts'

/** A step as it is about to be put down. */
type Recorded = {
  readonly kind: Kind
  readonly before: StoredCase
  readonly event: string
  readonly now: Now
  readonly advanced: Advanced<unknown>
}

export function recordNote(step: Recorded): RecordNote {
  const { now, advanced } = step
  const process = new Date().toISOString()
  const form = formOf(step)
  const policy = now.facts.policy?.version
  return {
    ...(form && { form }),
    ...(policy !== undefined && { policy }),
    clock: { process, aheadMs: Date.parse(process) - Date.parse(now.at) },
    evidence: evidenceOf(step),
    signatures: advanced.signatures,
    standsFor: now.facts.standsFor ?? [],
  }
}

/** For whom the sender stands in: a fact of the event, where he does. */
export function standing(sender: Viewer): Facts {
  const standsFor = sender.role === 'officer' ? (sender.standsFor ?? []) : []
  return standsFor.length > 0 ? { standsFor } : {}
}

function formOf({ kind, before, event, now }: Recorded): RecordNote['form'] {
  if (before.version === 0) return { code: kind.form.code, version: kind.form.version }
  const form = kind.events[event]?.form?.(stateOf(before, storedOf(before)), now.at)
  return form && { code: form.code, version: form.version }
}

/** Files as they were checked, and whatever a worker found: what the event rests on, by digest. */
function evidenceOf({ now: { facts } }: Recorded): RecordNote['evidence'] {
  const files = (facts.files ?? []).map(({ id, digest }) => ({ name: `file ${id}`, sha256: digest }))
  const results = Object.entries(facts.result ?? {}).map(([name, found]) => ({
    name: `result ${name}`,
    sha256: hash('sha256', canonical(found)),
  }))
  return [...files, ...results]
}
