/** What is wrong with the questions of a questionnaire, all at once: the same in the console and on the server. */
import type { Fault } from '../contracts/form.ts'
import type { Questions } from '../contracts/questionnaire.ts'
import { tidyText } from './formats.ts'

export const mostQuestions = 10
/** It stands above five choices, on a telephone too. */
export const longestQuestion = 160

const languages = ['pl', 'en'] as const
type Question = Questions['questions'][number]
type Text = Question['text']

/** In one line each: a question is a heading. */
export const tidyQuestions = ({ questions, comment }: Questions): Questions => ({
  questions: questions.map(({ code, text }) => ({ code: code.trim(), text: tidy(text) })),
  comment: tidy(comment),
})

/** Of tidied ones. Fields are `questions[2].text.pl`, `questions[2].code`, `comment.en`, and `questions` for all together. */
export const checkQuestions = ({ questions, comment }: Questions): Fault[] => [
  ...numberOf(questions.length),
  ...questions.flatMap((_, index) => [
    ...codeFaults(questions, index),
    ...languages.flatMap((language) => wordFaults(questions, index, language)),
  ]),
  ...languages.flatMap((language) => textFaults(`comment.${language}`, comment[language])),
]

/** The same questions in the same order and words: as a version they would only begin the sums anew. */
export const areSame = (one: Questions, other: Questions): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

const inOrder = ({ questions, comment }: Questions) => [
  questions.map(({ code, text }) => [code, text.pl, text.en]),
  comment.pl,
  comment.en,
]

const tidy = ({ pl, en }: Text): Text => ({ pl: inOneLine(pl), en: inOneLine(en) })

const inOneLine = (text: string) => tidyText(text).replace(/\s+/g, ' ')

export const unsoundQuestion = (field: string, rule: string): Fault => ({
  field,
  code: 'not-sound',
  params: { rule },
})

function numberOf(n: number): Fault[] {
  if (n === 0) return [unsoundQuestion('questions', 'none')]
  return n > mostQuestions
    ? [{ field: 'questions', code: 'too-many', params: { n, max: mostQuestions } }]
    : []
}

/** Answers are kept by it, so it is plain and stands for one question. */
function codeFaults(questions: readonly Question[], index: number): Fault[] {
  const field = `questions[${index}].code`
  const { code } = questions[index]!
  if (code === '') return [{ field, code: 'required' }]
  if (!/^[a-z][a-z-]{1,19}$/.test(code)) return [unsoundQuestion(field, 'short-name')]
  return repeated(
    field,
    code,
    questions.map((question) => question.code),
    index,
  )
}

function wordFaults(questions: readonly Question[], index: number, language: keyof Text): Fault[] {
  const field = `questions[${index}].text.${language}`
  const texts = questions.map(({ text }) => text[language])
  const text = texts[index]!
  const faults = textFaults(field, text)
  return faults.length > 0 ? faults : repeated(field, text, texts, index)
}

function textFaults(field: string, text: string): Fault[] {
  if (text === '') return [{ field, code: 'required' }]
  if (text.length > longestQuestion)
    return [{ field, code: 'too-long', params: { n: text.length, max: longestQuestion } }]
  return unseen.test(text) ? [unsoundQuestion(field, 'unseen')] : []
}

/** Signs that control a device or turn the direction of writing, and are not seen themselves. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

function repeated(field: string, value: string, all: readonly string[], index: number): Fault[] {
  const first = all.indexOf(value)
  return first === index ? [] : [{ field, code: 'duplicate', params: { value, first: first + 1 } }]
}
