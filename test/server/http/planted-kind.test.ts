/** A kind that no release has: planted into the catalogue, it is opened, listed, found, decided and told of. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationKind } from '../../../workflows/cases/application/application.ts'
import { usualTerms } from '../../../workflows/cases/application/plan.ts'
import { catalogue } from '../../../workflows/cases/catalogue.ts'
import type { CasePage, HistoryEntry, View } from '../../../workflows/contracts/view.ts'
import { httpRoom, problemOf, type HttpRoom } from './http-room.ts'

const planted = applicationKind({
  code: 'planted',
  numberPrefix: 'ZZ',
  form: {
    code: 'planted',
    version: 1,
    sections: [{ name: 'what', fields: [{ name: 'what', kind: 'text', required: true }] }],
  },
  approvers: { grant: 1, refusal: 2 },
  terms: usualTerms,
  refusals: ['no-ground'],
  legalBasis: ['law.planted'],
  title: ({ what }) => String(what),
  searchFor: ({ what }) => [{ type: 'what', value: String(what) }],
})

let room: HttpRoom
let view: View
beforeAll(async () => {
  ;(catalogue as unknown[]).push(planted)
  room = await httpRoom()
})
afterAll(() => room.close())

const asked = async <T>(path: string, token?: string) =>
  (await (await room.ask(path, token ? { token } : {})).json()) as T
async function sent(event: string, token?: string, answers?: object): Promise<View> {
  const reply = await room.ask(`/api/cases/${view.id}/events`, {
    body: { event, version: view.version, ...(answers && { answers }) },
    key: room.key(),
    ...(token && { token }),
  })
  if (reply.status !== 200) throw new Error(`${event}: ${(await problemOf(reply)).code}`)
  return (view = (await reply.json()) as View)
}
const refusal = { outcome: 'refused', reason: 'no-ground', facts: 'None.', text: 'No provision.' }

describe('a kind that was planted', () => {
  it('is offered, with its form, and opened', async () => {
    const { kinds } = await asked<{ kinds: { code: string }[] }>('/api/kinds')
    expect(kinds.map(({ code }) => code)).toContain('planted')
    const reply = await room.ask('/api/cases', {
      body: { kind: 'planted', answers: { what: 'A thing' } },
      key: room.key(),
    })
    expect(reply.status).toBe(201)
    view = (await reply.json()) as View
    expect(view).toMatchObject({ number: expect.stringMatching(/^ZZ-/) as string, step: 'submitted' })
    await room.work()
  })

  it('has a section and queues for officers, who find it by what its own form says', async () => {
    const staff = room.staff.maria
    const { kinds } = await asked<{ kinds: { code: string; list?: object }[] }>('/api/kinds', staff)
    expect(kinds.find(({ code }) => code === 'planted')?.list).toEqual({})
    const page = await asked<CasePage>('/api/cases?kind=planted&lane=to-decide', staff)
    expect(page.rows.map(({ number, title }) => [number, title])).toEqual([[view.number, 'A thing']])
    expect((await asked<CasePage>('/api/cases?q=a%20thing', staff)).rows.map(({ id }) => id)).toEqual([
      view.id,
    ])
  })

  it('is decided by two, and nobody learns of it before', async () => {
    await sent('claim', room.staff.maria)
    await sent('accept-form', room.staff.maria)
    await sent('decide', room.staff.maria, refusal)
    const own = await asked<View>(`/api/cases/${view.id}`)
    expect([own.decision, own.staff]).toEqual([null, null])
    const { entries } = await asked<{ entries: HistoryEntry[] }>(`/api/cases/${view.id}/history`)
    expect(JSON.stringify(entries)).not.toMatch(/refus|no-ground/)
    await expect(sent('approve', room.staff.maria)).rejects.toThrow('same-officer')
    await sent('approve', room.staff.jan)
    const told = await asked<View>(`/api/cases/${view.id}`)
    expect(told.decision).toMatchObject({ outcome: 'refused', legalBasis: ['law.planted'] })
    expect(told.afterwards?.appeal?.code).toBe('deadline.appeal')
  })
})
