import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue, kindOf } from '../../../../workflows/cases/catalogue.ts'
import type { CaseState, Kind } from '../../../../workflows/machines/kind.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { leavesOf, passingOf } from '../chart.ts'
import { anna, ewa, minute } from '../people.ts'
import { moved, opening, sent, isRefused, type Played } from '../play.ts'
import { moments, type Moment } from './moments.ts'

const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Moment[]
const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.json'))

const versionOf = (file: string) => Number(/-(\d+)\.json$/.exec(file)?.[1])

/** The case as a later release finds it in the database, with what cases of its time lacked. */
function loaded(kind: Kind, moment: Moment, writtenBy: number): Played<unknown> {
  const { step, openedAt, changedAt, version } = moment
  const { context, ...rest } = moment.stored
  const filled = writtenBy === kind.version ? context : kind.takesOn!.fill(context)
  const stored = { ...rest, context: filled }
  const state: CaseState<unknown> = {
    ...opening,
    step,
    context: stored.context,
    version,
    openedAt,
    changedAt,
  }
  const last = { stored, step, final: false, effects: [], arm: [], cancel: [], signatures: [] }
  return { kind, stored, state, final: false, timers: new Map(), last, effects: [], signatures: [] }
}

it('every kind has a file of its present version, with a case in every step', () => {
  for (const kind of catalogue) {
    const file = `${kind.code}-${kind.version}.json`
    expect(files).toContain(file)
    const steps = new Set(read(file).map(({ step }) => step))
    expect([...steps].sort()).toEqual(
      leavesOf(kind)
        .filter((name) => !passingOf(kind).includes(name))
        .sort(),
    )
  }
})

describe.each(files)('%s', (file) => {
  const kind = kindOf(file.replace(/-\d+\.json$/, ''))!
  const cases = read(file).map((moment) => [moment.step, moment.next?.event ?? 'nothing', moment] as const)

  it.each(cases)('%s still loads and is shown', (_, __, moment) => {
    const { state, stored } = loaded(kind, moment, versionOf(file))
    for (const viewer of [anna, ewa]) {
      expect(kind.look(state, viewer, minute(0)).next.length).toBeGreaterThan(0)
      expect(offers(kind, stored.value, state, viewer, minute(0))).toBeInstanceOf(Array)
    }
    // What has ended is closed; a ticket may still be opened again for a while, and a refusal be appealed against.
    const closed = moment.next === null || ['closed', 'refused', 'moot'].includes(moment.step)
    expect(kind.index(state).lane === 'closed').toBe(closed)
    expect(() => kind.records?.(state)).not.toThrow()
  })

  it.each(cases)('%s still goes on with %s', (_, __, moment) => {
    const played = loaded(kind, moment, versionOf(file))
    if (moment.next === null) {
      // An end may be reopened by its outage or by an appeal; nobody who looks at it is offered anything.
      for (const viewer of [anna, ewa])
        expect(offers(kind, played.stored.value, played.state, viewer, minute(0))).toEqual([])
      return
    }
    const { event, by, how, to } = moment.next
    const result = by.role === 'engine' ? moved(played, event, by, how) : sent(played, event, by, how)
    expect(result && (isRefused(result) ? result : result.state.step)).toBe(to)
  })
})

it('every kind can be written down again', () => {
  expect(Object.keys(moments).sort()).toEqual(catalogue.map(({ code }) => code).sort())
})
