import { fromWarsaw, offsetMinutes, toWarsaw } from '../../widget/warsaw-time.ts'
import { equal } from './equal.ts'

describe('Polish time', () => {
  it('shows a moment as a Polish clock does, in summer and in winter', () => {
    equal(toWarsaw('2026-11-22T13:05:00.000Z'), '2026-11-22T14:05')
    equal(toWarsaw('2026-07-01T22:30:00.000Z'), '2026-07-02T00:30')
  })

  it('reads it back', () => {
    equal(fromWarsaw('2026-11-22T14:05'), ['2026-11-22T13:05:00.000Z'])
    equal(fromWarsaw('2026-07-02T00:30'), ['2026-07-01T22:30:00.000Z'])
  })

  it('knows no moment in the hour that March leaves out', () => equal(fromWarsaw('2026-03-29T02:30'), []))

  it('knows two in the hour that October repeats, summer time first', () => {
    const [first = '', second = ''] = fromWarsaw('2026-10-25T02:30')
    equal([first, second], ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])
    equal([offsetMinutes(first), offsetMinutes(second)], [120, 60])
  })

  it('takes nothing that is half typed', () => equal(fromWarsaw('2026-11-2'), []))
})
