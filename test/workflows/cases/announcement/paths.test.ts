import { describe } from 'vitest'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { announcement } from '../../../../workflows/cases/announcement/announcement.ts'
import type { AnnouncementContext } from '../../../../workflows/cases/announcement/context.ts'
import { soon, type Attempt, type Step } from '../explore.ts'
import { anna, maria } from '../people.ts'
import { claimAll, walked } from '../walked.ts'
import { change, drafted, exchangeDown, works, type Case } from './stage.ts'

const kinds = [works, { ...works, to2: undefined }, exchangeDown]

function answersFor(event: string, played: Case): Answers[] {
  if (event === 'edit') return kinds
  if (event === 'revise') return kinds.map((answers) => ({ ...answers, ...change }))
  if (event === 'end') return [{ ...change, endedAt: soon(played) }, change]
  return ['cancel', 'reopen'].includes(event) ? [change] : [{}]
}

const attempts = (played: Case): Attempt[] =>
  Object.keys(announcement.events).flatMap((event) =>
    [anna, maria].flatMap((by) =>
      answersFor(event, played).map((answers) => ({ event, by, how: { at: soon(played), answers } })),
    ),
  )
const key = ({ state: { context } }: Case) => [
  context.answers.noticeType,
  context.answers.to2,
  Math.min(context.revision, 3),
  context.endedAt !== null,
]

const quiet = ['ends', 'archive-due', 'archive']
const isPublic = ({ state }: Case) => announcement.records!(state).announcement !== undefined
const clocks: Readonly<Record<string, number>> = { scheduled: 1, ended: 1, cancelled: 1 }

const promises: Record<string, (step: Step<AnnouncementContext>) => boolean> = {
  'nothing moves what has ended': ({ from }) => !from.final,
  'what is public is told, and nothing else': ({ to }) =>
    isPublic(to) === !['draft', 'discarded'].includes(to.state.step),
  'every change that is told is a revision, and nothing else is': ({ from, attempt, to }) => {
    const isQuiet = quiet.some((event) => attempt.event.includes(event)) || !isPublic(to)
    return to.state.context.revision - from.state.context.revision === (isQuiet ? 0 : 1)
  },
  'what is over has an end, and nothing else has': ({ to: { state } }) =>
    (state.context.endedAt !== null) === ['ended', 'cancelled', 'archived'].includes(state.step),
  'a clock runs only where it is waited for': ({ to }) => to.timers.size === (clocks[to.state.step] ?? 0),
}

const book = walked({
  kind: announcement,
  seeds: kinds.map((answers) => drafted(answers)),
  attempts,
  key,
  depth: 7,
  promises,
  viewers: [anna, maria],
  // Work that has not begun cannot end: that is said at the form, not by a missing button.
  apart: (_, event) => event === 'end',
})

describe(`an announcement in ${book.count.cases} cases`, () =>
  claimAll(announcement, book, ['archived', 'discarded']))
