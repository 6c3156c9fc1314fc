/** What a questionnaire may not ask: all faults at once, each where it is. */
import { describe, expect, it } from 'vitest'
import type { Questions } from '../../../workflows/contracts/questionnaire.ts'
import { areSame, checkQuestions, tidyQuestions } from '../../../workflows/forms/check-questions.ts'
import { starterQuestionnaire } from '../../../workflows/questionnaire/starter-questionnaire.ts'

const question = (code: string, pl = `Pytanie ${code}`, en = `Question ${code}`) => ({
  code,
  text: { pl, en },
})
const asking = (questions: Questions['questions'], more: Partial<Questions> = {}): Questions => ({
  questions,
  comment: { pl: 'Uwagi', en: 'Comments' },
  ...more,
})
const letters = 'abcdefghijk'
const many = (n: number) => Array.from({ length: n }, (_, i) => question(`question-${letters[i]}`))
const found = (questions: Questions) => checkQuestions(questions).map(({ field, code }) => [field, code])

describe('questions', () => {
  it('that come with the desk are sound', () => {
    expect(checkQuestions(starterQuestionnaire)).toEqual([])
  })

  it('are told all their faults at once, each at its field', () => {
    const faults = found(
      asking([question('time', '', ''), question('Time'), question('')], { comment: { pl: '', en: 'x' } }),
    )
    expect(faults).toEqual([
      ['questions[0].text.pl', 'required'],
      ['questions[0].text.en', 'required'],
      ['questions[1].code', 'not-sound'],
      ['questions[2].code', 'required'],
      ['comment.pl', 'required'],
    ])
  })

  it('are one at the least and ten at the most', () => {
    expect(found(asking([]))).toEqual([['questions', 'not-sound']])
    expect(found(asking(many(1)))).toEqual([])
    expect(found(asking(many(10)))).toEqual([])
    expect(checkQuestions(asking(many(11)))).toEqual([
      { field: 'questions', code: 'too-many', params: { n: 11, max: 10 } },
    ])
  })

  it('have short names of their own, of 2 to 20 plain letters', () => {
    expect(found(asking([question('ab'), question('a'.repeat(20))]))).toEqual([])
    for (const code of ['a', 'a'.repeat(21), '1a', '-a', 'czaś', 'a b'])
      expect(found(asking([question(code)]))).toEqual([['questions[0].code', 'not-sound']])
    expect(checkQuestions(asking([question('time'), question('help'), question('time', 'c', 'd')]))).toEqual([
      { field: 'questions[2].code', code: 'duplicate', params: { value: 'time', first: 1 } },
    ])
  })

  it('are told apart by their words in each language', () => {
    expect(
      checkQuestions(asking([question('one', 'Czas', 'Time'), question('two', 'Czas', 'Help')])),
    ).toEqual([{ field: 'questions[1].text.pl', code: 'duplicate', params: { value: 'Czas', first: 1 } }])
  })

  it('are 160 signs long at the most, and so is what stands above the comment', () => {
    const long = 'ą'.repeat(160)
    expect(found(asking([question('time', long, 'x')], { comment: { pl: long, en: 'x' } }))).toEqual([])
    const faults = checkQuestions(
      asking([question('time', `${long}ą`, 'x')], { comment: { pl: 'x', en: `${long}ą` } }),
    )
    expect(faults).toEqual([
      { field: 'questions[0].text.pl', code: 'too-long', params: { n: 161, max: 160 } },
      { field: 'comment.en', code: 'too-long', params: { n: 161, max: 160 } },
    ])
  })

  it('hold no sign that is not seen', () => {
    for (const sign of ['\u0000', '\u202e', '\u2066', '\u200f'])
      expect(found(asking([question('time', `Czas${sign}`, 'Time')]))).toEqual([
        ['questions[0].text.pl', 'not-sound'],
      ])
  })

  it('are kept in one line, with composed letters and nothing around them', () => {
    const written = asking([question(' time ', '  Czas\r\n oczekiwania ', 'z\u0307')])
    expect(tidyQuestions(written).questions).toEqual([question('time', 'Czas oczekiwania', 'ż')])
    expect(checkQuestions(tidyQuestions(asking([question('time', ' \n ', 'x')])))).toMatchObject([
      { field: 'questions[0].text.pl', code: 'required' },
    ])
  })

  it('in another order, or in other words, are others', () => {
    const [one, two] = [question('one'), question('two')]
    expect(
      areSame(asking([one, two]), asking([one, two], { comment: { en: 'Comments', pl: 'Uwagi' } })),
    ).toBe(true)
    expect(areSame(asking([one, two]), asking([two, one]))).toBe(false)
    expect(areSame(asking([one]), asking([{ ...one, code: 'other' }]))).toBe(false)
    expect(areSame(asking([one]), asking([one], { comment: { pl: 'Uwagi', en: 'Else' } }))).toBe(false)
  })
})
