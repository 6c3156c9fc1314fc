/** Turns a switch of the demo's customs systems, as the buttons of their page do. */
import type { Behaviour } from './systems.ts'

/** @param origin of the customs systems */
export async function turn(origin: string, code: string, behaviour: Behaviour): Promise<void> {
  const body = new URLSearchParams({ code, behaviour })
  const reply = await fetch(new URL('/switch', origin), { method: 'POST', body, redirect: 'manual' })
  if (reply.status !== 303) throw new Error(`the switch of ${code} cannot be turned: ${reply.status}`)
}
