/** The databases of the demo: those the configuration names, else private ones, started again when they die. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StartConfig } from '../../server/config.ts'
import type { Embedded } from '../../server/embedded/daemon.ts'
import { install, mariadbPrograms, redisPrograms } from '../../server/embedded/install.ts'
import { startMariaDb } from '../../server/embedded/mariadb.ts'
import { startRedis } from '../../server/embedded/redis.ts'
import type { Say } from './child.ts'

export type Databases = { urls: { databaseUrl: string; redisUrl: string }; stop: () => Promise<void> }

export async function startDatabases(config: StartConfig, say: Say): Promise<Databases> {
  const { home } = config
  const missing = [...(config.databaseUrl ? [] : mariadbPrograms), ...(config.redisUrl ? [] : redisPrograms)]
  await install(missing, say)
  const started: Kept[] = []
  const stop = async () => {
    await Promise.all(started.map((kept) => kept.stop()))
  }
  const start = async (name: string, begin: () => Promise<Embedded>) => {
    const kept = await keepUp(name, begin, say)
    started.push(kept)
    return kept.url
  }
  try {
    const databaseUrl =
      config.databaseUrl ??
      (await start('mariadb', () => startMariaDb({ folder: join(home, 'mariadb'), durable: true, log: say })))
    const redisUrl =
      config.redisUrl ??
      (await start('redis', () => startRedis({ folder: join(home, 'redis'), durable: true, log: say })))
    return { urls: { databaseUrl, redisUrl }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Kept = { url: string; stop(): Promise<void> }

/** The address and the password are the folder's, so clients find the next process where the last one was. */
async function keepUp(name: string, begin: () => Promise<Embedded>, say: Say): Promise<Kept> {
  const state = { current: await begin(), stopping: false }
  const watching = watch()
  return {
    url: state.current.url,
    stop: async () => {
      state.stopping = true
      await state.current.stop()
      await watching
    },
  }

  async function watch(): Promise<void> {
    for (;;) {
      const reason = await state.current.ended
      if (reason === null || state.stopping) return
      say(`${name} ended unexpectedly (${reason}) and is started again`)
      await sleep(1000)
      if (state.stopping) return
      state.current = await again()
      if (state.stopping) return state.current.stop()
    }
  }

  async function again(): Promise<Embedded> {
    try {
      return await begin()
    } catch (error) {
      say(`${name} could not be started again: ${(error as Error).message}`)
      return { ...state.current, ended: sleep(10_000).then(() => 'not started') }
    }
  }
}
