/**
 * `npm test`: installs what the machine lacks, then runs every runner, one after the other, also when one has failed.
 * Names of runners choose among them: `npm test -- widget`. The last line is `N passed, N failed` over all of them.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, mariadbPrograms, MissingPrograms, redisPrograms } from '../server/embedded/install.ts'

type Counts = { passed: number; failed: number }

type Runner = { name: string; run: () => Promise<Counts> }

const runners: readonly Runner[] = [
  { name: 'server', run: vitest },
  { name: 'widget', run: () => summed('wtr', ['--config', 'test/web-test-runner.config.mjs']) },
  { name: 'stories', run: () => summed('node', ['test/stories/run.ts']) },
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
  const all: Counts = { passed: 0, failed: 0 }
  const lines: string[] = []
  for (const { name, run } of selected) {
    const began = Date.now()
    const { passed, failed } = await run()
    all.passed += passed
    all.failed += failed
    lines.push(
      `${name.padEnd(8)} ${passed} passed, ${failed} failed in ${((Date.now() - began) / 1000).toFixed(1)} s`,
    )
  }
  console.log(['', ...lines, `${all.passed} passed, ${all.failed} failed`].join('\n'))
  if (all.failed > 0 || all.passed === 0) process.exitCode = 1
}

type VitestReport = { numPassedTests?: number; numFailedTests?: number }

async function vitest(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'help-desk-tests-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = await run('vitest', ['run', '--config=test/vitest.config.ts', ...reporters])
  const text = existsSync(report) ? readFileSync(report, 'utf8') : '{}'
  rmSync(folder, { recursive: true })
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(text) as VitestReport
  return { passed: numPassedTests, failed: atLeastOne(numFailedTests, status) }
}

/** A runner that ends by saying `N passed, N failed` itself. */
async function summed(program: string, args: readonly string[]): Promise<Counts> {
  const { status, output } = await run(program, args)
  const last = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1)
  return { passed: Number(last?.[1] ?? 0), failed: atLeastOne(Number(last?.[2] ?? 0), status) }
}

/** A runner that ended badly without a failed test (a file that does not load, an error between tests) counts as one. */
function atLeastOne(failed: number, status: number): number {
  return status === 0 ? failed : Math.max(failed, 1)
}

/** Shows the output while it comes, and keeps it. */
function run(program: string, args: readonly string[]): Promise<{ status: number; output: string }> {
  const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) }
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    process.stdout.write(text)
  })
  const stop = () => {
    child.kill('SIGTERM')
    process.exit(143)
  }
  process.once('SIGTERM', stop)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      process.off('SIGTERM', stop)
      resolve({ status: status ?? 1, output })
    })
  })
}
