import { appeal } from '../../../../workflows/cases/appeal/appeal.ts'
import type { AppealContext } from '../../../../workflows/cases/appeal/context.ts'
import type { Facts, RefusalFact } from '../../../../workflows/contracts/facts.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { Officer } from '../../../../workflows/contracts/viewer.ts'
import { anna, jan, maria, minute } from '../people.ts'
import { done, opened, type Played } from '../play.ts'

export type Case = Played<AppealContext>
export const day = (days: number): string => minute(days * 1440)

export const refusal: RefusalFact = {
  decision: {
    outcome: 'refused',
    reason: 'R03',
    text: 'The portal works.',
    at: minute(-60),
    by: ['Maria Zielińska'],
  },
  asked: { offices: ['PL322080'], lrns: ['GDY26-001', 'GDY26-002'] },
  until: day(14),
  reviewMinutes: 120,
  outageOpen: true,
  takesInterim: true,
}

/** A refused application that Maria worked on, unless it is said otherwise. */
export const about = (more: Partial<RefusalFact> = {}, ...workers: Officer[]): Facts => ({
  subject: {
    id: 'cas_9',
    number: 'FB-26-0000001-4',
    kind: 'fallback',
    system: 'NCTS2',
    workers: (workers.length > 0 ? workers : [maria]).map(({ id, name }) => ({ id, name })),
    refusal: { ...refusal, ...more },
  },
})

export const grounds: Answers = { caseNumber: 'FB-26-0000001-4', grounds: 'It did not.', asksInterim: true }
export const made = (facts: Facts = about(), at = minute(0)): Case =>
  opened(appeal, anna, { at, answers: grounds, facts })
export const claimed = (facts: Facts = about(), at = minute(0)): Case =>
  done(made(facts, at), 'claim', jan, { at, facts })
export const late = (): Case => claimed(about(), day(15))

export const scope: Answers = { to: minute(600), maxDeclarations: 2 }
export const decision = (outcome: string, more: Answers = {}): Answers => ({
  outcome,
  facts: 'The log shows it.',
  reasons: 'Article 6(3)(b).',
  ...more,
})
export const interim = (): Case =>
  done(claimed(), 'grant-interim', jan, { at: minute(9), answers: { ...scope, reason: 'In doubt.' } })
