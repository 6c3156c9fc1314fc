import { describe, expect, it } from 'vitest'
import { customers, officers } from '../../demo/people.ts'
import { consignmentsOf } from '../../demo/portal/consignments.ts'
import { inspect } from '../../workflows/identifiers/identifier.ts'
import { officeCodes } from '../../workflows/offices.ts'

const firms = customers.flatMap(({ firm, represents }) => [firm, ...represents])

describe('the people of the demo', () => {
  it('are each somebody of their own', () => {
    for (const ids of [customers.map(({ id }) => id), officers.map(({ id }) => id)])
      expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(customers.map(({ phone }) => phone)).size).toBe(customers.length)
    expect(officers.every(({ id, staffId }) => staffId === `off_${id}`)).toBe(true)
  })

  it('have firms with sound EORI numbers, one name to each number', () => {
    expect(firms.filter(({ eori }) => inspect('eori', eori).faults.length > 0)).toEqual([])
    const names = new Map(firms.map(({ eori, name }) => [eori, name]))
    expect(firms.filter(({ eori, name }) => names.get(eori) !== name)).toEqual([])
  })

  it('have consignments of firms they act for, with numbers that the desk takes', () => {
    for (const { id, firm, represents } of customers) {
      const consignments = consignmentsOf(id)
      const known = [firm, ...represents].map(({ name }) => name)
      expect(consignments.length).toBeGreaterThan(0)
      expect(consignments.filter(({ principal }) => !known.includes(principal))).toEqual([])
      expect(consignments.filter(({ lrn }) => inspect('lrn', lrn).faults.length > 0)).toEqual([])
      expect(consignments.filter(({ office }) => !officeCodes.includes(office))).toEqual([])
    }
  })

  it('include somebody whose power of attorney ends within a week', () => {
    const soon = new Date(Date.now() + 7 * 86_400_000).toISOString()
    const ends = customers.flatMap(({ represents }) => represents.flatMap(({ until }) => until ?? []))
    expect(ends.filter((until) => until < soon && until > new Date().toISOString().slice(0, 10)).length).toBe(
      1,
    )
  })
})
