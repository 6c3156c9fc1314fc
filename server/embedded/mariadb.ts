/** A private MariaDB: Unix socket only, random passwords, UTC, utf8mb4, MySQL's strict mode. */
import { execFile } from 'node:child_process'
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Embedded, greets, type Log, startDaemon } from './daemon.ts'
import { privateFolder, secret } from './folder.ts'
import { binary } from './install.ts'

const run = promisify(execFile)

export type MariaDb = Embedded & {
  /** Full rights, for making and dropping databases in tests; the desk itself uses `url`. */
  readonly rootUrl: string
}

/**
 * @param folder  data, log, pid file, passwords; made if missing
 * @param durable false: fast throw-away settings for tests (put the folder on /dev/shm)
 * @returns `url` is `mysql://helpdesk:...@localhost/helpdesk?socket=/path/my.sock`
 */
export async function startMariaDb(wanted: { folder: string; durable: boolean; log: Log }): Promise<MariaDb> {
  const folder = privateFolder(wanted.folder)
  privateFolder(temporary(folder))
  const socket = join(folder, 'my.sock')
  const passwords = { root: secret(folder, 'root'), helpdesk: secret(folder, 'helpdesk') }
  await installData(folder, wanted.durable, wanted.log)
  const accounts = join(folder, 'accounts.sql')
  writeFileSync(accounts, accountsSql(passwords), { mode: 0o600 })
  const url = (user: 'root' | 'helpdesk', database: string) =>
    `mysql://${user}:${passwords[user]}@localhost/${database}?socket=${encodeURIComponent(socket)}`
  const daemon = await startDaemon({
    name: 'mariadb',
    command: binary('mariadbd'),
    args: [...settings(folder, wanted.durable), `--socket=${socket}`, `--init-file=${accounts}`],
    folder,
    url: url('helpdesk', 'helpdesk'),
    // The server greets first; an error packet carries no authentication plugin.
    answers: () => greets(socket, '', /mysql_native_password/),
    durable: wanted.durable,
    log: wanted.log,
  })
  return { ...daemon, rootUrl: url('root', 'mysql') }
}

/** Into a folder beside, renamed when complete: a start broken off half-way leaves nothing that looks finished. */
async function installData(folder: string, durable: boolean, log: Log): Promise<void> {
  const data = join(folder, 'data')
  if (existsSync(data)) return
  const part = join(folder, 'data.part')
  rmSync(part, { recursive: true, force: true })
  log(`mariadb: making a new database in ${data}`)
  const options = [
    '--no-defaults',
    ...runAs(),
    `--datadir=${part}`,
    `--tmpdir=${temporary(folder)}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    `--innodb-log-file-size=${logFileSize(durable)}`,
  ]
  try {
    await run(binary('mariadb-install-db'), options)
  } catch (error) {
    const { stderr } = error as { stderr?: string }
    throw new Error(`mariadb-install-db failed: ${stderr?.trim()}`, { cause: error })
  }
  renameSync(part, data)
}

/**
 * Of its own: a server that starts removes every temporary table from its temporary folder, and in /tmp these would
 * be those of the machine's other servers, at work.
 */
const temporary = (folder: string) => join(folder, 'tmp')

/**
 * Run by the server before it listens, at every start, so the password files are always right. Accounts that the
 * installation made beside ours (for the host's name) are removed. One statement a line: the server wants it so.
 */
function accountsSql(passwords: { root: string; helpdesk: string }): string {
  return [
    "DELETE FROM mysql.global_priv WHERE User NOT IN ('root','helpdesk','mariadb.sys') OR Host<>'localhost';",
    'FLUSH PRIVILEGES;',
    `ALTER USER root@localhost IDENTIFIED BY '${passwords.root}';`,
    'CREATE DATABASE IF NOT EXISTS helpdesk CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;',
    `CREATE OR REPLACE USER helpdesk@localhost IDENTIFIED BY '${passwords.helpdesk}';`,
    'GRANT ALL ON helpdesk.* TO helpdesk@localhost;',
    '',
  ].join('\n')
}

function settings(folder: string, durable: boolean): string[] {
  return [
    '--no-defaults',
    ...runAs(),
    `--datadir=${join(folder, 'data')}`,
    `--tmpdir=${temporary(folder)}`,
    // `--port=0` would not mean "none": it takes 3306.
    '--skip-networking',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--local-infile=OFF',
    '--performance-schema=OFF',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
    '--default-time-zone=+00:00',
    '--loose-innodb-snapshot-isolation=ON',
    '--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
    `--innodb-log-file-size=${logFileSize(durable)}`,
    ...(durable ? durableSettings : fastSettings),
  ]
}

const durableSettings = [
  '--innodb-flush-log-at-trx-commit=1',
  '--innodb-doublewrite=ON',
  '--innodb-buffer-pool-size=256M',
]

const fastSettings = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-flush-method=nosync',
  '--innodb-doublewrite=OFF',
  '--innodb-buffer-pool-size=64M',
  '--key-buffer-size=1M',
  '--max-connections=400',
]

/** Must be the same while installing and while running. */
const logFileSize = (durable: boolean) => (durable ? '64M' : '16M')

/** The server refuses to run as root unless told so; any other user runs it as itself. */
const runAs = () => (userInfo().uid === 0 ? ['--user=root'] : [])
