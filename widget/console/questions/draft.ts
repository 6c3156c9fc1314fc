/** A version of the questionnaire while it is being written: what can be done to it, and what is wrong with it. No DOM. */
import type { Fault } from '../../../workflows/contracts/form.ts'
import type {
  PublishQuestionnaire,
  Questions,
  QuestionnaireVersion,
} from '../../../workflows/contracts/questionnaire.ts'
import { checkQuestions, tidyQuestions, unsoundQuestion } from '../../../workflows/forms/check-questions.ts'
import { fromWarsaw } from '../../warsaw-time.ts'

export type Question = Questions['questions'][number]
export type Wording = Question['text']

export type Draft = Questions & {
  /** The newest version when it was begun: this one follows it. */
  readonly after: number
  readonly isLater: boolean
  /** As the field has it, in Polish time; read where it is to begin later. */
  readonly from: string
}

const blank: Question = { code: '', text: { pl: '', en: '' } }

export const draftFrom = ({ version, questions, comment }: QuestionnaireVersion): Draft => ({
  after: version,
  questions,
  comment,
  isLater: false,
  from: '',
})

export const withBlank = (draft: Draft): Draft => ({ ...draft, questions: [...draft.questions, blank] })

export const without = (draft: Draft, index: number): Draft => ({
  ...draft,
  questions: draft.questions.filter((_, i) => i !== index),
})

export const changed = (draft: Draft, index: number, more: Partial<Question>): Draft => ({
  ...draft,
  questions: draft.questions.map((one, i) => (i === index ? { ...one, ...more } : one)),
})

export const moved = (draft: Draft, index: number, to: number): Draft => {
  const rest = draft.questions.toSpliced(index, 1)
  return { ...draft, questions: rest.toSpliced(to, 0, draft.questions[index]!) }
}

/** All that can be told here; the desk looks at it again, by its own clock. */
export function faultsOf(draft: Draft): Fault[] {
  const noTime = draft.isLater && fromWarsaw(draft.from)[0] === undefined
  return [
    ...checkQuestions(tidyQuestions(draft)),
    ...(noTime ? [unsoundQuestion('activeFrom', 'no-such-time')] : []),
  ]
}

/** @throws Error where it has faults */
export function wishOf(draft: Draft): PublishQuestionnaire {
  const activeFrom = draft.isLater ? fromWarsaw(draft.from)[0] : null
  if (activeFrom === undefined) throw new Error('the moment is none')
  return { ...tidyQuestions(draft), activeFrom }
}

export type Change = {
  readonly what: 'added' | 'removed' | 'reworded' | 'moved' | 'comment'
  readonly text: Wording
}

/** By their short names, which is how answers are kept; of those that stayed as few as possible count as moved. */
export function changesOf(before: Questions, after: Questions): Change[] {
  const codes = before.questions.map(({ code }) => code)
  const known = new Map(before.questions.map((question) => [question.code, question]))
  const kept = new Set(after.questions.map(({ code }) => code))
  const now = after.questions.filter(({ code }) => known.has(code))
  const inOrder = longestRising(now.map(({ code }) => codes.indexOf(code)))
  return [
    ...after.questions
      .filter(({ code }) => !known.has(code))
      .map(({ text }): Change => ({ what: 'added', text })),
    ...before.questions
      .filter(({ code }) => !kept.has(code))
      .map(({ text }): Change => ({ what: 'removed', text })),
    ...now
      .filter(({ code, text }) => !isSame(text, known.get(code)!.text))
      .map(({ text }): Change => ({ what: 'reworded', text })),
    ...now
      .filter(({ code }) => !inOrder.includes(codes.indexOf(code)))
      .map(({ text }): Change => ({ what: 'moved', text })),
    ...(isSame(before.comment, after.comment) ? [] : [{ what: 'comment', text: after.comment } as const]),
  ]
}

const isSame = (one: Wording, other: Wording) => one.pl === other.pl && one.en === other.en

/** The longest run of numbers, gaps allowed, of which each is larger than the one before. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const runs: number[][] = []
  for (const number of numbers) {
    const before = runs.filter((run) => run.at(-1)! < number)
    runs.push([...longest(before), number])
  }
  return longest(runs)
}

const longest = (runs: readonly number[][]): number[] =>
  runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), [])
