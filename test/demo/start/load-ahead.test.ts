/** A process of the desk finds its sources stripped and compiled: what does that stays out of its memory. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadAhead } from '../../../demo/start/programs.ts'

const main = fileURLToPath(new URL('../../../server/main.ts', import.meta.url))
const counting = `data:text/javascript,process.on('exit',()=>console.log(process.moduleLoadList.filter((name)=>name.includes('amaro')).length))`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-ahead-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** How many parts of the type stripper a process loads that loads all of the desk. */
function strippersIn(compileCache: string): number {
  const env = { ...process.env, NODE_COMPILE_CACHE: compileCache }
  return Number(execFileSync(process.execPath, ['--import', counting, main, '--load-only'], { env }))
}

it('both roles load without stripping anything once that was done ahead', async () => {
  const cold = join(folder, 'cold')
  const warm = join(folder, 'warm')
  await loadAhead(warm)
  expect(strippersIn(cold)).toBeGreaterThan(0)
  expect(strippersIn(warm)).toBe(0)
}, 60_000)
