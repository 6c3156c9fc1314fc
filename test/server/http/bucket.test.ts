/** Files in a bucket instead of a folder: the way is the same, and nothing of them stays on the disk. */
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { View } from '../../../workflows/contracts/view.ts'
import { startBucket } from '../effects/bucket.ts'
import { pdf } from '../files/samples.ts'
import { httpRoom, problemOf, type HttpRoom } from './http-room.ts'
import { uploading } from './uploading.ts'

let bucket: Awaited<ReturnType<typeof startBucket>>
let room: HttpRoom
beforeAll(async () => {
  bucket = await startBucket()
  room = await httpRoom(undefined, { files: { bucket: bucket.settings } })
})
afterAll(async () => {
  await room.close()
})

it('a file goes in and out, and while the bucket is away it waits', async () => {
  const files = uploading(room)
  const mine = (await (await room.open()).json()) as View
  const { id, state } = await files.send(pdf, { name: 'a.pdf', pieces: 3 })
  expect(state).toBe('ready')
  await files.bind(id, mine.id)
  expect(Buffer.from(await (await files.download(mine.id, id)).arrayBuffer())).toEqual(pdf)
  const part = await files.download(mine.id, id, { range: 'bytes=1-3' })
  expect([part.status, await part.text()]).toEqual([206, 'PDF'])
  const onDisk = await readdir(room.folder, { recursive: true, withFileTypes: true })
  expect(onDisk.filter((entry) => entry.isFile())).toEqual([])

  await bucket.stop()
  expect((await files.send(pdf, { name: 'b.pdf' })).state).toBe('checking')
  const away = await files.download(mine.id, id)
  expect([away.status, (await problemOf(away)).code]).toEqual([503, 'storage-away'])
})
