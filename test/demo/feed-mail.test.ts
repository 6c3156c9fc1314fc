/** `npm run mail`: a folder of anybody's own mails, one line of JSON each, into an empty desk. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-eml-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const program = fileURLToPath(new URL('../../demo/feed-mail.ts', import.meta.url))

function feed(
  ...args: readonly string[]
): Promise<{ status: number | null; out: string; complaint: string }> {
  const child = spawn(process.execPath, [program, ...args])
  const told = { out: '', complaint: '' }
  child.stdout.on('data', (text) => (told.out += String(text)))
  child.stderr.on('data', (text) => (told.complaint += String(text)))
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, ...told })))
}

it(
  'prints one line for each file, with just these fields; what cannot be read keeps nothing back',
  { timeout: 60_000 },
  async () => {
    writeFileSync(
      join(folder, 'a.eml'),
      'From: Anna <anna@else.test>\r\nSubject: Pytanie\r\nContent-Type: text/plain\r\n\r\nDzień dobry',
    )
    mkdirSync(join(folder, 'b.eml'))
    writeFileSync(join(folder, 'c.EML'), '')
    writeFileSync(join(folder, 'd.txt'), 'From: x@y.test\r\n\r\n')
    const { status, out, complaint } = await feed(folder)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toEqual([
      {
        file: 'a.eml',
        outcome: 'to-identify',
        kind: 'human',
        from: 'anna@else.test',
        subject: 'Pytanie',
        parts: 1,
        attachments: 0,
        case: null,
        ms: expect.any(Number) as number,
      },
      expect.objectContaining({ file: 'c.EML', from: null, case: null }) as object,
    ])
    expect(complaint).toContain('b.eml cannot be read (EISDIR)')
    expect(status).toBe(1)
  },
)

it.each([
  [[], 1, 'Which folder?'],
  [['/nowhere/at/all'], 1, '/nowhere/at/all is no folder that can be read'],
  [[program], 1, 'is no folder that can be read'],
])('says what is wrong with %j', async (args, wanted, told) => {
  const { status, out, complaint } = await feed(...args)
  expect([status, out]).toEqual([wanted, ''])
  expect(complaint).toContain(told)
})

it('finds nothing in a folder without mails, and says so', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  expect(await feed(empty)).toMatchObject({ status: 0, out: '', complaint: `${empty} holds no .eml file\n` })
})
