/** How soon an officer has a call before him: from the exchange's event to the sheet with the caller and his cases. */
import { officers, seedStaff } from '../../demo/people.ts'
import { createSessions } from '../../server/auth/sessions.ts'
import { openDatabase } from '../../server/db/database.ts'
import type { CallSheet } from '../../workflows/contracts/telephone.ts'
import { application } from './application.ts'
import { clientOf, startDesk } from './desk.ts'
import type { BenchMachine } from './machine.ts'
import { measure, type Measure } from './measure.ts'
import type { BenchPortal } from './portal.ts'

const token = 'token-of-the-bench-exchange'
const calls = 60

export async function callToOfficer(machine: BenchMachine, portal: BenchPortal): Promise<Measure[]> {
  const CTI = JSON.stringify([{ code: 'bench', token }])
  const desk = await startDesk(machine, portal, 12, ['web'], { CTI })
  const db = openDatabase(desk.databaseUrl)
  const stop = new AbortController()
  try {
    await seedStaff(db, 'https://identity.bench.example')
    const maria = officers.find(({ id }) => id === 'maria')!.staffId
    const session = await createSessions(db, { idleMinutes: 30, absoluteMinutes: 60 }).begin(maria)
    const trader = clientOf(desk.base, await portal.token())
    for (let n = 1; n <= 5; n++) await trader.open('fallback', application(9000 + n).answers)
    await db.write("UPDATE accounts SET phone_given = '48600100200'")
    const headers = { authorization: `Bearer ${session}` }
    const heard = await listening(`${desk.base}/api/live`, headers, stop.signal)
    const times: number[] = []
    for (let n = 1; n <= calls; n++) {
      const began = performance.now()
      const told = heard()
      await tell(desk.base, `bench-${n}`, maria)
      const call = await told
      const sheet = (await (
        await fetch(`${desk.base}/api/staff/calls/${call}`, { headers })
      ).json()) as CallSheet
      if (sheet.parties.length === 0) throw new Error('nobody was recognised')
      times.push(performance.now() - began)
    }
    return [measure('cti.ms', 'ms', times)]
  } finally {
    stop.abort()
    await db.close()
    await desk.stop()
  }
}

async function tell(base: string, callId: string, user: string): Promise<void> {
  const body = JSON.stringify({
    event: 'answer',
    from: '600100200',
    to: '220000100',
    direction: 'in',
    callId,
    user,
  })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${base}/api/v1/cti/${token}`, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`the exchange is answered ${response.status}`)
}

/** The next call that the stream tells of; to be asked for before it can come. */
async function listening(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<() => Promise<number>> {
  const response = await fetch(url, { headers, signal })
  let next: (call: number) => void = () => undefined
  void read(response.body!, (call) => next(call)).catch(() => undefined)
  return () => new Promise((resolve) => (next = resolve))
}

async function read(body: ReadableStream<Uint8Array>, heard: (call: number) => void): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const found = /^event: call\ndata: \{"call":(\d+)\}$/m.exec(block)
      if (found) heard(Number(found[1]))
    }
  }
}
