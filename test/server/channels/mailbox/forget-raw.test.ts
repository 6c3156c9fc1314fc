/** Raw mails are kept while anybody may need them; what they were known by is kept longer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetRawMails } from '../../../../server/channels/mailbox/forget-raw.ts'
import { storeRaw } from '../../../../server/channels/mailbox/intake.ts'
import { readMessage } from '../../../../server/db/mail-in-list.ts'
import { anna } from '../../desk/desk-room.ts'
import { mailOf, mailRoom, type MailRoom } from './mail-room.ts'

let room: MailRoom
beforeAll(async () => {
  room = await mailRoom()
})
afterAll(() => room.close())

const days = 30
const sweep = () => forgetRawMails(room.db, room.files.store, days)
const settledAgo = (id: number, ago: number) =>
  room.db.write('UPDATE mail_in SET settled_at = UTC_TIMESTAMP(3) - INTERVAL $1 HOUR WHERE id = $2', [
    ago * 24,
    id,
  ])
const changedAgo = (caseId: string, ago: number) =>
  room.db.write('UPDATE cases SET changed_at = UTC_TIMESTAMP(3) - INTERVAL $1 HOUR WHERE id = $2', [
    ago * 24,
    caseId,
  ])
const isKept = async (stored: string) =>
  room.files.store.read(stored).then(
    () => true,
    () => false,
  )

describe('a mail in a case', () => {
  it('is kept while the case is open, and for its days after that; then its digest alone', async () => {
    const row = await room.come(mailOf({ subject: 'W sprawie' }))
    const view = await room.desk.reading.look(row.caseId!, anna)
    await settledAgo(row.id, 400)
    expect(await sweep()).toBe(0)
    await room.send(view, 'withdraw', anna)
    for (const [ago, gone] of [
      [days - 1 / 24, 0],
      [days + 1 / 24, 1],
    ] as const) {
      await changedAgo(view.id, ago)
      expect(await sweep()).toBe(gone)
      expect(await isKept(row.stored)).toBe(gone === 0)
    }
    const after = await readMessage(room.db, row.id)
    expect(after).toMatchObject({ subject: 'W sprawie', state: 'entered', body: null, caseId: view.id })
    expect(after?.rawGoneAt).not.toBeNull()
    const [ledger] = await room.db.rows<{ digest: Buffer }>('SELECT digest FROM mail_in WHERE id = $1', [
      row.id,
    ])
    expect(ledger?.digest.toString('hex')).toBe(row.stored.replace('.eml', ''))
    expect(await sweep()).toBe(0)
  })
})

describe('a mail without a case', () => {
  it.each([
    [days - 1 / 24, true],
    [days + 1 / 24, false],
  ])('of which nothing more is to be done is kept for its days: after %d', async (ago, kept) => {
    const row = await room.come(
      mailOf({ headers: { 'Auto-Submitted': 'auto-replied' }, subject: String(ago) }),
    )
    expect(row.state).toBe('silent')
    await settledAgo(row.id, ago)
    await sweep()
    expect(await isKept(row.stored)).toBe(kept)
  })

  it('that waits for somebody is kept however long', async () => {
    const unknown = await room.come(mailOf({ from: 'x@else.test' }))
    const broken = await room.come('no mail\0')
    for (const { id } of [unknown, broken]) await settledAgo(id, 4000)
    for (const state of ['to-identify', 'to-review', 'held', 'quarantined', 'stored']) {
      await room.db.write('UPDATE mail_in SET state = $1 WHERE id = $2', [state, unknown.id])
      expect(await sweep()).toBe(0)
    }
    expect(await isKept(unknown.stored)).toBe(true)
  })

  it('that lies there once for two numbers stays while one of them needs it', async () => {
    const raw = mailOf({ headers: { 'Auto-Submitted': 'auto-replied' }, subject: 'Dwa numery' })
    const first = await room.come(raw)
    await storeRaw(room.db, room.files.store, {
      mailbox: 'other',
      uidValidity: 1,
      uid: 1,
      bytes: raw.length,
      raw,
    })
    await room.work.drain()
    const second = await room.latest()
    expect(second.stored).toBe(first.stored)
    await settledAgo(first.id, 400)
    expect(await sweep()).toBe(0)
    expect(await isKept(first.stored)).toBe(true)
    await settledAgo(second.id, 400)
    expect(await sweep()).toBe(1)
    expect((await readMessage(room.db, first.id))?.rawGoneAt).not.toBeNull()
  })
})
