/** Both runners of test files, asked for what `npm test` says at the end. */
import type { Reporter as WidgetReporter } from '@web/test-runner'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'
import { type Failure, leave } from './outcome.ts'

export const serverOutcome: Reporter = {
  onTestRunEnd(modules, strays) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    leave({ passed, failures: [...modules.flatMap(failuresOf), ...strays.map(stray)] })
  },
}

function failuresOf(module: TestModule): Failure[] {
  const told = (name: string, errors: readonly SerializedError[] = []): Failure[] =>
    errors.length === 0
      ? []
      : [{ where: module.moduleId, name, message: errors.map(({ message }) => message).join('\n') }]
  return [
    ...told('the file itself', module.errors()),
    ...[...module.children.allSuites()].flatMap((suite) => told(suite.fullName, suite.errors())),
    ...[...module.children.allTests()].flatMap((test) => told(test.fullName, test.result().errors)),
  ]
}

/** An error between tests: vitest says in which file where it knows. */
const stray = (error: SerializedError): Failure => ({
  where: typeof error['VITEST_TEST_PATH'] === 'string' ? error['VITEST_TEST_PATH'] : null,
  name: 'between tests',
  message: error.message,
})

type Session = Parameters<NonNullable<WidgetReporter['onTestRunFinished']>>[0]['sessions'][number]
type Suite = NonNullable<Session['testResults']>

export const widgetOutcome: WidgetReporter = {
  onTestRunFinished({ sessions }) {
    const all = sessions.flatMap((session) =>
      testsOf(session.testResults).map((test) => ({ ...test, session })),
    )
    const failed = all.filter(({ passed, skipped }) => !passed && !skipped)
    leave({
      passed: all.filter(({ passed, skipped }) => passed && !skipped).length,
      failures: [
        ...failed.map(({ name, error, session }) => ({
          where: session.testFile,
          name,
          message: error?.message ?? '',
        })),
        ...sessions.flatMap((session) =>
          session.errors.map(({ message }) => ({
            where: session.testFile,
            name: 'the file itself',
            message,
          })),
        ),
      ],
    })
  },
}

function testsOf(suite: Suite | undefined, above = ''): Suite['tests'] {
  if (!suite) return []
  const named = `${above}${suite.name === '' ? '' : `${suite.name} > `}`
  return [
    ...suite.tests.map((test) => ({ ...test, name: `${named}${test.name}` })),
    ...suite.suites.flatMap((inner) => testsOf(inner, named)),
  ]
}
