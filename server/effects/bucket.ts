/** Checked files in a bucket that speaks S3. Every request is signed (version 4), the content of what is kept as well. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { StorageAway } from '../files/disk.ts'
import { digestOf, type Store } from '../files/store.ts'

export type BucketSettings = {
  /** The bucket itself: `https://s3.example.org/bucket`, or `https://bucket.s3.example.org`. */
  readonly url: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

const timeoutMs = 20_000

export function createBucketStore({ url, region, keyId, secret }: BucketSettings): Store {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: 2,
  })
  const base = url.replace(/\/$/, '')

  async function ask(name: string, init: RequestInit, alsoFine: readonly number[] = []): Promise<Response> {
    const response = await reached(() =>
      client.fetch(`${base}/${name}`, { ...init, signal: AbortSignal.timeout(timeoutMs) }),
    )
    if (response.ok || alsoFine.includes(response.status)) return response
    throw new StorageAway(new Error(`${response.status} ${(await response.text()).slice(0, 300)}`))
  }

  async function bytesOf(name: string): Promise<Buffer> {
    const response = await ask(name, {})
    return reached(async () => Buffer.from(await response.arrayBuffer()))
  }

  return {
    async keep(name, bytes) {
      const sum = createHash('sha256').update(bytes).digest('hex')
      const headers = { 'X-Amz-Content-Sha256': sum, 'Content-Type': 'application/octet-stream' }
      await ask(name, { method: 'PUT', body: new Uint8Array(bytes), headers })
    },

    read: bytesOf,

    async digest(name) {
      const response = await ask(name, {})
      return reached(() => digestOf(response.body as WebStream))
    },

    async stream(name, start, end) {
      const response = await ask(name, { headers: { Range: `bytes=${start}-${end}` } })
      return Readable.fromWeb(response.body as WebStream)
    },

    async remove(name) {
      await ask(name, { method: 'DELETE' }, [404])
    },
  }
}

/** No answer at all, or one that breaks off. */
async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new StorageAway(error)
  }
}
