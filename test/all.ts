/**
 * `npm test`: installs what the machine lacks, then runs every runner, one after the other, also when one has failed.
 * Names of runners choose among them: `npm test -- widget`. What fails is run once more, alone; what then passes is named
 * as unsteady. The last line is `N passed, N failed` over all of them.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, mariadbPrograms, MissingPrograms, redisPrograms } from '../server/embedded/install.ts'
import {
  collect,
  type Failure,
  judged,
  type Outcome,
  outcomeFile,
  type Verdict,
  worthRepeating,
} from './outcome.ts'

type Runner = {
  name: string
  command: readonly string[]
  /** What stands before the files or stories that are to run one after the other. */
  alone: readonly string[]
}

const runners: readonly Runner[] = [
  {
    name: 'server',
    command: ['vitest', 'run', '--config=test/vitest.config.ts'],
    alone: ['--no-file-parallelism'],
  },
  {
    name: 'widget',
    command: ['wtr', '--config=test/web-test-runner.config.mjs'],
    alone: ['--concurrency=1', '--files'],
  },
  { name: 'stories', command: ['node', 'test/stories/run.ts'], alone: [] },
]

const root = fileURLToPath(new URL('..', import.meta.url))
const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !runners.some((runner) => runner.name === name))

if (unknown.length > 0) {
  console.error(
    `no such tests: ${unknown.join(', ')}; there are ${runners.map((runner) => runner.name).join(', ')}`,
  )
  process.exitCode = 2
} else if (await prepared()) {
  await runAll(runners.filter(({ name }) => chosen.length === 0 || chosen.includes(name)))
}

async function prepared(): Promise<boolean> {
  try {
    const programs = [...mariadbPrograms, ...redisPrograms, 'chromium-headless-shell'] as const
    await install(programs, (line) => console.log(line))
    return true
  } catch (error) {
    if (!(error instanceof MissingPrograms)) throw error
    console.error(error.message)
    process.exitCode = 1
    return false
  }
}

async function runAll(selected: readonly Runner[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'help-desk-tests-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const verdicts: (Verdict & { runner: string; seconds: number })[] = []
  for (const runner of selected) {
    const began = Date.now()
    const verdict = await verdictOf(runner, join(folder, 'outcome.json'))
    verdicts.push({ ...verdict, runner: runner.name, seconds: (Date.now() - began) / 1000 })
  }
  const all = (of: 'failures' | 'unsteady') =>
    verdicts.flatMap((verdict) => verdict[of].map((failure) => told(verdict.runner, failure)))
  const passed = verdicts.reduce((sum, verdict) => sum + verdict.passed, 0)
  const failed = all('failures')
  const lines = [
    ...section('failed', failed),
    ...section('unsteady: failed, and passed when run once more alone', all('unsteady')),
    '',
    ...verdicts.map(
      ({ runner, seconds, ...verdict }) =>
        `${runner.padEnd(8)} ${verdict.passed} passed, ${verdict.failures.length} failed in ${seconds.toFixed(1)} s`,
    ),
    `${passed} passed, ${failed.length} failed`,
  ]
  console.log(lines.join('\n'))
  if (failed.length > 0 || passed === 0) process.exitCode = 1
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines]
}

function told(runner: string, { where, name, message }: Failure): string {
  const place = where === null ? '' : `${relative(root, resolve(root, where))}: `
  return `  ${runner} ${place}${name}\n${message.trim().split('\n').slice(0, 12).join('\n').replaceAll(/^/gm, '    ')}`
}

/** Everything, and once more alone what failed: a busy machine is told apart from a fault, and neither is hidden. */
async function verdictOf({ name, command, alone }: Runner, file: string): Promise<Verdict> {
  const outcomeOf = async (more: readonly string[]): Promise<Outcome> =>
    collect(file, await run([...command, ...more], { [outcomeFile]: file }))
  const first = await outcomeOf([])
  const repeated = worthRepeating(first)
  if (repeated.length === 0) return { ...first, unsteady: [] }
  console.log(`\n${name}: once more, alone: ${repeated.join(', ')}\n`)
  return judged(first, await outcomeOf([...alone, ...repeated]))
}

/** @returns its exit status, 1 where a signal ended it */
function run(
  [program = '', ...args]: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<number> {
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    env: { ...process.env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stop = () => {
    child.kill('SIGTERM')
    process.exit(143)
  }
  process.once('SIGTERM', stop)
  return new Promise((settle, fail) => {
    child.once('error', fail)
    child.once('close', (status) => {
      process.off('SIGTERM', stop)
      settle(status ?? 1)
    })
  })
}
