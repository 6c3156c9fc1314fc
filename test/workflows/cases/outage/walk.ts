/** All that may happen to an outage, for walks over the machine. */
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { outage } from '../../../../workflows/cases/outage/outage.ts'
import { soon, type Attempt } from '../explore.ts'
import { anna, hour, jan, maria, minute } from '../people.ts'
import { engine } from '../play.ts'
import { atWork, confirmed, declared, drafted, news, noted, osoz, planned, type Case } from './stage.ts'

const anHourAfter = (at: string) => new Date(Date.parse(at) + 3_600_000).toISOString()

function answersFor(event: string, played: Case): Answers[] {
  const { changedAt, context } = played.state
  const present = {
    ...news,
    outageKind: String(context.answers.outageKind),
    startedAt: String(context.answers.startedAt),
    expectedEnd: hour(9000),
  }
  switch (event) {
    case 'confirm':
      return [
        present,
        { ...present, outageKind: 'planned' },
        { ...present, outageKind: 'planned', startedAt: hour(8000) },
      ]
    case 'update':
      return [present]
    case 'resolve':
    case 'complete':
      return [{ actualEnd: soon(played) }, {}]
    case 'extend':
      return [
        { expectedEnd: anHourAfter(String(context.answers.expectedEnd ?? soon(played))), reason: 'Longer' },
        { expectedEnd: minute(-1), reason: 'Back' },
      ]
    case 'propose-general':
      return [{ fallbackFrom: changedAt }, { fallbackFrom: hour(9000) }]
    case 'reopen':
      return [
        { reason: 'Down again', downSince: soon(played) },
        { reason: 'Again', downSince: minute(-60) },
      ]
    case 'dismiss':
    case 'cancel':
      return [{ reason: 'Why' }, {}]
    case 'answer-reports':
      return [{ text: 'Please try again.' }, {}]
    default:
      return [{}]
  }
}

/** What the desk's own events bring along. */
const results = (at: string): Readonly<Record<string, readonly Record<string, unknown>[]>> => ({
  evidence: [
    { evidence: [{ code: 'evidence.outage.tickets', params: { n: 5, firms: 3, since: minute(0) } }] },
  ],
  link: [{ derived: [{ ...osoz, system: 'AIS', own: false }] }],
  'general-begins': [{}],
  'parent-confirmed': [{}],
  'parent-ended': [{ actualEnd: at }, { actualEnd: at, ending: 'false-alarm' }],
  'parent-reopened': [{ startedAt: at }],
})

export function attempts(played: Case): Attempt[] {
  const at = soon(played)
  const people = Object.keys(outage.events).flatMap((event) =>
    [anna, maria, jan].flatMap((by) =>
      answersFor(event, played).map((answers) => ({ event, by, how: { at, answers } })),
    ),
  )
  const desk = Object.entries(results(at)).flatMap(([event, all]) =>
    all.map((result) => ({ event, by: engine, how: { at, facts: { result } } })),
  )
  return [...people, ...desk]
}

export const key = ({ state: { context }, timers }: Case): unknown => [
  context.general?.by.id,
  context.general && context.general.from > minute(100_000),
  context.fallback,
  context.actualEnd !== null,
  Math.min(context.round, 3),
  context.assignee !== null,
  Math.min(context.reopened, 2),
  context.reopenOver,
  context.parent !== null,
  context.kept,
  context.endedWithParent,
  context.answers.outageKind,
  [...timers.keys()].sort(),
]

export const seeds = (): Case[] => [
  declared(),
  planned(),
  atWork(),
  noted(),
  drafted('tickets'),
  drafted('dependency', osoz),
  confirmed(drafted('dependency', osoz)),
]
