/** All that may happen to a ticket, for walks over the machine. */
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { OutageFact } from '../../../../workflows/contracts/facts.ts'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import { ticket } from '../../../../workflows/cases/ticket/ticket.ts'
import { soon, type Attempt } from '../explore.ts'
import { anna, jan, maria } from '../people.ts'
import { engine } from '../play.ts'
import { filed, howTo, outageOf, over, rejected, type Case } from './stage.ts'

/** What may come with an event, valid and not. Each text names its event, so that it can be looked for. */
function answersFor(event: string): Answers[] {
  const text = `written with ${event}`
  switch (event) {
    case 'hand-on':
      return [{ team: 'third-line', text }, { team: 'nobody', text }, { team: 'third-line' }]
    case 'classify':
      return [
        { system: 'AES', classification: 'how-to', priority: 'low', text },
        { system: 'AES', classification: 'how-to', priority: 'critical' },
        { system: 'AES', classification: 'how-to' },
      ]
    case 'close':
      return [{ reason: 'duplicate', text }, { reason: 'tired', text }, { text }]
    case 'claim':
    case 'release':
    case 'resume':
    case 'acknowledge':
    case 'confirm':
    case 'withdraw':
    case 'outage-changed':
    case 'outage-answered':
    case 'complaint-upheld':
      return [{}]
    default:
      return [{ text }, {}]
  }
}

const viewers: readonly Viewer[] = [anna, maria, jan]
const outages: readonly (OutageFact | null)[] = [null, outageOf(), over()]

export function attempts(played: Case): Attempt[] {
  const at = soon(played)
  const people = Object.keys(ticket.events).flatMap((event) =>
    viewers.flatMap((by) => answersFor(event).map((answers) => ({ event, by, how: { at, answers } }))),
  )
  const news = outages.map((outage) => ({
    event: 'outage-changed',
    by: engine,
    how: { at, facts: { outage } },
  }))
  const complaint = { number: 'CO-26-0000001-1', outcome: 'upheld' }
  const upheld = { event: 'complaint-upheld', by: engine, how: { at, facts: { result: { complaint } } } }
  const answer = { text: 'written with outage-answered', officer: 'Maria' }
  const answered = { event: 'outage-answered', by: engine, how: { at, facts: { result: { answer } } } }
  return [...people, ...news, upheld, answered]
}

/** Officers by the order in which they appear: Maria and Jan may change places. */
export function key({ state: { context } }: Case): unknown {
  const { assignee, notes, outage, news, closing, priority, team, pauses } = context
  return [
    assignee !== null,
    notes.length > 0,
    outage?.state,
    news,
    closing?.how,
    priority === 'critical',
    team,
    pauses.some(({ cause }) => cause === 'third-party'),
  ]
}

export const seeds = [filed(), filed(rejected, outageOf()), filed(howTo)]
