import { describe, expect, it } from 'vitest'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import { outage } from '../../../../workflows/cases/outage/outage.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { anna, jan, maria, minute } from '../people.ts'
import { clocks, done, isRefused, moved, rings, sent } from '../play.ts'
import { declared, failure, news, type Case } from './stage.ts'

const offered = ({ stored, state }: Case, viewer: Viewer = maria) =>
  offers(outage, stored.value, state, viewer, state.changedAt).map(({ event }) => event)
const record = ({ state }: Case) => outage.records!(state).outage!
const told = (played: Case) => played.last.effects.map(({ name }) => name)
const update = (played: Case, when = minute(30)) => done(played, 'update', jan, { at: when, answers: news })
const end = (played: Case, actualEnd = minute(90), when = minute(95)) =>
  done(played, 'resolve', jan, { at: when, answers: { actualEnd } })
const reopened = (played: Case) =>
  done(played, 'reopen', maria, { at: minute(120), answers: { reason: 'Down again' } })
const propose = (played: Case, by = maria) =>
  done(played, 'propose-general', by, { at: minute(31), answers: { fallbackFrom: minute(30) } })
const publish = (played: Case, by = jan) => sent(played, 'publish-general', by, { at: minute(35) })

describe('an outage that is declared', () => {
  it('has a public number, is announced and told to the applications at once', () => {
    const played = declared()
    expect(played.state.step).toBe('confirmed')
    expect(told(played)).toEqual(['tell-cases', 'derive'])
    expect(record(played)).toMatchObject({
      callNumber: 'OC/2026/000007/1',
      state: 'confirmed',
      revision: 1,
      startedAt: minute(-20),
      actualEnd: null,
      fallback: 'undecided',
      offices: [],
      announcement: {
        channels: { 'web-service': 'rejected', 'web-form': 'closed' },
        title: { pl: 'NCTS2 – awaria', en: 'NCTS2 – failure' },
      },
      publishedAt: minute(0),
      nextUpdateAt: minute(60),
    })
    expect(played.timers.size).toBe(0)
    expect(outage.index(played.state)).toMatchObject({ lane: 'running', dueAt: minute(60), system: 'NCTS2' })
  })

  it('is staff’s: a customer has nothing to do there', () => {
    expect(offered(declared(), anna)).toEqual([])
    expect(
      sent(declared(), 'resolve', anna, { at: minute(5), answers: { actualEnd: minute(4) } }),
    ).toMatchObject({
      code: 'event-not-allowed',
    })
  })

  it('carries a revision that every change moves on, and each change is told', () => {
    let played = update(declared())
    expect([record(played).revision, told(played)]).toEqual([2, ['tell-cases']])
    expect(record(played)).toMatchObject({
      expectedEnd: minute(180),
      fallback: 'individual',
      system: 'NCTS2',
    })
    played = done(played, 'monitor', jan, { at: minute(80) })
    expect([played.state.step, record(played).revision, told(played)]).toEqual([
      'monitoring',
      3,
      ['tell-cases'],
    ])
    played = end(played)
    expect([played.state.step, record(played).revision, told(played)]).toEqual([
      'resolved',
      4,
      ['tell-cases', 'tell-derived'],
    ])
    played = reopened(played)
    expect([played.state.step, record(played).revision, told(played)]).toEqual([
      'confirmed',
      5,
      ['tell-cases', 'derive'],
    ])
    expect(record(played).callNumber).toBe('OC/2026/000007/1/2')
  })

  it('never becomes an outage of another system', () => {
    const result = sent(declared(), 'update', jan, { at: minute(5), answers: { ...news, system: 'AES' } })
    expect(isRefused(result) && result.faults).toEqual([{ field: 'system', code: 'unknown-field' }])
    expect(outage.events['update']!.answers!(declared().state, minute(5))).not.toHaveProperty('system')
  })
})

describe('its end', () => {
  it('is recorded with its own time, which lies after the start and not in the future', () => {
    const faults = (actualEnd: string) => {
      const result = sent(declared(), 'resolve', jan, { at: minute(30), answers: { actualEnd } })
      return isRefused(result) ? result.faults.map(({ code }) => code) : 'done'
    }
    expect(faults(minute(-20))).toEqual(['end-before-start'])
    expect(faults(minute(40))).toEqual(['in-the-future'])
    expect(faults(minute(25))).toBe('done')
  })

  it('no longer asks for an update, and goes to the archive after three days', () => {
    const played = end(declared())
    expect(record(played)).toMatchObject({ state: 'resolved', actualEnd: minute(90) })
    expect(outage.index(played.state)).toMatchObject({ lane: 'running', dueAt: null })
    expect(clocks(played)).toEqual({
      'archive-due': minute(95 + 72 * 60),
      'reopen-over': minute(95 + 24 * 60),
    })
    const archived = rings(played, 'archive-due')
    expect(archived.state.step).toBe('archived')
    expect(archived.final).toBe(true)
    expect(outage.index(archived.state).lane).toBe('closed')
    expect(offered(archived)).toEqual([])
    expect(record(archived).actualEnd).toBe(minute(90))
  })

  it('is taken back when it opens again, with its clock', () => {
    const played = reopened(end(declared()))
    expect(record(played).actualEnd).toBeNull()
    expect(played.timers.size).toBe(0)
    expect(outage.index(played.state).dueAt).toBe(minute(60))
  })
})

describe('permitting the fall-back procedure to everybody', () => {
  it('takes two officers; until the second has signed nothing is announced', () => {
    const proposed = propose(declared())
    expect(proposed.last.signatures).toEqual([{ round: 1, seat: 1, officerId: 'maria' }])
    expect(told(proposed)).toEqual([])
    expect(record(proposed)).toMatchObject({ fallback: 'undecided', fallbackFrom: null, revision: 1 })
    expect(publish(proposed, maria)).toMatchObject({ code: 'same-officer' })
    expect(moved(proposed, 'publish-general', maria, { at: minute(35) })).toBeNull()
    const published = publish(proposed) as Case
    expect(published.last.signatures).toEqual([{ round: 1, seat: 2, officerId: 'jan' }])
    expect(told(published)).toEqual(['tell-cases'])
    expect(record(published)).toMatchObject({ fallback: 'general', fallbackFrom: minute(30), revision: 2 })
  })

  it('is offered as what comes next', () => {
    expect(offered(declared())).toContain('propose-general')
    expect(offered(propose(declared()), maria)).not.toContain('publish-general')
    expect(offered(propose(declared()), jan)).toContain('publish-general')
    expect(offered(publish(propose(declared())) as Case)).not.toContain('propose-general')
  })

  it('a proposal that was dropped needs two signatures anew', () => {
    const dropped = done(propose(declared()), 'drop-general', jan, { at: minute(33) })
    expect(dropped.state.context).toMatchObject({ general: null, round: 2 })
    const again = publish(propose(dropped, jan), maria) as Case
    expect(again.signatures.map(({ round, seat, officerId }) => [round, seat, officerId])).toEqual([
      [1, 1, 'maria'],
      [2, 1, 'jan'],
      [2, 2, 'maria'],
    ])
  })

  it('a proposal that the end overtook leaves room for one after it opens again', () => {
    const again = propose(reopened(end(propose(declared()))), maria)
    expect(again.signatures.map(({ round, seat }) => [round, seat])).toEqual([
      [1, 1],
      [2, 1],
    ])
    expect(publish(again)).toMatchObject({ state: { context: { fallback: 'general' } } })
  })

  it('an update of the text keeps the permission that two officers gave', () => {
    const played = update(publish(propose(declared())) as Case, minute(40))
    expect(record(played)).toMatchObject({ fallback: 'general', fallbackFrom: minute(30), revision: 3 })
  })

  it('one officer cannot give it by the form', () => {
    const general = { ...news, fallback: 'general' }
    expect(sent(declared(), 'update', jan, { at: minute(5), answers: general })).toMatchObject({
      code: 'answers-invalid',
      faults: [{ field: 'fallback', code: 'not-an-option' }],
    })
    expect(outage.form.sections[0]?.fields.find(({ name }) => name === 'fallback')?.options).not.toContain(
      'general',
    )
    expect(failure.fallback).toBe('undecided')
  })
})
