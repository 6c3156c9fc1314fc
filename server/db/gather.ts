/**
 * Calls that come while an earlier one is under way wait for it and then go down together: under load the way to the
 * database, its statements and its commits are shared, and a call that comes alone waits for nobody.
 */

type Waiting<Item, Result> = {
  readonly item: Item
  readonly done: (result: PromiseSettledResult<Result>) => void
}

/**
 * `run` answers each item at its place; where it throws, every one of them fails with that. At most `most` go at once,
 * so that neither a packet nor what fails together grows without bounds.
 */
export function gathering<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Result>[]>,
  most: number,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = []
  let busy = false

  async function go(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(most)
      const results = await settled(batch.map(({ item }) => item))
      for (const [i, { done }] of batch.entries()) done(results[i]!)
    }
    busy = false
  }

  async function settled(items: readonly Item[]): Promise<readonly PromiseSettledResult<Result>[]> {
    try {
      return await run(items)
    } catch (reason) {
      return items.map(() => ({ status: 'rejected', reason }))
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({
        item,
        done: (result) => (result.status === 'fulfilled' ? resolve(result.value) : reject(result.reason)),
      })
      if (busy) return
      busy = true
      // In the same turn of the event loop others may be about to call.
      setImmediate(() => void go())
    })
}

/** Calls that come at the same time look together, once for each name; each sees what is there after it had come. */
export function lookingTogether<Asked, Found>(
  look: (asked: Asked) => Promise<Found>,
  nameOf: (asked: Asked) => string,
): (asked: Asked) => Promise<Found> {
  return gathering((all) => {
    const looks = new Map<string, Promise<Found>>()
    for (const asked of all) if (!looks.has(nameOf(asked))) looks.set(nameOf(asked), look(asked))
    return Promise.allSettled(all.map((asked) => looks.get(nameOf(asked))!))
  }, 64)
}
