/** Finds the machine's own programs, and installs those that are missing with apt after saying so. */
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Log } from './daemon.ts'

/** What we run of the machine's, and the Debian package that brings it. */
export const packageOf = {
  mariadbd: 'mariadb-server-core',
  'mariadb-install-db': 'mariadb-server-core',
  // Owns my_print_defaults, without which mariadb-install-db does not run.
  my_print_defaults: 'mariadb-client-core',
  'redis-server': 'redis-server',
  'chromium-headless-shell': 'chromium-headless-shell',
  // Of tests alone: a mailbox and a mail server of their own.
  dovecot: 'dovecot-imapd',
  exim4: 'exim4-daemon-light',
} as const

export type Program = keyof typeof packageOf

export const mariadbPrograms = ['mariadbd', 'mariadb-install-db', 'my_print_defaults'] as const
export const redisPrograms = ['redis-server'] as const
export const mailPrograms = ['dovecot', 'exim4'] as const
const forTests: readonly Program[] = ['chromium-headless-shell', ...mailPrograms]

/** An ordinary user's PATH lacks the sbin folders, where mariadbd lies. */
const folders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']

/** Something that has to be on the machine is not, and we may not or cannot install it. */
export class MissingPrograms extends Error {}

/** The path of an installed program. @throws MissingPrograms */
export function binary(program: Program): string {
  const found = find(program)
  if (!found) throw new MissingPrograms(advice([program], 'it is not installed'))
  return found
}

function find(program: string, among: readonly string[] = folders): string | undefined {
  return among.map((folder) => join(folder, program)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

export type Machine = {
  folders: readonly string[]
  uid: number
  /** A terminal where sudo may ask for the password. */
  interactive: boolean
  log: Log
}

/** Installs what is missing of `programs`. @throws MissingPrograms with what to install by hand, or which variables to set */
export async function install(
  programs: readonly Program[],
  log: Log,
  machine: Partial<Machine> = {},
): Promise<void> {
  const on = { folders, uid: userInfo().uid, interactive: process.stdin.isTTY === true, log, ...machine }
  const missing = programs.filter((program) => !find(program, on.folders))
  if (missing.length === 0) return
  const apt = aptCommand(missing, on)
  const packages = packagesOf(missing)
  log(`installing ${packages.join(' ')} with ${apt.join(' ')} (missing: ${missing.join(', ')})`)
  if (missing.some((program) => mailPrograms.some((one) => one === program)))
    log('(Debian may also start its mail services on ports 25 and 143: the tests use their own, on others)')
  if (missing.includes('redis-server'))
    log("(Debian may also start a Redis of the machine's own on port 6379: the desk does not touch it)")
  const updated = await status([...apt, '-q', 'update'])
  if (updated !== 0) log('apt-get update failed; trying with the package lists that are there')
  const options = ['-q', '-y', '--no-remove', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']
  const installed = await status([...apt, ...options, 'install', ...packages])
  if (installed !== 0)
    throw new MissingPrograms(advice(missing, `apt-get install ended with status ${installed}`))
  const still = missing.filter((program) => !find(program, on.folders))
  if (still.length > 0)
    throw new MissingPrograms(advice(still, 'they are missing even after the installation'))
}

/** apt-get as root, through sudo without a password, or through sudo that may ask at the terminal. */
function aptCommand(missing: readonly Program[], on: Machine): string[] {
  const apt = find('apt-get', on.folders)
  if (!apt) throw new MissingPrograms(advice(missing, 'this machine has no apt-get'))
  // env, because sudo does not hand variables on.
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', apt]
  if (on.uid === 0) return quiet
  const sudo = find('sudo', on.folders)
  if (!sudo) throw new MissingPrograms(advice(missing, 'this user is not root and there is no sudo'))
  if (spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0) return [sudo, '-n', ...quiet]
  if (on.interactive) return [sudo, ...quiet]
  throw new MissingPrograms(
    advice(missing, 'sudo asks for a password and there is no terminal to type it at'),
  )
}

function status(command: readonly string[]): Promise<number> {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const packagesOf = (programs: readonly Program[]) =>
  [...new Set(programs.map((program) => packageOf[program]))].sort()

function advice(missing: readonly Program[], reason: string): string {
  const lines = [
    `Missing on this machine: ${missing.join(', ')} (${reason}).`,
    `Install by hand:  sudo apt-get install --no-install-recommends ${packagesOf(missing).join(' ')}`,
  ]
  const variables = [
    ...(missing.some((program) => program !== 'redis-server' && !forTests.includes(program))
      ? ['DATABASE_URL=mysql://user:password@host:3306/database']
      : []),
    ...(missing.includes('redis-server') ? ['REDIS_URL=redis://user:password@host:6379'] : []),
  ]
  if (variables.length > 0) lines.push(`Or use servers that run already:  ${variables.join(' and ')}`)
  return lines.join('\n')
}
