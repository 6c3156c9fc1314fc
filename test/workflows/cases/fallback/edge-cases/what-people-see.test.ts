/** What trader and officer read in the edge cases: each in both languages, no hole left open, and nothing that is the other's. */
import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../../workflows/cases/fallback/fallback.ts'
import type { View } from '../../../../../workflows/contracts/view.ts'
import type { Viewer } from '../../../../../workflows/contracts/viewer.ts'
import { Term } from '../../../../../workflows/contracts/policy.ts'
import { check } from '../../../../../workflows/forms/check.ts'
import { offers } from '../../../../../workflows/machines/offers.ts'
import { consoleEn } from '../../../../../workflows/words/console-en.ts'
import { consolePl } from '../../../../../workflows/words/console-pl.ts'
import { fallbackEn } from '../../../../../workflows/words/fallback-en.ts'
import { fallbackPl } from '../../../../../workflows/words/fallback-pl.ts'
import { fallbackStaffEn } from '../../../../../workflows/words/fallback-staff-en.ts'
import { fallbackStaffPl } from '../../../../../workflows/words/fallback-staff-pl.ts'
import { formsEn } from '../../../../../workflows/words/forms-en.ts'
import { formsPl } from '../../../../../workflows/words/forms-pl.ts'
import { say, type Words } from '../../../../../workflows/words/say.ts'
import { anna, hour, jan, maria, minute } from '../../people.ts'
import { done, rings } from '../../play.ts'
import * as stage from '../stage.ts'
import { how, outageOf, over, type Case } from '../stage.ts'

const books: Readonly<Record<'pl' | 'en', Words>> = {
  pl: { ...consolePl, ...formsPl, ...fallbackStaffPl, ...fallbackPl },
  en: { ...consoleEn, ...formsEn, ...fallbackStaffEn, ...fallbackEn },
}

/** Everything a viewer is told in sentences, in Polish; that English says it too is looked at on the way. */
function read({ state }: Case, viewer: Viewer): string {
  const look: Partial<View> = fallback.look(state, viewer, state.changedAt)
  const lines = [...(look.next ?? []), ...(look.notes ?? []), ...(look.staff?.policy ?? [])]
  const said = (language: 'pl' | 'en') =>
    lines.map(({ code, params, at }) =>
      say(books[language], language, code, { ...params, ...(at && { at }) }),
    )
  const [pl, en] = [said('pl'), said('en')]
  for (const [i, { code }] of lines.entries()) {
    expect(pl[i], code).not.toMatch(/[{}]/)
    expect(pl[i], code).not.toBe(code)
    expect(en[i], code).not.toMatch(/[{}]/)
    expect(en[i], code).not.toBe(code)
  }
  return pl.join('\n')
}
const offered = ({ state, stored }: Case, viewer: Viewer) =>
  offers(fallback, stored.value, state, viewer, state.changedAt).map(({ event }) => event)
const changed = (played: Case, outage: ReturnType<typeof outageOf>, at: string) =>
  stage.outageChanged(played, outage, at)!

describe('edge case 1: the outage ends while somebody waits', () => {
  it('whoever can use the system is told to; whose goods had left, for which time alone he can be helped', () => {
    const moot = changed(stage.at('in-review', stage.ourFault, outageOf()), over(minute(20)), minute(21))
    expect(read(moot, anna)).toContain('System znów działa, więc zgoda nie jest potrzebna')
    const late = changed(stage.at('in-review', stage.goodsLeft, outageOf()), over(minute(20)), minute(21))
    for (const viewer of [anna, maria])
      expect(read(late, viewer)).toContain(`Zgoda może objąć tylko czas od ${minute(-90)} do ${minute(140)}`)
  })
})

describe('edge case 3: it came after the system was back', () => {
  it('the trader reads for which time; the officer why it cannot be granted as it is, and what he can do', () => {
    const asked = stage.claimed(stage.filed(stage.ourFault, over(minute(-10))))
    expect(read(asked, anna)).toContain('Wniosek wpłynął po przywróceniu systemu')
    expect(read(asked, anna)).not.toContain('R02')
    expect(read(asked, maria)).toContain('nie podano, kiedy wyjechały towary')
    expect(offered(asked, maria)).toEqual(expect.arrayContaining(['refuse', 'return-for-completion']))
  })
})

describe('edge case 4: between the two officers the outage changed', () => {
  it('the officers read that the proposal was voided; the trader of no proposal at all', () => {
    const proposed = stage.at('proposed', stage.ourFault, outageOf())
    expect(fallback.look(proposed.state, anna, minute(11)).staff).toBeNull()
    const voided = changed(proposed, outageOf({ revision: 2 }), minute(12))
    expect(voided.state.step).toBe('to-review')
    expect(read(voided, maria)).toContain(say(books.pl, 'pl', 'note.fallback.voided'))
  })
})

describe('edge case 8: the return was missed', () => {
  const overdue = (answers: typeof stage.transit, outage: ReturnType<typeof outageOf> | null) =>
    rings(stage.closed(answers, outage), 'return-due')
  const usage = ({ state }: Case) => fallback.records?.(state).usage

  it('is held against the holder where the failure was his own, and not where it was ours', () => {
    expect(usage(overdue(stage.transit, null))).toMatchObject({ missedReturn: true, counts: true })
    expect(usage(overdue(stage.ourFault, outageOf()))).toMatchObject({ missedReturn: true, counts: false })
    expect(usage(stage.closed())).toMatchObject({ missedReturn: false })
  })

  it('the holder reads that it is late and what for; transit offers him no way back into the system', () => {
    const late = overdue(stage.ourFault, outageOf())
    expect(read(late, anna)).toContain('Termin rozliczenia minął')
    const form = offers(fallback, late.stored.value, late.state, anna, late.state.changedAt).find(
      ({ event }) => event === 'settle',
    )?.form
    const outcome = form?.sections[0]?.fields.find(({ name }) => name === 'outcome')
    expect(outcome?.options).toEqual(['paper-returned', 'not-used'])
  })
})

describe('edge case 9: the outage covers less', () => {
  it('the holder reads when and where, then that a new version is in force', () => {
    const two = { ...stage.ourFault, offices: ['PL322080', 'PL301010'] }
    const claimed = stage.claimed(stage.filed(two, outageOf()))
    const active = done(
      claimed,
      'propose',
      maria,
      how(claimed, minute(10), stage.grantOf({ offices: two.offices })),
    )
    const warned = changed(active, outageOf({ revision: 2, offices: ['PL301010'] }), hour(1))
    for (const viewer of [anna, maria])
      expect(read(warned, viewer)).toContain(
        `urzędów: PL322080 Oddział Celny Terminal Żurawi Brzeg. Od ${hour(1.5)}`,
      )
    const narrowed = rings(warned, 'suspend-due')
    expect(read(narrowed, anna)).toContain('wcześniejszego wydruku nie wolno już używać')
    expect(read(narrowed, anna)).not.toContain('PL322080. Od')
  })
})

describe('edge case 10: the trader said it was his own fault', () => {
  it('the officer reads that an outage of ours is open; only while the side is his does it count against him', () => {
    const claim = stage.claimed(stage.filed(stage.transit, outageOf()))
    const granted = done(claim, 'propose', maria, how(claim, minute(10), stage.grantOf()))
    expect(fallback.records?.(granted.state).usage?.counts).toBe(true)
    const corrected = done(
      claim,
      'correct-side',
      maria,
      how(claim, minute(6), { side: 'customs', reason: 'Probe' }),
    )
    // Whoever corrected it may propose; the grant then rests on our outage.
    const ours = done(corrected, 'propose', maria, how(corrected, minute(10), stage.grantOf()))
    expect(fallback.records?.(ours.state).usage?.counts).toBe(false)
  })
})

describe('edge case 11: planned work is called off', () => {
  it('the holder reads why, and that what he used stays valid', () => {
    const planned = outageOf({ kind: 'planned', state: 'in-progress', expectedEnd: hour(10) })
    const off = changed(
      stage.granted(stage.ourFault, planned),
      { ...planned, revision: 2, state: 'cancelled' },
      hour(2),
    )
    const { decision } = fallback.look(off.state, anna, hour(2))
    const why = say(books.pl, 'pl', String(decision?.reason))
    expect(why).toContain('Zgłoszenia, których już użyto, pozostają ważne')
    expect(say(books.en, 'en', String(decision?.reason))).not.toBe(decision?.reason)
  })
})

describe('edge case 12: the clock', () => {
  it('24:00 is no time, of a form or of a policy; the last minute of a day is 23:59', () => {
    const at = minute(0)
    const faults = (startedAt: string) =>
      check(fallback.form, { ...stage.transit, startedAt }, { at })
        .filter(({ field }) => field === 'startedAt')
        .map(({ code }) => code)
    expect(faults('2026-06-09T24:00:00.000Z')).toEqual(['not-a-moment'])
    expect(faults('2026-06-09T23:59:00.000Z')).toEqual([])
    const term = (time: string) => Term.safeParse({ kind: 'next-working-day', time }).success
    expect([term('24:00'), term('23:59')]).toEqual([false, true])
  })

  it('the stamp on the documents bears Polish time, in summer as in winter', () => {
    const stamped = (startedAt: string) => {
      const claimed = stage.claimed(stage.filed({ ...stage.ourFault, startedAt }, outageOf()))
      const active = done(claimed, 'propose', maria, how(claimed, minute(10), stage.grantOf()))
      return fallback.look(active.state, anna, minute(11)).approval?.stamp.pl.join(' ')
    }
    expect(stamped('2026-06-09T22:30:00.000Z')).toContain('10.06.2026 00:30')
    expect(stamped('2026-01-09T22:30:00.000Z')).toContain('9.01.2026 23:30')
  })
})

describe('edge case 14: more was used than granted', () => {
  it('the holder reads that somebody must decide, and the officer is offered to', () => {
    const active = stage.granted(stage.ourFault, outageOf())
    const held = done(
      active,
      'record-use',
      anna,
      how(active, hour(1), { lrns: stage.lrnsOf(4), usedAt: minute(30) }),
    )
    expect(read(held, anna)).toContain('o których musi rozstrzygnąć funkcjonariusz: 1')
    expect(offered(held, anna)).not.toContain('judge-use')
    expect(offered(held, jan)).toContain('judge-use')
  })
})

describe('edge case 17: the outage was none', () => {
  it('the holder reads that what he used in good faith stays valid, and that he may use no more', () => {
    const none = changed(
      stage.granted(stage.ourFault, outageOf()),
      outageOf({ revision: 2, state: 'false-alarm' }),
      hour(2),
    )
    const { decision, approval, next } = fallback.look(none.state, anna, hour(2))
    expect(say(books.pl, 'pl', String(decision?.reason))).toContain('nowych sporządzać nie wolno')
    expect(approval?.state).toBe('revoked')
    expect(next.map(({ code }) => code)).toContain('next.fallback.reconciling')
  })
})
