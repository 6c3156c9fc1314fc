/** Edge case 4: two persons, both on the outage as it is. */
import { describe, expect, it } from 'vitest'
import { anna, jan, maria, minute } from '../../people.ts'
import { done, isRefused, sent } from '../../play.ts'
import * as stage from '../stage.ts'
import { how, outageOf } from '../stage.ts'

describe('edge case 4: four eyes', () => {
  const proposed = () => stage.at('proposed', stage.ourFault, outageOf())

  it('who proposed does not approve, and no customer does', () => {
    const played = proposed()
    expect(sent(played, 'approve', maria, how(played, minute(11)))).toMatchObject({ code: 'same-officer' })
    expect(sent(played, 'approve', anna, how(played, minute(11)))).toMatchObject({
      code: 'event-not-allowed',
    })
  })

  it('who changed what the decision rests on is no second person', () => {
    let played = stage.claimed(stage.filed(stage.ourFault, outageOf()), jan)
    played = done(
      played,
      'correct-side',
      jan,
      how(played, minute(6), { side: 'own-software', reason: 'Log' }),
    )
    played = done(played, 'take-over', maria, how(played, minute(7), { reason: 'Shift' }))
    played = done(played, 'propose', maria, how(played, minute(8), stage.bigGrant))
    expect(sent(played, 'approve', jan, how(played, minute(9)))).toMatchObject({ code: 'same-officer' })
  })

  it('an outage that changed between the two voids what the first proposed', () => {
    const played = proposed()
    const now = outageOf({ revision: 2, expectedEnd: minute(90) })
    const voided = done(played, 'approve', jan, how(played, minute(11), {}, now))
    expect(voided.state).toMatchObject({
      step: 'to-review',
      context: { approval: null, proposal: null, round: 2 },
    })
  })

  it('a second approval, and one after the withdrawal, are refused', () => {
    const played = proposed()
    const active = done(played, 'approve', jan, how(played, minute(11)))
    expect(isRefused(sent(active, 'approve', jan, how(active, minute(12))))).toBe(true)
    const withdrawn = done(played, 'withdraw', anna, how(played, minute(11)))
    expect(sent(withdrawn, 'approve', jan, how(withdrawn, minute(12)))).toMatchObject({
      code: 'event-not-allowed',
    })
  })
})
