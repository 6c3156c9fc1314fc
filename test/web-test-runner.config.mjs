// Widget tests in a real Chromium without a window. esbuild takes the types away, nothing else is built.
import { existsSync } from 'node:fs'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'

const executablePath = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path))

/** Totals as the other runners print them, so that `npm test` can add them up. */
const totals = {
  onTestRunFinished({ sessions }) {
    const all = [...sessions].flatMap(({ testResults }) => tests(testResults))
    const broken = [...sessions].filter(({ passed, testResults }) => !passed && tests(testResults).every((test) => test.passed))
    const failed = all.filter((test) => !test.passed && !test.skipped).length + broken.length
    console.log(`${all.filter((test) => test.passed).length} passed, ${failed} failed`)
  },
}

const tests = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(tests)] : [])

export default {
  rootDir: new URL('..', import.meta.url).pathname,
  files: [new URL('widget/**/*.test.ts', import.meta.url).pathname],
  nodeResolve: true,
  concurrency: 2,
  testsFinishTimeout: 120_000,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  browsers: [
    chromeLauncher({
      launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox', '--lang=en-GB'] },
    }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), totals],
  testFramework: { config: { timeout: 10_000 } },
}
