/** Who reads the log of what portals were told, and who may tell it again. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { View } from '../../../workflows/contracts/view.ts'
import type { WebhookLog } from '../../../workflows/contracts/webhook.ts'
import { insertingDelivery, settleDelivery } from '../../../server/db/webhooks.ts'
import { httpRoom, problemOf } from './http-room.ts'

let room: Awaited<ReturnType<typeof httpRoom>>
let manager: string
beforeAll(async () => {
  room = await httpRoom()
  const { id } = (await (await room.open()).json()) as View
  await room.db.batch(Array.from({ length: 51 }, (_, n) => insertingDelivery('demo', id, n + 1)))
  await room.db.write(
    `INSERT INTO staff (id, issuer, subject, name, roles) VALUES ('off_ewa', 'https://id.example', 'ewa', 'Ewa Mazur', '["officer","duty-manager"]')`,
  )
  manager = await room.sessions.begin('off_ewa')
})
afterAll(() => room.close())

const ask = (query = '', token = manager) => room.ask(`/api/staff/webhooks${query}`, { token })
const log = async (query = '') => (await (await ask(query)).json()) as WebhookLog

it('a duty manager reads page by page, newest first', async () => {
  const first = await log()
  expect(first.deliveries).toHaveLength(50)
  expect(first.deliveries[0]).toMatchObject({
    portal: 'demo',
    version: 51,
    state: 'waiting',
    lastStatus: null,
  })
  const second = await log(`?before=${first.next}`)
  expect(second).toMatchObject({ next: null })
  expect(second.deliveries.map(({ version }) => version)).toEqual([1])
  expect(first.portals).toEqual([{ portal: 'demo', waiting: 51, delivered: 0, dead: 0 }])
})

it('nobody else does', async () => {
  expect((await problemOf(await ask('', room.staff.maria))).code).toBe('not-allowed')
  expect((await problemOf(await room.ask('/api/staff/webhooks'))).code).toBe('not-allowed')
})

it.each(['?state=lost', '?before=x', '?before=0'])('a wrong question is refused: %s', async (query) =>
  expect((await problemOf(await ask(query))).code).toBe('body-invalid'),
)

it('what is settled is told again by a duty manager, and nothing else by anybody', async () => {
  const { id } = (await log()).deliveries[0]!
  const replay = (token: string, of: number | string) =>
    room.ask(`/api/staff/webhooks/${of}/replay`, { token, method: 'POST' })
  expect((await problemOf(await replay(manager, id))).code).toBe('event-not-allowed')
  await settleDelivery(room.db, id, 'dead', { status: 500, error: 'HTTP 500', tookMs: 3 })
  expect((await log('?state=dead')).deliveries[0]).toMatchObject({
    id,
    lastStatus: 500,
    lastError: 'HTTP 500',
  })
  expect((await problemOf(await replay(room.staff.maria, id))).code).toBe('not-allowed')
  expect((await replay(manager, id)).status).toBe(204)
  expect((await log('?state=dead')).deliveries).toEqual([])
  expect((await problemOf(await replay(manager, 'x'))).code).toBe('not-found')
})
