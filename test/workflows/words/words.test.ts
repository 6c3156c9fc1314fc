import { describe, expect, it } from 'vitest'
import { deadline, type Pause } from '../../../workflows/calendar/deadline.ts'
import { faultCodes, type Answers, type IdentifierKind } from '../../../workflows/contracts/form.ts'
import { problems } from '../../../workflows/contracts/problem.ts'
import { check } from '../../../workflows/forms/check.ts'
import { inspect } from '../../../workflows/identifiers/identifier.ts'
import { say } from '../../../workflows/words/say.ts'
import { staffEn as english, staffPl as polish } from '../../words.ts'
import { allRooms, loadWords } from '../../../widget/words.ts'
import { catalogue } from '../../../workflows/cases/catalogue.ts'
import { application, context } from '../forms/application.ts'

const holes = (text = '') => [...new Set(text.match(/\{[^}]*\}/g) ?? [])].sort().join()
/** What is left of a sentence without holes, digits and punctuation. */
const letters = (text: string) => text.replace(/\{[^}]*\}|[^\p{L} ]/gu, '').trim()

describe('the rooms', () => {
  it('say one key in one way, whichever of them came first', async () => {
    const said = new Map<string, Set<string>>()
    for (const lang of ['pl', 'en'])
      for (const rooms of [[], ...allRooms.map((room) => [room])])
        for (const [key, text] of Object.entries(await loadWords(lang, rooms)))
          said.set(`${lang} ${key}`, (said.get(`${lang} ${key}`) ?? new Set()).add(text))
    expect([...said].filter(([, texts]) => texts.size > 1).map(([key]) => key)).toEqual([])
  })
})

describe("the customers' rooms", () => {
  it('hold no label, form or effect of what only officers do', async () => {
    const known = Object.keys(await loadWords('pl', allRooms))
    const theirs = catalogue.flatMap(({ code: kind, events }) =>
      Object.entries(events)
        .filter(([, { roles }]) => !roles.includes('customer'))
        .map(
          ([event]) =>
            new RegExp(`^(event.${kind}.${event}(.sure)?$|(effect|field|section).${kind}.${event}($|[.]))`),
        ),
    )
    expect(theirs.length).toBeGreaterThan(50)
    expect(known.filter((key) => theirs.some((only) => only.test(key)))).toEqual([])
  })
})

describe('the two languages', () => {
  it('have the same keys', () => expect(Object.keys(english).sort()).toEqual(Object.keys(polish).sort()))

  it('have the same holes', () => {
    expect(Object.keys(polish).filter((key) => holes(polish[key]) !== holes(english[key]))).toEqual([])
  })

  it('are not copies of each other, but for single words and names such as Help Desk', () => {
    const copied = Object.keys(polish).filter(
      (key) => polish[key] === english[key] && / \p{Ll}/u.test(letters(polish[key]!)),
    )
    expect(copied).toEqual([])
  })

  it('leave no sentence empty, and have all four forms where they have one', () => {
    expect(Object.keys(polish).filter((key) => !polish[key]!.trim() || !english[key]!.trim())).toEqual([])
    const stems = Object.keys(polish)
      .filter((key) => key.endsWith('.few'))
      .map((key) => key.slice(0, -4))
    expect(
      stems
        .flatMap((stem) => ['one', 'many', 'other'].map((form) => `${stem}.${form}`))
        .filter((key) => !(key in polish)),
    ).toEqual([])
  })

  it('never show 24:00', () => {
    expect(
      [...Object.values(polish), ...Object.values(english)].filter((text) => text.includes('24:00')),
    ).toEqual([])
  })
})

describe('there are words for', () => {
  it('every fault and every problem', () => {
    const keys = [
      ...faultCodes.map((code) => `fault.${code}`),
      ...Object.keys(problems).map((code) => `problem.${code}`),
    ]
    expect(keys.filter((key) => !(key in polish))).toEqual([])
  })

  it('every parameter that a fault carries', () => {
    const broken: Answers = {
      startedAt: '2027-01-01T00:00:00Z',
      expectedEnd: '2026-01-01T00:00:00Z',
      urgency: ['other', 'other', 'x'],
      urgencyText: 'x'.repeat(99),
      principals: ['a', 'b', 'c', 'd'],
      count: 501,
      remarks: { lrns: 'x'.repeat(2000), grn: 'x' },
      office: 'PL999999',
      system: 'EMCS',
      arcs: ['23GB00000000000377162', '23GB00000000000377162', '1'],
      mrns: ['26PL301010000421JX', '2', '26PL301010000421J4'],
    }
    const identifiers: readonly [IdentifierKind, string][] = [
      ['pesel', '02381307589'],
      ['grn', '21GB0000010000HU1X7K2'],
      ['eori', 'DE1'],
    ]
    const found = [
      ...check(application, broken, { ...context, offices: [], represented: [] }),
      ...check(application, { count: 0, principals: ['DE1234567'] }, { ...context, represented: [] }),
      ...identifiers.flatMap(([kind, text]) => inspect(kind, text).faults),
    ]
    expect(new Set(found.map((fault) => fault.code)).size).toBeGreaterThan(15)
    const said = found.flatMap(({ code, params }) => [
      say(polish, 'pl', `fault.${code}`, params),
      say(english, 'en', `fault.${code}`, params),
    ])
    expect(said.filter((text) => /[{}]/.test(text) || text.startsWith('fault.'))).toEqual([])
  })

  it('every line that explains a deadline', () => {
    const startedAt = '2026-11-20T10:00:00Z'
    const pauses: Pause[] = [
      { from: '2026-11-20T10:05:00Z', to: '2026-11-20T10:10:00Z', cause: 'completion' },
      { from: '2026-11-20T10:15:00Z', to: null, cause: 'outage' },
    ]
    const lines = [
      deadline({ code: 'deadline.decision', startedAt, spec: { kind: 'elapsed', minutes: 60 }, pauses }),
      deadline({ code: 'deadline.decision', startedAt, spec: { kind: 'elapsed', minutes: 120 }, pauses: [] }),
      deadline({
        code: 'deadline.return',
        startedAt,
        spec: { kind: 'next-working-day', time: '23:59' },
        pauses: [],
      }),
      deadline({ code: 'deadline.answer', startedAt, spec: { kind: 'working-days', days: 20 }, pauses: [] }),
    ].flatMap(({ explanation }) => explanation)
    const said = lines.map(({ code, params, at }) =>
      say(polish, 'pl', code, { ...params, ...(at && { at }) }),
    )
    expect(said.filter((text) => /[{}]/.test(text) || text.startsWith('explain.'))).toEqual([])
    expect(said).toContain('Przewidziany czas: 2 godziny.')
    expect(said).toContain('Przewidziany czas: 20 dni roboczych, nie licząc dnia początkowego.')
  })
})
