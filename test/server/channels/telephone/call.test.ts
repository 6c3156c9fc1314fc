import { describe, expect, it } from 'vitest'
import { callOf, type Said } from '../../../../server/channels/telephone/call.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 9, 0, seconds)).toISOString()
const calling = { direction: 'in', from: '48600100200', to: '48220000100' } as const
const story: Said[] = [
  { event: 'newCall', at: at(0), seq: '0', ...calling },
  { event: 'queued', at: at(1), seq: '0', queue: 'outages' },
  { event: 'answer', at: at(31), seq: '0', staff: 'off_maria' },
  { event: 'transferred', at: at(90), seq: '1', staff: 'off_jan' },
  { event: 'hangup', at: at(200), seq: '0', cause: 'normalClearing' },
]

function* permutations<T>(all: readonly T[]): Generator<T[]> {
  if (all.length === 0) yield []
  for (const [i, one] of all.entries())
    for (const rest of permutations(all.toSpliced(i, 1))) yield [one, ...rest]
}

describe('a call', () => {
  it('is the same record in every one of the 120 orders in which its events can come', () => {
    const told = callOf(story)
    expect(told).toEqual({
      direction: 'in',
      caller: '48600100200',
      called: '48220000100',
      queue: 'outages',
      state: 'ended',
      staff: 'off_jan',
      person: null,
      startedAt: at(0),
      answeredAt: at(31),
      endedAt: at(200),
      cause: 'normalClearing',
      waitSeconds: 31,
    })
    for (const order of permutations(story)) expect(callOf(order)).toEqual(told)
  })

  it('is the same in any order also where all was told at one moment', () => {
    const atOnce = story.map((said) => ({ ...said, at: at(0) }))
    const told = callOf(atOnce)
    for (const order of permutations(atOnce)) expect(callOf(order)).toEqual(told)
    expect(told.staff).toBe('off_jan')
  })

  it('is as far as it was told: ringing, waiting, answered', () => {
    const states = [1, 2, 3, 5].map((n) => callOf(story.slice(0, n)).state)
    expect(states).toEqual(['ringing', 'queued', 'answered', 'ended'])
  })

  it('believes an end that was told rather than one that was supposed', () => {
    const supposed: Said = { event: 'orphan', at: at(100), seq: '' }
    expect(callOf([...story.slice(0, 3), supposed])).toMatchObject({ state: 'ended', cause: 'orphan' })
    expect(callOf([...story, supposed])).toMatchObject({ endedAt: at(200), cause: 'normalClearing' })
  })

  it('was answered before it ended, also where the answer was heard of later', () => {
    const late = [story[0]!, { ...story[2]!, at: at(50) }, { ...story[4]!, at: at(40) }]
    expect(callOf(late)).toMatchObject({ state: 'ended', answeredAt: at(40), endedAt: at(40) })
  })

  it('goes out by whoever began it, and waits as long as the exchange says', () => {
    const out: Said = { event: 'newCall', at: at(0), seq: '0', direction: 'out', staff: 'off_jan' }
    expect(callOf([out])).toMatchObject({ staff: 'off_jan', state: 'ringing' })
    expect(callOf([...story, { ...story[2]!, seq: '2', waitSeconds: 7 }]).waitSeconds).toBe(7)
  })
})
