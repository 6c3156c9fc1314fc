import { describe, expect, it } from 'vitest'
import { assign, raise, sendTo, setup, type AnyStateMachine } from 'xstate'
import type { Now } from '../../../workflows/contracts/facts.ts'
import { advance, begin, eventName, stepOf } from '../../../workflows/machines/advance.ts'
import type { Kind, Opening } from '../../../workflows/machines/kind.ts'
import { anna } from '../cases/people.ts'
import { actorOf } from '../../../workflows/contracts/viewer.ts'

type Context = { readonly rings: number }
const opening: Opening = { id: 'cas_1', number: 'T/1', owner: { eori: 'PL1', name: 'Firm', person: 'Anna' } }
const at = (minute: number): Now => ({
  at: `2026-06-10T01:${String(minute).padStart(2, '0')}:00.000Z`,
  by: actorOf(anna),
  answers: {},
  facts: {},
})

/** A phone: it rings, is heard, and gives up. */
const phone = setup({
  types: {
    context: {} as Context & { now: Now },
    input: {} as { opening: Opening; now: Now },
    events: {} as { type: 'ring' | 'answer' | 'sign' | 'shout' | 'whisper' | 'hang-up' },
  },
  actions: { buzz: (_, _params: { loud: boolean }) => {}, sign: (_, _params: object) => {}, shout: () => {} },
  delays: { 'gives-up': ({ context }) => 60_000 * (context.rings + 1) },
}).createMachine({
  id: 'phone',
  context: ({ input }) => ({ rings: 0, now: input.now }),
  initial: 'quiet',
  states: {
    quiet: {
      on: {
        ring: {
          target: 'on.ringing',
          actions: [
            assign({ rings: ({ context }) => context.rings + 1 }),
            { type: 'buzz', params: { loud: true } },
          ],
        },
      },
    },
    on: {
      initial: 'ringing',
      after: { 'gives-up': { target: 'quiet' } },
      on: {
        sign: { actions: [{ type: 'sign', params: { round: 1, seat: 2, officerId: 'jan' } }] },
        shout: { actions: ['shout'] },
        whisper: { actions: [raise({ type: 'answer' })] },
        'hang-up': { target: 'gone' },
      },
      states: {
        ringing: { on: { ring: { target: '#phone.on', reenter: true }, answer: { target: 'busy' } } },
        busy: {},
      },
    },
    gone: { type: 'final' },
  },
})

const kindOf = (machine: AnyStateMachine): Kind<Context> =>
  ({ code: 'phone', version: 1, machine, events: {}, effects: ['buzz'] }) as unknown as Kind<Context>
const kind = kindOf(phone)
const quiet = begin(kind, opening, at(0))
const ringing = advance(kind, quiet.stored, 'ring', at(1))!

describe('one event', () => {
  it('becomes a state as plain JSON, without the circumstances of the event', () => {
    expect(quiet).toMatchObject({
      stored: { value: 'quiet', context: { rings: 0 } },
      step: 'quiet',
      final: false,
    })
    expect(ringing.stored).toEqual({ value: { on: 'ringing' }, context: { rings: 1 } })
    expect(JSON.parse(JSON.stringify(ringing.stored))).toEqual(ringing.stored)
    expect(ringing.step).toBe('ringing')
  })

  it('asks for effects as data, and waits as a row with an absolute time', () => {
    expect(ringing.effects).toEqual([{ name: 'buzz', payload: { loud: true } }])
    expect(ringing.arm).toEqual([
      { name: 'xstate.after.gives-up.phone.on', dueAt: '2026-06-10T01:03:00.000Z' },
    ])
    expect(ringing.cancel).toEqual([])
  })

  it('that enters a state again cancels its clock and arms it anew, under the same name', () => {
    const again = advance(kind, ringing.stored, 'ring', at(2))!
    expect(again.cancel).toEqual(['xstate.after.gives-up.phone.on'])
    expect(again.arm).toEqual([{ name: 'xstate.after.gives-up.phone.on', dueAt: '2026-06-10T01:04:00.000Z' }])
  })

  it('that moves within a state leaves its clock alone', () => {
    const busy = advance(kind, ringing.stored, 'answer', at(2))!
    expect([busy.step, busy.arm, busy.cancel]).toEqual(['busy', [], []])
  })

  it('may carry a signature', () => {
    expect(advance(kind, ringing.stored, 'sign', at(2))?.signatures).toEqual([
      { round: 1, seat: 2, officerId: 'jan' },
    ])
  })

  it('is null where the state does not take it, or nobody knows it', () => {
    expect(advance(kind, quiet.stored, 'answer', at(1))).toBeNull()
    expect(advance(kind, quiet.stored, 'no-such-event', at(1))).toBeNull()
    expect(advance(kind, quiet.stored, 'xstate.after.gives-up.phone.on', at(1))).toBeNull()
  })

  it('ends the case, and nothing moves it after', () => {
    const gone = advance(kind, ringing.stored, 'hang-up', at(2))!
    expect([gone.final, gone.cancel]).toEqual([true, ['xstate.after.gives-up.phone.on']])
    for (const event of ['ring', 'answer', 'hang-up'])
      expect(advance(kind, gone.stored, event, at(3))).toBeNull()
  })
})

describe('a machine may wait, write down and ask, and nothing else', () => {
  it('not ask for what is no effect of its kind', () => {
    expect(() => advance(kind, ringing.stored, 'shout', at(2))).toThrow('kind phone asks for "shout"')
  })

  it('not send to anybody', () => {
    const talks = setup({}).createMachine({
      initial: 'here',
      states: { here: { on: { ring: { actions: [sendTo('other', { type: 'x' }, { delay: 5 })] } } } },
    })
    const stored = { value: 'here', context: { rings: 0 } }
    expect(() => advance(kindOf(talks), stored, 'ring', at(0))).toThrow(/other|sendTo/)
  })

  it('not raise an event without waiting', () => {
    expect(() => advance(kind, ringing.stored, 'whisper', at(2))).toThrow('a machine may only wait')
  })
})

describe('names', () => {
  it('a step is the deepest state', () => {
    expect(stepOf('quiet')).toBe('quiet')
    expect(stepOf({ a: { b: 'c' } })).toBe('c')
  })

  it('a clock stands in the history by its own name', () => {
    expect(eventName('xstate.after.decision-due.fallback.pending')).toBe('decision-due')
    expect(eventName('approve')).toBe('approve')
  })
})
