import { describe, expect, it } from 'vitest'
import { outage } from '../../../../workflows/cases/outage/outage.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { jan, maria, minute } from '../people.ts'
import { clocks, done, moved, engine, sent } from '../play.ts'
import { confirmed, declared, drafted, fired, news, noted, osoz, parentEnds, type Case } from './stage.ts'

const offered = ({ stored, state }: Case) =>
  offers(outage, stored.value, state, maria, state.changedAt).map(({ event }) => event)
const rows = ({ state }: Case) => outage.records!(state)
const told = (played: Case) => played.last.effects.map(({ name }) => name)
const reason = { reason: 'Their own line was down.' }

describe('a draft', () => {
  it('is announced to nobody, told to nobody and counted nowhere', () => {
    for (const draft of [drafted('tickets'), drafted('probe'), drafted('dependency', osoz), noted()]) {
      expect(draft.state.step).toBe('reported')
      expect(rows(draft).announcement).toBeUndefined()
      expect(rows(draft).outage).toMatchObject({ state: 'reported', revision: 0, intervals: [] })
      expect([told(draft), clocks(draft)]).toEqual([[], {}])
      expect(outage.index(draft.state)).toMatchObject({ lane: 'to-decide', dueAt: minute(0) })
      expect(offered(draft)).toEqual(['confirm', 'investigate', 'dismiss'])
    }
  })

  it('of the desk’s own is the only one of its system; an officer may note down as many as he likes', () => {
    expect(rows(drafted('probe')).outage?.draftOf).toBe('NCTS2')
    expect(rows(noted()).outage?.draftOf).toBeNull()
    expect(rows(confirmed(drafted('probe'))).outage?.draftOf).toBeNull()
  })

  it('becomes public by an officer’s confirmation, with what he made of its text', () => {
    const played = confirmed(drafted('tickets'))
    expect(played.state.step).toBe('confirmed')
    expect(told(played)).toEqual(['tell-cases', 'derive'])
    expect(rows(played).outage).toMatchObject({
      revision: 1,
      fallback: 'individual',
      publishedAt: minute(10),
      intervals: [{ from: minute(-20), to: null }],
    })
    expect(rows(played).announcement).toMatchObject({
      revision: 1,
      state: 'published',
      publishedAt: minute(10),
    })
  })

  it('is looked into by one person, and can be left to others', () => {
    const taken = done(drafted('probe'), 'investigate', maria, { at: minute(2) })
    expect(outage.index(taken.state).assignee).toBe(maria.name)
    expect(sent(taken, 'investigate', maria, { at: minute(3) })).toMatchObject({ code: 'not-allowed' })
    expect(done(taken, 'investigate', jan, { at: minute(3) }).state.context.assignee?.id).toBe('jan')
    const left = done(taken, 'put-back', maria, { at: minute(4) })
    expect([left.state.step, left.state.context.assignee]).toEqual(['reported', null])
  })

  it('that was a false alarm is kept as one, and nothing was ever announced', () => {
    const played = done(drafted('tickets'), 'dismiss', maria, { at: minute(5), answers: reason })
    expect([played.state.step, played.final, told(played)]).toEqual(['false-alarm', true, []])
    expect(rows(played).announcement).toBeUndefined()
    expect(sent(drafted('tickets'), 'dismiss', maria, { at: minute(5) })).toMatchObject({
      code: 'answers-invalid',
    })
  })

  it('carries what was seen, the newest of each sort', () => {
    const line = (n: number) => ({
      code: 'evidence.outage.tickets',
      params: { n, firms: 3, since: minute(0) },
    })
    const probe = { code: 'evidence.outage.probe-failing', params: { probe: 'ncts2', since: minute(1) } }
    const evidence = (played: Case, ...lines: object[]) =>
      fired(played, 'evidence', { at: minute(6), facts: { result: { evidence: lines } } })
    const played = evidence(evidence(drafted('tickets', null, [line(5)]), probe), line(10))
    expect(played.state.context.evidence).toEqual([probe, line(10)])
    expect(told(played)).toEqual([])
    expect(evidence(confirmed(played), line(20)).state.context.revision).toBe(1)
  })
})

describe('an outage that follows from another', () => {
  const derived = () => confirmed(drafted('dependency', osoz))

  it('ends when that one does, and says why', () => {
    const played = parentEnds(derived(), minute(60))
    expect([played.state.step, told(played)]).toEqual(['resolved', ['tell-cases', 'tell-derived']])
    expect(rows(played).outage).toMatchObject({ actualEnd: minute(60), parentId: 'cas_0' })
    expect(rows(played).announcement?.change?.en).toContain('depends')
  })

  it('never ends before it began', () => {
    const late = done(derived(), 'update', jan, {
      at: minute(50),
      answers: { ...news, startedAt: minute(45) },
    })
    expect(parentEnds(late, minute(60), { actualEnd: minute(40) }).state.context.actualEnd).toBe(minute(45))
  })

  it('stays open where an officer has said so', () => {
    const kept = done(derived(), 'keep', maria, { at: minute(20) })
    expect(moved(kept, 'parent-ended', engine, { at: minute(60) })).toBeNull()
    expect(offered(kept)).not.toContain('keep')
    expect(sent(declared(), 'keep', maria, { at: minute(20) })).toMatchObject({ code: 'event-not-allowed' })
  })

  it('that nobody had confirmed lapses with it', () => {
    const played = parentEnds(drafted('dependency', osoz), minute(60))
    expect([played.state.step, played.final]).toEqual(['lapsed', true])
    expect(moved(drafted('probe'), 'parent-ended', engine, { at: minute(60) })).toBeNull()
  })

  it('was none either where that one was a false alarm', () => {
    const played = parentEnds(derived(), minute(60), { actualEnd: minute(60), ending: 'false-alarm' })
    expect([played.state.step, rows(played).announcement?.state]).toEqual(['false-alarm', 'cancelled'])
  })

  it('is opened again with it, where it had ended with it', () => {
    const again = { at: minute(90), facts: { result: { startedAt: minute(88) } } }
    const played = fired(parentEnds(derived(), minute(60)), 'parent-reopened', again)
    expect([played.state.step, rows(played).outage?.callNumber]).toEqual(['confirmed', 'OC/2026/000007/1/2'])
    const alone = done(derived(), 'resolve', jan, { at: minute(50), answers: { actualEnd: minute(45) } })
    expect(moved(alone, 'parent-reopened', engine, again)).toBeNull()
  })

  it('is confirmed together with its parent where the policy says so', () => {
    const played = fired(drafted('dependency', osoz), 'parent-confirmed', { at: minute(1) })
    expect([played.state.step, rows(played).announcement?.title.en]).toEqual(['confirmed', 'NCTS2 – failure'])
  })
})
