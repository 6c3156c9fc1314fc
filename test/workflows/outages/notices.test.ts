import { expect, it } from 'vitest'
import { announcement } from '../../../workflows/cases/announcement/announcement.ts'
import { noticeAt, withChanges } from '../../../workflows/outages/notices.ts'
import { hour, minute } from '../cases/people.ts'
import { published, revised } from '../cases/announcement/stage.ts'

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
