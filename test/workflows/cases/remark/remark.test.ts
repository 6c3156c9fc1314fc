import { describe, expect, it } from 'vitest'
import { localTime } from '../../../../workflows/calendar/zoned.ts'
import { remark } from '../../../../workflows/cases/remark/remark.ts'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { clockTypesOf, leavesOf } from '../chart.ts'
import { explore, soon, stepsOf } from '../explore.ts'
import { anna, jan, maria, minute } from '../people.ts'
import { done, isRefused, rings, sent } from '../play.ts'
import { answered, remarked, told, words, type Case } from './stage.ts'
import { attempts, key, seeds } from './walk.ts'

const look = ({ state }: Case, viewer: Viewer = anna) => remark.look(state, viewer, state.changedAt)
const publicly = ({ state }: Case) => remark.records!(state).youSaid

describe('a remark', () => {
  it('waits for an officer, with a date for the answer', () => {
    const { next, thread, deadlines } = look(remarked())
    expect(localTime(deadlines[0]!.dueAt!).date).toBe('2026-06-24')
    expect(next).toEqual([{ code: 'next.remark.received', params: { until: deadlines[0]!.dueAt } }])
    expect(thread).toMatchObject([{ kind: 'report', text: 'More cases on one page, please.' }])
  })

  it('on an obstacle to access is answered within seven days', () => {
    expect(localTime(look(remarked('accessibility')).deadlines[0]!.dueAt!).date).toBe('2026-06-17')
  })

  it('is answered for whoever made it', () => {
    expect(look(answered()).thread).toMatchObject([
      { by: { role: 'customer', name: 'Anna Nowak' } },
      { by: { role: 'officer', name: 'Maria Zielińska' }, kind: 'reply', text: 'We will show 25.' },
    ])
    expect(publicly(answered())).toBeNull()
  })

  it('that nobody answers in time says so', () => {
    expect(look(rings(remarked(), 'answer-due')).notes).toEqual([{ code: 'note.remark.late' }])
  })
})

describe('what is told to everybody', () => {
  it('is what staff wrote, in both languages, and nothing of who said it', () => {
    expect(publicly(told())).toEqual({
      topic: 'idea',
      said: { pl: words.saidPl, en: words.saidEn },
      did: { pl: words.didPl, en: words.didEn },
      publishedAt: minute(90),
    })
  })

  it.each([
    ['the firm', 'Agencja Celna Bałtyk asked for more.'],
    ['its number', 'PL100000001200000 asked for more.'],
    ['the person', 'Mrs Nowak asked for more.'],
  ])('must not name %s', (_, saidEn) => {
    const result = sent(answered(), 'publish', maria, { at: minute(90), answers: { ...words, saidEn } })
    expect(isRefused(result) && result.faults).toMatchObject([{ field: 'saidEn', code: 'names-somebody' }])
  })

  it('needs an answer first', () => {
    expect(sent(remarked(), 'publish', maria, { at: minute(9), answers: words })).toMatchObject({
      code: 'event-not-allowed',
    })
  })

  it('keeps its place when it is corrected, and disappears when it is withdrawn', () => {
    const corrected = done(told(), 'publish', jan, {
      at: minute(99),
      answers: { ...words, didEn: 'It shows 30.' },
    })
    expect(publicly(corrected)).toMatchObject({ did: { en: 'It shows 30.' }, publishedAt: minute(90) })
    expect(remark.events['publish']!.answers!(told().state, minute(99))).toEqual(words)
    expect(publicly(done(told(), 'retract', jan, { at: minute(99) }))).toBeNull()
  })
})

const rested = new Set<string>()
const took = new Set<string>()
const broken = new Set<string>()

explore({
  seeds,
  attempts,
  key,
  depth: 6,
  visit(node) {
    const { played } = node
    const steps = stepsOf(node)
    rested.add(played.state.step)
    for (const { attempt, to } of steps) {
      const name = `${played.state.step}: ${attempt.event} by ${attempt.by.name}`
      took.add(attempt.event)
      if (played.final) broken.add(`${name} moves what has ended`)
      if ((publicly(to) !== null) !== (to.state.step === 'published')) broken.add(`${name} tells wrongly`)
    }
    for (const viewer of [anna, maria]) {
      const offered = offers(remark, played.stored.value, played.state, viewer, soon(played))
      const doable = steps.filter(({ attempt }) => attempt.by === viewer).map(({ attempt }) => attempt.event)
      if (offered.map(({ event }) => event).join() !== doable.join())
        broken.add(`${played.state.step}: wrong offers for ${viewer.name}`)
    }
  },
})

describe('its machine', () => {
  it('keeps its promises at every step', () => expect([...broken]).toEqual([]))

  it('reaches every state by every event and clock', () => {
    expect([...rested].sort()).toEqual(leavesOf(remark).sort())
    const all = [...Object.keys(remark.events), ...clockTypesOf(remark)]
    expect(all.filter((event) => !took.has(event))).toEqual([])
  })
})
