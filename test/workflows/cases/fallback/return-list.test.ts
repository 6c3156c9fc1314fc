import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import { listFaults } from '../../../../workflows/cases/fallback/return-list.ts'
import { anna, hour } from '../people.ts'
import { done } from '../play.ts'
import * as stage from './stage.ts'
import { how } from './stage.ts'

const exported = () => stage.closed({ ...stage.exportOf('own-software'), lrns: stage.lrnsOf(3) })
const [one, two] = ['26PL322080E00197A6', '26PL301010000421J4']
const faultsOf = (list: string) =>
  listFaults(exported().state.context.duties, list).map(({ code, params }) => [code, params?.['line']])
const settled = (list: string) => {
  const played = exported()
  const after = done(played, 'settle-list', anna, how(played, hour(13), { list }))
  return after.state.context.duties.map(({ outcome, electronicMrn }) => [outcome, electronicMrn])
}
const all = [
  ['re-entered', one],
  ['re-entered', two],
  ['not-used', null],
]

describe('a list of what was done', () => {
  it.each([
    [
      'CSV with a header',
      `number;outcome;mrn\nGDY26-001;re-entered;${one}\nGDY26-002;re-entered;${two}\nGDY26-003;not-used;`,
    ],
    [
      'CSV with commas and quotes',
      `"GDY26-001","re-entered","${one}"\r\n"GDY26-002","re-entered","${two}"\r\n"GDY26-003","not-used"`,
    ],
    [
      'a copied table',
      `gdy26-001\tRe-entered\t${one.toLowerCase()}\ngdy26-002\tre-entered\t${two}\ngdy26-003\tnot-used`,
    ],
    [
      'XML with attributes',
      `<?xml version="1.0"?>\n<list><declaration number="GDY26-001" outcome="re-entered" mrn="${one}"/>
       <declaration lrn='GDY26-002' outcome='re-entered' mrn='${two}'></declaration>
       <declaration number="GDY26-003" outcome="not-used"/></list>`,
    ],
    [
      'XML with elements',
      [
        ['GDY26-001', 're-entered', one],
        ['GDY26-002', 're-entered', two],
        ['GDY26-003', 'not-used', ''],
      ]
        .map(
          ([n, o, m]) => `<declaration><lrn>${n}</lrn><outcome>${o}</outcome><mrn>${m}</mrn></declaration>`,
        )
        .join('\n')
        .replace(/^[^]*$/, '<list>$&</list>'),
    ],
  ])('%s', (_, list) => expect(settled(list)).toEqual(all))

  it('is told every line that is wrong, by its number in the file', () => {
    const list = [
      'number;outcome;mrn',
      'GDY26-999;not-used',
      'GDY26-001;eaten',
      `GDY26-002;re-entered;26PL322080E00197A7`,
    ]
    expect(faultsOf(list.join('\n'))).toEqual([
      ['line-unknown-number', 2],
      ['line-outcome', 3],
      ['line-mrn', 4],
    ])
    const twice = [`GDY26-001;re-entered;${one}`, 'GDY26-001;not-used', `GDY26-002;re-entered;${one}`]
    expect(faultsOf(twice.join('\n'))).toEqual([
      ['line-twice', 2],
      ['line-mrn-twice', 3],
    ])
    expect(faultsOf('<list>\n<declaration number="GDY26-001" outcome="lost"/>\n</list>')).toEqual([
      ['line-outcome', 2],
    ])
  })

  it('that declares a type or entities, or is cut off, is not read at all', () => {
    const bomb =
      '<!DOCTYPE list [<!ENTITY a "GDY26-001">]><list><declaration number="&a;" outcome="not-used"/></list>'
    expect(faultsOf(bomb)).toEqual([['list-unreadable', undefined]])
    expect(faultsOf('<list><declaration number="GDY26-001" outcome="not-used"')).toEqual([
      ['list-unreadable', undefined],
    ])
    expect(faultsOf('number;outcome;mrn\n')).toEqual([['required', undefined]])
  })

  it('names a hundred faults at most', () => {
    expect(faultsOf(Array.from({ length: 10_000 }, (_, i) => `X${i};not-used`).join('\n'))).toHaveLength(100)
  })

  it('ends in a report of what became of each', () => {
    const played = exported()
    const list = stage
      .lrnsOf(3)
      .map((lrn) => `${lrn};not-used`)
      .join('\n')
    const over = done(played, 'settle-list', anna, how(played, hour(13), { list }))
    expect(fallback.look(over.state, anna, hour(14)).next).toMatchObject([
      { code: 'next.fallback.reconciled' },
      { code: 'next.waiting.document' },
      { code: 'report.fallback.window' },
      { code: 'report.fallback.not-used', params: { n: 3 } },
      { code: 'report.fallback.settled', params: { at: hour(13) } },
    ])
  })
})
