import { describe, expect, it } from 'vitest'
import { instantOf, type DemoAnnouncement } from '../../demo/content/announcement.ts'
import { announcements } from '../../demo/content/announcements.ts'
import { officeCodes } from '../../workflows/offices.ts'
import { dependentsOf, systems } from '../../workflows/systems.ts'

/** In the night in which the clocks go back, and at the desk's busiest hour. */
const nows = ['2026-10-25T00:30:00.000Z', '2026-11-23T09:15:00.000Z']
const codesWhere = (fault: (one: DemoAnnouncement) => boolean) =>
  announcements.filter(fault).map(({ code }) => code)
const texts = (one: DemoAnnouncement) => [
  one.title,
  one.text,
  ...(one.revisions ?? []).map(({ change }) => change),
  ...(one.over ? [one.over.change] : []),
]

describe('the announcements', () => {
  it('are at least 40 of every type, each under a code of its own', () => {
    expect(announcements.length).toBeGreaterThanOrEqual(40)
    expect(new Set(announcements.map(({ code }) => code)).size).toBe(announcements.length)
    expect(new Set(announcements.map(({ type }) => type)).size).toBe(5)
  })

  it('say everything in both languages, and no hour that the moment would make wrong', () => {
    const said = announcements.flatMap((one) => texts(one).flatMap(({ pl, en }) => [pl, en]))
    expect(said.filter((text) => !text.trim() || /\d{1,2}:\d{2}|\d{2}\.\d{2}\.\d{4}/.test(text))).toEqual([])
    expect(codesWhere((one) => texts(one).some(({ pl, en }) => pl === en))).toEqual([])
    expect(codesWhere(({ title }) => title.pl.length > 80 || title.en.length > 80)).toEqual([])
  })

  it('stop only channels that one of their systems has; of others they may say that these work', () => {
    const strange = codesWhere(({ systems: named, channels }) => {
      const known = systems
        .filter(({ code }) => named.includes(code))
        .flatMap((one): string[] => [...one.channels])
      return Object.entries(channels).some(
        ([channel, state]) => state !== 'works' && !known.includes(channel),
      )
    })
    expect(strange).toEqual([])
  })

  it('name offices that there are, and must where they are local', () => {
    expect(codesWhere(({ offices = [] }) => !offices.every((code) => officeCodes.includes(code)))).toEqual([])
    expect(codesWhere(({ type, offices = [] }) => type === 'local' && offices.length === 0)).toEqual([])
  })

  it('about guarantees name all the systems that cannot work without them', () => {
    const guarantees = announcements.filter(({ systems: named }) => named[0] === 'OSOZ2')
    expect(guarantees.length).toBeGreaterThan(1)
    for (const one of guarantees) expect(one.systems).toEqual(['OSOZ2', ...dependentsOf('OSOZ2')])
  })

  it.each(nows)('follow in time, seen from %s', (now) => {
    const at = (when: Parameters<typeof instantOf>[0]) => Date.parse(instantOf(when, now))
    const disordered = codesWhere(({ published, intervals, revisions = [], over }) => {
      const moments = intervals.flatMap(({ from, to }, i) => {
        if (to === null && i < intervals.length - 1) return [NaN]
        return to === null ? [at(from)] : [at(from), at(to)]
      })
      const news = [
        at(published),
        ...revisions.map((revision) => at(revision.at)),
        ...(over ? [at(over.at)] : []),
      ]
      const rising = (list: number[]) => list.every((moment, i) => i === 0 || moment > list[i - 1]!)
      const told = [...news, ...(over ? [] : [0])].every((moment) => moment <= Date.parse(now))
      return !rising(moments) || !rising(news) || !told
    })
    expect(disordered).toEqual([])
  })

  it.each(nows)('are running, planned and past, seen from %s', (now) => {
    const moment = Date.parse(now)
    const begins = (one: DemoAnnouncement) => Date.parse(instantOf(one.intervals[0]!.from, now))
    const open = announcements.filter(
      (one) => !one.over && begins(one) <= moment && one.intervals.at(-1)!.to === null,
    )
    expect(open.length).toBeGreaterThanOrEqual(4)
    expect(announcements.filter((one) => begins(one) > moment).length).toBeGreaterThanOrEqual(4)
    const years = new Set(announcements.map((one) => instantOf(one.published, now).slice(0, 4)))
    expect(years.size).toBeGreaterThanOrEqual(4)
    expect(announcements.filter(({ intervals }) => intervals.length > 1).length).toBeGreaterThanOrEqual(4)
  })

  it('were planned at least two days ahead', () => {
    const now = nows[1]!
    const days = (one: DemoAnnouncement) =>
      (Date.parse(instantOf(one.intervals[0]!.from, now)) - Date.parse(instantOf(one.published, now))) /
      86_400_000
    expect(codesWhere((one) => one.type === 'planned' && days(one) < 1.6)).toEqual([])
  })

  it('that began without a known end are ended by somebody, unless they go on', () => {
    const now = nows[1]!
    expect(
      codesWhere(
        (one) =>
          one.intervals.at(-1)!.to === null &&
          !one.over &&
          Date.parse(instantOf(one.published, now)) < Date.parse(now) - 3 * 86_400_000,
      ),
    ).toEqual([])
  })
})
