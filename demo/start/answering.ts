/** Waits until what was started answers, and gives up when it keeps dying instead. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Child } from './child.ts'
import { CannotStart } from './home.ts'

const limitMs = 90_000
const mostDeaths = 3

export async function untilAnswering(child: Child, url: string, signal: AbortSignal): Promise<void> {
  const began = Date.now()
  while (!(await answers(url))) {
    signal.throwIfAborted()
    if (child.deaths >= mostDeaths)
      throw new CannotStart(`${child.name} cannot start; its log ends with\n${child.tail()}`)
    if (Date.now() - began > limitMs)
      throw new CannotStart(`${child.name} does not answer at ${url}; its log ends with\n${child.tail()}`)
    await sleep(100, undefined, { signal })
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const reply = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2000) })
    await reply.body?.cancel()
    return reply.status < 400
  } catch (error) {
    // Not there yet, or too busy to answer in time; anything else is a fault of ours.
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError') return false
    throw error
  }
}
