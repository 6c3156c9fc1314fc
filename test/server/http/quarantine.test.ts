/** The scanner beside the desk: found, away, and back again. The real one where the machine has it. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFiles, type Files } from '../../../server/desk/files.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { hasClamd, startScanner, type Clamd } from '../effects/clamd.ts'
import { eicar, pdf, zip } from '../files/samples.ts'
import { httpRoom, type HttpRoom } from './http-room.ts'
import { uploading } from './uploading.ts'

const later = (room: HttpRoom) =>
  room.db.write("UPDATE attachments SET check_at = UTC_TIMESTAMP(3) WHERE state = 'checking'")

describe('with a scanner', () => {
  let room: HttpRoom
  let clamd: Clamd
  beforeAll(async () => {
    clamd = await startScanner()
    room = await httpRoom(undefined, { files: { clamdUrl: clamd.socket } })
  })
  afterAll(async () => {
    await room.close()
    await clamd.stop()
  })

  it('what it knows is held back, in an archive as well; what it does not know is ready', async () => {
    const files = uploading(room)
    expect(await files.send(eicar, { name: 'a.txt' })).toMatchObject({
      state: 'quarantined',
      reason: 'infected',
    })
    if (hasClamd) {
      const packed = zip([{ name: 'docs/a.txt', data: eicar }])
      expect(await files.send(packed, { name: 'a.zip' })).toMatchObject({
        state: 'quarantined',
        reason: 'infected',
      })
    }
    const onDisk = await readdir(room.folder, { recursive: true, withFileTypes: true })
    expect(onDisk.filter((entry) => entry.isFile())).toEqual([])
    expect(await files.send(pdf, { name: 'a.pdf' })).toMatchObject({ state: 'ready' })
  })
})

describe('while the scanner is away', () => {
  let room: HttpRoom
  let mine: View
  let clamd: Clamd | null = null
  beforeAll(async () => {
    clamd = await startScanner()
    room = await httpRoom(undefined, { files: { clamdUrl: clamd.socket } })
    mine = (await (await room.open()).json()) as View
  })
  afterAll(async () => {
    await room.close()
    await clamd?.stop()
  })

  it('files are taken and wait; nobody gets them; the worker asks again until it is back', async () => {
    const files = uploading(room)
    const { socket } = clamd!
    await clamd!.stop()
    const good = await files.send(pdf, { name: 'a.pdf' })
    const bad = await files.send(eicar, { name: 'b.txt' })
    expect([good.state, bad.state, good.mediaType]).toEqual(['checking', 'checking', 'application/pdf'])
    for (const { id } of [good, bad]) await files.bind(id, mine.id)
    expect((await files.askLink(mine.id, good.id)).status).toBe(409)
    await later(room)
    await room.files.tend()
    expect((await files.list(mine.id)).map(({ state }) => state)).toEqual(['checking', 'checking'])

    clamd = await startScanner(socket)
    await later(room)
    await room.files.tend()
    const states = (await files.list(mine.id)).map(({ id, state, reason }) => [id === good.id, state, reason])
    expect(states).toEqual(
      expect.arrayContaining([
        [true, 'ready', null],
        [false, 'quarantined', 'infected'],
      ]),
    )
    expect((await files.download(mine.id, good.id)).status).toBe(200)
    expect((await files.askLink(mine.id, bad.id)).status).toBe(409)
  })
})

describe('without a scanner', () => {
  it('a check that was cut short is taken up by the worker', async () => {
    const room = await httpRoom(undefined, { files: { clamdUrl: join('/nowhere', 'clamd.sock') } })
    const files = uploading(room)
    const { id, state } = await files.send(pdf, { name: 'a.pdf' })
    expect(state).toBe('checking')
    await later(room)
    await worker(room).tend()
    expect(await files.look(id)).toMatchObject({ state: 'ready', mediaType: 'application/pdf' })
    await room.close()
  })
})

/** Another worker on the same files, with no scanner to wait for. */
function worker(room: HttpRoom): Files {
  return createFiles({
    db: room.db,
    settings: {
      folder: room.folder,
      bucket: null,
      maxBytes: 1e7,
      maxXmlBytes: 1e6,
      dailyBytes: 1e9,
      clamdUrl: null,
    },
    changed: () => undefined,
    log: pino({ level: 'silent' }),
  })
}
