/** Bulk decisions, and what a worker would hand to them. */
import { bulk } from '../../../../workflows/cases/bulk/bulk.ts'
import type { BulkContext } from '../../../../workflows/cases/bulk/context.ts'
import type { OutageFact } from '../../../../workflows/contracts/facts.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { outageOf } from '../fallback/stage.ts'
import { hour, jan, maria, minute } from '../people.ts'
import { done, engine, moved, opened, type Played } from '../play.ts'

export type Case = Played<BulkContext>

export const outage = outageOf({ callNumber: 'OC-26-0000001-9' })
export const digest = 'd'.repeat(64)

export const answers: Answers = {
  outage: outage.callNumber,
  system: 'NCTS2',
  from: minute(0),
  to: hour(12),
  maxDeclarations: 10,
  conditions: ['keep-records'],
  lateJoiners: true,
}

export const begun = (more: Answers = {}): Case =>
  opened(bulk, maria, { at: minute(0), answers: { ...answers, ...more }, facts: { outage } })

export const gatheredFor = (
  now: OutageFact | null,
  more: { included?: number; officers?: 1 | 2; digest?: string } = {},
) => ({
  outage: now,
  result: {
    outage: now,
    preview: {
      digest,
      included: 3,
      excluded: 1,
      officers: 2,
      most: 5000,
      revision: now?.revision ?? null,
      ...more,
    },
  },
})

export function drafted(more: Answers = {}, preview: Parameters<typeof gatheredFor>[1] = {}): Case {
  const played = moved(begun(more), 'gathered', engine, {
    at: minute(1),
    facts: gatheredFor(outage, preview),
  })
  if (played === null) throw new Error('the list was not wanted')
  return played
}

const signs = { answers: { digest }, facts: { outage } }

export const proposed = (more: Answers = {}): Case =>
  done(drafted(more), 'propose', maria, { at: minute(2), ...signs })
export const running = (more: Answers = {}): Case =>
  done(proposed(more), 'approve', jan, { at: minute(3), ...signs })
export const finished = (more: Answers = {}, failed = 0): Case =>
  moved(running(more), 'finished', engine, {
    at: minute(4),
    facts: { outage, result: { failed } },
  })!
export const approvedWith = signs
