import { describe, expect, it } from 'vitest'
import { isInForce } from '../../../server/desk/representation.ts'
import { forPrincipal } from '../../../server/desk/principal-view.ts'
import type { Power } from '../../../workflows/contracts/power.ts'
import type { View } from '../../../workflows/contracts/view.ts'

const power: Power = {
  id: 'pow_1',
  principal: { eori: 'PL1', name: 'P' },
  agent: { eori: 'PL2', name: 'A' },
  kinds: [],
  systems: [],
  rights: ['file'],
  from: '2026-06-10',
  to: '2026-06-12',
  source: 'desk',
  reference: '',
  revokedAt: null,
}

describe('the days of a power of attorney are days in Poland', () => {
  it.each([
    ['the second before its first day', '2026-06-09T21:59:59.000Z', false],
    ['the first second of its first day', '2026-06-09T22:00:00.000Z', true],
    ['the last second of its last day', '2026-06-12T21:59:59.000Z', true],
    ['the second after its last day', '2026-06-12T22:00:00.000Z', false],
  ])('%s', (_, at, expected) => expect(isInForce(power, at)).toBe(expected))

  it('in winter an hour later', () => {
    const winter = { ...power, from: '2026-12-01', to: '2026-12-01' }
    expect(isInForce(winter, '2026-11-30T22:59:59.000Z')).toBe(false)
    expect(isInForce(winter, '2026-11-30T23:00:00.000Z')).toBe(true)
  })

  it('without an end it lasts until it is revoked', () => {
    expect(isInForce({ ...power, to: null }, '2036-01-01T00:00:00.000Z')).toBe(true)
    expect(
      isInForce({ ...power, to: null, revokedAt: '2026-06-11T00:00:00.000Z' }, '2026-06-11T10:00:00.000Z'),
    ).toBe(false)
  })
})

describe('an approval for several principals, as one of them sees it', () => {
  const at = '2026-06-10T10:00:00.000Z'
  const line = (eori: string, outcome: 'granted' | 'refused', n: number) => ({
    eori,
    outcome,
    maxDeclarations: n,
    reason: outcome === 'refused' ? 'R03' : null,
    number: `PA-26-0000001-4-${eori}`,
  })
  const view = {
    answers: { system: 'AES', lrns: ['A', 'B'], principals: ['PL1', 'PL3'], contactName: 'Anna' },
    owner: { eori: 'PL2', name: 'Agent', person: 'Anna' },
    remarks: {},
    notes: [],
    next: [],
    duties: [{ id: 'lrn-A' }],
    decision: { outcome: 'granted', reason: null, text: 'For PL3 as asked.', at, by: ['Maria'] },
    approval: {
      number: 'PA-26-0000001-4',
      verifyCode: 'SECRET',
      checkUrl: 'https://desk.example/check#x',
      grant: { offices: [], from: at, to: at, maxDeclarations: 9, conditions: [], remark: 'PL3' },
      lines: [line('PL1', 'granted', 2), line('PL3', 'refused', 0)],
      uses: [{}],
    },
  } as unknown as View

  it('is his line, and nothing of the others', () => {
    const seen = forPrincipal(view, ['PL1', 'PL3'], 'PL1')
    expect(seen.approval).toMatchObject({
      number: 'PA-26-0000001-4-PL1',
      verifyCode: '',
      grant: { maxDeclarations: 2 },
    })
    expect(JSON.stringify(seen)).not.toMatch(/PL3|SECRET|Anna|Maria|"A"|check#/)
    expect([seen.offers, seen.staff, seen.duties]).toEqual([[], null, []])
  })

  it('who was refused is told so, with the reason', () => {
    const seen = forPrincipal(view, ['PL1', 'PL3'], 'PL3')
    expect([seen.approval, seen.decision]).toMatchObject([null, { outcome: 'refused', reason: 'R03' }])
  })

  it('the only principal sees the whole of it, but not the agent’s people', () => {
    const seen = forPrincipal({ ...view, answers: { ...view.answers, principals: ['PL1'] } }, ['PL1'], 'PL1')
    expect(seen.answers).toEqual({ system: 'AES', lrns: ['A', 'B'], principals: ['PL1'] })
    expect(seen.approval?.verifyCode).toBe('SECRET')
  })
})
