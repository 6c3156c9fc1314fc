/**
 * `npm run mail:kills`: a thousand mails through a real Dovecot and Exim while the worker is killed three times; `MAILS=` says how many.
 * `npm test` plays the same with two hundred.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const args = ['run', '--config=test/vitest.config.ts', 'test/server/channels/mailbox/killed.test.ts']
const child = spawn(`${root}node_modules/.bin/vitest`, args, {
  cwd: root,
  env: { ...process.env, MAILS: process.env.MAILS ?? '1000' },
  stdio: 'inherit',
})
child.once('exit', (status) => (process.exitCode = status ?? 1))
