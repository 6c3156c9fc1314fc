import { describe, expect, it } from 'vitest'
import { Sections } from '../../../workflows/contracts/policy-sections.ts'
import { dependents } from '../../../workflows/outages/dependents.ts'
import { starterSections } from '../../../workflows/outages/starter-sections.ts'
import { isSystemCode } from '../../../workflows/systems.ts'

const rule = (parent: string, children: string[], how: 'draft' | 'together' = 'together') => ({
  parent,
  children,
  how,
})
const names = (rules: ReturnType<typeof rule>[], system: string) =>
  dependents(rules, system).map((one) => one.system)

describe('what an outage takes with it', () => {
  it('is found through others, each once and the nearest first', () => {
    const rules = [rule('A', ['B', 'C']), rule('B', ['D']), rule('C', ['D', 'E'])]
    expect(names(rules, 'A')).toEqual(['B', 'C', 'D', 'E'])
    expect(names(rules, 'D')).toEqual([])
  })

  it('ends where a circle comes back to where it began', () => {
    const rules = [rule('A', ['B']), rule('B', ['C', 'A']), rule('C', ['A', 'B', 'C'])]
    expect(names(rules, 'A')).toEqual(['B', 'C'])
    expect(names(rules, 'C')).toEqual(['A', 'B'])
    expect(names([rule('A', ['A'])], 'A')).toEqual([])
  })

  it('is confirmed together only where all on the way are', () => {
    const rules = [rule('A', ['B'], 'draft'), rule('B', ['C']), rule('A', ['D'])]
    expect(dependents(rules, 'A')).toEqual([
      { system: 'B', how: 'draft' },
      { system: 'D', how: 'together' },
      { system: 'C', how: 'draft' },
    ])
  })

  it('names systems that there are', () => {
    const { derived } = starterSections.outages
    for (const { parent, children } of derived)
      expect([parent, ...children].filter((code) => !isSystemCode(code))).toEqual([])
    expect(names([...derived] as never, 'OSOZ2')).toEqual(expect.arrayContaining(['NCTS2', 'AIS']))
  })

  it('is refused in a policy that names a system there is not', () => {
    const of = (derived: object[]) =>
      Sections.safeParse({ ...starterSections, outages: { ...starterSections.outages, derived } }).success
    expect(of([rule('OSOZ2', ['NCTS2'])])).toBe(true)
    expect(of([rule('OSOZ3', ['NCTS2'])])).toBe(false)
    expect(of([rule('OSOZ2', ['NCTS3'])])).toBe(false)
    expect(of([rule('OSOZ2', [])])).toBe(false)
  })
})
