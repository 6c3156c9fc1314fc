/** Whose failure it is decides whose recovery counts. */
import { expect, it } from 'vitest'
import { anna, hour, maria, minute } from '../people.ts'
import { clocks, done, isRefused, sent } from '../play.ts'
import * as stage from './stage.ts'

it.each(['to-review', 'in-review', 'proposed', 'completion'])(
  'the end of a customs outage leaves a trader whose own system is down where he was: %s',
  (step) => {
    const played = stage.at(step, stage.transit, stage.outageOf())
    const after = stage.outageChanged(played, stage.over(minute(25)), minute(26))
    expect(after?.final).toBe(false)
    expect(after?.state.context.late).toBeNull()
  },
)

it('nor does it close the window of an approval for his own failure', () => {
  const played = stage.granted(stage.transit, stage.outageOf())
  const before = clocks(played)['window-ends']
  const after = stage.outageChanged(played, stage.over(minute(25)), minute(26))
  expect(after && clocks(after)['window-ends']).toBe(before)
})

it('his own report does', () => {
  const played = stage.granted(stage.transit, stage.outageOf())
  const after = done(played, 'report-restored', anna, stage.how(played, minute(40)))
  expect(clocks(after)['window-ends']).toBe(minute(70))
})

it('a window that has passed cannot be granted, unless the decision is late', () => {
  const played = stage.claimed(stage.filed(stage.transit))
  const past = stage.grantOf({ from: minute(0), to: hour(1) })
  const refused = sent(played, 'propose', maria, stage.how(played, hour(2), past))
  expect(isRefused(refused) && refused.faults).toEqual([
    { field: 'to', code: 'outside-window', params: { from: hour(2) } },
  ])
})
