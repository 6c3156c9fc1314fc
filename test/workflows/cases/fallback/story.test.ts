import { expect, it } from 'vitest'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import { anna, hour, jan, maria, minute } from '../people.ts'
import { clocks, done, engine, moved, rings } from '../play.ts'
import * as stage from './stage.ts'
import { grantOf, how, outageChanged, outageOf, over, type Case } from './stage.ts'

const offered = ({ stored, state }: Case, viewer: Viewer) =>
  offers(fallback, stored.value, state, viewer, state.changedAt).map(({ event }) => event)
const asked = (played: Case) => played.last.effects.map(({ name }) => name)

it('twelve transit declarations in an outage: filed, granted by two, used, closed by the end of the outage, returned', () => {
  const lrns = stage.lrnsOf(12)
  let played = stage.filed({ ...stage.ourFault, lrns, mrns: ['26PL301010000421J4'] }, outageOf())
  expect([played.state.step, asked(played)]).toEqual(['checking', ['check']])
  expect(offered(played, anna)).toEqual(['withdraw'])
  expect(offered(played, maria)).toEqual(['claim'])

  played = stage.checked(played, minute(1))
  expect([played.state.step, asked(played)]).toEqual(['to-review', []])

  played = done(played, 'claim', maria, how(played, minute(5)))
  expect(offered(played, maria)).toEqual([
    'propose',
    'return-for-completion',
    'correct-side',
    'recheck',
    'release',
    'refuse',
  ])
  expect(offered(played, jan)).toEqual(['take-over'])

  played = done(played, 'propose', maria, how(played, minute(10), grantOf({ maxDeclarations: 12 })))
  expect([played.state.step, asked(played)]).toEqual(['proposed', []])
  expect(played.last.signatures).toEqual([{ round: 1, seat: 1, officerId: 'maria' }])
  expect(Object.keys(clocks(played))).toEqual(['first-look', 'decision-near', 'decision-due'])
  expect(offered(played, maria)).toEqual([])
  expect(offered(played, jan)).toEqual(['approve', 'return-to-first'])
  expect(fallback.look(played.state, anna, minute(11)).staff).toBeNull()

  played = done(played, 'approve', jan, how(played, minute(15)))
  expect([played.state.step, asked(played)]).toEqual(['active', ['render-document']])
  expect(played.last.signatures).toEqual([{ round: 1, seat: 2, officerId: 'jan' }])
  expect(clocks(played)).toEqual({ 'window-ends': hour(12) })
  expect(offered(played, anna)).toEqual(['record-use', 'ask-extension', 'finish-early'])
  const { number } = played.state.context.approval!
  expect(fallback.look(played.state, anna, minute(16)).approval).toMatchObject({
    number,
    document: 'preparing',
    stamp: { pl: expect.arrayContaining([`NR ${number}`]) as string[] },
  })

  played = moved(played, 'document-ready', engine, how(played, minute(16)))!
  expect(played.state.context.approval?.document).toBe('ready')
  expect(clocks(played)).toEqual({ 'window-ends': hour(12) })

  played = outageChanged(played, over(hour(3)), hour(3.2))!
  expect(clocks(played)).toEqual({ 'window-ends': hour(5) })

  played = rings(played, 'window-ends')
  expect([played.state.step, asked(played)]).toEqual(['reconciling', []])
  expect(Object.keys(clocks(played))).toEqual(['remind-half', 'remind-ninety', 'return-due'])
  expect(offered(played, anna)).toEqual(['settle', 'settle-list', 'record-use'])
  expect(offered(played, maria)).toEqual([])

  const papers = lrns.map((lrn) => `lrn-${lrn}`)
  played = done(played, 'settle', anna, how(played, hour(10), { duties: papers, outcome: 'paper-returned' }))
  expect(played.state.step).toBe('reconciling')
  played = done(
    played,
    'settle',
    anna,
    how(played, hour(11), { duties: ['mrn-26PL301010000421J4'], outcome: 'withdrawn' }),
  )
  expect(played.state.step).toBe('reconciled')
  expect(played.final).toBe(true)
  expect(played.timers.size).toBe(0)
  expect(played.effects).toEqual(['check', 'render-document'])
  expect(played.state.context.approval?.number).toBe(number)
  expect([...offered(played, anna), ...offered(played, jan)]).toEqual([])
})
