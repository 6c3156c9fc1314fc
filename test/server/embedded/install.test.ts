import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
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
  return { folder, on: { folders: [folder], uid, interactive: false } }
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
