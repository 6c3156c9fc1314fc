/** What every store promises, held against each of them. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBucketStore } from '../../../server/effects/bucket.ts'
import { StorageAway } from '../../../server/files/disk.ts'
import { createFolderStore, type Store } from '../../../server/files/store.ts'
import { startBucket } from '../effects/bucket.ts'

type Kind = { make(): Promise<{ store: Store; broken: Store; stop(): Promise<void> }> }

const kinds: Record<string, Kind> = {
  'a folder': {
    async make() {
      const folder = await mkdtemp(join(tmpdir(), 'store-'))
      return {
        store: createFolderStore(folder),
        broken: createFolderStore('/dev/null'),
        stop: () => rm(folder, { recursive: true, force: true }),
      }
    },
  },
  'a bucket': {
    async make() {
      const { settings, stop } = await startBucket()
      return {
        store: createBucketStore(settings),
        broken: createBucketStore({ ...settings, secret: 'wrong' }),
        stop,
      }
    },
  },
}

describe.each(Object.entries(kinds))('%s', (_, { make }) => {
  let made: Awaited<ReturnType<Kind['make']>>
  beforeAll(async () => {
    made = await make()
  })
  afterAll(() => made.stop())
  const bytes = randomBytes(300_000)

  it('gives back what it keeps, whole and in part', async () => {
    const { store } = made
    await store.keep('abcdefgh', bytes)
    expect(await store.read('abcdefgh')).toEqual(bytes)
    expect(await store.digest('abcdefgh')).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(await buffer(await store.stream('abcdefgh', 1000, 1999))).toEqual(bytes.subarray(1000, 2000))
    expect(await buffer(await store.stream('abcdefgh', 0, bytes.length - 1))).toEqual(bytes)
  })

  it('keeps the newest under a name, and nothing once it is removed', async () => {
    const { store } = made
    await store.keep('ijklmnop', bytes)
    await store.keep('ijklmnop', Buffer.from('new'))
    expect((await store.read('ijklmnop')).toString()).toBe('new')
    await store.remove('ijklmnop')
    await store.remove('ijklmnop')
    await expect(store.read('ijklmnop')).rejects.toThrow(StorageAway)
    await expect(store.digest('ijklmnop')).rejects.toThrow(StorageAway)
  })

  it('that cannot be used says so', async () => {
    const { broken } = made
    await expect(broken.keep('abcdefgh', bytes)).rejects.toThrow(StorageAway)
    await expect(broken.read('abcdefgh')).rejects.toThrow(StorageAway)
    await expect(broken.digest('abcdefgh')).rejects.toThrow(StorageAway)
  })
})

it('a bucket that does not answer is away', async () => {
  const nowhere = { url: 'http://127.0.0.1:1/files', region: 'us-east-1', keyId: 'a', secret: 'b' }
  await expect(createBucketStore(nowhere).read('abcdefgh')).rejects.toThrow(StorageAway)
})
