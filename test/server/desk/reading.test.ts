/** Who sees what: a firm its own cases without the officers' notes, staff all of them, page by page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from '../../../server/desk/demands.ts'
import type { ListRequest } from '../../../server/desk/reading.ts'
import type { Refused } from '../../../server/desk/refused.ts'
import { applicationForm } from '../../../workflows/cases/fallback/forms.ts'
import type { Customer } from '../../../workflows/contracts/viewer.ts'
import type { CasePage, View } from '../../../workflows/contracts/view.ts'
import {
  anna,
  application,
  deskRoom,
  jan,
  lrns,
  maria,
  offeredGrant,
  outageAnswers,
  piotr,
  type DeskRoom,
} from './desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

const all: ListRequest = { kind: 'fallback', lane: null, outageId: null, term: null, cursor: null, limit: 25 }
const list = (viewer: Customer | typeof maria, more: Partial<ListRequest> = {}) =>
  room.desk.reading.list({ ...all, ...more }, viewer)

async function pages(viewer: Customer | typeof maria, more: Partial<ListRequest>): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null; ;) {
    const page: CasePage = await list(viewer, { ...more, cursor })
    ids.push(...page.rows.map(({ id }) => id))
    if (page.next === null) return ids
    cursor = page.next
  }
}

describe('somebody else’s case', () => {
  const strangers: [string, Customer][] = [
    ['another firm', piotr],
    ['the same firm on another portal', { ...anna, portal: 'other' }],
    ['another firm with the same person', { ...anna, firm: piotr.firm }],
    [
      'a principal of somebody at another portal',
      { ...piotr, portal: 'other', firm: { eori: 'PL100000008700000', name: 'Import Pomorze' } },
    ],
  ]
  const refusal = (deed: Promise<unknown>) =>
    deed.then(
      () => 'done',
      ({ code, faults, view, message }: Refused) => ({ code, faults, view, message }),
    )
  const deeds = (id: string, viewer: Customer) => [
    room.desk.reading.look(id, viewer),
    room.desk.reading.history(id, viewer),
    room.desk.reading.document(id, viewer),
    room.desk.door.send(id, { event: 'withdraw', version: 1 }, viewer, room.key()),
    room.desk.door.send(id, { event: 'no-such-event', version: 9 }, viewer, room.key()),
  ]

  it.each(strangers)(
    'does not exist for %s: the same answer as for one that never was',
    async (_, viewer) => {
      const asked = await room.open(application({ lrns: ['MINE1'] }))
      const missing = await Promise.all(deeds('cas_0000000000000000000000000000', viewer).map(refusal))
      expect(missing).toEqual(
        missing.map(() => ({ code: 'not-found', faults: [], view: null, message: 'not-found' })),
      )
      expect(await Promise.all(deeds(asked.id, viewer).map(refusal))).toEqual(missing)
      expect((await list(viewer)).rows.map(({ id }) => id)).not.toContain(asked.id)
      expect((await room.look(asked)).version).toBe(asked.version)
    },
  )

  it('an outage is no customer’s case, although everybody reads its announcement', async () => {
    const outage = await room.open(outageAnswers({ system: 'SENT' }), maria, 'outage')
    await expect(room.look(outage, anna)).rejects.toMatchObject({ code: 'not-found' })
    expect((await list(anna, { kind: 'outage' })).rows.map(({ kind }) => kind)).not.toContain('outage')
  })
})

describe('a customer', () => {
  /** Every word that passes between officers holds this, and nothing that he gets may. */
  const canary = 'KANAREK'

  it('sees neither checks nor proposals nor what officers write to each other, in no answer at all', async () => {
    const asked = await room.open(application({ lrns: lrns(11, 'QUIET') }))
    await room.work()
    let view = await room.send(await room.look(asked, maria), 'claim', maria)
    const grant = () => offeredGrant(view)
    view = await room.send(view, 'propose', maria, { ...grant(), remark: `${canary} w propozycji` })
    view = await room.send(view, 'return-to-first', jan, { reason: `${canary} do kolegi` })
    view = await room.send(view, 'claim', maria)
    view = await room.send(view, 'take-over', jan, { reason: `${canary} przejęcie` })
    view = await room.send(view, 'refuse', jan, { reason: 'R05', text: `${canary} jeszcze nie odmowa` })
    expect(view.step).toBe('proposed')
    await room.ring('first-look')
    await room.ring('decision-near')

    const officers = await room.desk.reading.history(asked.id, maria)
    expect(JSON.stringify(officers).split(canary)).toHaveLength(5)
    const seen: View = await room.look(asked)
    const history = await room.desk.reading.history(asked.id, anna)
    expect(seen.staff).toBeNull()
    expect(seen.notes.map(({ code }) => code)).not.toContain('note.fallback.decision-near')
    expect(JSON.stringify([seen, history, await list(anna)])).not.toContain(canary)
    expect(JSON.stringify(history)).not.toContain('R05')
    // Every step stands there, with its hash: only the words between officers are left out.
    expect(history.map(({ version, hash }) => [version, hash])).toEqual(
      officers.map(({ version, hash }) => [version, hash]),
    )
  })

  it('sees what was said to him: remarks on his answers, and why he was refused', async () => {
    const asked = await room.open(application({ lrns: ['LOUD1'] }))
    await room.work()
    let view = await room.send(await room.look(asked, maria), 'claim', maria)
    view = await room.send(view, 'return-for-completion', maria, { remarks: { grn: 'Brak zabezpieczenia.' } })
    view = await room.send(await room.look(asked), 'resubmit', anna, view.answers)
    await room.work()
    view = await room.send(await room.look(asked, maria), 'claim', maria)
    await room.send(view, 'refuse', maria, { reason: 'R01', text: 'System działa.' })
    const history = await room.desk.reading.history(asked.id, anna)
    const said = history.flatMap(({ lines }) => lines.map(({ params }) => params?.text ?? ''))
    expect(said).toEqual(expect.arrayContaining(['Brak zabezpieczenia.', 'System działa.']))
  })
})

describe('acting for a principal', () => {
  const day = 86_400_000
  const until = (offset: number) => new Date(Date.now() + offset * day).toISOString().slice(0, 10)
  const withPower = (last: string): Customer => ({
    ...anna,
    represents: [{ eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.', until: last }],
  })

  it('is refused once the power of attorney has ended, and on the same field as one that never was', async () => {
    for (const viewer of [withPower(until(-2)), { ...anna, represents: [] }])
      await expect(room.open(application(), viewer)).rejects.toMatchObject({
        code: 'answers-invalid',
        faults: [{ field: 'principals[0]', code: 'not-represented' }],
      })
    expect((await room.open(application({ lrns: ['POWER1'] }), withPower(until(1)))).step).toBe('checking')
  })
})

describe('the last day of a power of attorney', () => {
  it('is the day in Poland: half an hour before midnight UTC it has ended', () => {
    const answers = application({ startedAt: '2026-06-30T20:00:00.000Z' })
    const viewer = {
      ...anna,
      represents: [{ eori: 'PL100000008700000', name: 'Import Pomorze', until: '2026-06-30' }],
    }
    const faults = (at: string) => faultsOf(applicationForm, answers, viewer, at)
    expect(faults('2026-06-30T21:59:00.000Z')).toBeNull()
    expect(faults('2026-06-30T22:01:00.000Z')).toMatchObject([
      { field: 'principals[0]', code: 'not-represented' },
    ])
  })
})

describe('a list', () => {
  it('goes through ties page by page: every case once, none left out', async () => {
    const opened = await Promise.all(
      Array.from({ length: 7 }, (_, i) =>
        room.open(application({ principals: [], lrns: [`TIE${i}`] }), piotr),
      ),
    )
    const ids = opened.map(({ id }) => id).sort()
    await room.db.write(
      `UPDATE cases SET due_at = '2026-05-01 10:00:00.000', opened_at = '2026-05-01 09:00:00.000', lane = 'running'
       WHERE owner_eori = $1`,
      [piotr.firm.eori],
    )
    await room.db.write(`UPDATE cases SET due_at = '9999-12-31' WHERE id = $1`, [ids[3]!])
    const inbox = (await pages(maria, { lane: 'running', limit: 2 })).filter((id) => ids.includes(id))
    expect(inbox).toEqual([...ids.filter((id) => id !== ids[3]), ids[3]])
    const own = await pages(piotr, { limit: 3 })
    expect(own).toEqual([...ids].reverse())
  })

  it('counts its lanes for staff alone', async () => {
    expect((await list(anna)).counts).toBeNull()
    expect((await list(maria)).counts).toMatchObject({ running: expect.any(Number) as number })
  })

  it.each([
    'x',
    '',
    '9999',
    'null',
    '../../etc/passwd',
    "' OR 1=1 --",
    Buffer.from('2026-05-01T10:00:00.000Z~cas_1 OR 1=1').toString('base64url'),
    Buffer.from('2026-13-45T99:99:99.999Z~cas_1').toString('base64url'),
    Buffer.from('9999-99-99T00:00:00.000Z~cas_1').toString('base64url'),
    Buffer.from('~').toString('base64url'),
  ])('refuses a cursor that it did not write: %s', async (cursor) => {
    for (const viewer of [anna, maria])
      await expect(list(viewer, { cursor })).rejects.toMatchObject({
        code: 'body-invalid',
        faults: [{ field: 'cursor', code: 'wrong-type' }],
      })
  })

  it('finds a case by its number, its holder, a principal and an LRN', async () => {
    const asked = await room.open(application({ lrns: ['FIND-ME/1'] }))
    await room.work()
    for (const term of [asked.number, 'FIND-ME/1'])
      expect((await list(jan, { term })).rows.map(({ id }) => id)).toEqual([asked.id])
    for (const term of [anna.firm.eori, 'PL100000008700000'])
      expect((await pages(jan, { term })).includes(asked.id)).toBe(true)
  })

  it('is narrowed to a system and to who has the case in hand, the newest first where asked', async () => {
    const asked: View[] = []
    for (const lrn of ['MINE1', 'MINE2', 'MINE3']) {
      asked.push(await room.open(application({ lrns: [lrn] })))
      await room.work()
    }
    const [first, second, third] = asked.map(({ id }) => id)
    await room.send(await room.look(asked[0]!, maria), 'claim', maria)
    await room.send(await room.look(asked[1]!, jan), 'claim', jan)
    const ids = async (viewer: typeof maria, more: Partial<ListRequest>) =>
      (await pages(viewer, { lane: 'to-decide', limit: 2, ...more })).filter((id) =>
        asked.some((one) => one.id === id),
      )
    expect(await ids(maria, { whose: 'mine' })).toEqual([first])
    expect(await ids(jan, { whose: 'mine' })).toEqual([second])
    expect(await ids(maria, { whose: 'nobody' })).toEqual([third])
    expect(await ids(maria, { order: 'newest' })).toEqual([third, second, first])
    expect(await ids(maria, { system: 'NCTS2' })).toHaveLength(3)
    expect(await ids(maria, { system: 'AES' })).toEqual([])
  })

  it('says only what is needed to choose', async () => {
    const [row] = (await list(anna)).rows
    expect(Object.keys(row!).sort()).toEqual([
      'assignee',
      'changedAt',
      'dueAt',
      'id',
      'kind',
      'lane',
      'number',
      'openedAt',
      'ownerEori',
      'ownerName',
      'step',
      'system',
      'title',
      'version',
    ])
  })
})
