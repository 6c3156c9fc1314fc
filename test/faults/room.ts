/** What this machine allows: a small disk of its own for the database, and a clock that goes wrong for one process. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { userInfo } from 'node:os'

export type Disk = {
  /** Not a byte is left of it. */
  fill(): void
  free(): void
  unmount(): void
}

const megabytes = 900
const chunk = Buffer.alloc(1024 * 1024, 1)

/** Null where nothing may be mounted: the fault is left out, and said to be. */
export function smallDisk(folder: string): Disk | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (userInfo().uid !== 0) return null
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder])
  if (mounted.status !== 0) return null
  const ballast = join(folder, 'ballast')
  return {
    fill() {
      try {
        for (;;) writeFileSync(ballast, chunk, { flag: 'a' })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    },
    free: () => rmSync(ballast, { force: true }),
    unmount: () => void spawnSync('umount', [folder]),
  }
}

/** Debian's `libfaketime`; null where it is not installed. */
const wrongClock = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`)
  .find((path) => existsSync(path))

export const hasWrongClock = wrongClock !== undefined

/** `offset` as libfaketime has it: `+1h`, `-1d`; null sets it right. Clocks that only measure go on. */
export function clockEnvironment(offset: string | null): Record<string, string> {
  return offset === null || !wrongClock
    ? {}
    : { LD_PRELOAD: wrongClock, FAKETIME: offset, FAKETIME_DONT_FAKE_MONOTONIC: '1' }
}
