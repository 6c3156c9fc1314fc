/**
 * The door to MySQL or MariaDB. Plain SQL with `$1` placeholders; times come out as ISO 8601 strings in UTC, JSON
 * columns as values.
 *
 * The connections are those of Sequelize's pool, but statements go down by the driver's own prepared statements:
 * Sequelize's `query` costs twice as much processor time (83 us beside 39 us, on one connection), and a look at a case
 * is one statement.
 */
import type { Socket } from 'node:net'
import mysql from 'mysql2'
import { ConnectionAcquireTimeoutError, Sequelize } from 'sequelize'
import { databaseAddress } from '../config.ts'
import { Busy, errno, isConnectionLoss, isFull, isUnsent, Outage } from './faults.ts'
import { gathering } from './gather.ts'
import { inlined, merged, numbered, type Statement, type Value } from './sql-text.ts'

export type { Statement, Value }

/** One connection's or one transaction's way to run SQL. */
export type Executor = {
  rows<Row extends object>(sql: string, values?: readonly Value[]): Promise<Row[]>
  /** Runs a statement that changes rows; `affected` counts rows that really changed. */
  write(sql: string, values?: readonly Value[]): Promise<number>
  /**
   * Runs several statements in one round trip, in order and up to the first that fails; `affected` of each. A step of
   * a case is some five rows, and the way there and back costs more than the rows.
   */
  batch(statements: readonly Statement[]): Promise<number[]>
}

export type Database = Executor & {
  /**
   * One READ COMMITTED transaction. A deadlock or a snapshot conflict repeats the whole of `work` (at most 5 times,
   * with jitter), so `work` must not do anything outside of the database.
   * @throws Busy after the last time, or where a row stayed locked for longer than the limit
   */
  transaction<T>(work: (tx: Executor) => Promise<T>): Promise<T>
  /**
   * A transaction of statements that are known beforehand and touch nothing that another caller's would, in one round
   * trip. What several callers put down at the same time shares a transaction, where rows for one table are one INSERT;
   * where that is refused, each goes alone, so that one's fault is nobody else's.
   */
  atOnce(statements: readonly Statement[]): Promise<void>
  readonly sequelize: Sequelize
  close(): Promise<void>
}

export type DatabaseLimits = {
  readonly connections: number
  /** How long a caller waits for one of them. */
  readonly acquireMs: number
  readonly connectMs: number
  /** Whole seconds; a row that stays locked for longer is answered with `Busy`. */
  readonly lockWaitSeconds: number
  /**
   * A server that has not said anything for so long, while asked or not, is taken for gone: over a network that
   * swallows packets nothing else would end the waiting. Must be longer than the wait for a lock. Null: never, for
   * migrations that take their time.
   */
  readonly silenceMs: number | null
}

const ordinary: DatabaseLimits = {
  connections: 16,
  acquireMs: 4000,
  connectMs: 4000,
  lockWaitSeconds: 3,
  silenceMs: null,
}

const repeatable = new Set([1213, 1020])
const lockWaitTimeout = 1205
const attempts = 5
const connectAttempts = 3

export function openDatabase(url: string, wanted: Partial<DatabaseLimits> = {}): Database {
  const { url: address, socketPath, tls } = databaseAddress(url)
  const limits = { ...ordinary, ...wanted }
  const sequelize = new Sequelize(address, {
    dialect: 'mysql',
    logging: false,
    timezone: '+00:00',
    pool: { max: limits.connections, min: 0, acquire: limits.acquireMs, idle: limits.silenceMs ?? 60_000 },
    dialectOptions: {
      charset: 'utf8mb4',
      connectTimeout: limits.connectMs,
      // The driver's own reading of values: Sequelize's, and any function of ours, costs as much as the query itself.
      typeCast: true,
      // What is at +00:00 anyway; by this name the driver takes a shorter way.
      timezone: 'Z',
      // Nothing is left to fill in: values are written into a text by `literal`, or go beside it.
      queryFormat: (sql: string) => sql,
      // For `batch` and `atOnce` alone: everything else is a prepared statement, which can never be two.
      multipleStatements: true,
      // Far more than there are, and every connection lays out room for all of them: 512 kB by the driver's own default.
      maxPreparedStatements: 500,
      ...(socketPath && { socketPath }),
      ...(tls && { ssl: tls }),
    },
    hooks: { afterConnect: (connection) => prepareConnection(connection as RawConnection, limits) },
    retry: { max: 1 },
  })
  const pool = sequelize.connectionManager
  const once: Use = async (work) => {
    for (let attempt = 1; ; attempt++) {
      const connection = await acquired(pool)
      try {
        return await work(connection)
      } catch (error) {
        if (!isUnsent(error) || attempt === connectAttempts) throw error
      } finally {
        pool.releaseConnection(connection)
      }
      // By then the pool has noticed of its other connections, too, that they are gone.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const putDown = (works: readonly (readonly Statement[])[]) =>
    repeating(() => once((connection) => inOneGo(connection, merged(works))))
  return {
    ...executor(once),
    sequelize,
    transaction: (work) => repeating(() => once((connection) => inTransaction(connection, work))),
    atOnce: gathering((works) => togetherOrAlone(putDown, works), mostTogether),
    close: () => sequelize.close(),
  }
}

type Use = <T>(work: (connection: RawConnection) => Promise<T>) => Promise<T>

/**
 * Nothing was asked yet, so it may be tried again; and it must: the pool begins several connections for one who waits, and
 * gives those that fail to whoever waits by then, though the server may be back.
 */
async function acquired(pool: Sequelize['connectionManager']): Promise<RawConnection> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await pool.getConnection({ type: 'write', useMaster: true })) as RawConnection
    } catch (error) {
      const isLost = isConnectionLoss(error) && !(error instanceof ConnectionAcquireTimeoutError)
      if (!isLost || attempt === connectAttempts) throw asFault(error)
      await new Promise((resolve) => setTimeout(resolve, 40 * attempt))
    }
  }
}

function executor(use: Use): Executor {
  return {
    rows: async <Row extends object>(sql: string, values: readonly Value[] = []) => {
      const { result, fields } = await use((connection) => prepared(connection, sql, values))
      return spelled(sql, result as Record<string, unknown>[], fields ?? []) as Row[]
    },
    write: async (sql, values = []) =>
      affectedRows((await use((connection) => prepared(connection, sql, values))).result),
    batch: async (statements) => {
      const { result: results } = await use((connection) =>
        plainly(connection, statements.map(inlined).join(';\n')),
      )
      return (Array.isArray(results) ? results : [results]).map(affectedRows)
    },
  }
}

/** Times are text from here on: what is hashed, compared and sent has one spelling. */
function spelled(sql: string, rows: Record<string, unknown>[], fields: readonly Column[]): object[] {
  const asked = numbered(sql)
  // Reading the columns' names costs more than one row; the same statement has the same columns each time.
  asked.times ??= fields.filter(({ type }) => timeTypes.has(type)).map(({ name }) => name)
  for (const row of rows) {
    for (const name of asked.times) row[name] = (row[name] as Date | null)?.toISOString() ?? null
  }
  return rows
}

const timeTypes = new Set<number | undefined>([mysql.Types.DATETIME, mysql.Types.TIMESTAMP])

async function inTransaction<T>(connection: RawConnection, work: (tx: Executor) => Promise<T>): Promise<T> {
  await plainly(connection, 'START TRANSACTION')
  try {
    const result = await work(executor((run) => run(connection)))
    await plainly(connection, 'COMMIT')
    return result
  } catch (error) {
    await rollBack(connection, error)
    throw error
  }
}

const mostTogether = 32

async function togetherOrAlone(
  putDown: (works: readonly (readonly Statement[])[]) => Promise<void>,
  works: readonly (readonly Statement[])[],
): Promise<PromiseSettledResult<void>[]> {
  try {
    await putDown(works)
    return works.map(() => ({ status: 'fulfilled', value: undefined }))
  } catch (error) {
    if (works.length === 1 || error instanceof Outage) throw error
    return Promise.allSettled(works.map((work) => putDown([work])))
  }
}

/** In one round trip: the ways there and back cost more than the rows. */
async function inOneGo(connection: RawConnection, statements: readonly string[]): Promise<void> {
  try {
    await plainly(connection, ['START TRANSACTION', ...statements, 'COMMIT'].join(';\n'))
  } catch (error) {
    await rollBack(connection, error)
    throw error
  }
}

/** A transaction whose connection is gone is rolled back by the server; there is nobody left to tell. */
async function rollBack(connection: RawConnection, because: unknown): Promise<void> {
  if (isConnectionLoss(because instanceof Outage ? because.cause : because)) return
  try {
    await plainly(connection, 'ROLLBACK')
  } catch (error) {
    if (!isConnectionLoss(error)) throw error
  }
}

function plainly(connection: RawConnection, sql: string): Promise<Answer> {
  return answered((done) => connection.query(sql, done))
}

function prepared(connection: RawConnection, sql: string, values: readonly Value[]): Promise<Answer> {
  const { text, order } = numbered(sql)
  const bound = order.map((n) => values[n - 1] ?? null)
  return answered((done) => connection.execute(text, bound, done))
}

type Column = { readonly name: string; readonly type: number }
type Answer = { readonly result: unknown; readonly fields: readonly Column[] | undefined }
type Done = (error: Error | null, result?: unknown, fields?: readonly Column[]) => void

function answered(ask: (done: Done) => void): Promise<Answer> {
  return new Promise((resolve, reject) =>
    ask((error, result, fields) => (error ? reject(asFault(error)) : resolve({ result, fields }))),
  )
}

async function repeating<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (!repeatable.has(errno(error) ?? 0)) throw error
      if (attempt >= attempts) throw new Busy(error)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt))
    }
  }
}

function asFault(error: unknown): unknown {
  withoutValues(error)
  if (isConnectionLoss(error) || isFull(error)) return new Outage('database', error)
  if (errno(error) === lockWaitTimeout) return new Busy(error)
  return error
}

/** Sequelize and the driver hang the statement and its values on every error: what people wrote would stand in the log. */
function withoutValues(error: unknown): void {
  const { parent, original } = (error ?? {}) as { parent?: object; original?: object }
  for (const part of [error, parent, original]) {
    if (typeof part !== 'object' || part === null) continue
    for (const name of ['sql', 'parameters', 'fields', 'errors']) Reflect.deleteProperty(part, name)
  }
}

function affectedRows(result: unknown): number {
  const count = (result as { affectedRows?: unknown } | undefined)?.affectedRows
  return typeof count === 'number' ? count : 0
}

type RawConnection = {
  query(sql: string, done: Done): void
  execute(sql: string, values: readonly Value[], done: Done): void
  readonly stream: Socket
}

/** READ COMMITTED with explicit locks, UTC, MySQL's strict mode: on both engines the same. */
async function prepareConnection(connection: RawConnection, limits: DatabaseLimits): Promise<void> {
  const { stream } = connection
  if (limits.silenceMs !== null) stream.setTimeout(limits.silenceMs, () => stream.destroy(silent()))
  await plainly(connection, 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED')
  await plainly(
    connection,
    `SET SESSION time_zone='+00:00', innodb_lock_wait_timeout=${limits.lockWaitSeconds}, ` +
      "sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
  )
}

/** With the code by which Sequelize's pool, too, knows that a connection is lost. */
function silent(): Error {
  return Object.assign(new Error('the database has been silent for too long'), {
    code: 'PROTOCOL_CONNECTION_LOST',
  })
}
