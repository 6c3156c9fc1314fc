import { describe, expect, it } from 'vitest'
import { assess } from '../../../../workflows/cases/account/evidence.ts'
import {
  evidencePolicy,
  evidenceVersion,
  faultsOf,
  type EvidencePolicy,
} from '../../../../workflows/cases/account/evidence-policy.ts'
import type { PortalAccount } from '../../../../workflows/contracts/portal-account.ts'
import { minute } from '../people.ts'
import { checking, identified, onFile, recorded, requested, secured, type Case } from './stage.ts'

const assessed = (played: Case) => assess(played.state.context, played.state.changedAt)
const of = (account: Partial<PortalAccount>): Case => checking(requested(), { ...onFile, ...account })

describe('what has been proven is enough by the table alone', () => {
  it('takes a signed request for every account', () => {
    for (const account of [onFile, { ...onFile, scope: 'basic' as const }, secured])
      expect(assessed(recorded(of(account), 'signed-request'))).toMatchObject({
        sufficient: true,
        reached: 'L1',
      })
  })

  it('takes a call-back only together with the code from the old address', () => {
    expect(assessed(recorded(of({}), 'call-back'))).toMatchObject({
      sufficient: false,
      points: 45,
      reached: null,
    })
    expect(assessed(identified(of({})))).toMatchObject({ sufficient: true, points: 80, reached: 'L2' })
  })

  it('takes a company letter only with the register and the call to the company', () => {
    const letter = recorded(recorded(of({}), 'company-letter'), 'register-entry')
    expect(assessed(letter).sufficient).toBe(false)
    expect(assessed(recorded(letter, 'company-call-back'))).toMatchObject({ sufficient: true, reached: 'L3' })
  })

  it('counts no heap of points that is no level', () => {
    const heap = recorded(recorded(of({}), 'call-back'), 'company-call-back')
    expect(assessed(heap)).toMatchObject({ points: 95, needed: 80, reached: null, sufficient: false })
  })

  it('knows nobody behind a basic account but by a signature', () => {
    const basic = of({ scope: 'basic' })
    expect(assessed(recorded(basic, 'in-person')).sufficient).toBe(false)
    expect(assessed(identified(basic)).sufficient).toBe(false)
  })

  it('wants more for a security block, and two people', () => {
    expect(assessed(identified(of(secured)))).toMatchObject({ sufficient: false, needed: 100, people: 2 })
    expect(assessed(recorded(of(secured), 'in-person'))).toMatchObject({ sufficient: true, people: 2 })
  })

  it('wants two people while an incident is open', () => {
    expect(assessed(of({ openIncident: true })).people).toBe(2)
    expect(assessed(of({})).people).toBe(1)
  })

  it('does not count a contact that was changed within 14 days, to the second', () => {
    const called = (at: string) => {
      const played = recorded(of({ contactChanges: [{ at, what: 'phone' }] }), 'call-back')
      return assess(played.state.context, minute(14 * 24 * 60))
    }
    expect(called(minute(0)).counted).toEqual(['call-back'])
    expect(called(minute(1))).toMatchObject({ counted: [], unsettled: ['call-back'], points: 0 })
  })

  it('lets the newest attempt at a proof count', () => {
    const again = recorded(recorded(of({}), 'signed-request'), 'signed-request', 'not-confirmed')
    expect(assessed(again)).toMatchObject({ points: 0, sufficient: false })
  })

  it('unblocks nothing that is not blocked, and nothing that nobody knows', () => {
    expect(assessed(recorded(of({ state: 'active' }), 'signed-request'))).toMatchObject({
      sufficient: false,
      needed: null,
    })
    expect(assess(requested().state.context, minute(1)).sufficient).toBe(false)
  })
})

describe('the table itself', () => {
  const changed = (change: Partial<EvidencePolicy>) => faultsOf({ ...evidencePolicy, ...change })

  it('has no fault as it is', () => expect(faultsOf(evidencePolicy)).toEqual([]))

  it('refuses a row that lets nobody decide where the law wants somebody', () => {
    const rows = evidencePolicy.requirements.map((row) => ({ ...row, people: 0 as 1 }))
    expect(changed({ requirements: rows })).toContain('unblock extended blocked needs nobody')
    expect(changed({ requirements: rows })).toContain('change-login basic active needs two people')
  })

  it('refuses one person for a security block, no points, a level without proofs, a row that cannot be met', () => {
    const row = (change: object) =>
      changed({ requirements: [{ ...evidencePolicy.requirements[3]!, ...change }] })
    expect(row({ people: 1 })).toEqual(['unblock extended security-blocked needs two people'])
    expect(row({ points: 0 })).toEqual(['unblock extended security-blocked needs no points'])
    expect(row({ points: 101 })).toEqual(['unblock extended security-blocked can never be met'])
    expect(changed({ levels: [...evidencePolicy.levels, { code: 'L1', proofs: [] }] })).toContain(
      'L1 asks for no proof',
    )
    expect(changed({ requirements: [{ ...evidencePolicy.requirements[0]!, levels: ['L1', 'L2'] }] })).toEqual(
      ['unblock basic blocked accepts more than a signed request'],
    )
  })

  it('is found by its version, and no other is guessed', () => {
    expect(evidenceVersion(1)).toBe(evidencePolicy)
    expect(() => evidenceVersion(99)).toThrow('not known')
  })
})
