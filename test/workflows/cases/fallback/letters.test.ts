/** Which letters the holder gets of what becomes of his approval: each once, and none that says what is not so. */
import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { eventName } from '../../../../workflows/machines/advance.ts'
import { anna, ewa, hour, jan, maria, minute } from '../people.ts'
import { done, engine, moved, rings } from '../play.ts'
import * as stage from './stage.ts'
import { how, outageOf, type Case } from './stage.ts'

/** As the desk sends them: by event, by the step that was reached, by what holds now and did not before. */
function letters(before: Case, event: string, after: Case) {
  return fallback
    .mails!.filter(({ events, steps, when }) => {
      const arrived = before.state.step !== after.state.step && steps?.includes(after.state.step)
      const happened = arrived || events?.includes(eventName(event)) || !(events ?? steps)
      return happened && (when?.(after.state, before.state) ?? true)
    })
    .map(({ template, params }) => [template, params?.(after.state) ?? {}] as const)
}
const codes = (before: Case, event: string, after: Case) =>
  letters(before, event, after).map(([template]) => template)
const by = (played: Case, event: string, who: typeof maria, at: string, answers: Answers = {}) =>
  done(played, event, who, how(played, at, answers))

const three = ['PL322080', 'PL301010']
const active = (): Case => {
  const claimed = stage.claimed(stage.filed({ ...stage.ourFault, offices: three }, outageOf()))
  return by(claimed, 'propose', maria, minute(10), stage.grantOf({ offices: three }))
}
const changed = (played: Case, revision: number, more: object, at: string) =>
  stage.outageChanged(played, outageOf({ revision, ...more }), at)!

describe('letters about an approval', () => {
  it('its grant is a decision, and told as such once', () => {
    const claimed = stage.claimed(stage.filed({ ...stage.ourFault, offices: three }, outageOf()))
    expect(codes(claimed, 'propose', active())).toEqual(['decision'])
  })

  it('suspended with the officer’s words, and in force again without a second decision', () => {
    const suspended = by(active(), 'suspend', maria, hour(1), { reason: 'A doubt about the seals.' })
    expect(letters(active(), 'suspend', suspended)).toEqual([
      ['approval-suspended', expect.objectContaining({ quote: 'A doubt about the seals.', most: '3' })],
    ])
    const resumed = by(suspended, 'resume', maria, hour(2), { reason: 'Cleared.' })
    expect(letters(suspended, 'resume', resumed)).toEqual([
      ['approval-resumed', expect.objectContaining({ offices: 'PL322080, PL301010' })],
    ])
  })

  it('extended by one, or by two when the second has signed, and not before', () => {
    const to = (hours: number) => ({ to: hour(hours), maxDeclarations: 3, reason: 'Still down' })
    const once = by(active(), 'extend', maria, hour(1), to(15))
    expect(letters(active(), 'extend', once)).toEqual([
      ['approval-extended', expect.objectContaining({ approval: expect.stringMatching(/-E1$/) as string })],
    ])
    const proposed = by(once, 'extend', maria, hour(2), to(18))
    expect(codes(once, 'extend', proposed)).toEqual([])
    const twice = by(proposed, 'approve', jan, hour(3))
    expect(codes(proposed, 'approve', twice)).toEqual(['approval-extended'])
  })

  it('not extended, where the holder had asked', () => {
    const asked = by(active(), 'ask-extension', anna as never, hour(1), {
      to: hour(15),
      reason: 'Still down',
    })
    expect(codes(active(), 'ask-extension', asked)).toEqual([])
    const declined = by(asked, 'decline-extension', maria, hour(2), { reason: 'It works.' })
    expect(codes(asked, 'decline-extension', declined)).toEqual(['approval-not-extended'])
  })

  it('narrowed: told beforehand once, then when it is so, and when it is given back', () => {
    const warned = changed(active(), 2, { offices: ['PL301010'] }, hour(1))
    expect(codes(active(), 'outage-changed', warned)).toEqual(['approval-scope'])
    const again = changed(warned, 3, { offices: ['PL301010'] }, hour(1.2))
    expect(codes(warned, 'outage-changed', again)).toEqual([])
    const narrowed = rings(again, 'suspend-due')
    expect(letters(again, 'suspend-due', narrowed)).toEqual([
      ['approval-narrowed', expect.objectContaining({ offices: 'PL301010' })],
    ])
    const back = changed(narrowed, 4, {}, hour(3))
    expect(letters(narrowed, 'outage-changed', back)).toEqual([
      ['approval-widened', expect.objectContaining({ offices: 'PL301010, PL322080' })],
    ])
  })

  it('suspended where nothing of it is covered any more', () => {
    const warned = changed(active(), 2, { offices: ['PL404030'] }, hour(1))
    expect(codes(warned, 'suspend-due', rings(warned, 'suspend-due'))).toEqual(['approval-suspended'])
  })

  it('revoked by officers, with their words, or because the outage was none', () => {
    const proposed = by(active(), 'revoke', maria, hour(1), { reason: 'Used for other goods.' })
    const two = proposed.state.step === 'active'
    const revoked = two ? by(proposed, 'approve', jan, hour(2)) : proposed
    if (two) expect(codes(active(), 'revoke', proposed)).toEqual([])
    expect(letters(two ? proposed : active(), two ? 'approve' : 'revoke', revoked)).toEqual([
      ['approval-revoked', expect.objectContaining({ quote: 'Used for other goods.' })],
    ])
    const none = changed(active(), 2, { state: 'false-alarm' }, hour(1))
    expect(codes(active(), 'outage-changed', none)).toEqual(['approval-revoked'])
  })

  it('an interim grant says that it is one', () => {
    const claimed = stage.claimed(stage.filed(stage.transit))
    const refused = by(claimed, 'refuse', maria, minute(9), { reason: 'R03', text: 'The portal works.' })
    expect(codes(claimed, 'refuse', refused)).toEqual(['decision', 'questionnaire'])
    const interim = {
      number: 'AP-26-0000001-1',
      by: [ewa.name],
      grant: { ...stage.grantOf({ from: hour(2) }), remark: null },
    }
    const facts = { ...how(refused, hour(2)).facts, result: { interim } }
    const granted = moved(refused, 'interim-grant', engine, { at: hour(2), facts })!
    expect(codes(refused, 'interim-grant', granted)).toEqual(['approval-interim'])
  })

  it('the code that proves it is in no letter', () => {
    const { verifyCode } = active().state.context.approval!
    const all = fallback.mails!.flatMap(({ params }) => (params ? [params(active().state)] : []))
    expect(JSON.stringify(all)).not.toContain(verifyCode)
  })
})
