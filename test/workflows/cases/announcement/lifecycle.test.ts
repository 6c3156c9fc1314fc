import { describe, expect, it } from 'vitest'
import { Notice, NoticeRecord } from '../../../../workflows/contracts/announcement.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import { announcement } from '../../../../workflows/cases/announcement/announcement.ts'
import { outage } from '../../../../workflows/cases/outage/outage.ts'
import { check } from '../../../../workflows/forms/check.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { officeCodes } from '../../../../workflows/offices.ts'
import { declared, news } from '../outage/stage.ts'
import { anna, hour, jan, maria, minute } from '../people.ts'
import { clocks, done, isRefused, rings, sent } from '../play.ts'
import { change, drafted, exchangeDown, published, revised, works, type Case } from './stage.ts'

const record = ({ state }: Case) => announcement.records!(state).announcement
const offered = ({ stored, state }: Case, viewer: Viewer = maria) =>
  offers(announcement, stored.value, state, viewer, state.changedAt).map(({ event }) => event)
const faults = (answers: Answers) =>
  check(announcement.form, answers, { at: minute(0), offices: officeCodes }).map(
    ({ field, code }) => `${field} ${code}`,
  )
const ended = (played: Case) =>
  done(played, 'end', jan, { at: minute(50), answers: { ...change, endedAt: minute(45) } })

describe('the form', () => {
  it('takes several intervals in order, of which only the last may be open', () => {
    expect(faults(works)).toEqual([])
    expect(faults({ ...works, to2: undefined })).toEqual([])
    expect(faults({ ...works, to1: undefined })).toEqual(['to1 required'])
    expect(faults({ ...works, from2: hour(75) })).toEqual(['from2 intervals-overlap'])
    expect(faults({ ...works, to2: hour(95) })).toEqual(['to2 end-before-start'])
  })

  it('asks for the offices of what is local', () => {
    expect(faults({ ...exchangeDown, noticeType: 'local' })).toEqual(['offices required'])
    expect(faults({ ...exchangeDown, noticeType: 'local', offices: ['PL322080'] })).toEqual([])
  })

  it('cannot permit the fall-back procedure to everybody: that takes an outage and two officers', () => {
    expect(faults({ ...works, fallback: 'general' })).toEqual(['fallback not-an-option'])
  })
})

describe('a draft', () => {
  it('is for staff alone: nothing of it is announced', () => {
    const draft = drafted()
    expect(draft.state.step).toBe('draft')
    expect(record(draft)).toBeUndefined()
    expect(offered(draft)).toEqual(['publish', 'edit', 'discard'])
    expect(offered(draft, anna)).toEqual([])
    const edited = done(draft, 'edit', jan, { at: minute(5), answers: { ...works, titleEn: 'AES down' } })
    expect(record(edited)).toBeUndefined()
    expect(record(done(edited, 'publish', jan, { at: minute(6) }))).toMatchObject({
      revision: 1,
      change: null,
      title: { en: 'AES down' },
      publishedAt: minute(6),
    })
  })

  it('is warned of where planned work is less than two days away', () => {
    const codes = (played: Case) =>
      announcement.look(played.state, maria, minute(0)).notes.map(({ code }) => code)
    expect(codes(drafted())).toEqual([])
    expect(codes(drafted({ ...works, intervals: '1', from1: hour(47), to1: hour(48) }))).toEqual([
      'note.announcement.short-notice',
    ])
  })

  it('that is discarded leaves nothing', () => {
    const gone = done(drafted(), 'discard', maria, { at: minute(3) })
    expect(gone.final).toBe(true)
    expect(record(gone)).toBeUndefined()
  })
})

describe('an announcement', () => {
  it('says what happens by each channel that is concerned, and fits its contract', () => {
    expect(record(published())).toMatchObject({
      number: 'FB/2026/000001/4',
      type: 'planned',
      state: 'published',
      systems: ['AES', 'AIS'],
      intervals: [
        { from: hour(72), to: hour(76) },
        { from: hour(96), to: hour(100) },
      ],
      channels: { 'web-service': 'queued', 'web-form': 'closed' },
      fallback: 'none',
    })
    expect(NoticeRecord.parse(record(published(exchangeDown)))).toMatchObject({
      intervals: [{ from: minute(-30), to: null }],
      channels: { phone: 'closed' },
      fallback: null,
      nextUpdateAt: hour(1),
    })
    expect(() => Notice.parse(record(published()))).toThrow('state')
  })

  it('has a new revision with every change, with what changed', () => {
    const again = revised(published(), { to2: hour(103) })
    expect(record(again)).toMatchObject({
      revision: 2,
      change: { pl: change.changePl, en: change.changeEn },
      publishedAt: minute(10),
      revisedAt: minute(60),
    })
    expect(again.state.context.answers).not.toHaveProperty('changePl')
    expect(record(ended(published(exchangeDown)))).toMatchObject({ revision: 2, state: 'ended' })
  })

  it('that was planned ends by itself, and by the newest plan', () => {
    expect(clocks(published())).toEqual({ ends: hour(100) })
    const later = revised(published(), { to2: hour(103) })
    expect(clocks(later)).toEqual({ ends: hour(103) })
    const over = rings(later, 'ends')
    expect(over.state.step).toBe('ended')
    expect(record(over)).toMatchObject({ state: 'ended', endedAt: hour(103), revision: 2 })
    expect(clocks(over)).toEqual({ 'archive-due': hour(103 + 72) })
    expect(record(rings(over, 'archive-due'))).toMatchObject({ state: 'ended' })
  })

  it('without an end that is known waits for an officer, also where it was planned', () => {
    const open = published({ ...works, to2: undefined })
    expect(open.state.step).toBe('running')
    expect(clocks(open)).toEqual({})
    expect(revised(open, { to2: hour(99) }).state.step).toBe('scheduled')
  })

  it('of a failure ends when an officer says so, after it began and not in the future', () => {
    const down = published(exchangeDown)
    expect(down.state.step).toBe('running')
    expect(announcement.index(down.state).dueAt).toBe(hour(1))
    const end = (endedAt: string) => {
      const result = sent(down, 'end', jan, { at: minute(50), answers: { ...change, endedAt } })
      return isRefused(result) ? result.faults.map(({ code }) => code) : 'done'
    }
    expect(end(minute(-30))).toEqual(['end-before-start'])
    expect(end(minute(59))).toEqual(['in-the-future'])
    expect(end(minute(45))).toBe('done')
    expect(record(ended(down))).toMatchObject({ endedAt: minute(45), nextUpdateAt: null })
  })

  it('can be called off where it was foreseen, and then stays with its reason', () => {
    expect(offered(published(exchangeDown))).not.toContain('cancel')
    const cancelled = done(published(), 'cancel', jan, { at: minute(30), answers: change })
    expect(clocks(cancelled)).toEqual({ 'archive-due': minute(30 + 72 * 60) })
    expect(record(cancelled)).toMatchObject({
      state: 'cancelled',
      endedAt: minute(30),
      change: { pl: change.changePl },
    })
    expect(record(rings(cancelled, 'archive-due'))).toMatchObject({ state: 'cancelled' })
  })

  it('is opened again within three days under its number', () => {
    const again = done(ended(published(exchangeDown)), 'reopen', maria, { at: minute(70), answers: change })
    expect(again.state.step).toBe('running')
    expect(record(again)).toMatchObject({ state: 'published', revision: 3, endedAt: null })
  })
})

describe('an outage in the same lists', () => {
  it('is there under its call number, with a revision for every change', () => {
    const record = (played: ReturnType<typeof declared>) =>
      NoticeRecord.parse(outage.records!(played.state).announcement)
    expect(record(declared())).toMatchObject({
      number: 'OC/2026/000007/1',
      type: 'failure',
      outage: 'cas_1',
      revision: 1,
      intervals: [{ from: minute(-20), to: null }],
    })
    const updated = done(declared(), 'update', jan, { at: minute(30), answers: news })
    expect(record(updated)).toMatchObject({
      revision: 2,
      revisedAt: minute(30),
      intervals: [{ from: minute(-20), to: minute(180) }],
    })
    const over = done(updated, 'resolve', jan, { at: minute(95), answers: { actualEnd: minute(90) } })
    expect(record(over)).toMatchObject({ state: 'ended', endedAt: minute(90), nextUpdateAt: null })
  })
})
