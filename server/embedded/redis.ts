/** A private Redis: Unix socket only, a random password, an append-only file, never evicting. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Embedded, greets, type Log, startDaemon } from './daemon.ts'
import { privateFolder, secret } from './folder.ts'
import { binary } from './install.ts'

/**
 * @param folder  data, log, pid file, password; made if missing
 * @param durable false: throw-away data without append-only file, for tests
 * @returns `url` is `/path/redis.sock?password=...`, the form ioredis reads as it stands; another database is `&db=3`
 */
export async function startRedis(wanted: { folder: string; durable: boolean; log: Log }): Promise<Embedded> {
  const folder = privateFolder(wanted.folder)
  const socket = join(folder, 'redis.sock')
  const password = secret(folder, 'redis')
  const config = join(folder, 'redis.conf')
  // In a file and not among the arguments: every user of the machine may read those.
  writeFileSync(config, settings(folder, socket, password, wanted.durable), { mode: 0o600 })
  return startDaemon({
    name: 'redis',
    command: binary('redis-server'),
    args: [config],
    folder,
    url: `${socket}?password=${password}`,
    answers: () => greets(socket, `AUTH ${password}\r\nPING\r\n`, /^\+OK\r\n(\+PONG)?/),
    durable: wanted.durable,
    log: wanted.log,
  })
}

/** BullMQ wants `noeviction`; `hz 100` fires delayed jobs within some 10 ms instead of 100. */
function settings(folder: string, socket: string, password: string, durable: boolean): string {
  return [
    'port 0',
    `unixsocket ${socket}`,
    'unixsocketperm 700',
    `requirepass ${password}`,
    `dir ${folder}`,
    `appendonly ${durable ? 'yes' : 'no'}`,
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'hz 100',
    `databases ${durable ? 16 : 1024}`,
    'set-proc-title no',
    '',
  ].join('\n')
}
