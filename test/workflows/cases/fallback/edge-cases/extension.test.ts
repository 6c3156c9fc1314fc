/** Edge case 5: an approval is extended, suspended and taken back. */
import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../../workflows/cases/fallback/fallback.ts'
import { anna, hour, jan, maria, minute } from '../../people.ts'
import { clocks, done, isRefused, moved, rings, sent } from '../../play.ts'
import * as stage from '../stage.ts'
import { how, outageOf, type Case } from '../stage.ts'

const active = () => stage.granted(stage.ourFault, outageOf())
const wish = (to: string) => ({ to, maxDeclarations: 3, reason: 'It goes on' })
const extended = (played: Case, by = maria, at = hour(2), hours = 6) =>
  done(played, 'extend', by, how(played, at, wish(stage.longer(played.state.context, hours))))
const look = ({ state }: Case) => fallback.look(state, anna, state.changedAt).approval!

describe('edge case 5: extension', () => {
  it('the first takes one officer; the number keeps, with -E1 behind it, and the paper is made anew', () => {
    const played = active()
    const { number } = look(played)
    const first = extended(played)
    expect(look(first)).toMatchObject({ number: `${number}-E1`, version: 1, document: 'preparing' })
    expect(look(first).stamp.pl.at(-1)).toBe(`NR ${number}-E1`)
    expect(fallback.records?.(first.state)?.approval).toMatchObject({
      number,
      version: 1,
      windowEndsAt: hour(18),
    })
    expect(clocks(first)).toEqual({ 'window-ends': hour(18) })
    expect(first.last.effects.map(({ name }) => name)).toContain('render-document')
  })

  it('the next takes a second one, who is another', () => {
    const second = extended(extended(active()))
    expect(second.state.context.proposal?.extension).toMatchObject({ to: hour(24) })
    expect(look(second).version).toBe(1)
    expect(fallback.index(second.state).lane).toBe('second-person')
    expect(sent(second, 'approve', maria, how(second, hour(3)))).toMatchObject({ code: 'same-officer' })
    const approved = done(second, 'approve', jan, how(second, hour(3)))
    expect(look(approved).versions.map(({ by }) => by.length)).toEqual([1, 1, 2])
    expect(clocks(approved)).toEqual({ 'window-ends': hour(24) })
    const rounds = approved.signatures.map(({ round, seat }) => `${round}.${seat}`)
    expect(rounds).toEqual(['1.1', '2.1', '3.1', '3.2'])
  })

  it('a change of the outage voids a proposed extension', () => {
    const second = extended(extended(active()))
    const voided = done(second, 'approve', jan, how(second, hour(3), {}, outageOf({ revision: 5 })))
    expect(look(voided).version).toBe(1)
    expect(voided.state.context.proposal).toBeNull()
  })

  it('what was used stays bound to the version that was valid then', () => {
    const use = (played: Case, at: string, lrn: string, usedAt: string) =>
      done(played, 'record-use', anna, how(played, at, { lrns: [lrn], usedAt }))
    const before = use(active(), hour(1), 'GDY26-001', minute(50))
    const after = use(extended(before), hour(3), 'GDY26-002', hour(2.5))
    const late = use(after, hour(4), 'GDY26-003', hour(1.5))
    const { number, uses } = look(late)
    const base = number.replace('-E1', '')
    expect(uses.map((one) => one.number)).toEqual([base, number, base])
  })

  it('is asked for by the holder, and given, or not', () => {
    const played = active()
    const asked = done(
      played,
      'ask-extension',
      anna,
      how(played, hour(2), { to: hour(20), reason: 'Two lorries' }),
    )
    expect(fallback.index(asked.state).lane).toBe('to-decide')
    expect(fallback.events.extend?.answers?.(asked.state, hour(2))).toMatchObject({
      to: hour(20),
      reason: 'Two lorries',
    })
    expect(look(extended(asked)).asked).toBeNull()
    const declined = done(asked, 'decline-extension', maria, how(asked, hour(3), { reason: 'It works soon' }))
    expect(look(declined)).toMatchObject({ asked: null, version: 0 })
    expect(clocks(declined)).toEqual({ 'window-ends': hour(12) })
  })

  it('up to the last moment of the window, and not at its end', () => {
    const played = active()
    const last = new Date(Date.parse(hour(12)) - 1).toISOString()
    expect(isRefused(sent(played, 'extend', maria, how(played, last, wish(hour(13)))))).toBe(false)
    expect(isRefused(sent(played, 'extend', maria, how(played, hour(12), wish(hour(13)))))).toBe(true)
    expect(
      isRefused(sent(played, 'ask-extension', anna, how(played, hour(12), { to: hour(13), reason: 'x' }))),
    ).toBe(true)
  })

  it('by the policy’s hours and no longer, later than now and for no fewer', () => {
    const played = active()
    const faults = (answers: object) => {
      const result = sent(played, 'extend', maria, how(played, hour(1), { ...wish(hour(13)), ...answers }))
      return isRefused(result) ? result.faults.map(({ field, code }) => `${field} ${code}`) : []
    }
    expect(faults({ to: hour(36) })).toEqual([])
    expect(faults({ to: hour(36.1) })).toEqual(['to outside-window'])
    expect(faults({ to: hour(12) })).toEqual(['to outside-window'])
    expect(faults({ maxDeclarations: 2 })).toEqual(['maxDeclarations too-small'])
  })

  it('three at most', () => {
    let played = active()
    for (const n of [1, 2, 3]) {
      played = extended(played, maria, hour(n))
      if (played.state.context.proposal) played = done(played, 'approve', jan, how(played, hour(n + 0.5)))
    }
    expect(look(played).version).toBe(3)
    expect(sent(played, 'extend', maria, how(played, hour(5), wish(hour(31))))).toMatchObject({
      code: 'event-not-allowed',
    })
  })
})

describe('suspension and revocation', () => {
  const suspended = () => {
    const played = active()
    return done(played, 'suspend', jan, how(played, hour(2), { reason: 'The stamp is elsewhere' }))
  }

  it('a suspended approval says so everywhere, runs on, and is lifted', () => {
    const played = suspended()
    expect(look(played)).toMatchObject({
      state: 'suspended',
      suspension: { cause: 'officer', reason: 'The stamp is elsewhere' },
    })
    expect(fallback.records?.(played.state)?.approval).toMatchObject({
      state: 'suspended',
      reason: 'The stamp is elsewhere',
    })
    expect(clocks(played)).toEqual({ 'window-ends': hour(12) })
    const lifted = done(played, 'resume', maria, how(played, hour(3), { reason: 'Found' }))
    expect(look(lifted)).toMatchObject({ state: 'active', suspension: null })
    expect(clocks(lifted)).toEqual({ 'window-ends': hour(12) })
    expect(rings(suspended(), 'window-ends').state.step).toBe('reconciling')
  })

  it('revoking takes a second person where the policy says so', () => {
    const { policy } = stage
    const strict = { ...policy, rows: policy.rows.map((row) => ({ ...row, revokingApprovers: 2 as const })) }
    let played = stage.claimed(stage.filed(stage.ourFault, outageOf(), strict))
    played = done(played, 'propose', maria, how(played, minute(10), stage.grantOf()))
    const proposed = done(played, 'revoke', maria, how(played, hour(1), { reason: 'Misuse' }))
    expect(proposed.state).toMatchObject({ step: 'active', context: { approval: { state: 'active' } } })
    expect(sent(proposed, 'approve', maria, how(proposed, hour(2)))).toMatchObject({ code: 'same-officer' })
    const revoked = done(proposed, 'approve', jan, how(proposed, hour(2)))
    expect(revoked.state.context.decision).toMatchObject({
      outcome: 'revoked',
      text: 'Misuse',
      by: [maria.name, jan.name],
    })
    const back = done(proposed, 'return-to-first', jan, how(proposed, hour(2), { reason: 'No proof' }))
    expect(back.state.context.proposal).toBeNull()
  })

  it('the document that comes late belongs to the newest version', () => {
    const played = extended(active())
    const ready = moved(played, 'document-ready', { role: 'engine', name: 'desk' }, how(played, hour(3)))
    expect(ready && look(ready)).toMatchObject({ version: 1, document: 'ready' })
  })
})
