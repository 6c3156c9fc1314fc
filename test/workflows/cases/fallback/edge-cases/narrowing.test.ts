/** Edge case 9 in its parts: some offices, one way of sending, a notice for each, and what comes back. */
import { describe, expect, it } from 'vitest'
import type { OutageFact } from '../../../../../workflows/contracts/facts.ts'
import { fallback } from '../../../../../workflows/cases/fallback/fallback.ts'
import { namedOffice } from '../../../../../workflows/offices.ts'
import { anna, hour, maria, minute } from '../../people.ts'
import { clocks, done, rings, sent } from '../../play.ts'
import * as stage from '../stage.ts'
import { how, outageOf, type Case } from '../stage.ts'

const [gdynia, poznan, lodz] = ['PL322080', 'PL301010', 'PL322050']
const three = [gdynia, poznan, lodz]
const look = ({ state }: Case) => fallback.look(state, anna, state.changedAt)
const row = ({ state }: Case) => fallback.records?.(state).approval

function active(outage = outageOf(), answers = { ...stage.ourFault, offices: three }): Case {
  const claimed = stage.claimed(stage.filed(answers, outage))
  return done(
    claimed,
    'propose',
    maria,
    how(claimed, minute(10), stage.grantOf({ offices: answers.offices })),
  )
}
const changed = (played: Case, revision: number, more: Partial<OutageFact>, at: string) =>
  stage.outageChanged(played, outageOf({ revision, ...more }), at)!
const without = (...offices: string[]) => ({ offices: three.filter((one) => !offices.includes(one)) })

describe('an outage that covers fewer of the offices', () => {
  const warned = () => changed(active(), 2, without(gdynia), hour(1))
  const narrowed = () => rings(warned(), 'suspend-due')

  it('is announced to the holder, with what will be taken and when', () => {
    expect(look(warned()).approval).toMatchObject({
      state: 'active',
      version: 0,
      grant: { offices: three },
      outside: { offices: [gdynia], from: hour(1.5) },
    })
    expect(look(warned()).next).toContainEqual({
      code: 'next.fallback.leaves-scope',
      params: { from: hour(1.5), offices: namedOffice(gdynia) },
    })
    expect(clocks(warned())).toEqual({ 'window-ends': hour(12), 'suspend-due': hour(1.5) })
  })

  it('narrows the approval when the notice has run: same number, a new version, a new print', () => {
    const { approval, next } = look(narrowed())
    expect(narrowed().state).toMatchObject({ step: 'active', changedAt: hour(1.5) })
    expect(approval).toMatchObject({
      number: `${look(active()).approval!.number}-E1`,
      state: 'active',
      grant: { offices: [poznan, lodz], to: hour(12) },
      outside: null,
      document: 'preparing',
    })
    expect(approval?.versions.at(-1)).toMatchObject({
      reason: 'reason.scope-narrowed',
      by: [],
      offices: [poznan, lodz],
    })
    expect(next.map(({ code }) => code)).toContain('next.fallback.narrowed')
    expect(look(narrowed()).notes.map(({ code }) => code)).toContain('note.fallback.narrowed')
    expect(row(narrowed())).toMatchObject({ version: 1, scope: 'narrowed', offices: [poznan, lodz] })
    expect(clocks(narrowed())).toEqual({ 'window-ends': hour(12) })
  })

  it('counts for no extension: the first one still takes one officer', () => {
    const longer = done(
      narrowed(),
      'extend',
      maria,
      how(narrowed(), hour(2), { to: hour(15), maxDeclarations: 3, reason: 'Still down' }),
    )
    expect(look(longer).approval).toMatchObject({
      version: 2,
      grant: { to: hour(15), offices: [poznan, lodz] },
    })
  })

  it('leaves what was used bound to the version in which it was used', () => {
    const used = done(
      narrowed(),
      'record-use',
      anna,
      how(narrowed(), hour(2), { lrns: ['GDY26-001'], usedAt: hour(1.2) }),
    )
    expect(look(used).approval?.uses).toMatchObject([
      { number: look(active()).approval!.number, state: 'counted' },
    ])
  })

  it('gives each office its own notice', () => {
    const second = changed(warned(), 3, without(gdynia, lodz), hour(1.25))
    expect(look(second).approval?.outside).toEqual({ offices: [gdynia, lodz], from: hour(1.5) })
    const first = rings(second, 'suspend-due')
    expect(look(first).approval).toMatchObject({
      grant: { offices: [poznan, lodz] },
      outside: { offices: [lodz], from: hour(1.75) },
    })
    expect(look(rings(first, 'suspend-due')).approval).toMatchObject({
      version: 2,
      grant: { offices: [poznan] },
      outside: null,
    })
  })

  it('gives back at once what it covers again, and what it never took stays', () => {
    const back = changed(narrowed(), 3, {}, hour(3))
    expect(look(back).approval).toMatchObject({ version: 2, grant: { offices: [poznan, lodz, gdynia] } })
    expect(row(back)).toMatchObject({ scope: 'widened' })
    expect(back.state.context.approval?.narrowed).toBeUndefined()
    const over = changed(narrowed(), 3, { state: 'resolved', actualEnd: hour(3) }, hour(3))
    expect(look(over).approval).toMatchObject({ version: 1, grant: { offices: [poznan, lodz] } })
  })

  it('suspends where the last office goes, and what comes back is for that alone', () => {
    const none = rings(changed(narrowed(), 3, { offices: ['PL441010'] }, hour(2)), 'suspend-due')
    expect(none.state.step).toBe('suspended')
    const some = changed(none, 4, { offices: [gdynia] }, hour(3))
    expect(some.state.step).toBe('active')
    expect(look(some).approval).toMatchObject({
      state: 'active',
      grant: { offices: [gdynia] },
      outside: null,
    })
  })

  it('takes nothing from a trader whose own system fails', () => {
    const own = done(
      stage.claimed(stage.filed({ ...stage.transit, offices: three }, outageOf())),
      'propose',
      maria,
      how(
        stage.claimed(stage.filed({ ...stage.transit, offices: three }, outageOf())),
        minute(10),
        stage.grantOf({ offices: three }),
      ),
    )
    expect(look(changed(own, 2, without(gdynia), hour(1))).approval?.outside).toBeNull()
  })
})

describe('an outage of one way of sending', () => {
  const service = { channels: { 'web-service': 'closed', 'web-form': 'works' } } as const
  const both = { channels: { 'web-service': 'closed', 'web-form': 'queued' } } as const
  const tried = (...channelsTried: string[]) => ({ ...stage.ourFault, offices: three, channelsTried })
  const general = { fallback: 'general', fallbackFrom: minute(-60) } as const

  it('permits by its notice those who cannot send by that way, and leaves the others to an officer', () => {
    expect(stage.filed(tried('web-service'), outageOf({ ...general, ...service })).state.step).toBe(
      'superseded',
    )
    expect(stage.filed(tried('web-form'), outageOf({ ...general, ...service })).state.step).toBe('checking')
    expect(
      stage.filed(tried('web-form', 'web-service'), outageOf({ ...general, ...service })).state.step,
    ).toBe('checking')
    expect(stage.filed(tried('none'), outageOf({ ...general, ...both })).state.step).toBe('superseded')
  })

  it('is granted for that way alone, and no officer can give the one that works', () => {
    const claimed = stage.claimed(stage.filed(tried('web-service', 'web-form'), outageOf(service)))
    const grant = (channels: string[]) =>
      sent(claimed, 'propose', maria, how(claimed, minute(10), stage.grantOf({ offices: three, channels })))
    expect(fallback.events['propose']?.answers?.(claimed.state, minute(10))).toMatchObject({
      channels: ['web-service'],
    })
    expect(grant(['web-service', 'web-form'])).toMatchObject({
      faults: [{ field: 'channels[1]', code: 'outside-outage' }],
    })
    const granted = grant(['web-service']) as Case
    expect(look(granted).approval?.grant.channels).toEqual(['web-service'])
    expect(row(granted)?.channels).toEqual(['web-service'])
  })

  it('and nobody is granted a way that he did not ask for', () => {
    const claimed = stage.claimed(stage.filed(tried('web-service'), outageOf(both)))
    expect(
      sent(
        claimed,
        'propose',
        maria,
        how(claimed, minute(10), stage.grantOf({ offices: three, channels: ['web-form'] })),
      ),
    ).toMatchObject({ faults: [{ field: 'channels[0]', code: 'not-an-option' }] })
  })

  it('a way that works again leaves the approval after its notice, and comes back', () => {
    const played = active(outageOf(both), tried('web-service', 'web-form'))
    expect(look(played).approval?.grant.channels).toEqual(['web-service', 'web-form'])
    const warned = changed(played, 2, service, hour(1))
    expect(look(warned).next).toContainEqual({
      code: 'next.fallback.leaves-channel',
      params: { from: hour(1.5), channelsTried: 'web-form' },
    })
    const narrowed = rings(warned, 'suspend-due')
    expect(look(narrowed).approval).toMatchObject({ version: 1, grant: { channels: ['web-service'] } })
    expect(look(changed(narrowed, 3, both, hour(2))).approval?.grant.channels).toEqual([
      'web-service',
      'web-form',
    ])
  })

  it('the only way of an approval works again: it is suspended', () => {
    const played = active(outageOf(both), tried('web-service'))
    const form = { channels: { 'web-service': 'works', 'web-form': 'closed' } } as const
    const out = rings(changed(played, 2, form, hour(1)), 'suspend-due')
    expect(look(out).approval).toMatchObject({ state: 'suspended', suspension: { cause: 'scope' } })
  })

  it('a way that works and was not tried stands against a grant where the policy wants it first', () => {
    const firstOf = (channelsTried: string[], outage: OutageFact) => {
      const asked = stage.filed({ ...stage.exportOf('own-software'), channelsTried }, outage)
      return fallback.look(stage.claimed(asked).state, maria, minute(6)).staff?.policy[0]?.code
    }
    const aes = outageOf({ system: 'AES' })
    expect(firstOf(['web-service'], aes)).toBe('policy.grant.channel-not-tried')
    expect(firstOf(['web-service'], { ...aes, ...both })).not.toBe('policy.grant.channel-not-tried')
    expect(firstOf(['web-service'], { ...aes, ...service })).toBe('policy.grant.channel-not-tried')
  })

  it('grants of the time before know no ways of sending and lose none', () => {
    const old = active(outageOf(both), tried('web-service', 'web-form'))
    const { channels: _, ...grant } = old.state.context.approval!.grant
    const context = { ...old.state.context, approval: { ...old.state.context.approval!, grant } }
    const before = { ...old, stored: { ...old.stored, context }, state: { ...old.state, context } }
    expect(look(changed(before, 2, service, hour(1))).approval?.outside).toBeNull()
  })
})
