/** Whoever was granted by himself has his document while those of a bulk decision are still being made. */
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { staffUnderLock } from '../../../../server/auth/sessions.ts'
import type { AgendaKey } from '../../../../server/db/agenda.ts'
import { createDesk } from '../../../../server/desk/desk.ts'
import { createDoorbell, type Doorbell } from '../../../../server/queue/doorbell.ts'
import { startWorker, type QueueWorker } from '../../../../server/queue/worker.ts'
import type { View } from '../../../../workflows/contracts/view.ts'
import { maria, offeredGrant } from '../desk-room.ts'
import { privateRedis } from '../../queue/queue-room.ts'
import { asks, bulkRoom, firm, type BulkRoom } from './bulk-room.ts'

const many = 60
let room: BulkRoom
let redis: Awaited<ReturnType<typeof privateRedis>>
let doorbell: Doorbell
let worker: QueueWorker
beforeAll(async () => {
  room = await bulkRoom()
  redis = await privateRedis()
})
afterAll(async () => {
  await worker.close()
  await doorbell.close()
  await redis.remove()
  await room.close()
})

it('a single grant has its document while the backlog of a list waits', { timeout: 60_000 }, async () => {
  const outage = await room.outage()
  await room.waiting(1, many)
  const batch = await room.approved(outage, { lateJoiners: false })
  const [grant] = await keysOf("case_id = $1 AND name = 'grant-bulk'", batch.id)
  await room.desk.perform(grant!)
  const backlog = await keysOf("name = 'render-document' AND later = 1")
  expect(backlog).toHaveLength(many)

  const desk = live()
  await until(async () => doorbell.isUp)
  await doorbell.rung(backlog)
  await until(async () => (await made()) > 0)

  const one = await desk.door.open({ kind: 'fallback', answers: asks(900) }, firm(900), 'single')
  const { id } = JSON.parse(one.body) as View
  await until(async () => (await desk.reading.look(id, maria)).step === 'to-review')
  for (const event of ['claim', 'propose']) {
    const { version, offers } = await desk.reading.look(id, maria)
    const answers = event === 'propose' ? offeredGrant({ offers }) : undefined
    await desk.door.send(id, { event, version, ...(answers && { answers }) }, maria, `single-${event}`)
  }
  await until(async () => (await desk.reading.look(id, maria)).approval?.document === 'ready')
  expect(await made()).toBeLessThan(many / 2)

  await until(async () => (await made()) === many + 1)
})

/** A desk of the same database, whose rings are heard by a worker. */
function live() {
  const log = pino({ level: 'silent' })
  doorbell = createDoorbell(redis.url, '{test}', log)
  const desk = createDesk({
    db: room.db,
    approvalKeys: room.approvalKeys,
    baseUrl: 'https://desk.example',
    log,
    staffUnderLock,
    ring: doorbell.ring,
    changed: () => undefined,
    announced: () => undefined,
  })
  worker = startWorker({ redisUrl: redis.url, prefix: '{test}', perform: desk.perform, log })
  return desk
}

async function keysOf(where: string, ...values: string[]): Promise<AgendaKey[]> {
  const rows = await room.db.rows<Omit<AgendaKey, 'later'> & { later: number }>(
    `SELECT case_id AS caseId, version, n, later FROM agenda WHERE state = 'waiting' AND ${where}`,
    values,
  )
  return rows.map((row) => ({ ...row, later: row.later === 1 }))
}

async function made(): Promise<number> {
  const [row] = await room.db.rows<{ n: number }>(
    "SELECT COUNT(*) AS n FROM documents WHERE name = 'approval'",
  )
  return Number(row?.n)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}
