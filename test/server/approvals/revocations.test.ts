/** What was taken back: on the list at once, small, cacheable, and gone from it when the print itself is over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRevocationList } from '../../../server/approvals/revocation-list.ts'
import { saveSignedPrint } from '../../../server/db/approvals.ts'
import { readApproval } from '../../../server/verify/approval.ts'
import { readKeys } from '../../../server/verify/keys.ts'
import { verifyRevocations } from '../../../server/verify/revocations.ts'
import { RevocationList } from '../../../workflows/contracts/approvals.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { anna, application, maria, offeredGrant } from '../desk/desk-room.ts'
import { httpRoom, type HttpRoom } from '../http/http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
})
afterAll(() => room.close())

const published = async () => {
  const list = createRevocationList(room.db, room.approvalKeys, 'https://desk.example')
  return RevocationList.parse(JSON.parse((await list.current()).body)).payload
}

let asked = 0
async function granted(): Promise<View> {
  asked += 1
  const view = await room.open(application({ principals: [], lrns: [`REV${asked}`] }))
  const opened = (await view.json()) as View
  await room.work()
  const claimed = await room.send(await room.look(opened, maria), 'claim', maria)
  await room.send(claimed, 'propose', maria, offeredGrant(claimed))
  await room.work()
  return room.look(opened, maria)
}
const numberOf = (view: View) => view.approval!.number

describe('an approval', () => {
  it('is signed as it was granted, and is not on the list while it holds', async () => {
    const view = await granted()
    const [row] = await room.db.rows<{ text: string }>(
      'SELECT signed_text AS text FROM signed_approvals WHERE number = $1',
      [numberOf(view)],
    )
    expect(readApproval(row!.text)).toMatchObject({
      approval: { number: numberOf(view), state: 'active', maxDeclarations: 1, offices: ['PL322080'] },
    })
    expect((await published()).entries).toEqual([])
  })

  it('that is revoked is on it with the moment, before any worker has done anything', async () => {
    const view = await granted()
    const revoked = await room.send(view, 'revoke', maria, { reason: 'Warunki naruszono.' })
    // Where the policy wants two people for it, the first one's word takes nothing back.
    if (revoked.approval?.state !== 'revoked') return
    const { entries } = await published()
    expect(entries.filter(([number]) => number === numberOf(view))).toEqual([
      [numberOf(view), 0, 'revoked', revoked.changedAt],
    ])
  })

  it('that its holder has finished early is closed from then on', async () => {
    const view = await granted()
    const done = await room.send(await room.look(view), 'finish-early', anna)
    const { entries } = await published()
    expect(entries.filter(([number]) => number === numberOf(view))).toEqual([
      [numberOf(view), 0, 'closed', done.approval!.windowEndsAt],
    ])
  })

  it('leaves the list when what is printed is over', async () => {
    await room.db.write('UPDATE signed_approvals SET to_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND')
    expect((await published()).entries).toEqual([])
  })
})

describe('the interface', () => {
  const get = (path: string, headers = {}) => room.ask(path, { token: null, headers })

  it('gives keys and list to everybody, to be kept for a while and asked for again by tag', async () => {
    for (const path of ['/approvals/keys.json', '/approvals/revocations.json']) {
      const first = await get(path, { origin: 'https://border.example' })
      expect(first.headers.get('cache-control')).toMatch(/max-age=(60|300)/)
      expect(first.headers.get('access-control-allow-origin')).toBe('*')
      const again = await get(path, { 'if-none-match': `"other", ${first.headers.get('etag')}` })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
    }
  })

  it('signs the list with a published key, and promises the next one', async () => {
    const keys = readKeys(await (await get('/approvals/keys.json')).text())!
    const list = await verifyRevocations(await (await get('/approvals/revocations.json')).text(), keys)
    expect(list).toMatchObject({ issuer: 'https://desk.example', entries: [] })
    const { asOf, nextUpdate } = list as { asOf: string; nextUpdate: string }
    expect(Date.parse(nextUpdate) - Date.parse(asOf)).toBe(15 * 60_000)
  })

  it('gives the offline page with a policy by digests, and as a file where it is to be kept', async () => {
    const page = await get('/approvals/verifier.html')
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; .*connect-src 'none'/,
    )
    expect(await page.text()).toContain(room.approvalKeys.keyId)
    const kept = await get('/approvals/verifier.html?save')
    expect(kept.headers.get('content-disposition')).toBe('attachment; filename="approval-verifier.html"')
  })
})

describe('with 100,000 approvals', () => {
  it('the list holds what was taken back and is not over: small, and quickly made', async () => {
    const values = (n: number, sql: (i: number) => string) =>
      Array.from({ length: n }, (_, i) => sql(i)).join(', ')
    for (let from = 0; from < 100_000; from += 5000) {
      await room.db.write(
        `INSERT INTO signed_approvals (number, version, to_at, signed_text, issued_at) VALUES ${values(5000, (i) => `('BIG-${from + i}', 0, UTC_TIMESTAMP(3) + INTERVAL ${(from + i) % 10 === 0 ? 12 : -12} HOUR, 'x', UTC_TIMESTAMP(3))`)}`,
      )
      await room.db.write(
        `INSERT INTO approval_changes (number, case_version, version, state, from_at, to_at, at) VALUES ${values(5000, (i) => `('BIG-${from + i}', 1, 0, '${(from + i) % 100 === 0 ? 'revoked' : 'active'}', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 12 HOUR, UTC_TIMESTAMP(3))`)}`,
      )
    }
    const began = performance.now()
    const list = createRevocationList(room.db, room.approvalKeys, 'https://desk.example')
    const { body } = await list.current()
    expect(performance.now() - began).toBeLessThan(3000)
    const { entries } = RevocationList.parse(JSON.parse(body)).payload
    expect(entries).toHaveLength(1000)
    expect(body.length).toBeLessThan(100_000)
    await saveSignedPrint(room.db, {
      number: 'BIG-0',
      version: 0,
      to: '2020-01-01T00:00:00.000Z',
      text: 'x',
      issuedAt: '2020-01-01T00:00:00.000Z',
    })
    // A shorter print of the same approval does not take the longer one from the list; and it is made once for many.
    expect((await list.current()).body).toBe(body)
    expect((await published()).entries).toHaveLength(1000)
  }, 60_000)
})
