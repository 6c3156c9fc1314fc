import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder for throw-away databases: in memory where possible, with a path short enough for sockets. Named as those of
 * test/environment.ts, so that the next run removes what a killed one left.
 */
export function shortFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `help-desk-test-${process.pid}-`))
}
