import type { Answers } from '../../../../workflows/contracts/form.ts'
import { outage, type OutageContext } from '../../../../workflows/cases/outage/outage.ts'
import { maria, minute } from '../people.ts'
import { opened, type Played } from '../play.ts'

export type Case = Played<OutageContext>

export const failure: Answers = {
  system: 'NCTS2',
  outageKind: 'central',
  startedAt: minute(-20),
  webService: 'rejected',
  webForm: 'closed',
  fallback: 'undecided',
  titlePl: 'NCTS2 – awaria',
  bodyPl: 'Tranzyt nie działa.',
  titleEn: 'NCTS2 – failure',
  bodyEn: 'Transit is down.',
  nextUpdateAt: minute(60),
}
const { system: _, ...rest } = failure
/** An update says everything but the system. */
export const news: Answers = { ...rest, fallback: 'individual', expectedEnd: minute(180) }

export const declared = (): Case =>
  opened(outage, maria, {
    at: minute(0),
    answers: failure,
    facts: { issue: { number: 'OC/2026/000007/1', verifyCode: 'unused' } },
  })
