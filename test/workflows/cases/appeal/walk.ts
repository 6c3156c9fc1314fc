import { appeal } from '../../../../workflows/cases/appeal/appeal.ts'
import { appealOutcomes } from '../../../../workflows/cases/appeal/context.ts'
import { soon, type Attempt } from '../explore.ts'
import { anna, ewa, jan, maria } from '../people.ts'
import { about, day, decision, made, type Case } from './stage.ts'

const inAnHour = (at: string) => new Date(Date.parse(at) + 3_600_000).toISOString()

export function attempts(played: Case): Attempt[] {
  const at = soon(played)
  const scope = { to: inAnHour(at), maxDeclarations: 2 }
  const reason = { reason: 'So it is.' }
  const given: Record<string, readonly object[]> = {
    decide: appealOutcomes.map((outcome) => decision(outcome, outcome === 'changed' ? scope : {})),
    'grant-interim': [{ ...scope, ...reason }],
    'take-over': [reason],
    'accept-late': [reason],
    'leave-unexamined': [reason],
  }
  const facts = { subject: { ...about().subject!, ...played.state.context.subject } }
  return Object.keys(appeal.events).flatMap((event) =>
    [anna, maria, jan, ewa].flatMap((by) =>
      (given[event] ?? [{}]).map((answers) => ({ event, by, how: { at, answers: { ...answers }, facts } })),
    ),
  )
}

export const key = ({ state: { context } }: Case) => [
  context.handler?.id,
  context.late,
  context.lateAccepted,
  context.interim !== null,
  context.reviewedAt !== null,
  context.notes.map(({ code }) => code).sort(),
]

export const seeds = [made(), made(about(), day(15)), made(about({ outageOpen: false, takesInterim: false }))]
