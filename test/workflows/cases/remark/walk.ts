import { remark } from '../../../../workflows/cases/remark/remark.ts'
import { soon, type Attempt } from '../explore.ts'
import { anna, maria } from '../people.ts'
import { remarked, words, type Case } from './stage.ts'

const given: Record<string, object> = { answer: { text: 'Thank you.' }, publish: words }

export const attempts = (played: Case): Attempt[] =>
  Object.keys(remark.events).flatMap((event) =>
    [anna, maria].map((by) => ({ event, by, how: { at: soon(played), answers: { ...given[event] } } })),
  )

export const key = ({ state: { context } }: Case) => [
  context.late,
  context.youSaid !== null,
  context.reply !== null,
]

export const seeds = [remarked()]
