/**
 * A private MySQL 9 beside the machine's own packages: taken from Debian's unstable release by the machine's own apt,
 * unpacked into a folder of ours and run with the C library it came with. Nothing on the system is changed.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Embedded, greets, type Log, startDaemon } from '../server/embedded/daemon.ts'
import { privateFolder, secret } from '../server/embedded/folder.ts'

const run = promisify(execFile)

/** Why there can be no MySQL here: the leg is skipped and not failed. */
export class NoMySql extends Error {}

type Machine = { readonly triplet: string; readonly loader: string }

const machines: Partial<Record<NodeJS.Architecture, Machine>> = {
  x64: { triplet: 'x86_64-linux-gnu', loader: 'usr/lib64/ld-linux-x86-64.so.2' },
  arm64: { triplet: 'aarch64-linux-gnu', loader: 'usr/lib/ld-linux-aarch64.so.1' },
}

/**
 * @param wanted keeps the unpacked server from one run to the next; its data is made anew each time
 * @returns `url` is root's, on a Unix socket
 * @throws NoMySql
 */
export async function startMySql(wanted: string, log: Log): Promise<Embedded> {
  const machine = machines[process.arch]
  if (!machine) throw new NoMySql(`no package for ${process.arch} is known`)
  const folder = privateFolder(wanted)
  const root = await unpacked(folder, log)
  const data = join(folder, 'data')
  rmSync(data, { recursive: true, force: true })
  const program = join(root, machine.loader)
  const common = [...withLibraries(root, machine), ...settings(root, data)]
  try {
    await run(program, [...common, '--initialize-insecure'])
  } catch (error) {
    throw new NoMySql(
      `the unpacked server does not run here: ${lastLine((error as { stderr?: string }).stderr)}`,
    )
  }
  const socket = join(folder, 'my.sock')
  const password = secret(folder, 'root')
  const accounts = join(folder, 'accounts.sql')
  writeFileSync(accounts, `ALTER USER root@localhost IDENTIFIED BY '${password}';\n`, { mode: 0o600 })
  return startDaemon({
    name: 'mysql',
    command: program,
    args: [...common, '--skip-networking', `--socket=${socket}`, `--init-file=${accounts}`],
    folder,
    url: `mysql://root:${password}@localhost/mysql?socket=${encodeURIComponent(socket)}`,
    answers: () => greets(socket, '', /caching_sha2_password/),
    durable: false,
    log,
  })
}

/** The folder with the server's files; renamed when complete, so that a run broken off leaves nothing half-done. */
async function unpacked(folder: string, log: Log): Promise<string> {
  const root = join(folder, 'root')
  if (existsSync(root)) return root
  const part = join(folder, 'root.part')
  rmSync(part, { recursive: true, force: true })
  const began = Date.now()
  log('fetching MySQL from Debian unstable (about 60 MB, 330 MB unpacked; only the first time) ...')
  for (const file of await download(folder)) await run('dpkg-deb', ['--extract', file, part])
  rmSync(join(folder, 'apt'), { recursive: true })
  renameSync(part, root)
  log(`MySQL is there after ${Math.round((Date.now() - began) / 1000)} s`)
  return root
}

/** The server's packages and everything they need, as if nothing were installed. */
async function download(folder: string): Promise<string[]> {
  const apt = join(folder, 'apt')
  rmSync(apt, { recursive: true, force: true })
  const archives = join(apt, 'cache', 'archives')
  for (const path of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(join(apt, path), { recursive: true })
  writeFileSync(join(apt, 'status'), '')
  writeFileSync(join(apt, 'sources.list'), `deb ${await mirror()} sid main\n`)
  const options = [
    `Dir::Etc::sourcelist=${join(apt, 'sources.list')}`,
    'Dir::Etc::sourceparts=-',
    'Dir::Etc::preferencesparts=-',
    `Dir::State=${apt}`,
    `Dir::State::Lists=${join(apt, 'lists')}`,
    `Dir::State::status=${join(apt, 'status')}`,
    `Dir::Cache=${join(apt, 'cache')}`,
    'APT::Default-Release=sid',
    'APT::Install-Recommends=false',
    // Root's apt would fetch as a user who may not write here.
    `APT::Sandbox::User=${userInfo().username}`,
    'APT::Update::Post-Invoke-Success::=true',
    'Debug::NoLocking=1',
  ].flatMap((option) => ['-o', option])
  await aptGet([...options, 'update'])
  await aptGet([...options, 'install', '--download-only', '--yes', 'mysql-server-core'])
  return readdirSync(archives)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(archives, name))
}

/** Where this machine gets its own Debian packages from. */
async function mirror(): Promise<string> {
  const asked = ['indextargets', '--format', '$(COMPONENT) $(REPO_URI)', 'Created-By: Packages']
  const { stdout } = await aptGet(asked)
  const found = /^main (\S+\/debian\/?)$/m.exec(stdout)?.[1]
  if (!found) throw new NoMySql('this machine has no Debian mirror among its sources')
  return found
}

async function aptGet(args: readonly string[]): Promise<{ stdout: string }> {
  try {
    return await run('apt-get', ['--quiet', ...args], { maxBuffer: 64 << 20 })
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string }
    const reason = code === 'ENOENT' ? 'this machine has no apt-get' : `apt-get failed: ${lastLine(stderr)}`
    throw new NoMySql(reason, { cause: error })
  }
}

/** The loader's own arguments, then the program: the machine's C library may be older than the server's. */
function withLibraries(root: string, { triplet }: Machine): string[] {
  return ['--library-path', join(root, 'usr/lib', triplet), join(root, 'usr/sbin/mysqld')]
}

function settings(root: string, data: string): string[] {
  const share = join(root, 'usr/share/mysql')
  return [
    '--no-defaults',
    ...(userInfo().uid === 0 ? ['--user=root'] : []),
    `--basedir=${join(root, 'usr')}`,
    `--datadir=${data}`,
    `--lc-messages-dir=${share}`,
    `--character-sets-dir=${join(share, 'charsets')}`,
    `--plugin-dir=${join(root, 'usr/lib/mysql/plugin')}`,
    // Its own default is a folder that only an installed server has.
    '--secure-file-priv=NULL',
    '--mysqlx=OFF',
    '--skip-log-bin',
    '--skip-name-resolve',
    '--performance-schema=OFF',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=OFF',
    '--max-connections=400',
  ]
}

const lastLine = (text = '') => text.trimEnd().split('\n').at(-1) ?? ''
