// Widget tests in a real Chromium without a window. esbuild takes the types away, nothing else is built.
import { existsSync } from 'node:fs'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { widgetOutcome } from './reporters.ts'

const executablePath = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) =>
  existsSync(path),
)

export default {
  rootDir: new URL('..', import.meta.url).pathname,
  files: [new URL('widget/**/*.test.ts', import.meta.url).pathname],
  nodeResolve: true,
  concurrency: 2,
  reporters: [defaultReporter(), widgetOutcome],
  testsFinishTimeout: 300_000,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  browsers: [
    chromeLauncher({
      // Files that run at once must not find one another's storage.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
      launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox', '--lang=en-GB'] },
    }),
  ],
  // Patience costs nothing where all goes well, and a busy machine is no fault of what is tested.
  testFramework: { config: { timeout: 60_000 } },
}
