/**
 * The first look at a case in the console while the database holds 100,000: the queue, then the case with its history, as
 * the console asks for them, each time another case.
 */
import { createSessions } from '../../server/auth/sessions.ts'
import { openDatabase, type Database } from '../../server/db/database.ts'
import type { CasePage } from '../../workflows/contracts/view.ts'
import { application } from './application.ts'
import { copyCase } from './copies.ts'
import { clientOf, startDesk } from './desk.ts'
import type { BenchMachine } from './machine.ts'
import { measure, type Measure } from './measure.ts'
import type { BenchPortal } from './portal.ts'

export async function lookAmongMany(
  machine: BenchMachine,
  portal: BenchPortal,
  { cases, looks }: { cases: number; looks: number },
  log: (line: string) => void,
): Promise<Measure[]> {
  const desk = await startDesk(machine, portal, 9, ['web'])
  const db = openDatabase(desk.databaseUrl)
  try {
    const { id } = await clientOf(desk.base, await portal.token()).open('fallback', application(0).answers)
    log(`filling the database with ${cases} cases`)
    await fill(db, id, cases)
    const token = await officer(db)
    const runs: number[] = []
    for (let n = 1; n <= looks; n++) runs.push(await look(desk.base, token, ((n * 7919) % cases) + 1))
    return [measure('look.100k.ms', 'ms', runs)]
  } finally {
    await db.close()
    await desk.stop()
  }
}

/** A tenth waits, the rest is in every other queue; deadlines lie a minute apart. */
async function fill(db: Database, id: string, cases: number): Promise<void> {
  await copyCase(db, id, cases)
  await db.write(
    `UPDATE cases SET
       lane = ELT(1 + CRC32(id) % 10, 'to-decide', 'second-person', 'with-customer', 'running', 'running',
         'closed', 'closed', 'closed', 'closed', 'closed'),
       due_at = due_at + INTERVAL CRC32(number) % 40000 MINUTE
     WHERE id <> $1`,
    [id],
  )
  await db.rows('ANALYZE TABLE cases, history')
}

async function officer(db: Database): Promise<string> {
  await db.write(
    "INSERT INTO staff (id, issuer, subject, name, roles) VALUES ('off_bench', 'bench', 'bench', 'Ewa', '[\"officer\"]')",
  )
  return createSessions(db, { idleMinutes: 30, absoluteMinutes: 60 }).begin('off_bench')
}

async function look(base: string, token: string, n: number): Promise<number> {
  const ask = async (path: string): Promise<unknown> => {
    const response = await fetch(base + path, { headers: { authorization: `Bearer ${token}` } })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.json()
  }
  const id = `cas_copy${String(n).padStart(9, '0')}`
  const started = performance.now()
  const page = (await ask('/api/cases?lane=to-decide&limit=50')) as CasePage
  if (page.rows.length !== 50) throw new Error('the queue is not full')
  await Promise.all([ask(`/api/cases/${id}`), ask(`/api/cases/${id}/history`)])
  return performance.now() - started
}
