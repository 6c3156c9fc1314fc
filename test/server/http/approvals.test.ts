/** The offline page as it is fetched: with the newest list, without one while the database is away, and never over a fault of ours. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { approvalKeys, type ApprovalKeys } from '../../../server/approvals/keys.ts'
import { createRevocationList } from '../../../server/approvals/revocation-list.ts'
import { openDatabase, type Database } from '../../../server/db/database.ts'
import { approvalRoutes } from '../../../server/http/approvals.ts'
import { freshDatabase, type FreshDatabase } from '../../database.ts'

const folder = mkdtempSync(join(tmpdir(), 'help-desk-approvals-'))
let keys: ApprovalKeys
let fresh: FreshDatabase
let away: Database
beforeAll(async () => {
  keys = approvalKeys({ folder, key: null, earlier: null })
  fresh = await freshDatabase()
  // Nothing listens there.
  away = openDatabase('mysql://nobody:nothing@127.0.0.1:1/none', { acquireMs: 500, connectMs: 300 })
})
afterEach(() => vi.useRealTimers())
afterAll(async () => {
  await fresh.drop()
  await away.close()
  rmSync(folder, { recursive: true })
})

const routes = (db: Database) => {
  const revocations = createRevocationList(db, keys, 'https://desk.example')
  return approvalRoutes({ keys, revocations, offlineScript: async () => 'void 0' })
}
const carried = (html: string) => /id="carried-list">(.*?)<\/script>/.exec(html)?.[1]

it('brings the newest list along', async () => {
  const page = await routes(fresh.db).request('/approvals/verifier.html')
  expect(JSON.parse(carried(await page.text()) ?? '')).toMatchObject({
    payload: { type: 'help-desk-revocations', entries: [] },
  })
})

it('comes without a list while the database is away', async () => {
  const page = await routes(away).request('/approvals/verifier.html')
  expect(page.status).toBe(200)
  expect(carried(await page.text())).toBe('null')
})

it('does not come at all where the list cannot be made for a fault of ours, whatever was made before', async () => {
  const app = routes(fresh.db)
  expect((await app.request('/approvals/verifier.html')).status).toBe(200)
  await fresh.db.write('ALTER TABLE signed_approvals RENAME TO elsewhere', [])
  expect((await routes(fresh.db).request('/approvals/verifier.html')).status).toBe(500)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
  expect((await app.request('/approvals/verifier.html')).status).toBe(500)
  expect((await app.request('/approvals/revocations.json')).status).toBe(500)
})
