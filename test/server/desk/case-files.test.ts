/** Files and cases: what may be named in answers, and that a file belongs to one case for ever. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFiles, type Files } from '../../../server/desk/files.ts'
import { Refused } from '../../../server/desk/refused.ts'
import type { Facts } from '../../../workflows/contracts/facts.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { Customer, Viewer } from '../../../workflows/contracts/viewer.ts'
import { anna, deskRoom, jan, maria, piotr, type DeskRoom } from './desk-room.ts'

let room: DeskRoom
let files: Files
let folder: string
beforeAll(async () => {
  room = await deskRoom()
  folder = await mkdtemp(join(tmpdir(), 'desk-files-'))
  files = createFiles({
    db: room.db,
    settings: { folder, bucket: null, maxBytes: 1e6, maxXmlBytes: 1e6, dailyBytes: 1e9, clamdUrl: null },
    changed: () => undefined,
    log: pino({ level: 'silent' }),
  })
})
afterAll(async () => {
  await room.close()
  await rm(folder, { recursive: true, force: true })
})

async function upload(viewer: Viewer = anna, text = 'Komunikat', finish = true): Promise<string> {
  const bytes = Buffer.from(text)
  const { id } = await files.uploads.begin({ name: 'a.txt', bytes: bytes.length, strip: false }, viewer)
  const piece = { offset: 0, announced: null, chunks: inOne(bytes), checksum: null }
  if (finish) await files.uploads.receive(id, piece, viewer)
  return id
}
async function* inOne(bytes: Uint8Array) {
  yield await Promise.resolve(bytes)
}

const ticket = (more: Answers): Answers => ({
  system: 'NCTS2',
  classification: 'how-to',
  environment: 'production',
  subject: 'Pytanie',
  description: 'Jak zamknąć tranzyt?',
  impact: 'one',
  urgency: 'can-wait',
  contactName: 'Anna Nowak',
  contactPhone: '+48 600 100 200',
  ...more,
})
const open = (named: readonly string[], viewer: Customer = anna) =>
  room.open(ticket({ files: named }), viewer, 'ticket')

async function refusedWith(work: Promise<unknown>): Promise<(readonly [string, string])[]> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refused)) throw new Error(`not refused: ${String(error)}`)
  return error.faults.map((fault) => [fault.field, fault.code] as const)
}
const caseOf = async (id: string) =>
  (
    await room.db.rows<{ caseId: string | null }>('SELECT case_id AS caseId FROM attachments WHERE id = $1', [
      id,
    ])
  )[0]!.caseId

describe('a case that is opened with files', () => {
  it('has them, in their order, with what was found in them', async () => {
    const [first, second] = [await upload(), await upload(anna, '<CC015C/>')]
    const view = await open([second, first])
    expect(await caseOf(first)).toBe(view.id)
    expect(view.thread?.[0]?.files.map(({ id, mediaType, state }) => [id, mediaType, state])).toEqual([
      [second, 'application/xml', 'ready'],
      [first, 'text/plain', 'ready'],
    ])
    const [opened] = await room.db.rows<{ data: string }>('SELECT data FROM history WHERE case_id = $1', [
      view.id,
    ])
    const { facts } = JSON.parse(opened!.data) as { facts: Facts }
    expect(facts.files?.map(({ id, name, bytes, digest }) => [id, name, bytes, digest.length])).toEqual([
      [second, 'a.txt.xml', 9, 64],
      [first, 'a.txt', 9, 64],
    ])
  })

  it('may have those of a colleague: they are the firm’s', async () => {
    const colleague: Customer = { ...anna, subject: 'adam', name: 'Adam Nowak' }
    const id = await upload(colleague)
    expect(await caseOf(id)).toBeNull()
    const view = await open([id])
    expect(await caseOf(id)).toBe(view.id)
  })

  it('asks the database nothing more where there are none', async () => {
    const asked: string[] = []
    const { rows, atOnce, transaction } = room.db
    Object.assign(room.db, {
      rows: (sql: string, values: never) => (asked.push(sql), rows(sql, values)),
      atOnce: (statements: never) => (asked.push('at once'), atOnce(statements)),
      transaction: (work: never) => (asked.push('transaction'), transaction(work)),
    })
    await room.open(ticket({}), anna, 'ticket')
    Object.assign(room.db, { rows, atOnce, transaction })
    expect(asked.filter((sql) => sql.includes('attachments') || sql === 'transaction')).toEqual([])
    expect(asked.filter((sql) => sql === 'at once')).toEqual(['at once'])
  })
})

describe('refused at its place is', () => {
  it('a file that is not there, not the firm’s, not finished, held back, or another case’s', async () => {
    const used = await upload()
    await open([used])
    const wrong = [
      'att_aaaaaaaaaaaaaaaaaaaaaaaa',
      await upload(piotr),
      await upload(maria),
      await upload(anna, 'Komunikat', false),
      await upload(anna, '<html><script>'),
      used,
    ]
    const good = await upload()
    expect(await refusedWith(open([good, ...wrong]))).toEqual([
      ['files[1]', 'file-unknown'],
      ['files[2]', 'file-unknown'],
      ['files[3]', 'file-unknown'],
      ['files[4]', 'file-unfinished'],
      ['files[5]', 'file-quarantined'],
      ['files[6]', 'file-unknown'],
    ])
    expect(await caseOf(good)).toBeNull()
  })

  it('what is no id, and the same one twice', async () => {
    const id = await upload()
    expect(await refusedWith(open(['../../etc/passwd', "' OR 1=1"]))).toEqual([
      ['files[0]', 'wrong-type'],
      ['files[1]', 'wrong-type'],
    ])
    expect(await refusedWith(open([id, id]))).toEqual([['files[1]', 'duplicate']])
  })

  it('an officer’s own file to a customer, and a customer’s to an officer', async () => {
    const view = await open([])
    const claimed = await room.send(await room.look(view, maria), 'claim', maria)
    const ofAnna = await upload(anna)
    const ofJan = await upload(jan)
    const ofMaria = await upload(maria)
    const ask = (named: string[]) =>
      room.send(claimed, 'ask', maria, { text: 'Proszę o komunikat.', files: named })
    expect(await refusedWith(ask([ofAnna, ofJan]))).toEqual([
      ['files[0]', 'file-unknown'],
      ['files[1]', 'file-unknown'],
    ])
    const asked = await ask([ofMaria])
    expect(asked.thread?.at(-1)?.files.map(({ id }) => id)).toEqual([ofMaria])
    expect((await files.downloads.list(view.id, anna)).map(({ id }) => id)).toEqual([ofMaria])
  })

  it('nothing of a note among staff, but the customer is not told of its files', async () => {
    const view = await open([])
    const claimed = await room.send(await room.look(view, maria), 'claim', maria)
    const id = await upload(maria)
    const noted = await room.send(claimed, 'note', maria, { text: 'Do sprawdzenia.', files: [id] })
    expect(noted.thread?.at(-1)).toMatchObject({ kind: 'note', internal: true, files: [{ id }] })
    expect(JSON.stringify(await room.look(view))).not.toContain(id)
    expect(await files.downloads.list(view.id, anna)).toEqual([])
    await expect(files.downloads.link(view.id, id, anna)).rejects.toThrow('not-found')
    expect(await files.downloads.list(view.id, jan)).toMatchObject([{ id, internal: true }])
  })

  it('the twenty-first file of a case', async () => {
    const ten = () => Promise.all(Array.from({ length: 10 }, () => upload()))
    let view = await open(await ten())
    view = await room.send(view, 'add-information', anna, { text: 'Dalej', files: await ten() })
    const more = await upload()
    expect(
      await refusedWith(room.send(view, 'add-information', anna, { text: 'Jeszcze', files: [more] })),
    ).toEqual([['files', 'too-many']])
  })
})

describe('one file and two cases at once', () => {
  it('goes to one of them; the other is refused', async () => {
    for (let n = 0; n < 5; n++) {
      const id = await upload()
      const results = await Promise.allSettled([open([id]), open([id]), open([id])])
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
      const won = results.find((result) => result.status === 'fulfilled')
      expect(await caseOf(id)).toBe(won?.status === 'fulfilled' ? won.value.id : null)
    }
  })

  it('and the same request twice is one case with its file', async () => {
    const id = await upload()
    const request = { kind: 'ticket', answers: ticket({ files: [id] }) }
    const [one, two] = await Promise.all([1, 2].map(() => room.desk.door.open(request, anna, 'the-same-key')))
    expect(one!.id).toBe(two!.id)
    expect((await room.desk.door.open(request, anna, 'the-same-key')).id).toBe(one!.id)
  })

  it('is not swept once a case has it', async () => {
    const id = await upload()
    const view = await open([id])
    await expect(files.uploads.cancel(id, anna)).rejects.toThrow('not-allowed')
    await room.db.write('UPDATE attachments SET expires_at = UTC_TIMESTAMP(3) WHERE id = $1', [id])
    await files.tend()
    expect(await caseOf(id)).toBe(view.id)
    expect(await files.downloads.list(view.id, anna)).toMatchObject([{ id, state: 'ready' }])
  })
})
