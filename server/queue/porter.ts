/**
 * Hears the processes that only answer people (`queue/bell-pull.ts`) and puts their rings into the queue. Of several
 * workers one takes each ring. One that it loses on the way is rung again by the relay.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { AgendaKey } from '../db/agenda.ts'
import { isKey, pulledList } from './bell.ts'
import { retryMs, working } from './connection.ts'

export type Porter = { stop(): Promise<void> }

type Post = {
  readonly redisUrl: string
  readonly prefix: string
  readonly rung: (keys: readonly AgendaKey[]) => Promise<unknown>
  readonly log: Logger
}

const silenceSeconds = 5
const atOnce = 100

export function startPorter({ redisUrl, prefix, rung, log }: Post): Porter {
  const list = pulledList(prefix)
  // The wait ends also where the connection died without a word: it is the client that looks at the clock.
  const redis = new Redis({ ...working(redisUrl), blockingTimeout: 2 * silenceSeconds * 1000 })
  redis.on('error', () => log.debug('porter: redis is away'))
  let isLeaving = false

  async function take(): Promise<void> {
    const first = await redis.blpop(list, silenceSeconds)
    if (!first) return
    const more = (await redis.lpop(list, atOnce)) ?? []
    const keys = [first[1], ...more].flatMap(keysOf)
    if (keys.length > 0) await rung(keys)
  }

  function keysOf(text: string): AgendaKey[] {
    const keys = listed(text)
    if (!keys.every(isKey)) log.error('a ring that is none of ours was dropped')
    return keys.filter(isKey)
  }

  async function run(): Promise<void> {
    while (!isLeaving) {
      try {
        await take()
      } catch (error) {
        if (isLeaving) return
        log.warn({ error: String(error) }, 'porter: rings are late')
        await sleep(retryMs)
      }
    }
  }

  const running = run()
  return {
    async stop() {
      isLeaving = true
      redis.disconnect()
      await running
    },
  }
}

/** A list with null in it for what is no list: one fault to report. */
function listed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [null]
  } catch (error) {
    if (error instanceof SyntaxError) return [null]
    throw error
  }
}
