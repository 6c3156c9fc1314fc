/** What a trader brings about by the interface, where a story is about what comes after it. */
import type { Run } from '../../demo/start/home.ts'
import type { View } from '../../workflows/contracts/view.ts'

export type Asking = (path: string, body?: unknown) => Promise<unknown>

/** As this person of the portal; throws where the desk refuses. */
export async function asTrader(run: Run, person: string): Promise<Asking> {
  const token = await (await fetch(`${run.portal}/token?as=${person}`)).text()
  return async (path, body) => {
    const reply = await fetch(`${run.desk}/api/${path}`, {
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`)
    return reply.json()
  }
}

export async function openAs(run: Run, person: string, kind: string, answers: object): Promise<View> {
  const ask = await asTrader(run, person)
  return (await ask('cases', { kind, answers })) as View
}

/** Once the case offers what is waited for: the desk checks, decides and writes documents by itself meanwhile. */
export async function until(look: () => Promise<View>, offers: string): Promise<View> {
  for (let tries = 0; tries < 100; tries++) {
    const view = await look()
    if (view.offers.some(({ event }) => event === offers)) return view
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${offers} is not offered`)
}
