/**
 * What staff may read of the questionnaire. Answers are only ever added to a cell (month, kind, system) by `leastAnswers`
 * people at once, and everything else is summed from whole cells: so neither a small cell, nor the difference between two
 * sums or two looks, is about fewer people.
 */
import type {
  Questionnaire,
  QuestionnaireResults,
  ResultCell,
  Tally,
} from '../../workflows/contracts/questionnaire.ts'
import { scale } from '../../workflows/forms/check-answer.ts'
import type { Counted } from '../db/questionnaires.ts'

export const leastAnswers = 5

export function resultsOf(
  { version, questions }: Pick<Questionnaire, 'version' | 'questions'>,
  counted: readonly Counted[],
  versions: QuestionnaireResults['versions'],
): QuestionnaireResults {
  const cells = Map.groupBy(counted, ({ month, kind, system }) => `${month} ${kind} ${system}`)
  return {
    least: leastAnswers,
    version,
    versions,
    questions,
    cells: [...cells.values()].flatMap((answers) => {
      const [first] = answers
      return first && answers.length >= leastAnswers ? [cellOf(first, answers, questions)] : []
    }),
  }
}

function cellOf(
  { month, kind, system }: Counted,
  answers: readonly Counted[],
  questions: Questionnaire['questions'],
): ResultCell {
  return {
    month,
    kind,
    system,
    answers: answers.length,
    tallies: questions.map(({ code }) => tally(code, answers)),
    comments: answers.map(({ comment }) => comment).filter((comment) => comment !== ''),
  }
}

function tally(question: string, answers: readonly Counted[]): Tally {
  const counts = scale.map((score) => answers.filter(({ scores }) => scores[question] === score).length)
  return { question, counts }
}
