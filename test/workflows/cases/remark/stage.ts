import { remark, type RemarkContext } from '../../../../workflows/cases/remark/remark.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { anna, maria, minute } from '../people.ts'
import { done, opened, type Played } from '../play.ts'

export type Case = Played<RemarkContext>

export const words: Answers = {
  saidPl: 'Lista spraw jest zbyt krótka.',
  didPl: 'Lista pokazuje teraz 25 spraw.',
  saidEn: 'The list of cases is too short.',
  didEn: 'The list now shows 25 cases.',
}
export const remarked = (topic = 'idea'): Case =>
  opened(remark, anna, { at: minute(0), answers: { topic, text: 'More cases on one page, please.' } })
export const answered = (): Case =>
  done(remarked(), 'answer', maria, { at: minute(60), answers: { text: 'We will show 25.' } })
export const told = (): Case => done(answered(), 'publish', maria, { at: minute(90), answers: words })
