/** How much of one exchange is taken: a burst, then a steady drip, and only so many at the same time. */
import { Refused } from '../../desk/refused.ts'

export type Pace = {
  take(who: string, pace: { readonly burst: number; readonly everyMs: number }): boolean
  /** @throws Refused `too-many-requests` where too many wait already */
  inTurn<T>(who: string, work: () => Promise<T>): Promise<T>
}

/** Of sixteen connections. */
const atOnce = 3
const mostWaiting = 100
const mostKnown = 10_000

/** `now` in milliseconds. */
export function createPace(now: () => number): Pace {
  const spent = new Map<string, { tokens: number; at: number }>()
  const lines = new Map<string, { running: number; readonly waiting: (() => void)[] }>()

  return {
    take(who, { burst, everyMs }) {
      const at = now()
      const before = spent.get(who) ?? { tokens: burst, at }
      const tokens = Math.min(burst, before.tokens + (at - before.at) / everyMs)
      spent.delete(who)
      if (spent.size >= mostKnown) spent.delete(spent.keys().next().value ?? '')
      spent.set(who, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
      return tokens >= 1
    },

    async inTurn(who, work) {
      const line = lines.get(who) ?? { running: 0, waiting: [] }
      lines.set(who, line)
      if (line.running >= atOnce) {
        if (line.waiting.length >= mostWaiting) throw new Refused('too-many-requests')
        // Whoever is done hands his place on, so nobody slips in between.
        await new Promise<void>((go) => line.waiting.push(go))
      } else line.running++
      try {
        return await work()
      } finally {
        const next = line.waiting.shift()
        if (next) next()
        else line.running--
      }
    },
  }
}
