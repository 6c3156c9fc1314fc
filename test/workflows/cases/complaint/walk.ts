import { complaint } from '../../../../workflows/cases/complaint/complaint.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { soon, type Attempt } from '../explore.ts'
import { anna, ewa, jan, maria } from '../people.ts'
import { clocks } from '../play.ts'
import { handedOn, made, rejected, upheld, workedOnBy, type Case } from './stage.ts'

const hourMs = 3_600_000

function answersFor(event: string, played: Case): Answers[] {
  const later = new Date(Date.parse(played.state.context.dueAt) + hourMs).toISOString()
  switch (event) {
    case 'answer':
      return [upheld, rejected, { outcome: 'upheld' }]
    case 'extend':
      return [{ until: later, reason: 'More time is needed' }, { until: later }]
    case 'forward':
      return [handedOn]
    case 'take-over':
      return [{ reason: 'End of the shift' }]
    default:
      return [{}]
  }
}

/** Everybody tries everything; Maria has worked on the case, and once Jan comes to do so, too. */
export const attempts = (played: Case): Attempt[] =>
  Object.keys(complaint.events).flatMap((event) =>
    [anna, maria, jan, ewa].flatMap((by) =>
      answersFor(event, played).flatMap((answers) =>
        [workedOnBy(maria), workedOnBy(maria, jan)].map((facts) => ({
          event,
          by,
          how: { at: soon(played), answers, facts },
        })),
      ),
    ),
  )

export const key = (played: Case) => {
  const { handler, workers, overdue, notes, extensions } = played.state.context
  const noted = notes.map(({ code }) => code)
  return [
    handler?.id,
    workers.length,
    overdue,
    noted,
    Math.min(extensions.length, 1),
    Object.keys(clocks(played)),
  ]
}

export const seeds = [made()]
