import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { keepRunning } from '../../../demo/start/child.ts'

const folder = mkdtempSync(join(tmpdir(), 'child-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A real process of its own, from a line of JavaScript. */
function run(name: string, code: string, stopLimitMs = 5_000) {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, code)
  const said: string[] = []
  const child = keepRunning({ name, args: [file], env: { NAME: name }, stopLimitMs }, folder, (line) =>
    said.push(line),
  )
  const log = () => readFileSync(join(folder, `${name}.log`), 'utf8')
  return { child, said, log }
}

const forever = 'setInterval(() => {}, 1000);'

test('its output goes to its log, and a stop lets it finish its work', async () => {
  const { child, said, log } = run(
    'worker',
    `${forever} console.log('hello from', process.env.NAME)
     process.on('SIGTERM', () => setTimeout(() => { console.log('drained'); process.exit() }, 100))`,
  )
  await vi.waitUntil(() => log().includes('hello from worker'))
  await child.stop()
  expect(log()).toBe('hello from worker\ndrained\n')
  expect(said).toEqual([])
  expect(child.deaths).toBe(0)
})

test('one that dies is said, with the end of its log, and started again', async () => {
  const { child, said, log } = run(
    'mortal',
    `console.log('life'); console.error('no more'); process.exitCode = 3`,
  )
  await vi.waitUntil(() => child.deaths === 2, { timeout: 10_000 })
  await child.stop()
  expect(said[0]).toBe(
    'mortal ended unexpectedly (status 3) and is started again in 0.5 s; its log ends with\n  life\n  no more',
  )
  expect(said[1]).toContain('is started again in 1 s')
  expect(log()).toBe('life\nno more\nlife\nno more\n')
})

test('one that is killed from outside is said with the signal', async () => {
  const { child, said, log } = run('victim', `${forever} console.log(process.pid)`)
  await vi.waitUntil(() => log() !== '')
  process.kill(Number(log()), 'SIGKILL')
  await vi.waitUntil(() => said.length === 1)
  expect(said[0]).toContain('victim ended unexpectedly (SIGKILL)')
  await child.stop()
})

test('one that does not stop in time is killed', async () => {
  const { child, said, log } = run(
    'deaf',
    `${forever} process.on('SIGTERM', () => {}); console.log(process.pid)`,
    300,
  )
  await vi.waitUntil(() => log() !== '')
  await child.stop()
  expect(said.map((line) => line.split(';')[0])).toEqual(['deaf did not stop within 0.3 s and is killed'])
  expect(() => process.kill(Number(log()), 0)).toThrow(/ESRCH/)
})

test('the log of the run before is kept beside', async () => {
  const first = run('twice', `console.log('first'); ${forever}`)
  await vi.waitUntil(() => first.log() !== '')
  await first.child.stop()
  const second = run('twice', `console.log('second'); ${forever}`)
  await vi.waitUntil(() => second.log() === 'second\n')
  await second.child.stop()
  expect(readFileSync(join(folder, 'twice.log.1'), 'utf8')).toBe('first\n')
})
