import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, expect, test } from 'vitest'
import type { Embedded } from '../../../server/embedded/daemon.ts'
import { startRedis } from '../../../server/embedded/redis.ts'
import { shortFolder } from './short-folder.ts'

const root = shortFolder()
const started: Embedded[] = []

afterAll(async () => {
  await Promise.all(started.map((redis) => redis.stop()))
  rmSync(root, { recursive: true, force: true })
})

async function start(name: string, durable: boolean): Promise<Embedded> {
  const redis = await startRedis({ folder: join(root, name), durable, log: () => undefined })
  started.push(redis)
  return redis
}

async function ask<Answer>(url: string, question: (redis: Redis) => Promise<Answer>): Promise<Answer> {
  const redis = new Redis(url, { retryStrategy: () => null })
  // The answer's own error is the one the test looks at.
  redis.on('error', () => undefined)
  try {
    return await question(redis)
  } finally {
    redis.disconnect()
  }
}

test('durable data survives a restart, and nothing is ever evicted', async () => {
  const first = await start('durable', true)
  await ask(first.url, (redis) => redis.set('kept', 'yes'))
  await first.stop()
  expect(await first.ended).toBe(null)
  const again = await start('durable', true)
  expect(again.url).toBe(first.url)
  expect(await ask(again.url, (redis) => redis.get('kept'))).toBe('yes')
  const settings = await ask(again.url, (redis) =>
    redis.config('GET', 'maxmemory-policy', 'appendfsync', 'appendonly', 'hz', 'port'),
  )
  expect(Object.fromEntries(pairs(settings as string[]))).toEqual({
    'maxmemory-policy': 'noeviction',
    appendfsync: 'everysec',
    appendonly: 'yes',
    hz: '100',
    port: '0',
  })
})

function pairs(flat: string[]): [string, string][] {
  return flat.flatMap((name, index) =>
    index % 2 === 0 ? [[name, flat[index + 1] ?? ''] as [string, string]] : [],
  )
}

test('nobody gets in without the password, which only the owner can read', async () => {
  const { url } = await start('locked', false)
  const socket = url.slice(0, url.indexOf('?'))
  await expect(ask(socket, (redis) => redis.get('a'))).rejects.toThrow(/NOAUTH/)
  for (const name of ['redis.secret', 'redis.conf'])
    expect(statSync(join(root, 'locked', name)).mode & 0o777).toBe(0o600)
  expect(statSync(socket).mode & 0o777).toBe(0o700)
})

test('a second one in another folder runs beside the first, also after the first has gone', async () => {
  const [one, two] = await Promise.all([start('one', false), start('two', false)])
  await ask(one.url, (redis) => redis.set('a', '1'))
  expect(await ask(two.url, (redis) => redis.get('a'))).toBe(null)
  await one.stop()
  expect(await ask(two.url, (redis) => redis.ping())).toBe('PONG')
})

test('a process that an earlier start left behind is replaced', async () => {
  const lost = await start('stray', true)
  await ask(lost.url, (redis) => redis.set('kept', 'yes'))
  const next = await start('stray', true)
  expect(await lost.ended).toMatch(/status 0/)
  expect(await ask(next.url, (redis) => redis.get('kept'))).toBe('yes')
})
