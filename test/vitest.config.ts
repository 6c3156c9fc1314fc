import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { serverOutcome } from './reporters.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{workflows,server,demo}/**/*.test.ts'],
    reporters: ['default', serverOutcome],
    globalSetup: ['test/environment.ts'],
    // Not threads: a test file that runs out of memory would end the whole run without a report.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
})
