/**
 * `npm run bulk:kills`: a decision on 5,000 applications and the close of them all while the workers are killed four times
 * each; `CASES=` and `KILLS=` say otherwise. `npm test` plays the same with some hundreds.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const args = ['run', '--config=test/vitest.config.ts', 'test/server/desk/bulk/kills.test.ts']
const { CASES = '5000', KILLS = '4' } = process.env
const child = spawn(`${root}node_modules/.bin/vitest`, args, {
  cwd: root,
  env: { ...process.env, CASES, KILLS },
  stdio: 'inherit',
})
child.once('exit', (status) => (process.exitCode = status ?? 1))
