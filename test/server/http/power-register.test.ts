/** Powers of attorney as staff keep them: recorded by a document, ended, revoked, found, and what outlasts one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, instantAt, localTime } from '../../../workflows/calendar/zoned.ts'
import { PowerEntry, PowerRegister, type PowerEvidence } from '../../../workflows/contracts/power-register.ts'
import type { Customer } from '../../../workflows/contracts/viewer.ts'
import { anna, application, jan, maria, piotr } from '../desk/desk-room.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
})
afterAll(() => room.close())

const agent: Customer = { ...anna, represents: [] }
const north = { eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' }
const today = localTime(new Date().toISOString()).date
const evidence: PowerEvidence = {
  document: 'original',
  number: 'PA 17/2026',
  seenOn: today,
  note: 'Okazane w sekretariacie.',
  scan: { name: 'pelnomocnictwo.pdf', sha256: 'a'.repeat(64) },
}
const wanted = (more: object = {}) => ({
  portal: 'demo',
  principal: north,
  agent: agent.firm,
  kinds: [],
  systems: [],
  rights: ['file', 'complete'],
  from: today,
  to: null,
  evidence,
  ...more,
})
const by = () => ({ token: room.staff.maria })
const record = (more: object = {}) => room.ask('/api/staff/powers', { ...by(), body: wanted(more) })
const recorded = async (more: object = {}) => PowerEntry.parse(await (await record(more)).json())
const list = async (query = '') =>
  PowerRegister.parse(await (await room.ask(`/api/staff/powers${query}`, by())).json())
const end = (id: string, to: string) =>
  room.ask(`/api/staff/powers/${id}/end`, { ...by(), body: { to, reason: 'Umowa wygasa.' } })
const revoke = (id: string) =>
  room.ask(`/api/powers/${id}/revoke`, { ...by(), body: { reason: 'Na wniosek mocodawcy.' } })

let serial = 0
const file = () =>
  room.open(application({ lrns: [`REG26${++serial}`], principals: [north.eori] }), { token: tokenOf(agent) })

describe('a power that staff record', () => {
  it('holds from then on, and keeps the document that was seen, and who saw it', async () => {
    expect((await file()).status).toBe(422)
    const row = await recorded()
    expect(row).toMatchObject({ state: 'in-force', source: 'desk', reference: 'PA 17/2026', evidence })
    expect((await file()).status).toBe(201)
    const reply = await room.ask(`/api/powers/${row.id}/history`, by())
    const { changes } = (await reply.json()) as { changes: unknown[] }
    expect(changes).toMatchObject([{ change: 'registered', by: { role: 'officer', name: maria.name } }])
  })

  it('by the same document again is changed, and by another one is another', async () => {
    const first = await recorded({ evidence: { ...evidence, number: 'PA 18/2026' }, systems: ['AES'] })
    const again = await recorded({ evidence: { ...evidence, number: 'PA 18/2026' }, systems: ['AES', 'AIS'] })
    expect(again).toMatchObject({ id: first.id, systems: ['AES', 'AIS'] })
    const other = await recorded({ evidence: { ...evidence, number: 'PA 19/2026' } })
    expect(other.id).not.toBe(first.id)
  })

  it.each([
    [{ portal: 'nowhere' }, 'portal'],
    [{ agent: north }, 'agent.eori'],
    [{ evidence: { ...evidence, seenOn: addDays(today, 1) } }, 'evidence.seenOn'],
    [{ from: addDays(today, -9), to: addDays(today, -1) }, 'to'],
    [{ from: today, to: addDays(today, -1) }, 'to'],
    [{ evidence: { ...evidence, number: '' } }, 'evidence.number'],
    [{ evidence: { ...evidence, scan: { name: 'x', sha256: 'abc' } } }, 'evidence.scan.sha256'],
    [{ evidence: undefined }, 'evidence'],
    [{ rights: [] }, 'rights'],
    [{ principal: { ...north, eori: 'pl 1' } }, 'principal.eori'],
  ])('is refused with the field named: %j', async (more, field) => {
    const reply = await record(more)
    expect([400, 422]).toContain(reply.status)
    expect((await problemOf(reply)).faults?.[0]?.field).toBe(field)
  })

  it('is for officers: not for the principal, the agent, a visitor, or who has left the staff', async () => {
    for (const person of [agent, piotr])
      expect((await room.ask('/api/staff/powers', { token: tokenOf(person), body: wanted() })).status).toBe(
        403,
      )
    expect((await room.ask('/api/staff/powers', { token: null })).status).toBe(401)
    const session = { token: room.staff.jan }
    await room.db.write('UPDATE staff SET roles = $2 WHERE id = $1', [jan.id, '[]'])
    const reply = await room.ask('/api/staff/powers', { ...session, body: wanted() })
    expect([401, 403]).toContain(reply.status)
    await room.db.write('UPDATE staff SET roles = $2 WHERE id = $1', [jan.id, '["officer"]'])
  })
})

describe('the end of a power', () => {
  it('is a day that is still to come, no later than the document says; on that day it holds', async () => {
    const last = addDays(today, 20)
    const { id } = await recorded({ evidence: { ...evidence, number: 'KONIEC 1' }, to: last })
    for (const day of [addDays(today, -1), addDays(last, 1)])
      expect((await problemOf(await end(id, day))).faults).toMatchObject([{ field: 'to' }])
    const ended = PowerEntry.parse(await (await end(id, today)).json())
    expect(ended).toMatchObject({ to: today, state: 'ending', evidence: { number: 'KONIEC 1' } })
  })

  it('of what was revoked, or is not ours to end, is refused; a revocation works at once and stays', async () => {
    const { id } = await recorded({ evidence: { ...evidence, number: 'KONIEC 2' } })
    expect((await revoke(id)).status).toBe(200)
    expect((await problemOf(await end(id, today))).code).toBe('event-not-allowed')
    expect((await problemOf(await end('pow_nowhere', today))).code).toBe('not-found')
    await room.db.write("UPDATE powers_of_attorney SET source = 'szprot', revoked_at = NULL WHERE id = $1", [
      id,
    ])
    expect((await problemOf(await end(id, today))).code).toBe('event-not-allowed')
  })
})

describe('the register', () => {
  it('is found by state, by name and by EORI, page by page, with how many there are of each', async () => {
    await recorded({ evidence: { ...evidence, number: 'SOON' }, to: addDays(today, 30) })
    await recorded({
      evidence: { ...evidence, number: 'LATER' },
      from: addDays(today, 5),
      to: addDays(today, 31),
    })
    const all = await list('?limit=200')
    expect(all.counts).toMatchObject({ later: 1 })
    expect(Object.values(all.counts).reduce((a, b) => a + b)).toBe(all.rows.length)
    const soon = await list('?state=ending')
    expect(soon.rows.map(({ reference }) => reference)).toContain('SOON')
    expect((await list('?state=ending&within=29')).rows.map(({ reference }) => reference)).not.toContain(
      'SOON',
    )
    expect((await list(`?q=${agent.firm.eori}`)).rows.length).toBe(all.rows.length)
    expect((await list('?q=import%20pom')).rows.length).toBe(all.rows.length)
    expect((await list('?q=%25')).rows).toEqual([])
    const first = await list('?limit=1')
    expect(first.rows).toHaveLength(1)
    expect((await list(`?limit=1&cursor=${first.next}`)).rows[0]?.id).not.toBe(first.rows[0]?.id)
    expect(all.portals).toContainEqual({ code: 'demo', name: 'Portal' })
    for (const query of ['?state=odd', '?within=0', '?limit=999', '?cursor=%27'])
      expect((await room.ask(`/api/staff/powers${query}`, by())).status).toBe(400)
  })

  it('warns of an approval in use that outlasts the power under which it was asked for', async () => {
    const { id } = await recorded({ evidence: { ...evidence, number: 'OUTLASTS' } })
    const filed = (await (await file()).json()) as { id: string; number: string }
    const holds = async (windowEndsAt: string) => {
      await room.db.write('DELETE FROM approvals WHERE case_id = $1', [filed.id])
      await room.db.write(
        `INSERT INTO approvals (number, case_id, verify_hash, holder_eori, \`system\`, direction, offices, from_at,
           window_ends_at, max_declarations, state)
         VALUES ('PA-26-0000009-9', $1, $2, $3, 'NCTS2', 'departure', '[]', UTC_TIMESTAMP(3), $4, 5, 'active')`,
        [filed.id, Buffer.alloc(32), agent.firm.eori, windowEndsAt.replace('T', ' ').replace('Z', '')],
      )
      return (await list('?limit=200')).rows.find((row) => row.id === id)?.approvals
    }
    // The last day counts to its end by the clock in Poland.
    await end(id, today)
    const midnight = Date.parse(instantAt(addDays(today, 1), '00:00'))
    expect(await holds(new Date(midnight).toISOString())).toMatchObject([
      { number: filed.number, outlasts: false },
    ])
    expect(await holds(new Date(midnight + 1).toISOString())).toMatchObject([{ outlasts: true }])
    await revoke(id)
    expect(await holds(new Date(midnight).toISOString())).toMatchObject([{ outlasts: true }])
  })
})
