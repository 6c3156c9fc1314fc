import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { afterAll, expect, test } from 'vitest'
import { type MariaDb, startMariaDb } from '../../../server/embedded/mariadb.ts'
import { shortFolder } from './short-folder.ts'

const root = shortFolder()
const quiet = () => undefined
const started: MariaDb[] = []

afterAll(async () => {
  await Promise.all(started.map((mariadb) => mariadb.stop()))
  rmSync(root, { recursive: true, force: true })
})

async function start(name: string, durable: boolean, log: (line: string) => void = quiet): Promise<MariaDb> {
  const mariadb = await startMariaDb({ folder: join(root, name), durable, log })
  started.push(mariadb)
  return mariadb
}

async function query(url: string, sql: string): Promise<unknown> {
  const { username, password, pathname, searchParams } = new URL(url)
  const connection = await createConnection({
    user: username,
    password,
    database: pathname.slice(1),
    socketPath: searchParams.get('socket') ?? '',
  })
  try {
    return (await connection.query(sql))[0]
  } finally {
    await connection.end()
  }
}

test('durable data survives a restart, with the settings that make it durable', async () => {
  const first = await start('durable', true)
  await query(first.url, 'CREATE TABLE kept (word VARCHAR(9))')
  await query(first.url, "INSERT INTO kept VALUES ('żółw')")
  await first.stop()
  expect(await first.ended).toBe(null)
  const again = await start('durable', true)
  expect(again.url).toBe(first.url)
  expect(await query(again.url, 'SELECT word FROM kept')).toEqual([{ word: 'żółw' }])
  const settings =
    'SELECT @@innodb_flush_log_at_trx_commit flush, @@innodb_doublewrite twice, @@innodb_snapshot_isolation snapshot, ' +
    '@@collation_database collation, @@time_zone zone, @@skip_networking closed'
  expect(await query(again.url, settings)).toEqual([
    { flush: 1, twice: 1, snapshot: 1, collation: 'utf8mb4_unicode_520_ci', zone: '+00:00', closed: 1 },
  ])
})

test('nobody gets in without the password, which only the owner can read', async () => {
  const { url, rootUrl } = await start('locked', false)
  for (const [user, password] of [
    ['helpdesk', ''],
    ['helpdesk', 'guess'],
    ['root', ''],
    ['', ''],
  ]) {
    const wrong = new URL(user === 'root' ? rootUrl : url)
    wrong.username = user ?? ''
    wrong.password = password ?? ''
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/Access denied/)
  }
  for (const name of ['root.secret', 'helpdesk.secret', 'accounts.sql'])
    expect(statSync(join(root, 'locked', name)).mode & 0o777).toBe(0o600)
  expect(statSync(join(root, 'locked')).mode & 0o777).toBe(0o700)
  await expect(query(url, 'SELECT * FROM mysql.global_priv')).rejects.toThrow(/denied/)
  expect(await query(rootUrl, 'SELECT DISTINCT Host FROM mysql.global_priv')).toEqual([{ Host: 'localhost' }])
})

test('a second one in another folder runs beside the first', async () => {
  const [one, two] = await Promise.all([start('one', false), start('two', false)])
  await query(one.url, 'CREATE TABLE mine (id INT)')
  expect(await query(two.url, 'SHOW TABLES')).toEqual([])
  await one.stop()
  expect(await query(two.url, 'SELECT 1 one')).toEqual([{ one: 1 }])
})

test('a process that an earlier start left behind is stopped and its data is there', async () => {
  const lost = await start('stray', true)
  await query(lost.url, 'CREATE TABLE kept (id INT)')
  const lines: string[] = []
  const next = await start('stray', true, (line) => lines.push(line))
  expect(lines).toEqual([
    expect.stringMatching(/^mariadb: stopping the process \d+ that an earlier start left behind$/),
  ])
  expect(await lost.ended).toMatch(/status 0/)
  expect(await query(next.url, 'SHOW TABLES')).toHaveLength(1)
})

test("a pid file that names somebody else's process leaves that process alone", async () => {
  const other = spawn('/bin/sleep', ['60'])
  mkdirSync(join(root, 'foreign'))
  writeFileSync(join(root, 'foreign', 'mariadb.pid'), String(other.pid))
  await start('foreign', false)
  expect(other.exitCode ?? other.signalCode).toBe(null)
  other.kill()
})

test("the temporary tables of the machine's other servers are left alone", async () => {
  const theirs = join(tmpdir(), `#sql-temptable-neighbour-${process.pid}.MAD`)
  writeFileSync(theirs, '')
  await start('neighbour', false)
  expect(existsSync(theirs)).toBe(true)
  rmSync(theirs)
})

test('an installation broken off half-way is begun again', async () => {
  mkdirSync(join(root, 'half', 'data.part', 'mysql'), { recursive: true })
  const { url } = await start('half', false)
  expect(await query(url, 'SELECT 1 one')).toEqual([{ one: 1 }])
  expect(existsSync(join(root, 'half', 'data.part'))).toBe(false)
})

test('its death is reported with the reason', async () => {
  const { ended } = await start('killed', false)
  process.kill(Number(readFileSync(join(root, 'killed', 'mariadb.pid'), 'utf8')), 'SIGKILL')
  expect(await ended).toBe('SIGKILL')
})

test('data it cannot run on ends in an error that quotes the log', async () => {
  mkdirSync(join(root, 'broken', 'data'), { recursive: true })
  await expect(start('broken', false)).rejects.toThrow(/mariadb did not start \(.*\[ERROR\]/s)
})

test('a folder with a long and unusual path works through a short link', async () => {
  const folder = mkdtempSync(join(root, `zażółć gęślą ${'x'.repeat(90)}-`))
  const mariadb = await startMariaDb({ folder, durable: false, log: quiet })
  started.push(mariadb)
  const socket = new URL(mariadb.url).searchParams.get('socket') ?? ''
  expect(dirname(dirname(socket))).toBe(tmpdir())
  expect(socket).toMatch(/\/help-desk-\d+-[0-9a-f]{16}\/my\.sock$/)
  expect(await query(mariadb.url, 'SELECT 1 one')).toEqual([{ one: 1 }])
  await mariadb.stop()
  rmSync(dirname(socket))
})
