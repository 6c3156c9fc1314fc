/** What people need when everything else is away must be answered all the while: looked at several times a second. */
import { setTimeout as sleep } from 'node:timers/promises'

export type Watch = { readonly looks: number; readonly faults: readonly string[] }

const everyMs = 250
const paths = ['/livez', '/api/announcements']

/** A connection that is refused or breaks off is a process that was killed, and no fault. */
export async function watch(desk: string, ends: () => boolean): Promise<Watch> {
  const faults: string[] = []
  let looks = 0
  while (!ends()) {
    for (const path of paths) {
      const began = Date.now()
      const status = await fetch(desk + path, { signal: AbortSignal.timeout(5000) }).then(
        async (response) => (await response.arrayBuffer(), response.status),
        (error: Error) => (error.name === 'TimeoutError' ? 'nothing' : null),
      )
      if (status === null) continue
      looks++
      if (status !== 200) faults.push(`${path} was answered ${status} after ${Date.now() - began} ms`)
    }
    await sleep(everyMs)
  }
  return { looks, faults }
}
