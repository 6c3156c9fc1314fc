/** How often one client may ask: a burst, then a steady drip. Kept in memory and bounded, so it cannot be filled up. */
export type Buckets = { take(client: string): boolean }

const mostClients = 10_000

export function createBuckets(
  pace: { burst: number; everyMs: number },
  now: () => number = Date.now,
): Buckets {
  const spent = new Map<string, { tokens: number; at: number }>()
  return {
    take(client) {
      const at = now()
      const before = spent.get(client) ?? { tokens: pace.burst, at }
      const tokens = Math.min(pace.burst, before.tokens + (at - before.at) / pace.everyMs)
      // Put back at the end: the map forgets who has not asked for longest.
      spent.delete(client)
      if (spent.size >= mostClients) spent.delete(spent.keys().next().value ?? '')
      const allowed = tokens >= 1
      spent.set(client, { tokens: allowed ? tokens - 1 : tokens, at })
      return allowed
    },
  }
}
