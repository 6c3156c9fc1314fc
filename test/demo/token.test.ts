import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedStaff } from '../../demo/people.ts'
import { createSessions } from '../../server/auth/sessions.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'

let home: string
let database: FreshDatabase

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'token-'))
  database = await freshDatabase()
  await seedStaff(database.db, 'http://127.0.0.1:8082')
})
afterAll(async () => {
  rmSync(home, { recursive: true })
  await database.drop()
})

async function run(name: string): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['demo/token.ts', name], {
    env: { ...process.env, HELPDESK_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve)
  })
  return { code, out, err }
}

it('says what to do where nothing runs, and prints a credential that works where the desk runs', async () => {
  const early = await run('jan')
  expect(early.code).toBe(1)
  expect(early.err).toContain('npm start')

  writeFileSync(join(home, 'run.json'), JSON.stringify({ pid: 1, databaseUrl: database.url }))
  const { code, out } = await run('jan')
  expect(code).toBe(0)
  const sessions = createSessions(database.db, { idleMinutes: 30, absoluteMinutes: 600 })
  expect(await sessions.check(out.trim())).toMatchObject({ id: 'off_jan' })

  const unknown = await run('nobody')
  expect(unknown.code).toBe(1)
  expect(unknown.err).toContain('maria, jan, ewa')
})
