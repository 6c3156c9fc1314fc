import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { buildWidget } from '../../../server/assets/build.ts'

/** Reads modules as the browser does and runs none; a name that is exported and nowhere defined is a fault. */
const parse = `
  const { SourceTextModule } = require('node:vm')
  for (const file of JSON.parse(require('node:fs').readFileSync(0, 'utf8')))
    try { new SourceTextModule(file.code) } catch ({ message }) { console.log(file.path + ': ' + message) }`

test('the browser can read every module of the widget and the console', async () => {
  const { folder, manifest } = await buildWidget()
  const files = manifest.assets.map(({ path }) => ({ path, code: readFileSync(join(folder, path), 'utf8') }))
  const reading = promisify(execFile)(process.execPath, ['--experimental-vm-modules', '-e', parse])
  reading.child.stdin?.end(JSON.stringify(files))
  expect(files.length).toBeGreaterThan(50)
  expect((await reading).stdout).toBe('')
})
