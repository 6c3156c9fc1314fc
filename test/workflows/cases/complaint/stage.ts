import { complaint } from '../../../../workflows/cases/complaint/complaint.ts'
import type { ComplaintContext } from '../../../../workflows/cases/complaint/context.ts'
import type { Facts, SubjectFact } from '../../../../workflows/contracts/facts.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { Officer } from '../../../../workflows/contracts/viewer.ts'
import { anna, jan, maria, minute } from '../people.ts'
import { done, opened, type Played } from '../play.ts'

export type Case = Played<ComplaintContext>

/** Days after the complaint was made. */
export const day = (days: number): string => minute(days * 24 * 60)

export const complained: Answers = {
  caseNumber: 'FB-26-0000001-4',
  grounds: ['solution-wrong'],
  text: 'The refusal names another office than ours.',
}

/** A refused application that these officers worked on. */
export const subjectOf = (...workers: Officer[]): SubjectFact => ({
  id: 'cas_9',
  number: 'FB-26-0000001-4',
  kind: 'fallback',
  system: 'NCTS2',
  workers: workers.map(({ id, name }) => ({ id, name })),
})
export const workedOnBy = (...workers: Officer[]): Facts => ({ subject: subjectOf(...workers) })

/** About what Maria decided, unless others are named. */
export const made = (...workers: Officer[]): Case =>
  opened(complaint, anna, {
    at: minute(0),
    answers: complained,
    facts: workedOnBy(...(workers.length > 0 ? workers : [maria])),
  })
export const claimed = (by: Officer = jan): Case => done(made(), 'claim', by, { at: day(1) })

export const upheld: Answers = {
  outcome: 'upheld',
  facts: 'The office in the application is ours.',
  reasons: 'The refusal rests on a mistake.',
  measures: 'The application is decided anew.',
}
export const rejected: Answers = { ...upheld, outcome: 'not-upheld', measures: '' }
export const handedOn: Answers = {
  body: 'Izba Administracji Skarbowej w Gdańsku',
  reason: 'It is about an inspection.',
}
export const longer: Answers = { until: '2026-07-20T21:59:00.000Z', reason: 'The log is still awaited.' }
