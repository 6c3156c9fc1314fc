/** What can go wrong between us and the database, told apart: a fault of ours, or a server that is away. */

/** A dependency is down or does not answer in time: retried, or answered with 503 and Retry-After. */
export class Outage extends Error {
  readonly dependency: 'database' | 'redis'
  constructor(dependency: 'database' | 'redis', cause: unknown) {
    super(`${dependency} is away`, { cause })
    this.dependency = dependency
  }
}

/** The database is there, and others hold what this work needs: worth another try in a moment. */
export class Busy extends Error {
  constructor(cause: unknown) {
    super('the database is busy', { cause })
  }
}

type DriverError = {
  errno?: number
  code?: string
  name?: string
  original?: DriverError
  parent?: DriverError
}

/** The server's error number (1062 duplicate key, 1213 deadlock ...), whichever layer wrapped it. */
export function errno(error: unknown): number | undefined {
  const { errno: own, original, cause } = (error ?? {}) as DriverError & { cause?: unknown }
  return own ?? original?.errno ?? (cause ? errno(cause) : undefined)
}

const lossCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'PROTOCOL_CONNECTION_LOST',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_NORMAL_SHUTDOWN',
])
const lossNames = new Set([
  'SequelizeConnectionError',
  'SequelizeConnectionRefusedError',
  'SequelizeConnectionAcquireTimeoutError',
  'SequelizeHostNotFoundError',
  'SequelizeHostNotReachableError',
  'SequelizeConnectionTimedOutError',
])

export function isConnectionLoss(error: unknown): boolean {
  if (error instanceof Outage) return true
  const { code, name, original, message } = (error ?? {}) as DriverError & { message?: string }
  if (name && lossNames.has(name)) return true
  if (code && lossCodes.has(code)) return true
  if (message?.includes('closed state') || message?.includes('Connection lost')) return true
  return original !== undefined && original !== error && isConnectionLoss(original)
}

/**
 * The connection was gone before the statement had left: the server has seen nothing of it, nor the end of the transaction
 * that it stood in.
 */
export function isUnsent(error: unknown): boolean {
  return error instanceof Outage && (error.cause as DriverError | undefined)?.code === 'EPIPE'
}

/** A table or a disk is full: nothing is wrong with the work, and people free space. Not a loss of the connection. */
const fullCodes = new Set([1021, 1114])

export function isFull(error: unknown): boolean {
  const { message = '' } = (error ?? {}) as { message?: string }
  return fullCodes.has(errno(error) ?? 0) || /\bNo space left on device\b|\bErrcode: 28\b/.test(message)
}

/** The name of the unique key that refused an insert, or null where the error is another one. */
export function duplicateKey(error: unknown): string | null {
  if (errno(error) !== 1062) return null
  const { message, original } = error as { message: string; original?: { message?: string } }
  return /for key '(?:[^'.]+\.)?([^']+)'/.exec(original?.message ?? message)?.[1] ?? ''
}
