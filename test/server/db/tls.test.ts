/** A database over a network: encrypted, and only to the server that it should be. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../server/db/database.ts'
import { type Embedded, greets, startDaemon } from '../../../server/embedded/daemon.ts'
import { binary } from '../../../server/embedded/install.ts'
import { startMariaDb } from '../../../server/embedded/mariadb.ts'
import { freePort } from '../../bench/program.ts'

const openssl = '/usr/bin/openssl'
const isThere = existsSync(openssl)
if (!isThere) console.warn(`left out: ${openssl} is not there, which makes the certificates`)

const log = () => undefined
const folder = mkdtempSync(join(tmpdir(), 'hd-tls-'))
const pem = (name: string) => join(folder, `${name}.pem`)
let server: Embedded
let port: number

/** An authority, and the certificates that it gives to two hosts; a second authority that has given nothing. */
function makeCertificates(): void {
  const make = (...args: string[]) => execFileSync(openssl, args, { cwd: folder, stdio: 'pipe' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc']
  for (const name of ['ca', 'stranger'])
    make('req', '-x509', ...key, '-keyout', `${name}.key`, '-out', `${name}.pem`, '-subj', `/CN=${name}`)
  for (const host of ['localhost', 'elsewhere'])
    make(
      'req',
      '-x509',
      ...key,
      '-keyout',
      `${host}.key`,
      '-out',
      `${host}.pem`,
      '-subj',
      `/CN=${host}`,
      '-addext',
      `subjectAltName=DNS:${host}`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
    )
}

async function makeData(): Promise<void> {
  const first = await startMariaDb({ folder, durable: false, log })
  const root = openDatabase(first.rootUrl)
  await root.sequelize.query("CREATE USER remote@'%' IDENTIFIED BY 'p' REQUIRE SSL")
  await root.close()
  await first.stop()
}

/** @param host whose certificate it shows */
function startServer(host: string): Promise<Embedded> {
  const socket = join(folder, 'tls.sock')
  return startDaemon({
    name: 'mariadb',
    command: binary('mariadbd'),
    args: [
      '--no-defaults',
      '--user=root',
      `--datadir=${join(folder, 'data')}`,
      `--socket=${socket}`,
      '--bind-address=127.0.0.1',
      `--port=${port}`,
      '--skip-name-resolve',
      '--innodb-log-file-size=16M',
      `--ssl-cert=${pem(host)}`,
      `--ssl-key=${join(folder, `${host}.key`)}`,
      '--skip-log-bin',
    ],
    folder,
    url: '',
    answers: () => greets(socket, '', /mysql_native_password/),
    durable: false,
    log,
  })
}

/** The cipher of the connection, or why there is none. */
async function cipherOf(host: string, query: string): Promise<string> {
  const db = openDatabase(`mysql://remote:p@${host}:${port}/information_schema${query}`)
  try {
    const [row] = await db.rows<{ Value: string }>("SHOW SESSION STATUS LIKE 'Ssl_cipher'")
    return row?.Value ?? ''
  } catch (error) {
    const { message, cause } = error as Error
    return `${message} ${String(cause)}`
  } finally {
    await db.close()
  }
}

describe.skipIf(!isThere)('a database over a network', () => {
  beforeAll(async () => {
    makeCertificates()
    port = await freePort()
    await makeData()
    server = await startServer('localhost')
  }, 60_000)
  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['to whoever answers', 'localhost', '?ssl-mode=required'],
    ['with a certificate of an authority', '127.0.0.1', `?ssl-mode=verify-ca&ssl-ca=${pem('ca')}`],
    ['with the certificate of the host', 'localhost', `?ssl-mode=verify-identity&ssl-ca=${pem('ca')}`],
  ])('is encrypted, %s', async (_, host, query) => {
    expect(await cipherOf(host, query)).toMatch(/^TLS_|GCM|CHACHA/)
  })

  it.each([
    ['in clear', 'localhost', '', /denied/i],
    [
      'of an authority that nobody named',
      'localhost',
      '?ssl-mode=verify-ca',
      /unable to verify|self.signed/i,
    ],
    [
      'of another authority',
      'localhost',
      `?ssl-mode=verify-ca&ssl-ca=${pem('stranger')}`,
      /verify|self.signed/i,
    ],
  ])('is refused %s', async (_, host, query, why) => {
    expect(await cipherOf(host, query)).toMatch(why)
  })

  it('is refused with the certificate of another host', async () => {
    await server.stop()
    server = await startServer('elsewhere')
    const ca = `ssl-ca=${pem('ca')}`
    expect(await cipherOf('localhost', `?ssl-mode=verify-ca&${ca}`)).toMatch(/^TLS_|GCM|CHACHA/)
    expect(await cipherOf('localhost', `?ssl-mode=verify-identity&${ca}`)).toMatch(/altnames|does not match/i)
  })
})
