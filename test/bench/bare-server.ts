/**
 * The floor: Hono and mysql2 doing the same statements on the same kind of tables, and nothing else - no identity, no
 * check, no machine. It writes again, under new keys, the rows that the desk wrote for one application.
 *
 *   BARE_DATABASE_URL  its own database, with the desk's schema
 *   SAMPLE_DATABASE_URL, SAMPLE_CASE  where the rows to repeat are
 */
import { randomUUID } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createPool, type Pool, type PoolConnection, type RowDataPacket } from 'mysql2/promise'

type Value = string | number | Buffer | null
type Row = Record<string, Value>

const pool = open(process.env['BARE_DATABASE_URL'] ?? '')
const sample = await readSample(process.env['SAMPLE_DATABASE_URL'] ?? '', process.env['SAMPLE_CASE'] ?? '')
let count = 0

const app = new Hono()
  .post('/cases', async (c) => {
    await c.req.json()
    await accept(c.req.header('idempotency-key') ?? randomUUID())
    return c.body(String(sample.reply['body']), 201, { 'content-type': 'application/json' })
  })
  .get('/cases/:id', async (c) => {
    const rows = await select(pool, 'SELECT * FROM cases WHERE id = ?', [c.req.param('id')])
    return rows[0] ? c.json(rows[0]) : c.notFound()
  })
  .get('/cases', async (c) => {
    const rows = await select(
      pool,
      `SELECT id, number, kind, version, step, lane, \`system\`, owner_eori AS ownerEori, owner_name AS ownerName,
         opened_at AS openedAt, changed_at AS changedAt, due_at AS dueAt, assignee
       FROM cases WHERE portal = ? AND owner_eori = ? ORDER BY opened_at DESC, id DESC LIMIT 26`,
      [sample.case['portal'] ?? '', sample.case['owner_eori'] ?? ''],
    )
    return c.json({ rows: rows.slice(0, 25) })
  })

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`bare ${port}`),
)
process.once('SIGTERM', () => server.close(() => void pool.end()))

/** Four inserts in one transaction: the case, its history, its agenda, the answer kept for a repetition. */
async function accept(key: string): Promise<void> {
  const id = randomUUID()
  const connection = await pool.getConnection()
  try {
    await connection.beginTransaction()
    await insert(connection, 'cases', [{ ...sample.case, id, number: `B${process.pid}-${++count}` }])
    await insert(connection, 'history', [{ ...sample.history, case_id: id }])
    await insert(
      connection,
      'agenda',
      sample.agenda.map((row) => ({ ...row, case_id: id })),
    )
    await insert(connection, 'idempotency', [{ ...sample.reply, idempotency_key: key }])
    await connection.commit()
  } finally {
    connection.release()
  }
}

async function select(from: Pool, sql: string, values: Value[]): Promise<Row[]> {
  return (await from.execute<(RowDataPacket & Row)[]>(sql, values))[0]
}

async function insert(
  to: PoolConnection,
  name: string,
  rows: readonly Record<string, Value>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const tuple = `(${columns.map(() => '?').join(', ')})`
  const names = columns.map((column) => `\`${column}\``).join(', ')
  const sql = `INSERT INTO ${name} (${names}) VALUES ${rows.map(() => tuple).join(', ')}`
  await to.execute(
    sql,
    rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  )
}

function open(address: string): Pool {
  const { username, password, pathname, searchParams, hostname } = new URL(address)
  const socketPath = searchParams.get('socket')
  return createPool({
    ...(socketPath ? { socketPath } : { host: hostname }),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
    connectionLimit: 16,
    dateStrings: true,
    timezone: 'Z',
  })
}

async function readSample(address: string, id: string) {
  const from = open(address)
  const rows = (sql: string) => select(from, sql, [id])
  const one = async (sql: string) => {
    const [row] = await rows(sql)
    if (!row) throw new Error(`no sample: ${sql}`)
    return row
  }
  try {
    return {
      case: await one('SELECT * FROM cases WHERE id = ?'),
      history: await one('SELECT * FROM history WHERE case_id = ? AND version = 1'),
      agenda: await rows('SELECT * FROM agenda WHERE case_id = ? AND version = 1'),
      reply: await one("SELECT * FROM idempotency WHERE body LIKE CONCAT('%', ?, '%') LIMIT 1"),
    }
  } finally {
    await from.end()
  }
}
