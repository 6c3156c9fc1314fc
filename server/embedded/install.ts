/** Finds the machine's own programs, and installs those that are missing with apt after saying so. */
import { spawn, spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'
import type { Log } from './daemon.ts'
import { find, folders } from './find.ts'
import { disabling, policyFile, servicesIn, withoutStarting } from './no-services.ts'

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

/** Something that has to be on the machine is not, and we may not or cannot install it. */
export class MissingPrograms extends Error {}

/** The path of an installed program. @throws MissingPrograms */
export function binary(program: Program): string {
  const found = find(program)
  if (!found) throw new MissingPrograms(advice([program], 'it is not installed'))
  return found
}

export type Machine = {
  folders: readonly string[]
  uid: number
  /** A terminal where sudo may ask for the password. */
  interactive: boolean
  /** Where Debian asks whether it may start a service. */
  policy: string
  log: Log
}

/** Installs what is missing of `programs`. @throws MissingPrograms with what to install by hand, or which variables to set */
export async function install(
  programs: readonly Program[],
  log: Log,
  machine: Partial<Machine> = {},
): Promise<void> {
  const on = {
    folders,
    uid: userInfo().uid,
    interactive: process.stdin.isTTY === true,
    policy: policyFile,
    log,
    ...machine,
  }
  const missing = programs.filter((program) => !find(program, on.folders))
  if (missing.length === 0) return
  const { apt, as } = aptCommand(missing, on)
  const packages = packagesOf(missing)
  const services = servicesIn(packages)
  log(`installing ${packages.join(' ')} with ${[...as, ...apt].join(' ')} (missing: ${missing.join(', ')})`)
  if (services.length > 0)
    log(`(the programs alone: ${services.join(' and ')} of the machine's own is neither started nor enabled)`)
  const updated = await status([...as, ...apt, '-q', 'update'])
  if (updated !== 0) log('apt-get update failed; trying with the package lists that are there')
  const options = ['-q', '-y', '--no-remove', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']
  const installed = await status(withoutStarting([...apt, ...options, 'install', ...packages], as, on.policy))
  if (installed !== 0)
    throw new MissingPrograms(advice(missing, `apt-get install ended with status ${installed}`))
  const disable = disabling(services, as, on.folders)
  if (disable && (await status(disable)) !== 0)
    log(`${services.join(' and ')} may be started at the next boot`)
  const still = missing.filter((program) => !find(program, on.folders))
  if (still.length > 0)
    throw new MissingPrograms(advice(still, 'they are missing even after the installation'))
}

/** apt-get, and what makes it root's: nothing, sudo without a password, or sudo that may ask at the terminal. */
function aptCommand(missing: readonly Program[], on: Machine): { apt: string[]; as: string[] } {
  const found = find('apt-get', on.folders)
  if (!found) throw new MissingPrograms(advice(missing, 'this machine has no apt-get'))
  // env, because sudo does not hand variables on.
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', found]
  if (on.uid === 0) return { apt, as: [] }
  const sudo = find('sudo', on.folders)
  if (!sudo) throw new MissingPrograms(advice(missing, 'this user is not root and there is no sudo'))
  if (spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0) return { apt, as: [sudo, '-n'] }
  if (on.interactive) return { apt, as: [sudo] }
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
