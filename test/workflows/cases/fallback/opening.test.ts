import { describe, expect, it } from 'vitest'
import { hour, minute } from '../people.ts'
import { clocks } from '../play.ts'
import * as stage from './stage.ts'
import { filed, outageChanged, outageOf } from './stage.ts'

const general = outageOf({ fallback: 'general', fallbackFrom: minute(-60), revision: 2 })

describe('where an approval is required', () => {
  it('the application is checked, and three clocks run', () => {
    const played = filed(stage.transit)
    expect(played.state.step).toBe('checking')
    expect(played.last.effects).toEqual([{ name: 'check', payload: {} }])
    expect(clocks(played)).toEqual({
      'first-look': minute(15),
      'decision-near': minute(45),
      'decision-due': minute(60),
    })
    expect(played.last.cancel).toEqual([])
    expect(played.signatures).toEqual([])
    expect(played.state.context).toMatchObject({ approval: null, decision: null, verified: false, round: 1 })
  })

  it('excise at the trader’s side too: the reasons come before the start', () => {
    expect(filed(stage.exciseOf('own-software')).state.step).toBe('checking')
  })
})

describe('where the notice is the permission', () => {
  it('an application is superseded at once by a general notice', () => {
    const played = filed(stage.ourFault, general)
    expect(played.state.step).toBe('superseded')
    expect(stage.isClosed(played)).toBe(true)
    expect(played.state.context.decision).toMatchObject({ outcome: 'superseded', by: [] })
    expect(played.timers.size).toBe(0)
    expect(played.effects).toEqual([])
  })

  it.each([
    ['the notice says: ask', outageOf()],
    ['nothing has been decided yet', outageOf({ fallback: 'undecided' })],
    ['the permission begins later', outageOf({ fallback: 'general', fallbackFrom: hour(1) })],
    ['the outage is too young for the policy', outageOf({ fallback: 'general', startedAt: minute(-29) })],
    ['no outage is known', null],
  ])('it waits for an officer where %s', (_, outage) => {
    expect(filed(stage.ourFault, outage).state.step).toBe('checking')
  })

  it('the outage must have lasted as long as the policy asks, to the minute', () => {
    const young = (minutes: number) => outageOf({ fallback: 'general', startedAt: minute(-minutes) })
    expect(filed(stage.ourFault, young(30)).state.step).toBe('superseded')
    const exported = stage.exportOf('customs')
    expect(filed(exported, { ...young(59), system: 'AES' }).state.step).toBe('checking')
    expect(filed(exported, { ...young(60), system: 'AES' }).state.step).toBe('superseded')
  })

  it('a general notice says nothing to a trader whose own system fails', () => {
    expect(filed(stage.transit, general).state.step).toBe('checking')
  })

  it.each(['checking', 'to-review', 'in-review', 'proposed', 'completion'])(
    'a general notice that comes later supersedes what waits: %s',
    (step) => {
      const waiting = stage.at(step, stage.ourFault, outageOf())
      expect(waiting.state.step).toBe(step)
      const played = outageChanged(waiting, general, minute(30))
      expect(played?.state.step).toBe('superseded')
      expect(played?.timers.size).toBe(0)
      expect(played?.state.context.pauses.every(({ to }) => to !== null)).toBe(true)
    },
  )
})

describe('where the request is the permission', () => {
  const emcs = outageOf({ system: 'EMCS' })

  it('the number is issued at once, for a day and for what was asked', () => {
    const played = filed(stage.exciseOf('customs'), emcs)
    expect(played.state.step).toBe('active')
    expect(played.last.effects.map(({ name }) => name)).toEqual(['render-document', 'check'])
    expect(played.signatures).toEqual([])
    expect(clocks(played)).toEqual({ 'window-ends': hour(24) })
    expect(played.state.context).toMatchObject({
      verified: false,
      decision: { outcome: 'granted', by: [] },
      approval: {
        number: `PA/${minute(0)}`,
        state: 'active',
        document: 'preparing',
        grant: { offices: ['PL322080'], from: minute(0), to: hour(24), maxDeclarations: 3 },
      },
    })
  })

  it('only once an authority has confirmed the outage', () => {
    const played = filed(stage.exciseOf('customs'))
    expect(played.state.step).toBe('checking')
    const confirmed = outageChanged(played, emcs, minute(20))
    expect(confirmed?.state.step).toBe('active')
    expect(confirmed?.effects).toEqual(['check', 'render-document', 'check'])
    expect(confirmed?.state.context.approval).toMatchObject({ number: `PA/${minute(20)}` })
    expect(clocks(confirmed!)).toEqual({ 'window-ends': hour(24 + 1 / 3) })
  })

  it('not where the outage allows no fall-back procedure, or is over', () => {
    expect(filed(stage.exciseOf('customs'), { ...emcs, fallback: 'none' }).state.step).toBe('checking')
    expect(filed(stage.exciseOf('customs'), stage.over(minute(-5), { system: 'EMCS' })).state.step).toBe(
      'checking',
    )
  })

  it('a case that waited for its completion becomes active with its pause ended', () => {
    const waiting = stage.at('completion', stage.exciseOf('customs'), null)
    const played = outageChanged(waiting, emcs, minute(30))
    expect(played?.state.step).toBe('active')
    expect(played?.state.context).toMatchObject({ completionDueAt: null, pauses: [{ to: minute(30) }] })
    expect(Object.keys(clocks(played!))).toEqual(['window-ends'])
  })
})

describe('where nothing is available', () => {
  it.each(['customs', 'own-software'])('the case ends at once with advice, side %s', (side) => {
    const played = filed(stage.entryOf(side), outageOf({ system: 'ICS2' }))
    expect(played.state.step).toBe('not-available')
    expect(played.final).toBe(true)
    expect(played.effects).toEqual([])
    expect(played.state.context.decision).toMatchObject({
      outcome: 'not-available',
      reason: 'advice.ics2-keep-sending',
    })
  })
})

describe('what the policy does not know', () => {
  it('is refused before a case is opened', () => {
    const { checkOpening } = stage.kind
    const wrong = { ...stage.transit, direction: 'export' }
    expect(checkOpening?.(wrong, stage.policy)).toEqual([{ field: 'direction', code: 'not-an-option' }])
    expect(checkOpening?.(stage.transit, stage.policy)).toEqual([])
  })
})
