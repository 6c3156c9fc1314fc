import type { Answers } from '../../../../workflows/contracts/form.ts'
import { announcement } from '../../../../workflows/cases/announcement/announcement.ts'
import type { AnnouncementContext } from '../../../../workflows/cases/announcement/context.ts'
import { hour, jan, maria, minute } from '../people.ts'
import { done, opened, type Played } from '../play.ts'

export type Case = Played<AnnouncementContext>

export const works: Answers = {
  noticeType: 'planned',
  systems: ['AES', 'AIS'],
  intervals: '2',
  from1: hour(72),
  to1: hour(76),
  from2: hour(96),
  to2: hour(100),
  webService: 'queued',
  webForm: 'closed',
  fallback: 'none',
  titlePl: 'AES i AIS – planowana przerwa',
  bodyPl: 'Prace w dwie noce.',
  titleEn: 'AES and AIS – planned interruption',
  bodyEn: 'Work in two nights.',
}
export const exchangeDown: Answers = {
  noticeType: 'failure',
  systems: ['PHONE'],
  intervals: '1',
  from1: minute(-30),
  phone: 'closed',
  titlePl: 'Telefon nie działa',
  bodyPl: 'Prosimy pisać.',
  titleEn: 'The telephone is down',
  bodyEn: 'Please write.',
  nextUpdateAt: hour(1),
}
export const change: Answers = { changePl: 'Prace potrwają dłużej.', changeEn: 'The work will take longer.' }

export const drafted = (answers: Answers = works): Case =>
  opened(announcement, maria, { at: minute(0), answers })
export const published = (answers: Answers = works): Case =>
  done(drafted(answers), 'publish', jan, { at: minute(10) })
export const revised = (played: Case, more: Answers, at = minute(60)): Case =>
  done(played, 'revise', jan, { at, answers: { ...played.state.context.answers, ...change, ...more } })
