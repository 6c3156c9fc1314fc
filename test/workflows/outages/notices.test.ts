import { expect, it } from 'vitest'
import { announcement } from '../../../workflows/cases/announcement/announcement.ts'
import { noticeAt, withChanges } from '../../../workflows/outages/notices.ts'
import { hour, jan, minute } from '../cases/people.ts'
import { done } from '../cases/play.ts'
import { change, exchangeDown, published, revised } from '../cases/announcement/stage.ts'

const record = (played: ReturnType<typeof published>) => announcement.records!(played.state).announcement!

it('an announcement is for later until it begins', () => {
  expect(noticeAt(record(published()), hour(71)).state).toBe('planned')
  expect(noticeAt(record(published()), hour(72)).state).toBe('current')
})

it('a revision says what it changed, the first one nothing', () => {
  const first = published()
  const second = revised(first, { to2: hour(103), webForm: 'works' }, minute(60))
  expect(withChanges([record(second), record(first)]).map(({ changed }) => changed)).toEqual([
    ['intervals', 'channels'],
    [],
  ])
})

it('an end that nobody knew is told once it has come', () => {
  const open = published(exchangeDown)
  const over = done(open, 'end', jan, { at: minute(50), answers: { ...change, endedAt: minute(45) } })
  expect(noticeAt(record(open), minute(40)).intervals).toEqual([{ from: minute(-30), to: null }])
  expect(noticeAt(record(over), minute(60)).intervals).toEqual([{ from: minute(-30), to: minute(45) }])
})
