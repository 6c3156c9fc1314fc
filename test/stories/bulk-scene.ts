/** What a bulk decision is about: an outage, and applications that wait for it; and its list, as the desk tells it. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { BulkLine, BulkPage, BulkSummary } from '../../workflows/contracts/bulk.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { CasePage, View } from '../../workflows/contracts/view.ts'
import type { Cast } from './cast.ts'

/** The outage of NCTS2 that is there, or a new one. */
export async function outageOf({ stack: { run }, maria }: Cast): Promise<View> {
  const { request } = maria.context
  const { rows } = (await (
    await request.get(`${run.desk}/api/cases?kind=outage&limit=100`)
  ).json()) as CasePage
  const there = rows.find(({ system, step: at }) => system === 'NCTS2' && at === 'confirmed')
  if (there) return (await (await request.get(`${run.desk}/api/cases/${there.id}`)).json()) as View
  const answers: Answers = {
    system: 'NCTS2',
    outageKind: 'central',
    startedAt: new Date(Date.now() - 3_600_000).toISOString(),
    webService: 'rejected',
    webForm: 'closed',
    fallback: 'individual',
    titlePl: 'Awaria systemu NCTS2',
    bodyPl: 'System NCTS2 nie przyjmuje zgłoszeń.',
    titleEn: 'NCTS2 is down',
    bodyEn: 'NCTS2 does not accept declarations.',
  }
  const reply = await request.post(`${run.desk}/api/cases`, {
    data: { kind: 'outage', answers },
    headers: { origin: run.desk, 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() },
  })
  assert.equal(reply.status(), 201, await reply.text())
  return (await reply.json()) as View
}

/** By the portal's token and the desk's interface, as the portal's own software would. */
export async function ask({ stack: { run } }: Cast, person: string, prefix: string): Promise<View> {
  const token = await (await fetch(`${run.portal}/token?as=${person}`)).text()
  const answers = {
    system: 'NCTS2',
    direction: 'departure',
    side: 'customs',
    startedAt: new Date(Date.now() - 40 * 60_000).toISOString(),
    channelsTried: ['web-service', 'web-form'],
    offices: ['PL322080'],
    urgency: ['departure'],
    lrns: [1, 2, 3].map((n) => `${prefix.toUpperCase()}N${n}`),
    grn: '21GB0000010000HU1',
    contactName: person,
    contactPhone: '+48 600 100 200',
    declarationRecords: true,
  }
  const reply = await fetch(`${run.desk}/api/cases`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ kind: 'fallback', answers }),
  })
  const text = await reply.text()
  assert.equal(reply.status, 201, text)
  return JSON.parse(text) as View
}

/** Until a worker has looked at all of them: what is unchecked would be left out. */
export async function checked({ stack: { run }, maria }: Cast, cases: readonly View[]): Promise<void> {
  for (const { id } of cases)
    for (let n = 0; ; n++) {
      const reply = await maria.context.request.get(`${run.desk}/api/cases/${id}`)
      if (((await reply.json()) as View).step === 'to-review') break
      assert.ok(n < 200, `${id} is not checked`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
}

export async function linesOf({ stack: { run }, maria }: Cast, id: string): Promise<readonly BulkLine[]> {
  const { request } = maria.context
  const summary = (await (await request.get(`${run.desk}/api/staff/bulk/${id}`)).json()) as BulkSummary
  assert.equal(summary.step, 'standing')
  return ((await (await request.get(`${run.desk}/api/staff/bulk/${id}/lines?limit=200`)).json()) as BulkPage)
    .rows
}

/** Until every window of the list is closed: the two hours after the end of an outage, as if they had passed. */
export async function graceIsOver({ stack: { run, db }, maria }: Cast, list: string): Promise<void> {
  for (let n = 0; n < 200; n++) {
    // Again each time: a case that hears of the end only now sets its clock anew.
    const clocks = await db.rows<{ id: string; version: number; n: number }>(
      `SELECT case_id AS id, version, n FROM agenda JOIN bulk_lines USING (case_id)
       WHERE batch_id = $1 AND agenda.state = 'waiting' AND name LIKE '%window-ends%' AND due_at > UTC_TIMESTAMP(3)`,
      [list],
    )
    for (const { id, version, n: which } of clocks)
      await db.write(
        'UPDATE agenda SET due_at = UTC_TIMESTAMP(3) WHERE case_id = $1 AND version = $2 AND n = $3',
        [id, version, which],
      )
    const reply = await maria.context.request.get(`${run.desk}/api/staff/bulk/${list}`)
    const { closed, counts } = (await reply.json()) as BulkSummary
    if (closed === counts.granted) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  assert.fail('the windows stay open')
}
