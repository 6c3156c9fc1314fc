import type { Answers } from '../../../workflows/contracts/form.ts'
import { minutesAgo } from './desk-room.ts'

export const change = { changePl: 'Wiemy więcej.', changeEn: 'We know more.' }

/** The desk's own telephone and mail. */
export function failureAnswers(more: Answers = {}): Answers {
  return {
    noticeType: 'failure',
    systems: ['PHONE', 'MAIL'],
    intervals: '1',
    from1: minutesAgo(30),
    phone: 'closed',
    email: 'queued',
    titlePl: 'Telefon Help Desku nie działa',
    bodyPl: 'Nie znamy jeszcze przyczyny.\nProsimy pisać.',
    titleEn: 'The help desk’s telephone is down',
    bodyEn: 'The cause is not known yet.\nPlease write.',
    nextUpdateAt: minutesAgo(-60),
    ...more,
  }
}

export function plannedAnswers(more: Answers = {}): Answers {
  return {
    noticeType: 'planned',
    systems: ['AES'],
    intervals: '2',
    from1: minutesAgo(-3 * 24 * 60),
    to1: minutesAgo(-3 * 24 * 60 - 240),
    from2: minutesAgo(-4 * 24 * 60),
    to2: minutesAgo(-4 * 24 * 60 - 240),
    webService: 'queued',
    webForm: 'closed',
    fallback: 'none',
    titlePl: 'AES – planowana przerwa',
    bodyPl: 'Prace w dwie noce <b>& dwa</b> dni ]]> \u0001koniec.',
    titleEn: 'AES – planned interruption',
    bodyEn: 'Work in two nights <b>& two</b> days ]]> \u0001end.',
    ...more,
  }
}
