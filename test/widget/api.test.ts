import { DeskApi } from '../../widget/api.ts'
import { ActKey } from '../../widget/act-key.ts'
import { DeskProblem, DeskUnreachable } from '../../widget/desk-problem.ts'
import { equal } from './equal.ts'
import { views } from './examples.ts'
import { tokenOf, until } from './page.ts'
import { TraderDesk, base, problem } from './trader-desk.ts'

let desk: TraderDesk
afterEach(() => desk.leave())

/** A portal that hands out one token after the other. */
function portal(...tokens: (string | null)[]) {
  let asked = 0
  return { provider: async () => tokens[Math.min(asked++, tokens.length - 1)] ?? null, asked: () => asked }
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('expected a refusal')
}

describe('the token', () => {
  it('is asked for once and sent with every request', async () => {
    desk = new TraderDesk()
    const { provider, asked } = portal(tokenOf('anna'))
    const api = new DeskApi({ base, token: provider })
    await Promise.all([api.me(), api.kinds(), api.list()])
    equal(asked(), 1)
    equal(new Set(desk.asked.map(({ token }) => token)).size, 1)
  })

  it('is asked for anew once when it is refused, also by several requests at the same time', async () => {
    desk = new TraderDesk()
    const fresh = tokenOf('anna', { jti: 2 })
    desk.accepted = fresh
    const { provider, asked } = portal(tokenOf('anna', { jti: 1 }), fresh)
    let required = 0
    const api = new DeskApi({ base, token: provider, onAuthRequired: () => required++ })
    await Promise.all([api.me(), api.kinds(), api.list()])
    equal([asked(), required], [2, 0])
  })

  it('refused again means that the person must sign in', async () => {
    desk = new TraderDesk()
    desk.accepted = 'another'
    const { provider, asked } = portal(tokenOf('anna', { jti: 1 }), tokenOf('anna', { jti: 2 }))
    let required = 0
    const api = new DeskApi({ base, token: provider, onAuthRequired: () => required++ })
    const error = await failure(api.me())
    equal(error instanceof DeskProblem && error.code, 'token-expired')
    equal([asked(), required], [2, 1])
  })

  it('is replaced before it ends on the way', async () => {
    desk = new TraderDesk()
    const { provider, asked } = portal(
      tokenOf('anna', { exp: Math.floor(Date.now() / 1000) + 2 }),
      tokenOf('anna'),
    )
    const api = new DeskApi({ base, token: provider })
    await api.me()
    await api.me()
    equal(asked(), 2)
  })

  it('of another person is noticed before it is used', async () => {
    desk = new TraderDesk()
    const { provider } = portal(tokenOf('anna'), tokenOf('piotr'))
    const people: number[] = []
    const api = new DeskApi({ base, token: provider, onPerson: () => people.push(desk.asked.length) })
    await api.me()
    api.forget()
    await api.me()
    equal(people, [0, 1])
  })
})

describe('what goes wrong', () => {
  it('is the desk’s word, with its faults', async () => {
    desk = new TraderDesk()
    desk.refuse.set('/api/cases', [
      problem('answers-invalid', { faults: [{ field: 'lrns[1]', code: 'duplicate' }] }),
    ])
    const api = new DeskApi({ base, token: async () => tokenOf('anna') })
    const error = await failure(api.openCase('fallback', {}, 'key'))
    equal(error instanceof DeskProblem && error.problem.faults?.[0]?.field, 'lrns[1]')
  })

  it('or no answer at all, which is something else', async () => {
    desk = new TraderDesk()
    desk.away = true
    const error = await failure(new DeskApi({ base, token: async () => tokenOf('anna') }).me())
    equal(error instanceof DeskUnreachable, true)
  })
})

describe('an act', () => {
  it('keeps its key while it is the same, and gets a new one with other answers or once it is done', () => {
    const act = new ActKey()
    const key = act.for({ lrns: ['A'] })
    equal(act.for({ lrns: ['A'] }), key)
    const other = act.for({ lrns: ['B'] })
    equal(other === key, false)
    act.done()
    equal(act.for({ lrns: ['B'] }) === other, false)
    desk = new TraderDesk()
  })
})

describe('the live stream', () => {
  it('tells of changes, comes back after it broke, and asks to look again', async () => {
    desk = new TraderDesk(views.proposed)
    const api = new DeskApi({ base, token: async () => tokenOf('anna') })
    const changed: number[] = []
    let resyncs = 0
    const stop = new AbortController()
    void api.live(
      ({ version }) => changed.push(version),
      () => undefined,
      stop.signal,
      () => resyncs++,
    )
    await until(() => desk.streams === 1)
    desk.change(views.active)
    await until(() => changed.length === 1)
    desk.cut()
    await until(() => resyncs === 2)
    desk.change({ ...views.active, version: 6 })
    await until(() => changed.length === 2)
    stop.abort()
    equal(changed, [5, 6])
  })
})
