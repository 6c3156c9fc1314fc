import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { collect, type Failure, judged, worthRepeating } from '../outcome.ts'

const failure = (where: string | null, name: string): Failure => ({ where, name, message: `${name} broke` })

describe('the outcome of a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'help-desk-outcome-'))
  const file = join(folder, 'outcome.json')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is what the runner left, which is taken away', () => {
    const outcome = { passed: 2, failures: [failure('a', 'one')] }
    writeFileSync(file, JSON.stringify(outcome))
    expect(collect(file, 1)).toEqual(outcome)
    expect(existsSync(file)).toBe(false)
  })

  it('is a failure where the runner ended badly and named none', () => {
    writeFileSync(file, JSON.stringify({ passed: 2, failures: [] }))
    expect(collect(file, 1).failures).toMatchObject([{ where: null, message: 'ended with status 1' }])
  })

  it('is a failure where the runner left nothing, or half of it', () => {
    expect(collect(file, 0)).toMatchObject({ passed: 0, failures: [{ where: null }] })
    writeFileSync(file, '{"passed": 2, "fail')
    expect(collect(file, 0)).toMatchObject({ passed: 0, failures: [{ where: null }] })
  })
})

describe('what failed', () => {
  it('is run again where it stands, each place once', () => {
    const failures = [failure('a', 'one'), failure('a', 'two'), failure('b', 'one')]
    expect(worthRepeating({ passed: 0, failures })).toEqual(['a', 'b'])
  })

  it('is not run again where a part of it has no place, or where it is too much for chance', () => {
    expect(worthRepeating({ passed: 9, failures: [] })).toEqual([])
    expect(worthRepeating({ passed: 9, failures: [failure('a', 'one'), failure(null, 'two')] })).toEqual([])
    const five = Array.from({ length: 5 }, (_, n) => failure('a', String(n)))
    expect(worthRepeating({ passed: 9, failures: five })).toEqual(['a'])
    expect(worthRepeating({ passed: 9, failures: [...five, failure('a', '5')] })).toEqual([])
  })

  it('and passed alone is unsteady, and counts as passed', () => {
    const first = { passed: 7, failures: [failure('a', 'one'), failure('b', 'one')] }
    const again = { passed: 3, failures: [failure('b', 'one')] }
    expect(judged(first, again)).toEqual({
      passed: 8,
      failures: [failure('b', 'one')],
      unsteady: [failure('a', 'one')],
    })
  })

  it('counts where its place broke in another way when run again', () => {
    const first = { passed: 7, failures: [failure('a', 'one')] }
    const again = { passed: 0, failures: [failure('a', 'the file itself')] }
    expect(judged(first, again)).toEqual({
      passed: 7,
      failures: [failure('a', 'one'), failure('a', 'the file itself')],
      unsteady: [],
    })
  })
})
