import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { install, mariadbPrograms, MissingPrograms, type Program } from '../../../server/embedded/install.ts'

/** A machine whose only programs are these shell scripts. */
function machine(scripts: Record<string, string>, uid = 1000) {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'))
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return { folder, on: { folders: [folder], uid, interactive: false, policy: join(folder, 'policy-rc.d') } }
}

async function refusal(programs: readonly Program[], on: ReturnType<typeof machine>['on']): Promise<string> {
  try {
    await install(programs, () => undefined, on)
  } catch (error) {
    if (error instanceof MissingPrograms) return error.message
    throw error
  }
  return 'installed'
}

test('without root and sudo the message names the packages and the variables', async () => {
  expect(await refusal([...mariadbPrograms, 'redis-server'], machine({ 'apt-get': 'exit 1' }).on)).toBe(
    [
      'Missing on this machine: mariadbd, mariadb-install-db, my_print_defaults, redis-server (this user is not root and there is no sudo).',
      'Install by hand:  sudo apt-get install --no-install-recommends mariadb-client-core mariadb-server-core redis-server',
      'Or use servers that run already:  DATABASE_URL=mysql://user:password@host:3306/database and REDIS_URL=redis://user:password@host:6379',
    ].join('\n'),
  )
})

test('only what is missing is named, and a browser cannot be replaced by a variable', async () => {
  const { on } = machine({ mariadbd: '', 'redis-server': '' })
  const message = await refusal(['mariadbd', 'redis-server', 'chromium-headless-shell'], on)
  expect(message).toContain('Missing on this machine: chromium-headless-shell (this machine has no apt-get)')
  expect(message).not.toContain('_URL')
})

test('sudo that wants a password, without a terminal, is not waited for', async () => {
  const { on } = machine({ 'apt-get': '', sudo: 'exit 1' })
  expect(await refusal(['redis-server'], on)).toContain('sudo asks for a password and there is no terminal')
})

test('sudo without a password installs, after saying so, and never removes a package', async () => {
  const { folder, on } = machine({ sudo: '[ "$1" = -n ] && shift; exec "$@"' })
  const record = join(folder, 'record')
  const made = `printf '#!/bin/sh' > ${folder}/redis-server; chmod +x ${folder}/redis-server`
  writeFileSync(
    join(folder, 'apt-get'),
    `#!/bin/sh\necho "$DEBIAN_FRONTEND $@" >> ${record}\ncase "$*" in *install*) ${made};; esac\n`,
    { mode: 0o755 },
  )
  const lines: string[] = []
  await install(['redis-server'], (line) => lines.push(line), on)
  expect(lines[0]).toMatch(/^installing redis-server with .*sudo -n .*apt-get \(missing: redis-server\)$/)
  const [update, installation] = readFileSync(record, 'utf8').split('\n')
  expect(update).toBe('noninteractive -q update')
  expect(installation).toContain('--no-remove')
  expect(installation).toMatch(/install redis-server$/)
})

test('a failed installation says how it ended', async () => {
  const { on } = machine({ 'apt-get': 'exit 100' }, 0)
  expect(await refusal(['redis-server'], on)).toContain('apt-get install ended with status 100')
})

test('nothing is run where nothing is missing', async () => {
  const { on } = machine({ 'redis-server': '', 'apt-get': 'exit 100' })
  expect(await refusal(['redis-server'], on)).toBe('installed')
})

/** An apt-get that does as Debian's packages do: asks the policy whether it may start the service, and starts it unless told not to. */
const debian = (folder: string, program: string) => `case "$*" in *install*)
  printf '#!/bin/sh' > ${folder}/${program}; chmod +x ${folder}/${program}
  allowed=0; [ -x ${folder}/policy-rc.d ] && { ${folder}/policy-rc.d ${program} start; allowed=$?; }
  [ $allowed = 101 ] || echo "started ${program}" >> ${folder}/record;;
esac`
const recordOf = (folder: string) =>
  existsSync(join(folder, 'record')) ? readFileSync(join(folder, 'record'), 'utf8').trim().split('\n') : []
function withDebian(program: string, uid = 0, more: Record<string, string> = {}) {
  const made = machine({ 'update-rc.d': '', ...more }, uid)
  const { folder } = made
  writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\n${debian(folder, program)}\n`, { mode: 0o755 })
  writeFileSync(join(folder, 'update-rc.d'), `#!/bin/sh\necho "update-rc.d $@" >> ${folder}/record\n`, {
    mode: 0o755,
  })
  return made
}

test.each([
  ['dovecot', 'dovecot', 0],
  ['exim4', 'exim4', 0],
  ['exim4', 'exim4', 1000],
  ['redis-server', 'redis-server', 0],
] as const)(
  '%s is installed and its service neither started nor enabled (user %s %i)',
  async (program, service, uid) => {
    const { folder, on } = withDebian(program, uid, { sudo: '[ "$1" = -n ] && shift; exec "$@"' })
    const lines: string[] = []
    await install([program], (line) => lines.push(line), on)
    expect(recordOf(folder)).toEqual([`update-rc.d ${service} disable`])
    expect(lines.join('\n')).toContain(`${service} of the machine's own is neither started nor enabled`)
    expect(existsSync(on.policy)).toBe(false)
  },
)

test('the machine’s own policy is asked instead, and stays', async () => {
  const { folder, on } = withDebian('exim4')
  writeFileSync(on.policy, '#!/bin/sh\nexit 0\n', { mode: 0o755 })
  await install(['exim4'], () => undefined, on)
  expect(recordOf(folder)).toEqual(['started exim4', 'update-rc.d exim4 disable'])
  expect(readFileSync(on.policy, 'utf8')).toBe('#!/bin/sh\nexit 0\n')
})

test('an installation that fails leaves no policy behind', async () => {
  const { on } = machine({ 'apt-get': 'exit 100' }, 0)
  expect(await refusal(['exim4'], on)).toContain('apt-get install ended with status 100')
  expect(existsSync(on.policy)).toBe(false)
})

test('a policy that was left behind forbids nothing once the installation is gone', async () => {
  const { folder, on } = machine({}, 0)
  // Killed outright, as nobody can prevent.
  writeFileSync(
    join(folder, 'apt-get'),
    '#!/bin/sh\ncase "$*" in *install*) kill -9 $PPID; exit 1;; esac\n',
    { mode: 0o755 },
  )
  expect(await refusal(['exim4'], on)).toContain('apt-get install ended with status')
  expect(existsSync(on.policy)).toBe(true)
  const { status } = spawnSync(on.policy, ['exim4', 'start'])
  expect(status).toBe(0)
})
