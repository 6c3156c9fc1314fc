/** How the two sides talk to Redis: who rings must never wait for it, who works waits as long as it takes. */

type Credentials = { password?: string; db?: number }
type Address = Credentials &
  ({ path: string } | { host: string; port: number; username?: string; tls?: object })

/** ioredis' own back-off leaves a worker asleep for many seconds after Redis is back. */
export const retryMs = 500
const retryStrategy = () => retryMs

/** For processes that answer people: every option is needed, or an `add` hangs while Redis is away. */
export function ringing(url: string) {
  return {
    ...address(url),
    retryStrategy,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: 800,
    connectTimeout: 2000,
  }
}

export function working(url: string) {
  return { ...address(url), retryStrategy, maxRetriesPerRequest: null }
}

/** `redis://` and `rediss://`, or the path of a Unix socket with `?password=` and `?db=`. */
function address(url: string): Address {
  if (url.startsWith('/')) {
    const { pathname, searchParams } = new URL(url, 'unix://socket')
    return {
      path: decodeURIComponent(pathname),
      ...credentials(searchParams.get('password'), searchParams.get('db')),
    }
  }
  const { protocol, hostname, port, username, password, pathname } = new URL(url)
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(username && { username: decodeURIComponent(username) }),
    ...credentials(password, pathname.slice(1)),
    ...(protocol === 'rediss:' && { tls: {} }),
  }
}

function credentials(password: string | null, db: string | null): Credentials {
  return { ...(password && { password: decodeURIComponent(password) }), ...(db && { db: Number(db) }) }
}
