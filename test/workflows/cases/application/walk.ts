import type { Facts } from '../../../../workflows/contracts/facts.ts'
import { engine } from '../play.ts'
import { soon, type Attempt } from '../explore.ts'
import { anna, jan, maria } from '../people.ts'
import { filed, filledIn, grant, refusal, remarks, type ApplicationKind, type Case } from './stage.ts'

const appeal = (outcome: string): Facts => ({
  result: {
    appeal: { number: 'OD-26-0000001-4', outcome, text: 'The file shows otherwise.', by: ['Ewa Mazur'] },
  },
})

/** What everybody may try: each event by each person, decisions both ways, and what an appeal brings. */
export const attempts =
  (kind: ApplicationKind) =>
  (played: Case): Attempt[] => {
    const at = soon(played)
    const given: Record<string, readonly object[]> = {
      decide: [grant, refusal(kind)],
      'call-for-completion': [remarks],
      resubmit: [filledIn[kind.code]!],
      'take-over': [{ reason: 'shift' }],
      'return-to-first': [{ reason: 'The serial is another.' }],
    }
    const byPeople = Object.keys(kind.events).flatMap((event) =>
      [anna, maria, jan].flatMap((by) =>
        (given[event] ?? [{}]).map((answers) => ({ event, by, how: { at, answers: { ...answers } } })),
      ),
    )
    const byDesk = ['dismissed', 'changed', 'sent-back'].map((outcome) => ({
      event: 'appeal-decided',
      by: engine,
      how: { at, facts: appeal(outcome) },
    }))
    return [...byPeople, ...byDesk]
  }

export const key = ({ state: { context } }: Case) => [
  context.assignee?.id,
  context.proposal && [context.proposal.by.id, context.proposal.decision.outcome],
  context.completionCalls,
  context.decision?.outcome,
  context.notes.map(({ code }) => code).sort(),
]

export const seeds = (kind: ApplicationKind) => [filed(kind)]
