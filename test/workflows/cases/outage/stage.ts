import type { Answers } from '../../../../workflows/contracts/form.ts'
import { outage, type OutageContext } from '../../../../workflows/cases/outage/outage.ts'
import { hour, jan, maria, minute } from '../people.ts'
import type { Line, OutageRef } from '../../../../workflows/contracts/view.ts'
import { done, engine, moved, opened, type Happening, type Played } from '../play.ts'

export type Case = Played<OutageContext>

export const failure: Answers = {
  system: 'NCTS2',
  outageKind: 'central',
  startedAt: minute(-20),
  webService: 'rejected',
  webForm: 'closed',
  fallback: 'undecided',
  titlePl: 'NCTS2 – awaria',
  bodyPl: 'Tranzyt nie działa.',
  titleEn: 'NCTS2 – failure',
  bodyEn: 'Transit is down.',
  nextUpdateAt: minute(60),
}
const { system: _, ...rest } = failure
/** An update says everything but the system. */
export const news: Answers = { ...rest, fallback: 'individual', expectedEnd: minute(180) }

const issue = { number: 'OC/2026/000007/1', verifyCode: 'unused' }
const declare = (answers: Answers): Case =>
  opened(outage, maria, { at: minute(0), answers, facts: { issue } })

export const declared = (): Case => declare(failure)
/** Announced a day before. */
export const planned = (): Case =>
  declare({ ...failure, outageKind: 'planned', startedAt: hour(24), expectedEnd: hour(28) })
export const atWork = (): Case => declare({ ...failure, outageKind: 'planned', expectedEnd: hour(4) })
/** Noted down by an officer, to be looked into. */
export const noted = (): Case => declare({ ...failure, handling: 'report' })

export const osoz: OutageRef = { id: 'cas_0', callNumber: 'OC/2026/000001/2', system: 'OSOZ2' }
/** What the desk itself drafts. */
export const drafted = (
  source: 'tickets' | 'probe' | 'dependency',
  parent: OutageRef | null = null,
  evidence: readonly Line[] = [],
): Case =>
  opened(outage, engine, {
    at: minute(0),
    answers: failure,
    facts: { issue, result: { drafted: { source, parent, evidence } } },
  })

export const confirmed = (played: Case, when = minute(10)): Case =>
  done(played, 'confirm', jan, { at: when, answers: news })

/** An event of the desk's own; it must be taken. */
export function fired(played: Case, event: string, how: Happening): Case {
  const result = moved(played, event, engine, how)
  if (result === null) throw new Error(`"${event}" was not taken`)
  return result
}
export const parentEnds = (
  played: Case,
  when: string,
  result: Record<string, unknown> = { actualEnd: when },
) => fired(played, 'parent-ended', { at: when, facts: { result } })
