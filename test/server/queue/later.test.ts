/** What nobody waits for stands behind what somebody does. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { queueRoom, type QueueRoom } from './queue-room.ts'

let room: QueueRoom
beforeAll(async () => {
  room = await queueRoom()
})
afterAll(() => room.close())

it('a ring for later work is heard after every other, though it was rung first', async () => {
  const later = Array.from({ length: 20 }, (_, n) => ({
    caseId: `cas_later${n}`,
    version: 1,
    n,
    later: true,
  }))
  const now = { caseId: 'cas_now', version: 1, n: 0 }
  await until(() => room.doorbell.isUp)
  expect(await room.doorbell.rung(later)).toBe(true)
  expect(await room.doorbell.rung([now])).toBe(true)
  const heard: string[] = []
  const worker = room.work(async ({ caseId }) => void heard.push(caseId))
  await until(() => heard.length === later.length + 1)
  await worker.close()
  expect(heard[0]).toBe(now.caseId)
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}
