/** Each check is shown a planted fault and must see it: `npm run check:planted`. Needs no database. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/checks/**/*.test.ts'], pool: 'threads', maxWorkers: 2, testTimeout: 60_000 },
})
